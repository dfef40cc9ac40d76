package recoil.muone;

import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;
import recoil.scattering.Expansion;
import recoil.statistics.ProfiledChiSquare;

/**
 * The smallest coupling factor at which chi^2 exceeds a threshold. Holds working arrays: one per
 * thread.
 */
public final class CouplingLimit {
  /** Steps per decade of g^2 in the search for the first crossing. */
  private static final int STEPS = 24;

  /** How far above the largest scale of the problem the search goes on. */
  private static final double REACH = 1e6;

  private static final double PRECISION = 1e-13;
  private static final int MOST_ITERATIONS = 60;
  private static final double GOLDEN = 0.5 * (3 - Math.sqrt(5));

  /** A g^2 so small that only what does not depend on the coupling is left. */
  private static final double NOTHING = 1e-100;

  private final ChiSquare chiSquare;
  private final double threshold;
  private final Yields yields;
  private final double[] shift;

  /** chi^2 with the variances of the Standard Model. */
  private final ProfiledChiSquare norm2;

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
    norm2 = chiSquare.at(yields.standard());
  }

  /** chi^2 at a mass and a coupling factor. */
  public double chiSquare(double mass, double g) {
    yields.at(mass);
    return excess(g * g) + threshold;
  }

  /**
   * The smallest coupling factor g with chi^2 above the threshold, to 1e-12; infinite where no
   * coupling reaches it, 0 on a resonance that exceeds it at any coupling.
   *
   * @param mass in GeV
   */
  public double at(double mass) {
    double g = nearQuartic(mass);
    return Double.isNaN(g) ? Math.sqrt(search()) : g;
  }

  /** The limit by a few steps from a quartic's root; NaN where that is not safe. */
  double nearQuartic(double mass) {
    yields.at(mass);
    return yields.polynomial() ? Math.sqrt(polish(quarticRoot())) : Double.NaN;
  }

  private double excess(double f) {
    yields.shiftOfSquare(f, shift);
    return chiSquare.of(yields.standard(), shift) - threshold;
  }

  /**
   * The f = g^2 > 0 at which the quartic f^2 (q2 + q3 f + q4 f^2), chi^2 with the variances of the
   * Standard Model, reaches the threshold; NaN where it may have a maximum before.
   */
  private double quarticRoot() {
    Expansion parts = yields.parts();
    double q4 = norm2.of(parts.square);
    double q2 = norm2.of(parts.linear);
    double q3 = 2 * norm2.product(norm2.remainder(), parts.square);
    return Quartic.root(q2, q3, q4, threshold);
  }

  /** From the root of the quartic to that of chi^2 itself; NaN where they are not neighbours. */
  private double polish(double start) {
    // Secant on sqrt(chi^2), which is nearly linear in f.
    double root = Math.sqrt(threshold);
    double f0 = start;
    double y0 = Math.sqrt(excess(f0) + threshold) - root;
    double f1 = start * (1 + 1e-4);
    for (int i = 0; i < MOST_ITERATIONS; i++) {
      double y1 = Math.sqrt(excess(f1) + threshold) - root;
      double next = y1 == y0 ? f1 : f1 - y1 * (f1 - f0) / (y1 - y0);
      if (!(Math.abs(next / start - 1) < 0.01)) {
        return Double.NaN;
      }
      f0 = f1;
      y0 = y1;
      f1 = next;
      if (Math.abs(f1 - f0) <= PRECISION * f1) {
        return f1;
      }
    }
    return Double.NaN;
  }

  /**
   * First crossing on a logarithmic ladder of f = g^2, then Brent. A maximum next to a rung is
   * looked into; a peak that lies between two rungs of a rising chi^2 is passed over, which takes a
   * bin that some coupling empties to less than an event.
   */
  private double search() {
    double low = Double.POSITIVE_INFINITY;
    double high = 0;
    boolean resonance = !yields.polynomial() && yields.parts().distance == 0;
    if (resonance && excess(NOTHING) > 0) {
      return 0;
    }
    for (double scale : scales(resonance)) {
      if (scale > 0 && scale < Double.POSITIVE_INFINITY) {
        low = Math.min(low, scale);
        high = Math.max(high, scale);
      }
    }
    if (low == Double.POSITIVE_INFINITY) {
      return low;
    }
    // By the triangle inequality chi^2 stays below the threshold up to low, if variances stay.
    while (excess(low) > 0) {
      low *= 0.1;
    }
    double ratio = Math.pow(10, 1.0 / STEPS);
    double before = low / ratio;
    double f = low;
    double value = excess(f);
    double rise = value - excess(before);
    while (f < REACH * high) {
      double next = f * ratio;
      double nextValue = excess(next);
      if (nextValue > 0) {
        return root(f, next);
      }
      if (rise > 0 && nextValue < value) {
        double top = maximum(before, next);
        if (excess(top) > 0) {
          return root(before, top);
        }
      }
      rise = nextValue - value;
      before = f;
      f = next;
      value = nextValue;
    }
    return Double.POSITIVE_INFINITY;
  }

  private double root(double low, double high) {
    return new BracketingNthOrderBrentSolver(PRECISION, 0, 5).solve(200, this::excess, low, high);
  }

  /** Golden section: where chi^2 is largest, or a place where it is above the threshold. */
  private double maximum(double from, double to) {
    double a = from;
    double b = to;
    double c = a + GOLDEN * (b - a);
    double d = b - GOLDEN * (b - a);
    double atC = excess(c);
    double atD = excess(d);
    while (b - a > 1e-8 * b && atC <= 0 && atD <= 0) {
      if (atC > atD) {
        b = d;
        d = c;
        atD = atC;
        c = a + GOLDEN * (b - a);
        atC = excess(c);
      } else {
        a = c;
        c = d;
        atC = atD;
        d = b - GOLDEN * (b - a);
        atD = excess(d);
      }
    }
    return atC > atD ? c : d;
  }

  /**
   * The values of f = g^2 at which one part alone contributes a fifth of the threshold's root, or
   * the width takes over from the distance to the resonance.
   */
  private double[] scales(boolean onResonance) {
    Expansion parts = yields.parts();
    double reach = 0.1 * Math.sqrt(threshold);
    double linear = reach / norm(parts.linear);
    double square = Math.sqrt(reach / norm(parts.square));
    if (yields.polynomial() || onResonance) {
      return new double[] {linear, square};
    }
    double d = Math.abs(parts.distance);
    return new double[] {
      linear,
      square,
      reach * d / norm(parts.resonantLinear),
      reach * d / norm(parts.absorptiveLinear),
      d * Math.sqrt(reach / norm(parts.resonantSquare)),
      Math.sqrt(reach * d / norm(parts.mixed)),
      Math.sqrt(reach * d / norm(parts.absorptiveMixed)),
      d / parts.breadth
    };
  }

  private double norm(double[] part) {
    return Math.sqrt(norm2.of(part));
  }
}
