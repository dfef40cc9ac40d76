package recoil.muone;

import recoil.paper.Equation;
import recoil.scattering.Kinematics;

/**
 * How well a detector measures the angle of a track, in each of two projections: multiple
 * scattering in the target and an intrinsic resolution, added in quadrature. A track crosses half
 * of a target station in the mean.
 *
 * @param target thickness of a target station in cm, 0 or more
 * @param radiationLength of the target in cm, above 0
 * @param intrinsic intrinsic resolution in rad, 0 or more
 */
public record Tracking(double target, double radiationLength, double intrinsic) {
  /** GeV, of the projected angle. */
  private static final double HIGHLAND = 13.6e-3;

  private static final double LOGARITHM = 0.038;

  /** Checks every number. */
  public Tracking {
    check(target >= 0 && target < 1e3, "target-cm", target, "0 to 1000");
    check(
        radiationLength > 0 && radiationLength < Double.POSITIVE_INFINITY,
        "radiation-length-cm",
        radiationLength,
        "above 0");
    check(intrinsic >= 0 && intrinsic < 1, "intrinsic-mrad", 1e3 * intrinsic, "0 to 1000");
    check(target + intrinsic > 0, "target-cm", target, "above 0 where intrinsic-mrad is 0");
  }

  private static void check(boolean good, String field, double value, String allowed) {
    if (!good) {
      throw new IllegalArgumentException(field + ": " + value + "; allowed is " + allowed);
    }
  }

  /**
   * Standard deviation of the projected angle by multiple scattering, in rad.
   *
   * @param momentum in GeV
   * @param energy total energy in GeV
   */
  @Equation(value = "33.15", source = "Tanabashi:2018oca")
  public double scattering(double momentum, double energy) {
    double x = 0.5 * target / radiationLength;
    if (x == 0) {
      return 0;
    }
    double betaP = momentum * momentum / energy;
    return HIGHLAND / betaP * Math.sqrt(x) * (1 + LOGARITHM * Math.log(x));
  }

  /** Standard deviation of a projected angle in rad. */
  double resolution(Variable angle, Kinematics kinematics, double recoil) {
    boolean electron = angle == Variable.ELECTRON_ANGLE;
    double mass = electron ? kinematics.electronMass() : kinematics.muonMass();
    double energy = electron ? mass + recoil : kinematics.energy() - recoil;
    double momentum = Math.sqrt((energy - mass) * (energy + mass));
    return Math.hypot(intrinsic, scattering(momentum, energy));
  }
}
