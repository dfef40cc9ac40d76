package recoil.statistics;

import org.hipparchus.special.Erf;
import recoil.paper.Equation;

/**
 * Limits by CLs = CL_{s+b} / CL_b, in the asymptotic form for a strength mu >= 0 of a signal whose
 * estimate is Gaussian, profiled or not.
 */
public final class CLs {
  private static final int MOST_STEPS = 60;

  private CLs() {}

  /**
   * The test statistic q-tilde of a strength: how much worse it is than the best one that is
   * allowed.
   *
   * @param mu strength that is tested, above 0
   * @param estimate best strength, of any sign
   * @param error its standard deviation
   */
  @Equation(value = "16", source = "Cowan:2010js")
  public static double statistic(double mu, double estimate, double error) {
    if (estimate >= mu) {
      return 0;
    }
    double d = (mu - Math.max(estimate, 0)) * (mu + Math.max(estimate, 0) - 2 * estimate);
    return d / (error * error);
  }

  /**
   * CLs.
   *
   * @param q test statistic of the data, 0 or more
   * @param asimov test statistic of data that are the expectation without a signal, above 0
   */
  @Equation(value = "section 3.7", source = "Cowan:2010js")
  public static double of(double q, double asimov) {
    double a = Math.sqrt(asimov);
    if (q <= asimov) {
      return tail(Math.sqrt(q)) / tail(Math.sqrt(q) - a);
    }
    return tail((q + asimov) / (2 * a)) / tail((q - asimov) / (2 * a));
  }

  /** CLs of data that are the expectation without a signal: 2 (1 - Phi(sqrt q)). */
  public static double onAsimov(double q) {
    return Erf.erfc(Math.sqrt(0.5 * q));
  }

  /**
   * The test statistic on the Asimov data set at which CLs is 1 - level: it equals the threshold on
   * Delta chi^2 for one parameter.
   *
   * @param level confidence level, between 0 and 1 (both excluded)
   */
  public static double threshold(double level) {
    return DeltaChiSquare.threshold(level, 1);
  }

  /**
   * The upper limit on the strength, where CLs is 1 - level.
   *
   * @param estimate best strength, of any sign
   * @param error its standard deviation
   * @param level confidence level, between 0 and 1
   * @throws ArithmeticException for an estimate that is 37 errors or more below 0
   */
  public static double limit(double estimate, double error, double level) {
    // 1 - Phi(z) = (1 - level) Phi(estimate/error) with z = (mu - estimate)/error
    double share = (1 - level) * tail(-estimate / error);
    if (!(share > 0)) {
      throw new ArithmeticException("CLs: estimate " + estimate / error + " errors below 0");
    }
    // Newton on ln(1 - Phi), which is concave.
    double z = Math.max(0, -estimate / error);
    for (int i = 0; i < MOST_STEPS; i++) {
      double tail = tail(z);
      double density = Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
      double step = Math.log(tail / share) * tail / density;
      z += step;
      if (Math.abs(step) < 1e-14 * (1 + Math.abs(z))) {
        break;
      }
    }
    return estimate + error * z;
  }

  /** 1 - Phi(z). */
  private static double tail(double z) {
    return 0.5 * Erf.erfc(z / Math.sqrt(2));
  }
}
