package recoil.muone;

/** The quartic f^2 (q2 + q3 f + q4 f^2) that is a sum of squares, as chi^2 in f = g^2 nearly is. */
final class Quartic {
  private static final double PRECISION = 1e-13;
  private static final int MOST_ITERATIONS = 60;

  private Quartic() {}

  /**
   * The f > 0 at which the quartic reaches a value; NaN where it may have a maximum before, or has
   * no root.
   *
   * @param q2 0 or more
   * @param q3 with q3^2 at most 4 q2 q4
   * @param q4 0 or more
   * @param value above 0
   */
  static double root(double q2, double q3, double q4, double value) {
    // By x = f / f1, f1 the root of the first term: x^2 (1 + a x + c x^2) = 1.
    double f1 = Math.sqrt(value / q2);
    double a = q3 * f1 / q2;
    double c = q4 * f1 * f1 / q2;
    if (a < -0.4 && c < 0.5 * a * a) {
      return Double.NaN;
    }
    // Else it rises up to its root, and from either term's own root Newton's steps get there.
    double f = Math.min(f1, Math.sqrt(Math.sqrt(value / q4)));
    for (int i = 0; i < MOST_ITERATIONS; i++) {
      double excess = f * f * (q2 + f * (q3 + f * q4)) - value;
      double next = f - excess / (f * (2 * q2 + f * (3 * q3 + f * 4 * q4)));
      if (Math.abs(next - f) <= PRECISION * f) {
        return next;
      }
      f = next;
    }
    return Double.NaN;
  }
}
