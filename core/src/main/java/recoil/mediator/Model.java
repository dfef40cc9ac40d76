package recoil.mediator;

import java.util.ArrayList;
import java.util.List;
import recoil.loop.Charges;

/**
 * A model: a ray of mediators whose couplings keep their ratios, with the mass and one common
 * factor free; or contact interactions, which the square of the factor multiplies and which have no
 * mass.
 *
 * @param name short name, as on the command line
 * @param title one line that says what it is
 * @param spin spin of the mediator
 * @param couplings couplings to charged leptons at factor 1
 * @param neutrinos couplings to neutrinos at factor 1
 * @param quarks couplings to quarks at factor 1
 * @param loops whether couplings induced by loops count, the vector couplings being charges
 * @param mixing with loops of charges that do not sum to zero: the kinetic mixing epsilon with the
 *     photon at q^2 = 0 and factor 1, which adds a coupling epsilon e Q to electric charge Q
 * @param decays what is said about the decays beyond the couplings
 * @param contact contact interactions at factor 1
 * @param couplingLabel TeX of the common factor
 * @param massLabel TeX of the mass
 */
public record Model(
    String name,
    String title,
    Spin spin,
    Couplings couplings,
    Neutrinos neutrinos,
    Quarks quarks,
    boolean loops,
    double mixing,
    Decays decays,
    Contact contact,
    String couplingLabel,
    String massLabel) {

  /**
   * Checks that there is an interaction, and what a {@link Mediator} checks.
   *
   * @throws IllegalArgumentException naming the field that is wrong
   */
  public Model {
    Mediator.check(spin, neutrinos, quarks, loops);
    if (couplings.isZero() && contact.isZero()) {
      throw new IllegalArgumentException(
          "couplings: all are 0; at least one pair of charged leptons needs a coupling");
    }
    boolean mediated = !couplings.isZero() || neutrinos.square() > 0 || !quarks.isZero();
    if (!contact.isZero() && (mediated || !decays.equals(Decays.COMPUTED))) {
      throw new IllegalArgumentException(
          "contact: given; not allowed together with couplings or decays of a mediator");
    }
    if (!Double.isFinite(mixing)) {
      throw new IllegalArgumentException("mixing: " + mixing + "; must be finite");
    }
    if (mixing != 0 && (!loops || charges(couplings).traceless())) {
      throw new IllegalArgumentException(
          "mixing: "
              + mixing
              + (loops
                  ? "; not allowed, the charges sum to 0 and their loops give it"
                  : "; allowed with charges and their loops only"));
    }
  }

  /** A model of couplings to leptons, whose loops give a mixing of 0 unless they sum to zero. */
  public Model(
      String name,
      String title,
      Spin spin,
      Couplings couplings,
      Neutrinos neutrinos,
      boolean loops,
      double invisible,
      String couplingLabel,
      String massLabel) {
    this(
        name,
        title,
        spin,
        couplings,
        neutrinos,
        Quarks.NONE,
        loops,
        0,
        Decays.withInvisible(invisible),
        Contact.NONE,
        couplingLabel,
        massLabel);
  }

  /** Branching fraction into invisible particles other than neutrinos. */
  public double invisible() {
    return decays.invisible();
  }

  /** The vector couplings to the leptons, at factor 1, as charges. */
  public Charges charges() {
    return charges(couplings);
  }

  private static Charges charges(Couplings couplings) {
    return new Charges(
        couplings.get(Pair.EE).even(),
        couplings.get(Pair.MUMU).even(),
        couplings.get(Pair.TAUTAU).even());
  }

  /** What a reader of results has to know about the model, one line each. */
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (loops && !charges().traceless()) {
      notes.add(
          "the charges do not sum to zero: the kinetic mixing at q^2 = 0 is an input, epsilon/g = "
              + mixing);
    }
    if (mixing != 0) {
      notes.add(
          "the mixing counts in the scattering, to first order; constraints and decays are those of"
              + " the charges");
    }
    if (!couplings.get(Pair.EMU).isZero() && conserving()) {
      notes.add(
          "couplings with and without change of flavour together give mu -> e gamma and, with one to"
              + " the electron, mu -> 3 e, which are not among the constraints");
    }
    if (quarks.baryon() != 0) {
      notes.add(
          "the width into hadrons by baryon number is that of omega and phi below 1.8 GeV, too"
              + " small from 1.1 GeV on, and that of free quarks above");
    }
    return List.copyOf(notes);
  }

  private boolean conserving() {
    return !couplings.get(Pair.EE).isZero() || !couplings.get(Pair.MUMU).isZero();
  }

  /**
   * The mediator at one point of the ray.
   *
   * @param mass mass in GeV, positive
   * @param factor common factor of all couplings, of either sign
   * @throws IllegalArgumentException for a mass that is not positive, or a factor that is not
   *     finite
   */
  public Mediator at(double mass, double factor) {
    return new Mediator(
        spin,
        mass,
        couplings.scaled(factor),
        neutrinos.scaled(factor),
        quarks.scaled(factor),
        loops,
        decays.scaled(factor));
  }

  /**
   * The same model with another invisible branching fraction.
   *
   * @param fraction from 0 to 1
   * @throws IllegalArgumentException for another
   */
  public Model withInvisible(double fraction) {
    return withDecays(new Decays(fraction, decays.width(), decays.fractions()));
  }

  /** The same model with other decays. */
  public Model withDecays(Decays decays) {
    return new Model(
        name,
        title,
        spin,
        couplings,
        neutrinos,
        quarks,
        loops,
        mixing,
        decays,
        contact,
        couplingLabel,
        massLabel);
  }
}
