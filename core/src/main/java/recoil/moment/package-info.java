/**
 * What a neutral mediator adds to a lepton's a = (g - 2)/2 at one loop, equations (2.15) and
 * (2.16). May use {@code loop}, {@code nature}, {@code numeric} and {@code paper}.
 */
@NullMarked
package recoil.moment;

import org.jspecify.annotations.NullMarked;
