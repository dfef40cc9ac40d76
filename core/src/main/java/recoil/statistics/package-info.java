/**
 * Thresholds on chi^2; knows no physics. May use {@code nature}, {@code numeric} and {@code paper}.
 */
@NullMarked
package recoil.statistics;

import org.jspecify.annotations.NullMarked;
