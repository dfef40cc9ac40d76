package recoil.mediator;

import java.util.ArrayList;
import java.util.List;

/**
 * A model: a ray of mediators whose couplings keep their ratios, with the mass and one common
 * factor free; or contact interactions, which the square of the factor multiplies and which have no
 * mass.
 *
 * @param name short name, as on the command line
 * @param title one line that says what it is
 * @param spin spin of the mediator
 * @param couplings couplings to charged leptons at factor 1, by charges and mixing too
 * @param neutrinos couplings to neutrinos at factor 1
 * @param quarks couplings to quarks at factor 1, by mixing too
 * @param gauge the charges of a U(1) whose loops count
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
    Gauge gauge,
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
    Mediator.check(spin, neutrinos, quarks);
    if (spin == Spin.SCALAR && !gauge.equals(Gauge.NONE)) {
      throw new IllegalArgumentException("charges: " + gauge.charges() + "; a scalar has none");
    }
    if (couplings.isZero() && contact.isZero()) {
      throw new IllegalArgumentException(
          "couplings: all are 0; at least one pair of charged leptons needs a coupling");
    }
    boolean mediated = !couplings.isZero() || neutrinos.square() > 0 || !quarks.isZero();
    if (!contact.isZero() && (mediated || !decays.equals(Decays.COMPUTED))) {
      throw new IllegalArgumentException(
          "contact: given; not allowed together with couplings or decays of a mediator");
    }
  }

  /** A model of couplings to leptons; with loops they are charges. */
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
        loops ? new Gauge(couplings.charges(), 0, Quarks.NONE) : Gauge.NONE,
        Decays.withInvisible(invisible),
        Contact.NONE,
        couplingLabel,
        massLabel);
  }

  /** Branching fraction into invisible particles other than neutrinos. */
  public double invisible() {
    return decays.invisible();
  }

  /** Whether couplings that loops of charges induce count. */
  public boolean loops() {
    return !gauge.equals(Gauge.NONE);
  }

  /** What a reader of results has to know about the model, one line each. */
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (loops() && !gauge.charges().traceless()) {
      notes.add(
          "the charges do not sum to zero: the kinetic mixing at q^2 = 0 is an input, epsilon/g = "
              + gauge.mixing());
    } else if (gauge.mixing() != 0) {
      notes.add(
          "a kinetic mixing epsilon/g = "
              + gauge.mixing()
              + " adds to the one that the loops of the charges give");
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
    if (!couplings.get(Pair.EE).isZero() && neutrinos.square() > 0) {
      notes.add(
          "neutrino-electron scattering, which is not among the constraints, may exclude more");
    }
    if (spin == Spin.VECTOR && !conserved()) {
      notes.add(
          "the current is not conserved: decays into a light mediator, enhanced by (E/m)^2 and not"
              + " among the constraints, may exclude more");
    }
    return List.copyOf(notes);
  }

  /** Whether there is no axial coupling, and lepton number outweighs baryon number. */
  private boolean conserved() {
    double leptons = neutrinos.e() + neutrinos.mu() + neutrinos.tau();
    boolean anomalous = Math.abs(leptons + 3 * quarks.baryon()) > 1e-12 * Math.abs(quarks.baryon());
    return !couplings.odd() && (quarks.baryon() == 0 || !anomalous);
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
        gauge,
        decays,
        contact,
        couplingLabel,
        massLabel);
  }
}
