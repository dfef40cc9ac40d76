package recoil.scattering;

import recoil.nature.Constants;
import recoil.nature.Lepton;
import recoil.paper.Equation;

/**
 * Kinematics of mu e -> mu e with the electron at rest. T is the kinetic energy of the recoiling
 * electron, t = q^2, below 0, the squared momentum transfer, x the Feynman parameter of (2.3);
 * energies in GeV, angles in rad. Every conversion is written without cancellation; a conversion
 * and its inverse agree to 1e-12 in backward error.
 */
public final class Kinematics {
  private final double me;
  private final double mmu;
  private final double energy;
  private final double s;
  private final double momentum2;
  private final double tMax;

  /**
   * Kinematics of a muon of total energy {@code energy} (GeV).
   *
   * @throws IllegalArgumentException unless the energy is above the muon mass
   */
  public Kinematics(Constants constants, double energy) {
    me = constants.mass(Lepton.ELECTRON);
    mmu = constants.mass(Lepton.MUON);
    if (!(energy > mmu && energy < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "beam energy: " + energy + " GeV; must be above the muon mass, " + mmu + " GeV");
    }
    this.energy = energy;
    s = 2 * energy * me + mmu * mmu + me * me;
    momentum2 = (energy - mmu) * (energy + mmu);
    tMax = 2 * me * momentum2 / s;
  }

  /** Electron mass in GeV. */
  public double electronMass() {
    return me;
  }

  /** Muon mass in GeV. */
  public double muonMass() {
    return mmu;
  }

  /** Beam energy in GeV. */
  public double energy() {
    return energy;
  }

  /** Squared centre-of-mass energy in GeV^2. */
  @Equation("2.5")
  public double s() {
    return s;
  }

  /** Squared beam momentum P^2 = E^2 - m_mu^2 in GeV^2. */
  public double momentum2() {
    return momentum2;
  }

  /** Largest recoil energy in GeV. */
  @Equation("2.11")
  public double maximumRecoil() {
    return tMax;
  }

  /**
   * Beam energy in GeV at which {@code recoil} (GeV, 0 or more) is the largest recoil energy: the
   * root of 2 m_e E^2 - 2 m_e T E - 2 m_e m_mu^2 - T (m_mu^2 + m_e^2) = 0.
   */
  public double energyOfMaximumRecoil(double recoil) {
    double squares = mmu * mmu + recoil * (mmu * mmu + me * me) / (2 * me);
    return 0.5 * recoil + Math.sqrt(0.25 * recoil * recoil + squares);
  }

  /** Squared momentum transfer t = -2 m_e T in GeV^2; (2.3) without its misprinted sign. */
  @Equation("2.3")
  public double transfer(double recoil) {
    return -2 * me * recoil;
  }

  /** Recoil energy T of a squared momentum transfer t. */
  public double recoilOfTransfer(double t) {
    return -t / (2 * me);
  }

  /** Third invariant u = 2 m_e^2 + 2 m_mu^2 - s - t in GeV^2. */
  public double u(double recoil) {
    return uBelowMaximum(tMax - recoil);
  }

  /** The same at T = T_max - gap, exact also where T itself is rounded too much. */
  public double uBelowMaximum(double gap) {
    // (m_mu^2 - m_e^2)^2 / s at the end point, less the t that is left: no cancellation there.
    double difference = (mmu - me) * (mmu + me);
    return difference * difference / s - 2 * me * gap;
  }

  /** Feynman parameter x of T, from 0 to 1. */
  @Equation("2.4")
  public double feynman(double recoil) {
    return 2 / (1 + Math.sqrt(1 + 2 * mmu * mmu / (me * recoil)));
  }

  /** Recoil energy of the Feynman parameter x in [0, 1). */
  @Equation("2.3")
  public double recoilOfFeynman(double x) {
    return x * x * mmu * mmu / (2 * me * (1 - x));
  }

  /** Squared transverse momentum of the electron (and of the muon) in GeV^2. */
  public double transverse2(double recoil) {
    return Math.max(0, 2 * me * recoil * (tMax - recoil) / tMax);
  }

  /** Momentum of the recoiling electron along the beam in GeV. */
  private double longitudinal(double recoil) {
    return recoil * (energy + me) / Math.sqrt(momentum2);
  }

  /** Angle of the electron in rad, from pi/2 (T -> 0) to 0 (T = T_max). */
  @Equation("2.1")
  public double electronAngle(double recoil) {
    return Math.atan2(Math.sqrt(transverse2(recoil)), longitudinal(recoil));
  }

  /** Recoil energy of an electron angle in [0, pi/2]. */
  public double recoilOfElectronAngle(double angle) {
    double slope = Math.tan(angle) * (energy + me);
    return 1 / (1 / tMax + slope * slope / (2 * me * momentum2));
  }

  /** Angle of the muon in rad. */
  @Equation("2.2")
  public double muonAngle(double recoil) {
    return Math.atan2(Math.sqrt(transverse2(recoil)), Math.sqrt(momentum2) - longitudinal(recoil));
  }

  /** Largest angle of the muon in rad: tan = m_e / sqrt(m_mu^2 - m_e^2). */
  public double maximumMuonAngle() {
    return Math.atan(me / Math.sqrt((mmu - me) * (mmu + me)));
  }

  /** Recoil energy at which the muon angle is largest. */
  public double recoilAtMaximumMuonAngle() {
    return recoilOfMuonAngle(maximumMuonAngle(), Branch.LOW);
  }

  /** abs(dT/dt) in GeV^-1, the same at every T. */
  @Equation("2.3")
  public double slopeOfTransfer() {
    return 1 / (2 * me);
  }

  /** dT/dx in GeV at the recoil energy T. */
  @Equation("2.4")
  public double slopeOfFeynman(double recoil) {
    double x = feynman(recoil);
    return recoil * (2 - x) / (x * (1 - x));
  }

  /** abs(dT/dtheta) in GeV/rad for the angle of the electron, at the recoil energy T. */
  @Equation("2.1")
  public double slopeOfElectronAngle(double recoil) {
    double tan = Math.sqrt(transverse2(recoil)) / longitudinal(recoil);
    double k = (energy + me) * (energy + me) / (2 * me * momentum2);
    return recoil * recoil * 2 * k * tan * (1 + tan * tan);
  }

  /**
   * abs(dT/dtheta) in GeV/rad for the angle of the muon, at the recoil energy T; it grows without
   * bound towards the largest angle.
   */
  @Equation("2.2")
  public double slopeOfMuonAngle(double recoil) {
    // dtheta/dT = (p_L dp_T - p_T dp_L)/p'^2; the terms in T^2 cancel.
    double p = Math.sqrt(momentum2);
    double rise = p - recoil * (2 * p / tMax - (energy + me) / p);
    double scattered2 = (energy - recoil - mmu) * (energy - recoil + mmu);
    return Math.sqrt(transverse2(recoil)) * scattered2 / (me * Math.abs(rise));
  }

  /** The two recoil energies that share a muon angle. */
  public enum Branch {
    /** Below the recoil of the largest muon angle. */
    LOW,
    /** Above it. */
    HIGH
  }

  /**
   * Recoil energy of a muon angle, on one of the two branches.
   *
   * @throws IllegalArgumentException for an angle above {@link #maximumMuonAngle()}
   */
  public double recoilOfMuonAngle(double angle, Branch branch) {
    double limit = maximumMuonAngle();
    if (!(angle >= 0 && angle <= limit)) {
      throw new IllegalArgumentException(
          "muon angle: " + angle + " rad; allowed is 0 to " + limit + " rad");
    }
    // tan^2 (P - a T)^2 = 2 m_e T - b T^2 with a = (E + m_e)/P, b = 2 m_e/T_max.
    double tan2 = Math.tan(angle) * Math.tan(angle);
    double root = Math.sqrt(Math.max(0, me * me - tan2 * (mmu - me) * (mmu + me)));
    double half = tan2 * (energy + me) + me;
    if (branch == Branch.LOW) {
      return tan2 * momentum2 / (half + root);
    }
    double slope = (energy + me) * (energy + me) / momentum2;
    return (half + root) / (tan2 * slope + 2 * me / tMax);
  }
}
