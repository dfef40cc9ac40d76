/**
 * JMH benchmarks of core's kernels: the time of one call, compiled and warm. May use all of core.
 */
@NullMarked
package recoil.bench;

import org.jspecify.annotations.NullMarked;
