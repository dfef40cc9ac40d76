package recoil.loop;

import recoil.paper.Equation;

/**
 * One-loop photon vertex of a lepton that exchanges a massive vector with itself, renormalised on
 * shell, for space-like q^2.
 *
 * <p>In units of g^2/(16 pi^2), g the vector coupling, F1 = 1 + f1 and F2 = f2 multiply gamma^mu
 * and i sigma^{mu nu} q_nu / (2 m_l); f1(0) = 0. Both come from dispersion relations over the cut
 * of a lepton pair of invariant mass squared s = 4 m_l^2 + w:
 *
 * <pre>
 *   f1 = q^2 Int ds rho1 / (s (s - q^2)),   f2 = Int ds rho2 / (s - q^2),
 *   rho1 = (2 beta / w) [(w / 3)(2 Q0 + 3 Q1 + Q2) + 4 m_l^2 (Q0 - Q1 + Q2)],
 *   rho2 = (8 beta / w) m_l^2 (Q1 - Q2),
 * </pre>
 *
 * with the velocity beta = sqrt(w/s) and the Legendre functions of the second kind Q_n(z), z = 1 +
 * 2 m^2/w, that the exchange of the vector between the pair leaves. All terms are of one sign, so
 * that nothing cancels at any mass. In ln w the integrands are analytic for |Im| below pi, and the
 * trapezoidal rule converges like exp(-2 pi^2/h) whatever the ratios of m_l, m and |q^2| are; its
 * weights do not depend on q^2 and are computed once.
 */
public final class Vertex {
  /** Largest |q^2| in GeV^2. */
  public static final double LIMIT = 1e4;

  private static final double STEP = 0.55;

  /** What is cut off at both ends, relative to the result. */
  private static final double CUT = 1e-14;

  /** z - 1 above which the recurrence of the Q_n cancels and their series is used. */
  private static final double NEAR = 2;

  private static final int TERMS = 18;

  /** Coefficients of Q_1(z) and of z Q_2(z) in powers of 1/z^2, from the first power on. */
  private static final double[] FIRST = new double[TERMS];

  private static final double[] SECOND = new double[TERMS];

  static {
    for (int k = 1; k <= TERMS; k++) {
      FIRST[k - 1] = 1.0 / (2 * k + 1);
      SECOND[k - 1] = 2.0 * k / ((2 * k + 1) * (2 * k + 3));
    }
  }

  private final double[] s;
  private final double[] weight1;
  private final double[] weight2;

  /**
   * The vertex of one lepton.
   *
   * @param lepton mass m_l in GeV, from 1e-5 to 1e3
   * @param mass mass m of the vector in GeV, from 1e-7 to 1e7
   * @throws IllegalArgumentException for a mass outside its range
   */
  public Vertex(double lepton, double mass) {
    if (!(lepton >= 1e-5 && lepton <= 1e3)) {
      throw new IllegalArgumentException("lepton: " + lepton + " GeV; allowed is 1e-5 to 1e3");
    }
    if (!(mass >= 1e-7 && mass <= 1e7)) {
      throw new IllegalArgumentException("mass: " + mass + " GeV; allowed is 1e-7 to 1e7");
    }
    double lepton2 = lepton * lepton;
    double mass2 = mass * mass;
    // Below both masses the integrand of f1 falls like w^(3/2), between m and m_l like w^(1/2).
    double ratio = Math.min(1, mass / lepton);
    double lowest = Math.min(lepton2, mass2) * Math.cbrt(Math.pow(CUT / ratio, 2));
    double highest = Math.max(Math.max(lepton2, mass2), LIMIT) / CUT;
    int count = (int) Math.ceil(Math.log(highest / lowest) / STEP);
    s = new double[count];
    weight1 = new double[count];
    weight2 = new double[count];
    double spacing = Math.exp(STEP);
    double w = lowest;
    for (int i = 0; i < count; i++) {
      s[i] = w + 4 * lepton2;
      double beta = Math.sqrt(w / s[i]);
      double above = 2 * mass2 / w;
      double z = 1 + above;
      double q0 = 0.5 * Math.log1p(2 / above);
      double q1;
      double q2;
      if (above < NEAR) {
        q1 = z * q0 - 1;
        q2 = 1.5 * z * q1 - 0.5 * q0;
      } else {
        double x = 1 / (z * z);
        double power = x;
        q1 = 0;
        q2 = 0;
        for (int k = 0; k < TERMS && power > 1e-17 * x; k++) {
          q1 += power * FIRST[k];
          q2 += power * SECOND[k];
          power *= x;
        }
        q2 /= z;
      }
      double both = w * (2 * q0 + 3 * q1 + q2) / 3 + 4 * lepton2 * (q0 - q1 + q2);
      weight1[i] = 2 * STEP * beta * both / s[i];
      weight2[i] = 8 * STEP * beta * lepton2 * (q1 - q2);
      w *= spacing;
    }
  }

  /**
   * f1(q^2), what F1 gains over its value 1 at q^2 = 0; without unit.
   *
   * @param q2 in GeV^2, from -1e4 to 0
   * @throws IllegalArgumentException outside this range
   */
  @Equation("4.2")
  public double f1(double q2) {
    check(q2);
    double sum = 0;
    for (int i = 0; i < s.length; i++) {
      sum += weight1[i] / (s[i] - q2);
    }
    return q2 * sum;
  }

  /**
   * f2(q^2); f2(0) g^2 / (16 pi^2) is the shift of the lepton's a = (g - 2)/2.
   *
   * @param q2 in GeV^2, from -1e4 to 0
   * @throws IllegalArgumentException outside this range
   */
  @Equation("4.2")
  public double f2(double q2) {
    check(q2);
    double sum = 0;
    for (int i = 0; i < s.length; i++) {
      sum += weight2[i] / (s[i] - q2);
    }
    return sum;
  }

  /**
   * f1 and f2 at once.
   *
   * @param q2 in GeV^2, from -1e4 to 0
   * @param out f1, f2
   * @throws IllegalArgumentException outside this range
   */
  void at(double q2, double[] out) {
    check(q2);
    double first = 0;
    double second = 0;
    for (int i = 0; i < s.length; i++) {
      double propagator = 1 / (s[i] - q2);
      first += weight1[i] * propagator;
      second += weight2[i] * propagator;
    }
    out[0] = q2 * first;
    out[1] = second;
  }

  private static void check(double q2) {
    if (!(q2 <= 0 && q2 >= -LIMIT)) {
      throw new IllegalArgumentException("q2: " + q2 + " GeV^2; allowed is " + -LIMIT + " to 0");
    }
  }
}
