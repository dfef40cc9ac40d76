package recoil.moment;

import recoil.paper.Equation;

/**
 * One-loop shift of a lepton's a = (g - 2)/2 by a neutral mediator, per squared coupling, and its
 * electric dipole moment.
 *
 * <p>The external lepton l couples to the mediator and an internal lepton l', which may be l
 * itself. For L = Z_a lbar gamma^a (v + a gamma5) l' + h.c. the shift is v^2 {@link #vector} + a^2
 * {@link #axial}, for L = S lbar (s + i p gamma5) l' + h.c. it is s^2 {@link #scalar} + p^2 {@link
 * #pseudoscalar}: opposite parities do not interfere.
 *
 * <p>Where m is below m_l - m_l', l decays into l' and the mediator and the integrand has poles:
 * the real part, a principal value, is returned. Coming from above, the shift grows without bound
 * towards this threshold.
 *
 * <p>With r = (m/m_l)^2 and e = m_l'/m_l both integrals run over D(x) = (1 - x)(r - x) + x e^2. For
 * r + e^2 below 1 they are taken in closed form. Otherwise the roots of D, as seen from s = x/(1 -
 * x), lie in the left half plane, and the trapezoidal rule in ln s converges geometrically at any
 * ratio of the masses. The error is below 1e-12 of the integral of the modulus.
 *
 * <p>Masses in GeV, any positive numbers; an {@link IllegalArgumentException} names one that is
 * not.
 */
public final class Moment {
  private static final double NORM = 8 * Math.PI * Math.PI;

  /** Step in ln s: the error falls like exp(-pi^2 / STEP). */
  private static final double STEP = 0.3;

  /** Where an exponential tail is cut: exp(-32) = 1e-14. */
  private static final double TAIL = 32;

  private final double r;
  private final double e;

  private Moment(double mass, double external, double internal) {
    check("mass", mass);
    check("external", external);
    check("internal", internal);
    this.r = (mass / external) * (mass / external);
    this.e = internal / external;
  }

  private static void check(String name, double mass) {
    if (!(mass > 0 && mass < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(name + ": " + mass + " GeV; must be positive and finite");
    }
  }

  /**
   * Delta a_l / v^2 of a vector coupling.
   *
   * @param mass mass m of the mediator in GeV
   * @param external mass of the lepton whose moment it is, in GeV
   * @param internal mass of the lepton in the loop, in GeV
   * @throws IllegalArgumentException for a mass that is not positive and finite
   */
  @Equation("2.15")
  public static double vector(double mass, double external, double internal) {
    Moment moment = new Moment(mass, external, internal);
    return moment.spinOne(moment.e);
  }

  /**
   * Delta a_l / a^2 of an axial coupling: (2.15) with the sign of e changed in the numerator;
   * parameters as for {@link #vector}.
   */
  @Equation("2.15")
  public static double axial(double mass, double external, double internal) {
    Moment moment = new Moment(mass, external, internal);
    return moment.spinOne(-moment.e);
  }

  /** Delta a_l / s^2 of a scalar (CP-even) coupling; parameters as for {@link #vector}. */
  @Equation("2.16")
  public static double scalar(double mass, double external, double internal) {
    Moment moment = new Moment(mass, external, internal);
    return moment.spinZero(moment.e);
  }

  /**
   * Delta a_l / p^2 of a pseudoscalar (CP-odd) coupling: (2.16) with the lower sign; parameters as
   * for {@link #vector}.
   */
  @Equation("2.16")
  public static double pseudoscalar(double mass, double external, double internal) {
    Moment moment = new Moment(mass, external, internal);
    return moment.spinZero(-moment.e);
  }

  /**
   * The electric dipole moment in units of the charge, d/(e s p) in GeV^-1, by a coupling S lbar (s
   * + i p gamma5) l' + h.c.: the part of (2.16) that turns the chirality of the internal lepton,
   * with Im (s + i p)^2 / (2 m_l) in place of Re (s + i p)^2. Parameters as for {@link #vector}.
   */
  @Equation("2.16")
  public static double dipole(double mass, double external, double internal) {
    Moment moment = new Moment(mass, external, internal);
    return moment.turned() * internal / external / external;
  }

  /** The integral of x^2 / D over 8 pi^2. */
  private double turned() {
    double b = 1 + r - e * e;
    return (r + e * e >= 1 ? trapezoid(0, 1, 1) : reduced(0, 1, b)) / NORM;
  }

  /** (2.15) with epsilon_l' in the numerator set to {@code epsilon}. */
  private double spinOne(double epsilon) {
    double longitudinal = (1 - epsilon) * (1 - epsilon) / r;
    double k = 4 * (epsilon - 1);
    if (r + e * e >= 1) {
      return trapezoid(k, 2 + k + longitudinal * (1 + epsilon), longitudinal * epsilon) / NORM;
    }
    double p = 4 - 4 * epsilon - 2 * r + 2 * e * e;
    double transverse = reduced(-1, p, 2 * e * e + (r - e * e) * p);
    return (transverse + longitudinal * yukawa(epsilon)) / NORM;
  }

  /** (2.16) with +-epsilon_l' in the numerator set to {@code epsilon}. */
  private double spinZero(double epsilon) {
    return (r + e * e >= 1 ? trapezoid(0, 1 + epsilon, epsilon) : yukawa(epsilon)) / NORM;
  }

  /** The integral of x^2 (1 - x + epsilon) / D for r + e^2 below 1. */
  private double yukawa(double epsilon) {
    double p = epsilon + e * e - r;
    return reduced(-0.5, p, epsilon + e * e + (r - e * e) * p);
  }

  /**
   * The integral of (2 c x + p) + (A x - r p) / D, what is left of a cubic numerator after division
   * by D.
   */
  private double reduced(double c, double p, double a) {
    double b = 1 + r - e * e;
    double j = reciprocal();
    double logarithm = Math.log(e * e / r);
    return c + p + 0.5 * a * (logarithm + b * j) - r * p * j;
  }

  /** The integral of 1/D, its principal value where D has roots inside, for r + e^2 below 1. */
  private double reciprocal() {
    double root = Math.sqrt(r);
    double lambda = (1 - root - e) * (1 + root + e) * (1 - root + e) * (1 + root - e);
    double q = Math.sqrt(Math.abs(lambda));
    if (lambda < 0) {
      return 2 / q * Math.atan2(q, r - 1 + e * e);
    }
    double larger = 0.5 * (1 + r - e * e + q);
    double fromOne = 0.5 * (1 - r + e * e + q);
    double ratio = larger * fromOne / (r * e * e);
    return q == 0 ? -ratio : -Math.log1p(q * ratio) / q;
  }

  /**
   * The integral over ln s, s = x/(1 - x), of s^2 (c0 + c1 s + c2 s^2) / ((1 + s)^3 Q) with Q = D
   * (1 + s)^2, by the trapezoidal rule. With c0 = 0, c1 = 1 + epsilon, c2 = epsilon it is the
   * integral of x^2 (1 - x + epsilon) / D over x, with c0 = k, c1 = 2 + k, c2 = 0 that of 2 x (1 -
   * x)(x + k/2) / D.
   */
  private double trapezoid(double c0, double c1, double c2) {
    double linear = r + (e - 1) * (e + 1);
    double square = e * e;
    double end = Math.exp(TAIL) * Math.max(1, r / square);
    double ratio = Math.exp(STEP);
    double sum = 0;
    for (double s = Math.exp(r < 1 ? -TAIL : -TAIL / 2); s < end; s *= ratio) {
      double shifted = 1 + s;
      sum +=
          s
              * s
              * (c0 + s * (c1 + s * c2))
              / (shifted * shifted * shifted * (r + s * (linear + s * square)));
    }
    return STEP * sum;
  }
}
