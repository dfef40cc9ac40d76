package recoil.constraint;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import recoil.nature.Constants;
import recoil.nature.Measured;

/**
 * A bound that is one number, as its data file says it.
 *
 * @param title one line
 * @param type what the number bounds
 * @param bound the number, with source
 * @param confidence confidence level, null where the publication does not say
 * @param caveat what to keep in mind
 */
record BoundFile(
    @JsonProperty(value = "title", required = true) String title,
    @JsonProperty(value = "type", required = true) Type type,
    @JsonProperty(value = "bound", required = true) Measured bound,
    @JsonProperty("confidence") @Nullable Double confidence,
    @JsonProperty(value = "caveat", required = true) String caveat) {

  /** What a number bounds. */
  enum Type {
    /** Probability of the conversion of muonium. */
    MUONIUM,
    /** Mass of a mediator with couplings to neutrinos. */
    MASS
  }

  /** The constraint. */
  Constraint constraint(String key, Constants constants) {
    return switch (type) {
      case MUONIUM -> new MuoniumBound(title, bound, confidence, caveat, constants);
      case MASS -> new MassBound(key, title, bound, confidence, caveat);
    };
  }
}
