package recoil.scan;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Points that fill several ranges together.
 *
 * @param method how
 * @param points number of points, 1 to 2^31 - 1
 * @param seed seed of the random numbers; none for a Sobol sequence, which has none
 */
record Sample(
    @JsonProperty(value = "method", required = true) Method method,
    @JsonProperty(value = "points", required = true) int points,
    @JsonProperty("seed") @Nullable Long seed) {

  /** How points are chosen. */
  enum Method {
    /** Independently. */
    RANDOM,
    /** At random, one in each of as many equal slices of each range as there are points. */
    LATIN_HYPERCUBE,
    /** The Sobol sequence. */
    SOBOL;

    @Override
    @JsonValue
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException naming the field that is wrong
   */
  Sample {
    if (points < 1) {
      throw new IllegalArgumentException("points: " + points + "; must be 1 or more");
    }
    if (method != Method.SOBOL && seed == null) {
      throw new IllegalArgumentException("seed: none; needed for " + method);
    }
    if (method == Method.SOBOL && seed != null) {
      throw new IllegalArgumentException("seed: " + seed + "; not allowed for sobol");
    }
  }
}
