package recoil.muone;

import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;
import recoil.scattering.Expansion;

/**
 * The smallest coupling factor at which chi^2 exceeds a threshold. Holds working arrays: one per
 * thread.
 */
public final class CouplingLimit {
  /** Steps per decade of g^2 in the search for the first crossing. */
  private static final int STEPS = 24;

  private static final double DECADES = 16;
  private static final double PRECISION = 1e-13;
  private static final int MOST_ITERATIONS = 60;

  private final ChiSquare chiSquare;
  private final double threshold;
  private final Yields yields;
  private final double[] shift;

  /**
   * A search.
   *
   * @param threshold chi^2 that has to be exceeded, above 0
   */
  public CouplingLimit(Yields yields, ChiSquare chiSquare, double threshold) {
    if (!(threshold > 0)) {
      throw new IllegalArgumentException("threshold: " + threshold + "; must be above 0");
    }
    this.yields = yields;
    this.chiSquare = chiSquare;
    this.threshold = threshold;
    shift = new double[yields.bins()];
  }

  /** chi^2 at a mass and a coupling factor. */
  public double chiSquare(double mass, double g) {
    yields.at(mass);
    return excess(g * g) + threshold;
  }

  /**
   * The smallest coupling factor g with chi^2 above the threshold, to 1e-12; infinite where no
   * coupling reaches it.
   *
   * @param mass in GeV
   */
  public double at(double mass) {
    yields.at(mass);
    if (yields.polynomial()) {
      double f = polish(quarticRoot());
      if (!Double.isNaN(f)) {
        return Math.sqrt(f);
      }
    }
    return Math.sqrt(search());
  }

  private double excess(double f) {
    yields.shiftOfSquare(f, shift);
    return chiSquare.of(yields.standard(), shift) - threshold;
  }

  /**
   * Smallest f = g^2 > 0 at which the quartic f^2 (q2 + q3 f + q4 f^2) reaches the threshold: chi^2
   * with the variances of the Standard Model. NaN where its first maximum comes too close to the
   * threshold for this to decide.
   */
  private double quarticRoot() {
    Expansion parts = yields.parts();
    double[] standard = yields.standard();
    double q2 = 0;
    double q3 = 0;
    double q4 = 0;
    for (int i = 0; i < standard.length; i++) {
      double w = 1 / chiSquare.variance(standard[i]);
      double b = parts.linear[i];
      double c = parts.square[i];
      q2 += w * b * b;
      q3 += 2 * w * b * c;
      q4 += w * c * c;
    }
    double low = 0;
    // chi^2 falls between the zeros of its slope, f (2 q2 + 3 q3 f + 4 q4 f^2).
    double discriminant = 9 * q3 * q3 - 32 * q2 * q4;
    double high;
    if (q3 < 0 && discriminant > 0) {
      double root = Math.sqrt(discriminant);
      double maximum = 4 * q2 / (-3 * q3 + root);
      double top = maximum * maximum * (q2 + maximum * (q3 + maximum * q4));
      if (Math.abs(top / threshold - 1) < 0.05) {
        return Double.NaN;
      }
      if (top > threshold) {
        high = maximum;
      } else {
        low = (-3 * q3 + root) / (8 * q4);
        high = Math.max(2 * low, 4 * Math.sqrt(Math.sqrt(threshold / q4)));
      }
    } else {
      high =
          q3 >= 0
              ? Math.min(Math.sqrt(threshold / q2), Math.sqrt(Math.sqrt(threshold / q4)))
              : Double.POSITIVE_INFINITY;
    }
    if (high == Double.POSITIVE_INFINITY) {
      high = Math.sqrt(threshold / q2);
      while (high * high * (q2 + high * (q3 + high * q4)) < threshold) {
        high *= 2;
      }
    }
    if (!(high > 0 && high < Double.POSITIVE_INFINITY)) {
      return Double.NaN;
    }
    // chi^2 rises on [low, high]: Newton, kept inside the bracket.
    double f = Math.min(high, Math.max(low, Math.sqrt(threshold / q2)));
    for (int i = 0; i < MOST_ITERATIONS; i++) {
      double value = f * f * (q2 + f * (q3 + f * q4)) - threshold;
      if (value > 0) {
        high = f;
      } else {
        low = f;
      }
      double next = f - value / (f * (2 * q2 + f * (3 * q3 + f * 4 * q4)));
      if (!(next > low && next < high)) {
        next = 0.5 * (low + high);
      }
      if (Math.abs(next - f) <= PRECISION * f) {
        return next;
      }
      f = next;
    }
    return f;
  }

  /** From the root of the quartic to that of chi^2 itself; NaN where they are not neighbours. */
  private double polish(double start) {
    if (Double.isNaN(start)) {
      return Double.NaN;
    }
    // Secant on sqrt(chi^2), which is nearly linear in f.
    double root = Math.sqrt(threshold);
    double f0 = start;
    double y0 = Math.sqrt(excess(f0) + threshold) - root;
    double f1 = start * (1 + 1e-4);
    double y1 = Math.sqrt(excess(f1) + threshold) - root;
    for (int i = 0; i < MOST_ITERATIONS; i++) {
      double next = f1 - y1 * (f1 - f0) / (y1 - y0);
      if (!(Math.abs(next / start - 1) < 0.01)) {
        return y1 == y0 && Math.abs(y1) < PRECISION * root ? f1 : Double.NaN;
      }
      f0 = f1;
      y0 = y1;
      f1 = next;
      if (Math.abs(f1 - f0) <= PRECISION * f1) {
        return f1;
      }
      y1 = Math.sqrt(excess(f1) + threshold) - root;
    }
    return f1;
  }

  /** First crossing on a logarithmic ladder of f = g^2, then Brent. */
  private double search() {
    double f = floor();
    if (f == Double.POSITIVE_INFINITY) {
      return f;
    }
    if (f == 0) {
      // Exactly on the resonance the square does not depend on the coupling.
      return excess(Double.MIN_NORMAL) > 0 ? 0 : Double.POSITIVE_INFINITY;
    }
    double ratio = Math.pow(10, 1.0 / STEPS);
    for (int i = 0; i < STEPS * DECADES; i++) {
      double next = f * ratio;
      if (excess(next) > 0) {
        return new BracketingNthOrderBrentSolver(PRECISION, 0, 5).solve(200, this::excess, f, next);
      }
      f = next;
    }
    return Double.POSITIVE_INFINITY;
  }

  /**
   * A value of f = g^2 below which chi^2 stays under the threshold, by the triangle inequality;
   * infinite where there is no new physics at all.
   */
  private double floor() {
    Expansion parts = yields.parts();
    double reach = 0.1 * Math.sqrt(threshold);
    double f = Math.min(reach / norm(parts.linear), Math.sqrt(reach / norm(parts.square)));
    if (!yields.polynomial()) {
      double d = Math.abs(parts.distance);
      f = Math.min(f, reach * d / norm(parts.resonantLinear));
      f = Math.min(f, d * Math.sqrt(reach / norm(parts.resonantSquare)));
      f = Math.min(f, Math.sqrt(reach * d / norm(parts.mixed)));
    }
    return f;
  }

  private double norm(double[] part) {
    double[] standard = yields.standard();
    double sum = 0;
    for (int i = 0; i < part.length; i++) {
      sum += part[i] * part[i] / chiSquare.variance(standard[i]);
    }
    return Math.sqrt(sum);
  }
}
