package recoil.mediator;

import recoil.nature.Constants;

/**
 * A mediator: one point of a model.
 *
 * @param spin spin
 * @param mass mass in GeV, positive and finite
 * @param couplings couplings to charged leptons
 * @param neutrinos couplings to neutrinos; none for a scalar
 * @param loops whether couplings induced by loops of charged leptons count: kinetic mixing with the
 *     photon and vertex form factors; vector only
 * @param invisible branching fraction, from 0 to 1, into invisible particles other than the
 *     neutrinos above
 */
public record Mediator(
    Spin spin,
    double mass,
    Couplings couplings,
    Neutrinos neutrinos,
    boolean loops,
    double invisible) {

  /**
   * Checks the mass, the invisible fraction, and that a scalar has neither neutrinos nor loops.
   *
   * @throws IllegalArgumentException naming the field that is wrong
   */
  public Mediator {
    if (!(mass > 0 && mass < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("mass: " + mass + " GeV; must be above 0");
    }
    check(spin, neutrinos, loops, invisible);
  }

  /** What a mediator and a model have to fulfil alike. */
  static void check(Spin spin, Neutrinos neutrinos, boolean loops, double invisible) {
    if (spin == Spin.SCALAR && neutrinos.square() > 0) {
      throw new IllegalArgumentException("neutrinos: " + neutrinos + "; a scalar has none");
    }
    if (spin == Spin.SCALAR && loops) {
      throw new IllegalArgumentException("loops: true; allowed for a vector only");
    }
    if (!(invisible >= 0 && invisible <= 1)) {
      throw new IllegalArgumentException(
          "invisible: " + invisible + "; a branching fraction from 0 to 1 is needed");
    }
  }

  /** Width in GeV into a pair of charged leptons; both charge states where the flavours differ. */
  public double width(Pair pair, Constants constants) {
    double one =
        Width.charged(
            spin,
            mass,
            constants.mass(pair.first()),
            constants.mass(pair.second()),
            couplings.get(pair));
    return pair.diagonal() ? one : 2 * one;
  }

  /** Width in GeV into all charged leptons. */
  public double chargedWidth(Constants constants) {
    double width = 0;
    for (Pair pair : Pair.values()) {
      width += width(pair, constants);
    }
    return width;
  }

  /** Width in GeV into neutrinos. */
  public double neutrinoWidth() {
    return Width.neutrinos(mass, neutrinos);
  }

  /**
   * Total width in GeV: that into leptons divided by the fraction of it.
   *
   * @throws IllegalStateException for an invisible fraction of 1, which leaves the width open
   */
  public double width(Constants constants) {
    if (invisible == 1) {
      throw new IllegalStateException("invisible: 1; it leaves the total width undetermined");
    }
    return (chargedWidth(constants) + neutrinoWidth()) / (1 - invisible);
  }

  /** Branching fraction into a pair of charged leptons; 0 below threshold. */
  public double branching(Pair pair, Constants constants) {
    double width = width(pair, constants);
    return width == 0 ? 0 : (1 - invisible) * width / (chargedWidth(constants) + neutrinoWidth());
  }

  /**
   * Fraction that leaves no charged lepton: neutrinos, other invisible particles, or a mediator too
   * light to decay.
   */
  public double unseen(Constants constants) {
    double charged = chargedWidth(constants);
    return charged == 0
        ? 1
        : invisible + (1 - invisible) * neutrinoWidth() / (charged + neutrinoWidth());
  }
}
