/** Tests of the figures, and a gallery to look at. */
@NullMarked
package recoil.app.plot;

import org.jspecify.annotations.NullMarked;
