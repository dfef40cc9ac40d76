/**
 * The paper, computed: its figures as series of numbers, its claims as predicates of computed
 * numbers. May use everything below; knows nothing of how figures look.
 */
@NullMarked
package recoil.reproduction;

import org.jspecify.annotations.NullMarked;
