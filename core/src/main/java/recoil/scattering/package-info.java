/**
 * Elastic muon-electron scattering on electrons at rest: beam, kinematics, spin sums, cross
 * sections, and the hadronic running of alpha. May use {@code loop}, {@code statistics}, {@code
 * nature}, {@code numeric}, {@code paper}; knows no mediator and no experiment.
 */
@NullMarked
package recoil.scattering;

import org.jspecify.annotations.NullMarked;
