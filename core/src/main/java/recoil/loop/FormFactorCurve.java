package recoil.loop;

import recoil.numeric.Chebyshev;

/**
 * {@link FormFactors} of one mass, interpolated in ln |q^2| over a range: two short polynomials
 * instead of two integrals at every point.
 *
 * <p>F1 and F2 are analytic for |Im ln |q^2|| below pi (the nearest singularities are the cut and
 * the pole at time-like q^2), which fixes the number of nodes that an error of 1e-12 takes.
 */
public final class FormFactorCurve {
  /** By how much the interval exceeds the range, so that a rounded end is still inside. */
  private static final double MARGIN = 1e-9;

  private final double mass2;
  private final Chebyshev reduced;
  private final Chebyshev magnetic;

  /**
   * Interpolates for |q^2| from {@code lowest} to {@code highest}.
   *
   * @param lowest smallest |q^2| in GeV^2, above 0
   * @param highest largest |q^2| in GeV^2, above {@code lowest}, below 1e4
   * @throws IllegalArgumentException for a range that is empty or reaches beyond 1e4 GeV^2
   */
  public FormFactorCurve(FormFactors exact, double lowest, double highest) {
    if (!(lowest > 0 && highest > lowest)) {
      throw new IllegalArgumentException(
          "range of |q^2|: " + lowest + " to " + highest + "; must be positive and rising");
    }
    double from = Math.log(lowest) - MARGIN;
    double to = Math.log(highest) + MARGIN;
    // Bernstein's ellipse through +-i pi, in units of half the interval.
    double height = 2 * Math.PI / (to - from);
    double decay = Math.log(height + Math.hypot(1, height));
    // What is interpolated may vary by the ratio of the ends and has to be right where it is small.
    int nodes = (int) Math.ceil((28 + to - from) / decay);
    // F1 vanishes with q^2, mixing like q^2 / (|q^2| + m^2): what is left varies slowly.
    mass2 = exact.mass() * exact.mass();
    reduced =
        Chebyshev.of(y -> exact.f1(-Math.exp(y)) * (1 + mass2 * Math.exp(-y)), from, to, nodes);
    magnetic = Chebyshev.of(y -> exact.f2(-Math.exp(y)), from, to, nodes);
  }

  /**
   * F1 / lambda.
   *
   * @param q2 in GeV^2, negative, inside the range
   * @throws IllegalArgumentException outside the range
   */
  public double f1(double q2) {
    return reduced.value(Math.log(-q2)) * q2 / (q2 - mass2);
  }

  /**
   * F2 / lambda.
   *
   * @param q2 in GeV^2, negative, inside the range
   * @throws IllegalArgumentException outside the range
   */
  public double f2(double q2) {
    return magnetic.value(Math.log(-q2));
  }
}
