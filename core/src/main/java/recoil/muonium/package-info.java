/**
 * Muonium-antimuonium conversion by a flavour-changing mediator, equations (3.6), (3.7) and (5.4),
 * and the ground states in a magnetic field for couplings of any parity. May use {@code loop},
 * {@code nature}, {@code numeric} and {@code paper}.
 */
@NullMarked
package recoil.muonium;

import org.jspecify.annotations.NullMarked;
