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
   * The events of a signal that the expected counts of several bins without it exclude, by the
   * ratio of likelihoods 2 Sum (s - b ln(1 + s/b)) > threshold; never fewer than {@link #limit}
   * gives for no background.
   *
   * @param shares share of the signal in each bin, 0 or more, 1 in total
   * @param background expected events in each bin alike, 0 to {@link #MOST}
   */
  public static double binnedLimit(double[] shares, double background, double level) {
    check(background);
    double threshold = DeltaChiSquare.threshold(level, 1);
    double low = limit(0, level);
    double high = low;
    while (ratio(shares, background, high) < threshold) {
      high *= 2;
    }
    for (int i = 0; i < 100 && high > low; i++) {
      double s = 0.5 * (low + high);
      if (ratio(shares, background, s) < threshold) {
        low = s;
      } else {
        high = s;
      }
    }
    return high;
  }

  private static double ratio(double[] shares, double b, double signal) {
    double sum = 0;
    for (double share : shares) {
      double s = share * signal;
      sum += b == 0 ? s : s - b * Math.log1p(s / b);
    }
    return 2 * sum;
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
