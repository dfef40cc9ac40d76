package recoil.numeric;

/**
 * A Monte Carlo estimate.
 *
 * @param value the integral
 * @param error standard deviation
 * @param chiSquare of the iterations around their mean
 * @param degrees number of degrees of freedom of {@code chiSquare}
 * @param points how often the integrand was computed, for adaptation too
 */
public record Estimate(double value, double error, double chiSquare, int degrees, long points) {
  /** Nothing to integrate. */
  public static final Estimate ZERO = new Estimate(0, 0, 0, 0, 0);

  /** Standard deviations, by which an agreement is refused. */
  private static final double SURPRISING = 4;

  /** Whether the iterations agree, by the cube root of chi^2, which is nearly Gaussian. */
  public boolean consistent() {
    if (degrees == 0) {
      return true;
    }
    double variance = 2 / (9.0 * degrees);
    return Math.cbrt(chiSquare / degrees) <= 1 - variance + SURPRISING * Math.sqrt(variance);
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
