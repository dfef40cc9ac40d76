package recoil.muonium;

import recoil.nature.Constants;
import recoil.nature.Lepton;
import recoil.paper.Equation;

/**
 * Conversion of muonium (e- mu+) into antimuonium by the exchange of a vector or scalar that
 * couples electron to muon, as the paper prints it.
 *
 * <p>The pole sits at m = m_e + m_mu for both spins, as in (3.6) and (5.4). For a CP-even scalar
 * and the 1S state this pole is not physical; the exchange has its pole at m_mu - m_e. The magnetic
 * field of the experiment is not taken into account.
 */
public final class Muonium {
  private final double alpha;
  private final double electron;
  private final double muon;
  private final double muonWidth;

  /** Takes alpha, the two masses and the width of the muon from {@code constants}. */
  public Muonium(Constants constants) {
    alpha = constants.alpha();
    electron = constants.mass(Lepton.ELECTRON);
    muon = constants.mass(Lepton.MUON);
    muonWidth = constants.muonWidth();
  }

  /**
   * Mass splitting |Delta M| in GeV; (5.4), for the scalar, is the same formula.
   *
   * @param mass mass of the mediator in GeV, positive
   * @param coupling its coupling to e mu, any sign
   * @param width its total width in GeV, 0 or more
   * @throws IllegalArgumentException for a mass or a width outside its range
   */
  @Equation("3.6")
  public double splitting(double mass, double coupling, double width) {
    check("mass", mass);
    if (!(width >= 0)) {
      throw new IllegalArgumentException("width: " + width + " GeV; must be 0 or more");
    }
    return strength() * coupling * coupling / Math.hypot(distance(mass), mass * width);
  }

  /**
   * Probability of conversion, at most 1/2; without magnetic field.
   *
   * @param splitting |Delta M| in GeV, 0 or more
   */
  @Equation("3.7")
  public double probability(double splitting) {
    double ratio = splitting / muonWidth;
    return 2 * ratio * ratio / (1 + 4 * ratio * ratio);
  }

  /**
   * The splitting in GeV that has a given probability: (3.7) inverted.
   *
   * @param probability in (0, 1/2)
   * @throws IllegalArgumentException for a probability outside its range
   */
  @Equation("3.7")
  public double splittingAt(double probability) {
    if (!(probability > 0 && probability < 0.5)) {
      throw new IllegalArgumentException("probability: " + probability + "; allowed is (0, 0.5)");
    }
    return muonWidth * Math.sqrt(probability / (2 - 4 * probability));
  }

  /**
   * The largest |coupling| that a bound on the probability allows; infinite where the width, which
   * grows with the coupling, keeps the probability below the bound.
   *
   * @param probability the bound, in (0, 1/2)
   * @param mass mass of the mediator in GeV, positive
   * @param widthPerSquare its total width divided by the square of its coupling, in GeV, 0 or more
   * @throws IllegalArgumentException for an argument outside its range
   */
  @Equation("3.6")
  public double coupling(double probability, double mass, double widthPerSquare) {
    check("mass", mass);
    if (!(widthPerSquare >= 0)) {
      throw new IllegalArgumentException(
          "widthPerSquare: " + widthPerSquare + " GeV; must be 0 or more");
    }
    double ratio = splittingAt(probability) / strength();
    double damping = ratio * mass * widthPerSquare;
    double remaining = (1 - damping) * (1 + damping);
    return remaining > 0
        ? Math.sqrt(ratio * Math.abs(distance(mass)) / Math.sqrt(remaining))
        : Double.POSITIVE_INFINITY;
  }

  /** 2 alpha^3 mu^3 / pi in GeV^3, mu the reduced mass. */
  private double strength() {
    double mu = electron * muon / (electron + muon);
    return 2 * Math.pow(alpha * mu, 3) / Math.PI;
  }

  /** (m_e + m_mu)^2 - m^2 in GeV^2. */
  private double distance(double mass) {
    double sum = electron + muon;
    return (sum - mass) * (sum + mass);
  }

  private static void check(String name, double value) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(name + ": " + value + " GeV; must be positive and finite");
    }
  }
}
