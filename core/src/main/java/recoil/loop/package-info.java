/**
 * One-loop functions: the lepton vertex with a massive vector, its mixing with the photon and the
 * form factors made of both. May use {@code nature}, {@code numeric} and {@code paper}.
 */
@NullMarked
package recoil.loop;

import org.jspecify.annotations.NullMarked;
