package recoil.statistics;

import java.util.List;
import org.hipparchus.random.RandomGenerator;
import org.hipparchus.random.Well19937c;

/**
 * How often limits contain the true strength of a signal, by toy experiments.
 *
 * @param toys number of toys
 * @param deltaChiSquare toys in which chi^2 of the truth is at most the threshold above its minimum
 * @param cls toys in which the upper limit by CLs is not below the truth
 */
public record Coverage(int toys, int deltaChiSquare, int cls) {
  /**
   * Draws toys: bins with Gaussian errors, coefficients of constrained shapes by their priors and
   * those of free shapes anywhere.
   *
   * @param variance variance of each bin
   * @param mu true strength
   * @param level confidence level, between 0 and 1
   * @param toys number of toys, 1 or more
   * @param seed seed of the random numbers: the same one gives the same toys
   */
  public static Coverage of(
      double[] signal,
      double[] variance,
      List<Shape> shapes,
      double mu,
      double level,
      int toys,
      int seed) {
    if (toys < 1) {
      throw new IllegalArgumentException("toys: " + toys + "; allowed is 1 or more");
    }
    SignalStrength strength = new SignalStrength(signal, variance, shapes);
    double threshold = DeltaChiSquare.threshold(level, 1);
    RandomGenerator random = new Well19937c(seed);
    double[] excess = new double[signal.length];
    int within = 0;
    int below = 0;
    for (int toy = 0; toy < toys; toy++) {
      for (int i = 0; i < excess.length; i++) {
        excess[i] = mu * signal[i] + Math.sqrt(variance[i]) * random.nextGaussian();
      }
      for (Shape shape : shapes) {
        double coefficient =
            random.nextGaussian() * (Double.isInfinite(shape.width()) ? 1 : shape.width());
        double[] change = shape.change();
        for (int i = 0; i < excess.length; i++) {
          excess[i] += coefficient * change[i];
        }
      }
      double estimate = strength.estimate(excess);
      double rise = strength.chiSquare(mu, excess) - strength.chiSquare(estimate, excess);
      within += rise <= threshold ? 1 : 0;
      below += CLs.limit(estimate, strength.error(), level) >= mu ? 1 : 0;
    }
    return new Coverage(toys, within, below);
  }

  /** Share of the toys that Delta chi^2 covers. */
  public double ofDeltaChiSquare() {
    return (double) deltaChiSquare / toys;
  }

  /** Share of the toys that CLs covers. */
  public double ofCls() {
    return (double) cls / toys;
  }

  /** Standard deviation of a share whose expectation is {@code share}: binomial. */
  public double error(double share) {
    return Math.sqrt(share * (1 - share) / toys);
  }
}
