/**
 * Scans over mass, coupling and parameters of a model: points by number, chunks of them, rows of
 * results, and an output that can be taken up where it stopped. May use {@code verdict} and all
 * below.
 */
@NullMarked
package recoil.scan;

import org.jspecify.annotations.NullMarked;
