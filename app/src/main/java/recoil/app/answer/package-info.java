/**
 * What is answered to a question: the records that commands print and the page shows, with what
 * makes them of a point, a model and a configuration. May use {@code figure} and core.
 */
@NullMarked
package recoil.app.answer;

import org.jspecify.annotations.NullMarked;
