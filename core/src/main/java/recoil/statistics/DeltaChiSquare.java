package recoil.statistics;

import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import org.hipparchus.special.Erf;

/** Thresholds on Delta chi^2. */
public final class DeltaChiSquare {
  private DeltaChiSquare() {}

  /**
   * The Delta chi^2 above which a point is excluded.
   *
   * @param level confidence level, between 0 and 1 (both excluded)
   * @param parameters number of parameters that are limited together, 1 or more
   * @throws IllegalArgumentException for a level or a number outside its range
   */
  public static double threshold(double level, int parameters) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException(
          "confidence level: " + level + "; allowed is above 0 and below 1");
    }
    if (parameters < 1) {
      throw new IllegalArgumentException("parameters: " + parameters + "; allowed is 1 or more");
    }
    if (parameters == 1) {
      // chi^2 = z^2 with erf(z / sqrt 2) = level, which holds for the smallest levels too.
      double z = Math.sqrt(2) * Erf.erfInv(level);
      return z * z;
    }
    if (parameters == 2) {
      return -2 * Math.log1p(-level);
    }
    return new ChiSquaredDistribution(parameters).inverseCumulativeProbability(level);
  }
}
