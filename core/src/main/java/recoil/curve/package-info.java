/**
 * Limits, bands and regions against the mass, for a constraint or for MUonE. May use {@code muone},
 * {@code constraint} and all below.
 */
@NullMarked
package recoil.curve;

import org.jspecify.annotations.NullMarked;
