/** The page in a real browser. */
@NullMarked
package recoil.page;

import org.jspecify.annotations.NullMarked;
