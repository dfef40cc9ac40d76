/**
 * Thresholds, covariances, profiling and limits; knows no physics. May use {@code nature}, {@code
 * numeric}, {@code paper}.
 */
@NullMarked
package recoil.statistics;

import org.jspecify.annotations.NullMarked;
