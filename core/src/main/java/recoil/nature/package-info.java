/**
 * Leptons, constants and measured numbers; a {@link recoil.nature.World} is one dated set of
 * inputs, read from a data file. May use {@code numeric} and {@code paper}.
 */
@NullMarked
package recoil.nature;

import org.jspecify.annotations.NullMarked;
