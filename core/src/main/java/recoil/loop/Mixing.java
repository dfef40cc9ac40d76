package recoil.loop;

import recoil.nature.Constants;
import recoil.nature.Lepton;
import recoil.paper.Equation;

/**
 * Mixing of a massive vector with the photon through loops of charged leptons, space-like q^2.
 *
 * <p>I(q^2) = -Sum_l Q_l Int_0^1 dx x (1 - x) ln[m_l^2 - x (1 - x) q^2]. For L_mu - L_tau this is
 * the integral over ln of the ratio tau over muon. Charges that do not sum to zero leave a constant
 * open, the value at q^2 = 0.
 */
public final class Mixing {
  private static final Lepton[] LEPTONS = Lepton.values();

  /** Below this Q^2 / m^2 the series replaces the closed form, which cancels there. */
  private static final double SEAM = 1;

  private static final int TERMS = 26;

  private final double[] charges = new double[LEPTONS.length];
  private final double[] squares = new double[LEPTONS.length];
  private final double atZero;

  private Mixing(Charges charges, Constants constants, double atZero) {
    for (int i = 0; i < LEPTONS.length; i++) {
      this.charges[i] = charges.of(LEPTONS[i]);
      double mass = constants.mass(LEPTONS[i]);
      squares[i] = mass * mass;
    }
    this.atZero = atZero;
  }

  /**
   * The mixing of these charges: what the loops give if they sum to zero, else 0 at q^2 = 0.
   *
   * @param constants for the masses of the leptons
   */
  public static Mixing of(Charges charges, Constants constants) {
    double atZero = 0;
    if (charges.traceless()) {
      for (Lepton lepton : LEPTONS) {
        double mass = constants.mass(lepton);
        atZero -= charges.of(lepton) * Math.log(mass / constants.electronMass().value()) / 3;
      }
    }
    return new Mixing(charges, constants, atZero);
  }

  /**
   * The integral I, without unit.
   *
   * @param q2 in GeV^2, 0 or below
   * @throws IllegalArgumentException for q2 above 0
   */
  public double integral(double q2) {
    if (!(q2 <= 0)) {
      throw new IllegalArgumentException("q2: " + q2 + " GeV^2; must be 0 or below");
    }
    double sum = atZero;
    for (int i = 0; i < charges.length; i++) {
      if (charges[i] != 0) {
        sum -= charges[i] * loop(-q2 / squares[i]);
      }
    }
    return sum;
  }

  /**
   * What mixing gives the form factor F1 of a lepton of charge 1, in units of lambda = e g^2 / (16
   * pi^2): f_mix = -8 I |q^2| / (|q^2| + m^2).
   *
   * @param q2 in GeV^2, 0 or below
   * @param mass mass m of the vector in GeV, above 0
   * @throws IllegalArgumentException for q2 above 0
   */
  @Equation("4.2")
  public double f1(double q2, double mass) {
    return f1(integral(q2), q2, mass);
  }

  /** The same from the value of the integral. */
  static double f1(double integral, double q2, double mass) {
    return 8 * integral * q2 / (mass * mass - q2);
  }

  /** P(y) = Int_0^1 dx x (1 - x) ln[1 + x (1 - x) y] for y >= 0. */
  static double loop(double y) {
    return y < SEAM ? series(y) : closed(y);
  }

  /** P as a power series, which converges for y below 4. */
  static double series(double y) {
    // The moments Int x^(n+1) (1-x)^(n+1) dx = B(n + 2, n + 2), from n = 1 on.
    double power = y / 30;
    double sum = 0;
    for (int n = 1; n <= TERMS; n++) {
      sum += power / n;
      power *= -y * (n + 2) / (2.0 * (2 * n + 5));
    }
    return sum;
  }

  /** P in closed form; cancels for small y. */
  static double closed(double y) {
    double beta = Math.sqrt(1 + 4 / y);
    // (beta + 1) / (beta - 1) with beta^2 - 1 = 4 / y
    double logarithm = Math.log(y * (beta + 1) * (beta + 1) / 4);
    return -5.0 / 18 + 2 / (3 * y) + (1 - 2 / y) * beta * logarithm / 6;
  }
}
