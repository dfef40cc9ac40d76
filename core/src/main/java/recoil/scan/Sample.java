package recoil.scan;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Points that fill several ranges together.
 *
 * @param method how
 * @param points number of points, from 1 on; see {@link Method#most}
 * @param seed seed of the random numbers; none for a Sobol sequence, which has none
 */
record Sample(
    @JsonProperty(value = "method", required = true) Method method,
    @JsonProperty(value = "points", required = true) long points,
    @JsonProperty("seed") @Nullable Long seed) {

  /** How points are chosen. */
  enum Method {
    /** Independently. */
    RANDOM(1L << 53),
    /** At random, one in each of as many equal slices of each range as there are points. */
    LATIN_HYPERCUBE(1L << 53),
    /** The Sobol sequence. */
    SOBOL(Integer.MAX_VALUE);

    private final long most;

    Method(long most) {
      this.most = most;
    }

    /** Largest number of points: as many as a double counts, for Sobol as its generator numbers. */
    long most() {
      return most;
    }

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
    if (!(points >= 1 && points <= method.most())) {
      throw new IllegalArgumentException(
          "points: " + points + "; allowed for " + method + " is 1 to " + method.most());
    }
    if (method != Method.SOBOL && seed == null) {
      throw new IllegalArgumentException("seed: none; needed for " + method);
    }
    if (method == Method.SOBOL && seed != null) {
      throw new IllegalArgumentException("seed: " + seed + "; not allowed for sobol");
    }
  }
}
