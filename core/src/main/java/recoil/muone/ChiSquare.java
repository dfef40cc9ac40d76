package recoil.muone;

import recoil.paper.Equation;

/**
 * The chi^2 of (2.14): bins independent, sigma_stat^2 = N, sigma_sys a fixed fraction of N, N with
 * new physics.
 *
 * @param systematic relative systematic error per bin
 */
public record ChiSquare(double systematic) {

  /** Variance of a bin with {@code n} events. */
  public double variance(double n) {
    double sys = systematic * n;
    return n + sys * sys;
  }

  /**
   * The chi^2 of a shift.
   *
   * @param standard expected events per bin without the shift
   * @param shift events per bin added
   */
  @Equation("2.14")
  public double of(double[] standard, double[] shift) {
    double sum = 0;
    for (int i = 0; i < standard.length; i++) {
      sum += shift[i] * shift[i] / variance(standard[i] + shift[i]);
    }
    return sum;
  }
}
