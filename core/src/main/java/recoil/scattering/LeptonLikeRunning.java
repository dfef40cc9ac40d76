package recoil.scattering;

import recoil.nature.World;
import recoil.paper.Equation;

/**
 * The two-parameter "lepton-like" form of Delta alpha_had used by MUonE: the one-loop function of a
 * lepton of mass^2 = M with a free coefficient.
 *
 * @param k parameter K in GeV^-2; Delta alpha = -K t / 15 for small |t|
 * @param m parameter M in GeV^2, above 0
 */
public record LeptonLikeRunning(double k, double m) implements HadronicRunning {
  /** Below this value of -t/M the closed form cancels and the series is used. */
  private static final double SEAM = 1.0;

  private static final int TERMS = 28;

  /** (-1)^(n+1) 2 B(n+2, n+2) / n, from n = 1. */
  private static final double[] SERIES = series();

  /** Checks that M is positive and K finite. */
  public LeptonLikeRunning {
    if (!(m > 0 && m < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("M: " + m + " GeV^2; must be finite and above 0");
    }
    if (!Double.isFinite(k)) {
      throw new IllegalArgumentException("K: " + k + " GeV^-2; must be finite");
    }
  }

  /** The form that gives the world's a_mu^had by (2.8), with the world's M. */
  public static LeptonLikeRunning of(World world) {
    double m = world.hadrons().scale().value();
    double unit = HadronicMoment.of(new LeptonLikeRunning(1, m), world.constants());
    return new LeptonLikeRunning(world.hadrons().moment().value() / unit, m);
  }

  @Override
  @Equation(value = "2", source = "Abbiendi:2022liz")
  public double at(double t) {
    double y = -t / m;
    return k * m * (y < SEAM ? series(y) : closed(y));
  }

  /**
   * Delta alpha_had and its derivatives by K and M.
   *
   * @param k K in GeV^-2
   * @param m M in GeV^2, above 0
   * @param t squared momentum transfer in GeV^2, t at most 0
   * @param slopes filled in with the derivatives by K and by M
   */
  static double at(double k, double m, double t, double[] slopes) {
    double y = -t / m;
    // d(M g(-t/M))/dM = g - y g'
    double g;
    if (y < SEAM) {
      g = series(y);
      slopes[1] = k * seriesWithoutSlope(y);
    } else {
      g = closed(y);
      slopes[1] = k * (g - y * closedSlope(y));
    }
    slopes[0] = m * g;
    return k * m * g;
  }

  /** Delta alpha / (K M) as a power series in y = -t/M. */
  static double series(double y) {
    double sum = 0;
    for (int n = TERMS; n >= 1; n--) {
      sum = y * (sum + SERIES[n - 1]);
    }
    return sum;
  }

  /** Delta alpha / (K M) in closed form; loses digits as y^-3 for small y. */
  static double closed(double y) {
    double beta = Math.sqrt(1 + 4 / y);
    // ln |(1 - beta)/(1 + beta)| with beta - 1 = 4 / (y (1 + beta)).
    double log = Math.log(4 / (y * (1 + beta) * (1 + beta)));
    return -5.0 / 9 + 4 / (3 * y) + (4 / (3 * y * y) - 1 / (3 * y) - 1.0 / 6) * 2 / beta * log;
  }

  /** g - y g' of the power series g. */
  static double seriesWithoutSlope(double y) {
    double sum = 0;
    for (int n = TERMS; n >= 1; n--) {
      sum = y * (sum + (1 - n) * SERIES[n - 1]);
    }
    return sum;
  }

  /** The derivative of the closed form by y. */
  static double closedSlope(double y) {
    double beta = Math.sqrt(1 + 4 / y);
    double log = Math.log(4 / (y * (1 + beta) * (1 + beta)));
    double p = 4 / (3 * y * y) - 1 / (3 * y) - 1.0 / 6;
    double dp = -8 / (3 * y * y * y) + 1 / (3 * y * y);
    // d beta/dy = -2/(y^2 beta), d log/dy = -1/(y beta)
    double dq = 2 * (2 * log / (y * y * beta) - 1 / y) / (beta * beta);
    return -4 / (3 * y * y) + dp * 2 / beta * log + p * dq;
  }

  private static double[] series() {
    double[] terms = new double[TERMS];
    double beta = 1.0 / 6; // B(2, 2)
    for (int n = 1; n <= TERMS; n++) {
      // B(n+2, n+2) = B(n+1, n+1) (n+1)^2 / ((2n+2)(2n+3))
      beta *= (n + 1.0) * (n + 1.0) / ((2 * n + 2.0) * (2 * n + 3.0));
      terms[n - 1] = (n % 2 == 1 ? 2 : -2) * beta / n;
    }
    return terms;
  }
}
