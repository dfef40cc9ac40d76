/**
 * MUonE as an experiment: setup, bins, yields, chi^2, limits on a coupling, and what the experiment
 * would extract for a_mu^had. May use {@code mediator} and all below; knows no other constraint.
 */
@NullMarked
package recoil.muone;

import org.jspecify.annotations.NullMarked;
