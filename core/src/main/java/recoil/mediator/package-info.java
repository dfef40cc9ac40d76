/**
 * Mediators: a {@link recoil.mediator.Mediator} is a point (mass and couplings), a {@link
 * recoil.mediator.Model} a ray (ratios of couplings fixed); presets of both are data files. May use
 * {@code nature}, {@code loop}, {@code scattering}, {@code moment} and what is below them.
 */
@NullMarked
package recoil.mediator;

import org.jspecify.annotations.NullMarked;
