/** Tests of the figures, and panels like those of the paper to draw in tests. */
@NullMarked
package recoil.app.figure;

import org.jspecify.annotations.NullMarked;
