/**
 * Everything about one point of a model: each constraint, what MUonE would see, and what it would
 * extract for a_mu^had. May use {@code curve}, {@code muone}, {@code constraint} and all below.
 */
@NullMarked
package recoil.verdict;

import org.jspecify.annotations.NullMarked;
