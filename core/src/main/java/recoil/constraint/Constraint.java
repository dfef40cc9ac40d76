package recoil.constraint;

import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import recoil.mediator.Mediator;
import recoil.mediator.Model;
import recoil.mediator.Unit;
import recoil.nature.Constants;

/** Something that is known already and bounds the couplings of a mediator. */
public sealed interface Constraint
    permits DipoleBound, Limit, MassBound, MomentBound, MuonDecayBound, MuoniumBound, TridentBound {
  /** Key: the name of its data file, or {@code electron-moment}, {@code muon-moment}. */
  String key();

  /** One line that says what it is. */
  String title();

  /** Short name for figures, plain text. */
  String label();

  /** Bibliography keys. */
  List<String> sources();

  /** Confidence level of an exclusion, from 0 to 1; null where the publication does not say. */
  @Nullable Double confidence();

  /** What it is about where it is a table; null for a bound that is a number. */
  default @Nullable Search search() {
    return null;
  }

  /** Where its numbers stand. */
  default Kind kind() {
    Search search = search();
    return search == null ? Kind.OBSERVED : search.kind();
  }

  /**
   * The masses of its table in GeV, and one inside every gap; none for a bound that is a number.
   */
  default double[] masses() {
    return new double[0];
  }

  /** The published number in words, with its unit; empty where it is not one or a few numbers. */
  default String statement() {
    return "";
  }

  /** What to keep in mind; empty where nothing. */
  String caveat();

  /** Constants of its world. */
  Constants constants();

  /**
   * What it says at a mass.
   *
   * @param mass mass of the mediator in GeV, positive
   */
  AtMass at(double mass);

  /** A constraint at one mass: what the model does not change is computed once. For one thread. */
  interface AtMass {
    /**
     * Goes to another mass.
     *
     * @param mass mass of the mediator in GeV, positive
     */
    void go(double mass);

    /**
     * What it says about a model.
     *
     * @param unit the model at this mass
     * @return the excluded factors of the couplings
     */
    Bound bound(Unit unit);
  }

  /**
   * What it says about a model at one mass.
   *
   * @param model a ray of couplings
   * @param mass mass of the mediator in GeV, positive
   * @return the excluded factors of the couplings
   */
  default Bound bound(Model model, double mass) {
    return at(mass).bound(new Unit(model, mass, constants()));
  }

  /**
   * -2 ln L of a mediator: the squared distance from a measurement in standard deviations. Empty
   * where the publication gives a limit only.
   */
  default OptionalDouble minusTwoLogLikelihood(Mediator mediator) {
    return OptionalDouble.empty();
  }
}
