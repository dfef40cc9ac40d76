package recoil.statistics;

import recoil.numeric.GaussLegendre;

/**
 * The Rice distribution: the distance r from the origin of a point in the plane whose two
 * coordinates are Gaussian, of unit standard deviation each, around a point at the distance a. Its
 * density is r exp(-(r^2 + a^2)/2) I_0(a r).
 */
public final class Rice {
  /** Beyond this distance from a the density is below 1e-18. */
  private static final double REACH = 9;

  private static final GaussLegendre FINE = new GaussLegendre(4);
  private static final GaussLegendre COARSE = new GaussLegendre(8);

  /** Widest interval for which {@link #FINE} is exact to rounding. */
  private static final double NARROW = 0.1;

  private Rice() {}

  /**
   * Probability of r between two values, to 1e-15: Gauss-Legendre over pieces of unit length.
   *
   * @param a distance of the centre, 0 or more
   * @param low lower value, 0 or more
   * @param high upper value, may be infinite
   */
  public static double probability(double a, double low, double high) {
    double from = Math.max(low, Math.max(0, a - REACH));
    double to = Math.min(high, a + REACH);
    if (!(from < to)) {
      return 0;
    }
    if (to - from <= NARROW) {
      return integral(FINE, a, from, to);
    }
    int pieces = (int) Math.ceil(to - from);
    double sum = 0;
    for (int i = 0; i < pieces; i++) {
      double start = from + (to - from) * i / pieces;
      double end = from + (to - from) * (i + 1) / pieces;
      sum += integral(COARSE, a, start, end);
    }
    return sum;
  }

  private static double integral(GaussLegendre rule, double a, double from, double to) {
    double sum = 0;
    for (int i = 0; i < rule.size(); i++) {
      sum += rule.weight(i, from, to) * density(a, rule.node(i, from, to));
    }
    return sum;
  }

  /** The density at r >= 0. */
  public static double density(double a, double r) {
    double d = r - a;
    return r * Math.exp(-0.5 * d * d) * scaledBessel(a * r);
  }

  /** exp(-x) I_0(x) for x >= 0: the power series, from 25 on the asymptotic one. */
  static double scaledBessel(double x) {
    double term = 1;
    double sum = 1;
    if (x < 25) {
      double quarter = 0.25 * x * x;
      for (int k = 1; term > 1e-17 * sum; k++) {
        term *= quarter / ((double) k * k);
        sum += term;
      }
      return sum * Math.exp(-x);
    }
    for (int k = 1; term > 1e-17; k++) {
      double odd = 2 * k - 1;
      term *= odd * odd / (8 * x * k);
      sum += term;
    }
    return sum / Math.sqrt(2 * Math.PI * x);
  }
}
