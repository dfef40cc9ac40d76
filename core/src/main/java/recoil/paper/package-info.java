/** Where formulas and numbers come from: equation labels and the bibliography. */
@NullMarked
package recoil.paper;

import org.jspecify.annotations.NullMarked;
