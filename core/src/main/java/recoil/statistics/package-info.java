/**
 * Gaussian statistics of bins: chi^2 with shared errors, its thresholds and minima, CLs, toys;
 * knows no physics. May use {@code nature}, {@code numeric} and {@code paper}.
 */
@NullMarked
package recoil.statistics;

import org.jspecify.annotations.NullMarked;
