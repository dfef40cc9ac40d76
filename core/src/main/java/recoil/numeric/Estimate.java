package recoil.numeric;

/**
 * A Monte Carlo estimate.
 *
 * @param value the integral
 * @param error standard deviation, scaled up where the iterations disagree; an upper bound at 90%
 *     where the integral is {@linkplain #missed() missed} and one is known
 * @param chiSquare of the iterations around their mean
 * @param degrees number of degrees of freedom of {@code chiSquare}
 * @param points how often the integrand was computed, for adaptation too
 */
public record Estimate(double value, double error, double chiSquare, int degrees, long points) {
  /** Nothing to integrate. */
  public static final Estimate ZERO = new Estimate(0, 0, 0, 0, 0);

  /** Standard deviations, by which an agreement is refused. */
  private static final double SURPRISING = 3;

  /** Whether the iterations agree, by the cube root of chi^2, which is nearly Gaussian. */
  public boolean consistent() {
    if (degrees == 0) {
      return true;
    }
    double variance = 2 / (9.0 * degrees);
    return Math.cbrt(chiSquare / degrees) <= 1 - variance + SURPRISING * Math.sqrt(variance);
  }

  /** The same with an error that explains by how much the iterations differ, if they disagree. */
  Estimate scaled() {
    return consistent()
        ? this
        : new Estimate(value, error * Math.sqrt(chiSquare / degrees), chiSquare, degrees, points);
  }

  /** Whether points were tried, and all had the value 0: the integral need not be 0. */
  public boolean missed() {
    return value == 0 && points > 0;
  }

  /** Error over value; 0 where both are. */
  public double relativeError() {
    return error == 0 ? 0 : error / Math.abs(value);
  }

  /** Sum of two independent estimates. */
  public Estimate plus(Estimate other) {
    return new Estimate(
        value + other.value,
        Math.hypot(error, other.error),
        chiSquare + other.chiSquare,
        degrees + other.degrees,
        points + other.points);
  }

  /** The same times a number. */
  public Estimate times(double factor) {
    return new Estimate(factor * value, Math.abs(factor) * error, chiSquare, degrees, points);
  }
}
