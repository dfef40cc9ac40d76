package recoil.statistics;

import org.hipparchus.special.Gamma;

/** Limits on a signal in counts of few events. */
public final class Counting {
  /** Largest expected background. */
  public static final double MOST = 1e6;

  private Counting() {}

  /**
   * The expected upper limit on the events of a signal by CLs, P(N <= n | s + b)/P(N <= n | b) = 1
   * - level, where the median of the background is counted. Without background it is -ln(1 -
   * level).
   *
   * @param background expected events, 0 to {@link #MOST}
   * @param level confidence level, between 0 and 1 (both excluded)
   */
  public static double limit(double background, double level) {
    check(background);
    int n = median(background);
    double wanted = (1 - level) * atMost(n, background);
    double high = 1;
    while (atMost(n, background + high) > wanted) {
      high *= 2;
    }
    double low = 0;
    for (int i = 0; i < 100; i++) {
      double s = 0.5 * (low + high);
      if (atMost(n, background + s) > wanted) {
        low = s;
      } else {
        high = s;
      }
    }
    return high;
  }

  /**
   * The size of a signal in several bins, in units of what expected counts without it exclude: from
   * 1 on it is excluded. It rises with the signal, and is the smaller of two: the ratio of
   * likelihoods 2 Sum (s - b ln(1 + s/b)) over its threshold, and the events over what {@link
   * #limit} gives without background.
   *
   * @param signal expected events in each bin, 0 or more
   * @param background expected events in each bin alike, 0 to {@link #MOST}
   */
  public static double strength(double[] signal, double background, double level) {
    check(background);
    double events = 0;
    double ratio = 0;
    for (double s : signal) {
      events += s;
      ratio += 2 * (background == 0 ? s : s - background * Math.log1p(s / background));
    }
    return Math.min(ratio / DeltaChiSquare.threshold(level, 1), events / limit(0, level));
  }

  private static void check(double background) {
    if (!(background >= 0 && background <= MOST)) {
      throw new IllegalArgumentException(
          "background: " + background + "; allowed is 0 to " + MOST + " events");
    }
  }

  /** The smallest number with P(N <= n) of one half or more. */
  private static int median(double background) {
    int n = (int) Math.max(0, Math.floor(background - 1));
    while (atMost(n, background) < 0.5) {
      n++;
    }
    return n;
  }

  /** P(N <= n) of a Poisson distribution. */
  private static double atMost(int n, double mean) {
    return mean == 0 ? 1 : Gamma.regularizedGammaQ(n + 1.0, mean);
  }
}
