package recoil.mediator;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import recoil.nature.Constants;

/**
 * A mediator: one point of a model.
 *
 * @param spin spin
 * @param mass mass in GeV, positive and finite
 * @param couplings couplings to charged leptons
 * @param neutrinos couplings to neutrinos; none for a scalar
 * @param quarks couplings to quarks; none for a scalar
 * @param loops whether couplings induced by loops of charged leptons count: kinetic mixing with the
 *     photon and vertex form factors; vector only
 * @param decays what is said about the decays beyond the couplings
 */
public record Mediator(
    Spin spin,
    double mass,
    Couplings couplings,
    Neutrinos neutrinos,
    Quarks quarks,
    boolean loops,
    Decays decays) {

  /**
   * Checks the mass, and that a scalar has neither neutrinos nor quarks nor loops.
   *
   * @throws IllegalArgumentException naming the field that is wrong
   */
  public Mediator {
    if (!(mass > 0 && mass < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("mass: " + mass + " GeV; must be above 0");
    }
    check(spin, neutrinos, quarks, loops);
  }

  /** A mediator of leptons with a share of invisible decays, from 0 to 1. */
  public Mediator(
      Spin spin,
      double mass,
      Couplings couplings,
      Neutrinos neutrinos,
      boolean loops,
      double invisible) {
    this(spin, mass, couplings, neutrinos, Quarks.NONE, loops, Decays.withInvisible(invisible));
  }

  /** What a mediator and a model have to fulfil alike. */
  static void check(Spin spin, Neutrinos neutrinos, Quarks quarks, boolean loops) {
    if (spin == Spin.SCALAR && neutrinos.square() > 0) {
      throw new IllegalArgumentException("neutrinos: " + neutrinos + "; a scalar has none");
    }
    if (spin == Spin.SCALAR && !quarks.isZero()) {
      throw new IllegalArgumentException("quarks: " + quarks + "; allowed for a vector only");
    }
    if (spin == Spin.SCALAR && loops) {
      throw new IllegalArgumentException("loops: true; allowed for a vector only");
    }
  }

  /** Branching fraction into invisible particles other than neutrinos. */
  public double invisible() {
    return decays.invisible();
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

  /** Width in GeV into hadrons, by R(s) and what it says about couplings to baryon number. */
  public double hadronWidth(Constants constants) {
    return Width.hadrons(mass, quarks, constants);
  }

  /** Width in GeV that the couplings give: charged leptons, neutrinos and hadrons. */
  private double computedWidth(Constants constants) {
    return chargedWidth(constants) + neutrinoWidth() + hadronWidth(constants);
  }

  /**
   * Total width in GeV: the one given, or that of the couplings divided by their share of the
   * decays. Where branching fractions are given, the share is that of the charged leptons.
   *
   * @throws IllegalArgumentException where no share is left that would fix the width, such as for
   *     an invisible fraction of 1
   */
  public double width(Constants constants) {
    if (decays.width() != null) {
      return decays.width() * mass;
    }
    Map<Pair, Double> fractions = decays.fractions();
    double width = fractions == null ? computedWidth(constants) : chargedWidth(constants);
    double share = fractions == null ? 1 - invisible() : chargedShare(fractions, constants);
    if (share == 0 && (width > 0 || invisible() == 1)) {
      throw new IllegalArgumentException(
          "invisible: "
              + invisible()
              + "; the total width is undetermined, give decays.width or a smaller fraction");
    }
    return width == 0 ? 0 : width / share;
  }

  private double chargedShare(Map<Pair, Double> fractions, Constants constants) {
    double share = 0;
    for (Pair pair : fractions.keySet()) {
      share += branching(pair, constants);
    }
    return share;
  }

  /** Branching fraction into a pair of charged leptons; 0 below threshold. */
  public double branching(Pair pair, Constants constants) {
    Map<Pair, Double> fractions = decays.fractions();
    if (fractions != null) {
      boolean open = mass > constants.mass(pair.first()) + constants.mass(pair.second());
      @Nullable Double fraction = fractions.get(pair);
      return open && fraction != null ? fraction : 0;
    }
    double width = width(pair, constants);
    return width == 0 ? 0 : (1 - invisible()) * width / computedWidth(constants);
  }

  /**
   * Fraction that leaves neither a charged lepton nor hadrons: neutrinos, other invisible
   * particles, or a mediator too light to decay. Where branching fractions are given, the invisible
   * one.
   */
  public double unseen(Constants constants) {
    if (decays.fractions() != null) {
      return invisible();
    }
    double seen = chargedWidth(constants) + hadronWidth(constants);
    return seen == 0
        ? 1
        : invisible() + (1 - invisible()) * neutrinoWidth() / (seen + neutrinoWidth());
  }
}
