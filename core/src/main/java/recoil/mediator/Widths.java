package recoil.mediator;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import recoil.nature.Constants;

/**
 * The widths of a mediator in GeV, each computed once; total width and branching fractions follow.
 */
public final class Widths {
  private static final Pair[] PAIRS = Pair.values();

  private final double mass;
  private final Decays decays;
  private final Constants constants;
  private final double[] pairs = new double[PAIRS.length];
  private final double charged;
  private final double neutrinos;
  private final double hadrons;

  /** The widths of a mediator. */
  Widths(Mediator mediator, Constants constants) {
    mass = mediator.mass();
    decays = mediator.decays();
    this.constants = constants;
    double sum = 0;
    for (int i = 0; i < PAIRS.length; i++) {
      Coupling coupling = mediator.couplings().get(PAIRS[i]);
      if (!coupling.isZero()) {
        double m1 = constants.mass(PAIRS[i].first());
        double m2 = constants.mass(PAIRS[i].second());
        double one = Width.charged(mediator.spin(), mass, m1, m2, coupling);
        pairs[i] = PAIRS[i].diagonal() ? one : 2 * one;
        sum += pairs[i];
      }
    }
    charged = sum;
    neutrinos = Width.neutrinos(mass, mediator.neutrinos());
    hadrons = Width.hadrons(mass, mediator.quarks(), constants);
  }

  /** Into a pair of charged leptons; both charge states where the flavours differ. */
  public double of(Pair pair) {
    return pairs[pair.index()];
  }

  /** Into all charged leptons. */
  public double charged() {
    return charged;
  }

  /** Into neutrinos. */
  public double neutrinos() {
    return neutrinos;
  }

  /** Into hadrons, by R(s) and what it says about couplings to baryon number. */
  public double hadrons() {
    return hadrons;
  }

  /** What the couplings give: charged leptons, neutrinos and hadrons. */
  private double computed() {
    return charged + neutrinos + hadrons;
  }

  /**
   * Total width: the one given, or that of the couplings divided by their share of the decays.
   * Where branching fractions are given, the share is that of the charged leptons.
   *
   * @throws IllegalArgumentException where no share is left that would fix the width, such as for
   *     an invisible fraction of 1
   */
  public double total() {
    if (decays.width() != null) {
      return decays.width() * mass;
    }
    Map<Pair, Double> fractions = decays.fractions();
    double width = fractions == null ? computed() : charged;
    double share = fractions == null ? 1 - decays.invisible() : chargedShare(fractions);
    if (share == 0 && (width > 0 || decays.invisible() == 1)) {
      throw new IllegalArgumentException(
          "invisible: "
              + decays.invisible()
              + "; the total width is undetermined, give decays.width or a smaller fraction");
    }
    return width == 0 ? 0 : width / share;
  }

  private double chargedShare(Map<Pair, Double> fractions) {
    double share = 0;
    for (Pair pair : fractions.keySet()) {
      share += branching(pair);
    }
    return share;
  }

  /** Branching fraction into a pair of charged leptons; 0 below threshold. */
  public double branching(Pair pair) {
    Map<Pair, Double> fractions = decays.fractions();
    if (fractions != null) {
      boolean open = mass > constants.mass(pair.first()) + constants.mass(pair.second());
      @Nullable Double fraction = fractions.get(pair);
      return open && fraction != null ? fraction : 0;
    }
    double width = of(pair);
    return width == 0 ? 0 : (1 - decays.invisible()) * width / computed();
  }

  /**
   * Fraction that leaves neither a charged lepton nor hadrons: neutrinos, other invisible
   * particles, or a mediator too light to decay. Where branching fractions are given, the invisible
   * one.
   */
  public double unseen() {
    if (decays.fractions() != null) {
      return decays.invisible();
    }
    double seen = charged + hadrons;
    return seen == 0
        ? 1
        : decays.invisible() + (1 - decays.invisible()) * neutrinos / (seen + neutrinos);
  }
}
