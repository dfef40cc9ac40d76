package recoil.statistics;

import java.util.List;

/**
 * The strength mu of a signal of known shape on a known background: N = B + mu S + Sum a_k s_k,
 * with Gaussian bins. For one thread.
 */
public final class SignalStrength {
  private final double[] signal;
  private final double[] weight;
  private final double error;
  private final ProfiledChiSquare chiSquare;
  private final double[] difference;

  /**
   * A signal.
   *
   * @param signal change of each bin at mu = 1
   * @param variance variance of each bin, above 0
   * @param shapes errors that the bins share
   * @throws IllegalArgumentException for a signal that the free shapes can imitate
   */
  public SignalStrength(double[] signal, double[] variance, List<Shape> shapes) {
    this.signal = signal.clone();
    chiSquare = new ProfiledChiSquare(shapes, signal.length);
    chiSquare.variances(variance);
    double information = chiSquare.of(signal);
    if (!(information > 0)) {
      throw new IllegalArgumentException("signal: nothing of it differs from the free shapes");
    }
    error = 1 / Math.sqrt(information);
    weight = new double[signal.length];
    for (int i = 0; i < weight.length; i++) {
      weight[i] = chiSquare.remainder()[i] / (variance[i] * information);
    }
    difference = new double[signal.length];
  }

  /** The best strength for an excess of the data over the background. */
  public double estimate(double[] excess) {
    double sum = 0;
    for (int i = 0; i < weight.length; i++) {
      sum += weight[i] * excess[i];
    }
    return sum;
  }

  /** Standard deviation of {@link #estimate}. */
  public double error() {
    return error;
  }

  /** chi^2 of a strength, minimised over the shapes. */
  public double chiSquare(double mu, double[] excess) {
    for (int i = 0; i < difference.length; i++) {
      difference[i] = excess[i] - mu * signal[i];
    }
    return chiSquare.of(difference);
  }

  /** Number of bins. */
  public int bins() {
    return signal.length;
  }

  /** Change of a bin at mu = 1. */
  public double signal(int bin) {
    return signal[bin];
  }
}
