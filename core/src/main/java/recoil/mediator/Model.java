package recoil.mediator;

/**
 * A model: a ray of mediators whose couplings keep their ratios, with the mass and one common
 * factor free.
 *
 * @param name short name, as on the command line
 * @param title one line that says what it is
 * @param spin spin of the mediator
 * @param couplings couplings to charged leptons at factor 1
 * @param neutrinos couplings to neutrinos at factor 1
 * @param loops whether couplings induced by loops count
 * @param invisible branching fraction, from 0 to 1, into invisible particles other than neutrinos
 * @param couplingLabel TeX of the common factor
 * @param massLabel TeX of the mass
 */
public record Model(
    String name,
    String title,
    Spin spin,
    Couplings couplings,
    Neutrinos neutrinos,
    boolean loops,
    double invisible,
    String couplingLabel,
    String massLabel) {

  /**
   * Checks that the mediator couples to something, and what a {@link Mediator} checks.
   *
   * @throws IllegalArgumentException naming the field that is wrong
   */
  public Model {
    Mediator.check(spin, neutrinos, loops, invisible);
    if (couplings.isZero()) {
      throw new IllegalArgumentException(
          "couplings: all are 0; at least one pair of charged leptons needs a coupling");
    }
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
        spin, mass, couplings.scaled(factor), neutrinos.scaled(factor), loops, invisible);
  }

  /**
   * The same model with another invisible branching fraction.
   *
   * @param fraction from 0 to 1
   * @throws IllegalArgumentException for another
   */
  public Model withInvisible(double fraction) {
    return new Model(
        name, title, spin, couplings, neutrinos, loops, fraction, couplingLabel, massLabel);
  }
}
