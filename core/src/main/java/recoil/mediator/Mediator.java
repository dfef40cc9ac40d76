package recoil.mediator;

import recoil.nature.Constants;

/**
 * A mediator: one point of a model.
 *
 * @param spin spin
 * @param mass mass in GeV, as {@link #isMass} allows
 * @param couplings couplings to charged leptons
 * @param neutrinos couplings to neutrinos; none for a scalar
 * @param quarks couplings to quarks; none for a scalar
 * @param decays what is said about the decays beyond the couplings
 */
public record Mediator(
    Spin spin,
    double mass,
    Couplings couplings,
    Neutrinos neutrinos,
    Quarks quarks,
    Decays decays) {
  private static final double SMALLEST_MASS = 1e-18;
  private static final double LARGEST_MASS = 1e12;

  /** The masses that are allowed, for messages. */
  public static final String MASSES = "1e-18 GeV to 1e12 GeV";

  /**
   * Checks the mass, and that a scalar has neither neutrinos nor quarks.
   *
   * @throws IllegalArgumentException naming the field that is wrong
   */
  public Mediator {
    checkMass(mass);
    check(spin, neutrinos, quarks);
  }

  /** Whether a mass in GeV is one at which no power of it overflows in any formula. */
  public static boolean isMass(double mass) {
    return mass >= SMALLEST_MASS && mass <= LARGEST_MASS;
  }

  /**
   * Refuses a mass in GeV outside of {@link #MASSES}.
   *
   * @throws IllegalArgumentException with what is allowed
   */
  public static void checkMass(double mass) {
    if (!isMass(mass)) {
      throw new IllegalArgumentException("mass: " + mass + " GeV; allowed is " + MASSES);
    }
  }

  /** A mediator of leptons with a share of invisible decays, from 0 to 1. */
  public Mediator(
      Spin spin, double mass, Couplings couplings, Neutrinos neutrinos, double invisible) {
    this(spin, mass, couplings, neutrinos, Quarks.NONE, Decays.withInvisible(invisible));
  }

  /** What a mediator and a model have to fulfil alike. */
  static void check(Spin spin, Neutrinos neutrinos, Quarks quarks) {
    if (spin == Spin.SCALAR && neutrinos.square() > 0) {
      throw new IllegalArgumentException("neutrinos: " + neutrinos + "; a scalar has none");
    }
    if (spin == Spin.SCALAR && !quarks.isZero()) {
      throw new IllegalArgumentException("quarks: " + quarks + "; allowed for a vector only");
    }
  }

  /** Branching fraction into invisible particles other than neutrinos. */
  public double invisible() {
    return decays.invisible();
  }

  /** All widths. */
  public Widths widths(Constants constants) {
    return new Widths(this, constants);
  }

  /** Width in GeV into a pair of charged leptons; both charge states where the flavours differ. */
  public double width(Pair pair, Constants constants) {
    return widths(constants).of(pair);
  }

  /** Width in GeV into all charged leptons. */
  public double chargedWidth(Constants constants) {
    return widths(constants).charged();
  }

  /** Width in GeV into neutrinos. */
  public double neutrinoWidth() {
    return Width.neutrinos(mass, neutrinos);
  }

  /** Width in GeV into hadrons, by R(s) and what it says about couplings to baryon number. */
  public double hadronWidth(Constants constants) {
    return widths(constants).hadrons();
  }

  /**
   * Total width in GeV, {@link Widths#total}.
   *
   * @throws IllegalArgumentException where nothing fixes it, such as for an invisible fraction of 1
   */
  public double width(Constants constants) {
    return widths(constants).total();
  }

  /** Branching fraction into a pair of charged leptons; 0 below threshold. */
  public double branching(Pair pair, Constants constants) {
    return widths(constants).branching(pair);
  }

  /** Fraction that leaves neither a charged lepton nor hadrons, {@link Widths#unseen}. */
  public double unseen(Constants constants) {
    return widths(constants).unseen();
  }
}
