/**
 * What is known already: published limits (one data file each) with their recast to other models,
 * and bounds derived from moments, magnetic and electric, muonium and big-bang nucleosynthesis. May
 * use {@code mediator} and what is below it.
 */
@NullMarked
package recoil.constraint;

import org.jspecify.annotations.NullMarked;
