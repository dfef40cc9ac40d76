package recoil.mediator;

import recoil.nature.Constants;
import recoil.nature.RRatio;
import recoil.paper.Equation;

/** Two-body widths of a mediator at tree level, in GeV, for one charge state. */
public final class Width {
  private Width() {}

  /**
   * Width of a mediator into two charged leptons, exact in their masses, for one charge state (e-
   * mu+ without e+ mu-).
   *
   * @param spin spin of the mediator
   * @param m its mass in GeV, positive
   * @param m1 mass of one lepton in GeV, positive
   * @param m2 mass of the other lepton in GeV, positive
   * @param coupling coupling to the pair
   * @return width in GeV, 0 at and below threshold
   */
  public static double charged(Spin spin, double m, double m1, double m2, Coupling coupling) {
    double sum = m1 + m2;
    double difference = m1 - m2;
    if (m <= sum) {
      return 0;
    }
    double above = (m - sum) * (m + sum) / (m * m);
    double below = (m - difference) * (m + difference) / (m * m);
    double root = Math.sqrt(above * below);
    double v2 = coupling.even() * coupling.even();
    double a2 = coupling.odd() * coupling.odd();
    return switch (spin) {
      case SCALAR -> m / (8 * Math.PI) * root * (v2 * above + a2 * below);
      case VECTOR ->
          m
              / (12 * Math.PI)
              * root
              * (v2 * below * (1 + sum * sum / (2 * m * m))
                  + a2 * above * (1 + difference * difference / (2 * m * m)));
    };
  }

  /**
   * Width of a vector into massless left-handed neutrinos, g^2 m / (24 pi) for each flavour.
   *
   * @param m mass in GeV
   * @param couplings couplings to the three flavours
   */
  public static double neutrinos(double m, Neutrinos couplings) {
    return couplings.square() * m / (24 * Math.PI);
  }

  /**
   * Width of a vector into hadrons, that into massless muons times R; narrow resonances are left
   * out.
   *
   * @param m mass in GeV
   * @param quarks couplings to quarks; those to baryon number by {@link RRatio#at(double, double,
   *     double, double)}
   */
  public static double hadrons(double m, Quarks quarks, Constants constants) {
    return quarks.isZero()
        ? 0
        : m
            / (12 * Math.PI)
            * Measurements.R.at(
                m, quarks.charge(), quarks.baryon(), constants.inverseAlpha().value());
  }

  /** Read when the first width into hadrons is asked for. */
  private static final class Measurements {
    static final RRatio R = RRatio.load();
  }

  /**
   * The width as printed below (3.5) and (5.3), g^2 m / (8 pi) for vector and scalar alike.
   *
   * @param m mass in GeV
   * @param g flavour-changing coupling
   */
  @Equation("3.5")
  public static double printed(double m, double g) {
    return g * g * m / (8 * Math.PI);
  }
}
