package recoil.scattering;

import recoil.nature.Constants;
import recoil.paper.Equation;

/**
 * The cross sections as arXiv:2002.04822 prints them, for reproducing its curves; {@link TreeLevel}
 * has the exact ones. T is the recoil energy in GeV, E the beam energy; couplings enter as products
 * (g_e g_mu, |y_ee y_mumu|, g_emu^2 or |y_emu|^2, written f), of which each formula is a
 * polynomial. Results in nb/GeV.
 *
 * <p>Known departures from the exact result: (3.5) has the opposite sign of the interference, lacks
 * the longitudinal part of the propagator and has E^2 for P^2; (4.2) has the opposite sign of F1 F2
 * and E^2 for P^2; (5.1) is for a mu- beam and drops the sign of y_ee y_mumu; (5.3) has m_e - E
 * where m_mu - E belongs.
 */
public final class Printed {
  private final double alpha;
  private final double e2;
  private final double me;
  private final double mmu;
  private final double energy;
  private final double s;
  private final double momentum2;
  private final double nb;

  /** The formulas at one beam energy (GeV). */
  public Printed(Constants constants, double energy) {
    Kinematics kinematics = new Kinematics(constants, energy);
    alpha = constants.alpha();
    e2 = constants.e2();
    me = kinematics.electronMass();
    mmu = kinematics.muonMass();
    this.energy = energy;
    s = kinematics.s();
    momentum2 = kinematics.momentum2();
    nb = constants.hbarc2().value();
  }

  /** Photon exchange without vacuum polarisation. */
  @Equation("2.6")
  public double photon(double t) {
    return nb
        * Math.PI
        * alpha
        * alpha
        / (momentum2 * me * me * t * t)
        * (2 * energy * me * (energy - t) - t * (me * me + mmu * mmu - me * t));
  }

  /** Coefficient of f = g_e g_mu in the square bracket of (3.1). */
  @Equation("3.1")
  public double vectorLinear(double t, double m) {
    return me * t / (Math.PI * alpha * (m * m + 2 * me * t));
  }

  /** Coefficient of f^2 in the square bracket of (3.1). */
  @Equation("3.1")
  public double vectorSquare(double t, double m) {
    double half = vectorLinear(t, m) / 2;
    return half * half;
  }

  /** Coefficient of f = |y_ee y_mumu| in (5.1). */
  @Equation("5.1")
  public double scalarLinear(double t, double m) {
    return nb
        / (4 * Math.PI * momentum2)
        * -e2
        * mmu
        * (2 * energy - t)
        / (t * (m * m + 2 * me * t));
  }

  /** Coefficient of f^2 in (5.1). */
  @Equation("5.1")
  public double scalarSquare(double t, double m) {
    double d = m * m + 2 * me * t;
    return nb / (4 * Math.PI * momentum2) * (2 * me + t) * (2 * mmu * mmu + me * t) / (2 * d * d);
  }

  /** Coefficient of f Re D in (3.5), D = 1/(s - m^2 + i m Gamma), f = g_emu^2. */
  @Equation("3.5")
  public double crossedVectorLinear(double t) {
    double bracket =
        2 * energy * me * (energy + 2 * mmu)
            + 2 * me * t * t
            - 4 * energy * me * t
            - (me + mmu) * (me + mmu) * t;
    return nb / (32 * Math.PI * energy * energy * me) * 4 * e2 * bracket / t;
  }

  /** Coefficient of f^2 |D|^2 in (3.5). */
  @Equation("3.5")
  public double crossedVectorSquare(double t) {
    double bracket =
        energy * energy
            + 2 * energy * (mmu - t)
            + t * (me + mmu * mmu / me)
            + 3 * mmu * mmu
            + 2 * t * t;
    return nb / (32 * Math.PI * energy * energy * me) * 8 * me * me * bracket;
  }

  /** Coefficient of f Re D in (5.3), f = |y_emu|^2. */
  @Equation("5.3")
  public double crossedScalarLinear(double t) {
    double bracket = 2 * me * energy * (me - energy) + t * (me + mmu) * (me + mmu);
    return nb / (16 * Math.PI * me * me * energy * energy) * e2 * me * bracket / t;
  }

  /** Coefficient of f^2 |D|^2 in (5.3). */
  @Equation("5.3")
  public double crossedScalarSquare(double t) {
    double difference = energy - mmu;
    return nb
        / (16 * Math.PI * me * me * energy * energy)
        * 2
        * me
        * me
        * me
        * difference
        * difference;
  }

  /** Width over f of the e mu resonance, printed below (3.5) and (5.3): Gamma = f m / (8 pi). */
  @Equation("3.5")
  public double crossedWidth(double m) {
    return m / (8 * Math.PI);
  }

  /** Kinematic factor of (F1 + e)^2 in (4.2), without e^2. */
  @Equation("4.2")
  public double chargeFactor(double t) {
    return nb
        * (2 * energy * me * (energy - t) + t * (me * t - me * me - mmu * mmu))
        / (16 * Math.PI * energy * energy * me * me * t * t);
  }

  /** Kinematic factor of F2^2 in (4.2), without e^2. */
  @Equation("4.2")
  public double dipoleFactor(double t) {
    return nb
        * (2 * energy * me * (energy - t) + mmu * mmu * (t - 2 * me))
        / (32 * Math.PI * energy * energy * me * mmu * mmu * t);
  }

  /** Kinematic factor of (F1 + e) F2 in (4.2), without e^2, with the printed sign. */
  @Equation("4.2")
  public double mixedFactor(double t) {
    return nb * (me - t) / (8 * Math.PI * energy * energy * me * t);
  }

  /** Squared charge e^2 that goes with the factors of (4.2). */
  public double e2() {
    return e2;
  }

  /** Squared centre-of-mass energy in GeV^2. */
  public double s() {
    return s;
  }
}
