/**
 * How the panels of {@code recoil.reproduction} look: colours by role, sizes, labels, contour
 * levels. May use {@code plot} and core; writes no files.
 */
@NullMarked
package recoil.app.figure;

import org.jspecify.annotations.NullMarked;
