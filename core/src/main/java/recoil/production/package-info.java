/**
 * Direct production mu e -> mu e X on electrons at rest: amplitude, phase space, cross sections,
 * events, decays of X. May use {@code mediator}, {@code scattering}, {@code nature}, {@code
 * numeric}, {@code paper}; knows no setup and no limits.
 */
@NullMarked
package recoil.production;

import org.jspecify.annotations.NullMarked;
