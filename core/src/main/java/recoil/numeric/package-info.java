/** Quadrature, grids and interpolation. Knows no physics; uses nothing of Recoil. */
@NullMarked
package recoil.numeric;

import org.jspecify.annotations.NullMarked;
