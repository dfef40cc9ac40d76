package recoil.production;

import java.util.ArrayList;
import java.util.List;
import recoil.mediator.Mediator;
import recoil.mediator.Pair;
import recoil.nature.Constants;

/**
 * How X decays: its width and the branching fractions into pairs of charged leptons that can be
 * seen.
 *
 * @param width total width in GeV; 0 for a stable X, and where nothing is seen of the decays
 * @param electrons branching fraction into e e
 * @param muons branching fraction into mu mu
 * @param length c tau in cm, infinite for a stable X
 */
public record Lifetime(double width, double electrons, double muons, double length) {
  /** An X that is not seen to decay. */
  public static final Lifetime STABLE = new Lifetime(0, 0, 0, Double.POSITIVE_INFINITY);

  /**
   * Width and branching fractions of a mediator.
   *
   * @throws IllegalArgumentException where a visible decay has no width
   */
  public static Lifetime of(Mediator mediator, Constants constants) {
    double electrons = mediator.branching(Pair.EE, constants);
    double muons = mediator.branching(Pair.MUMU, constants);
    double width = electrons + muons == 0 ? 0 : mediator.width(constants);
    return new Lifetime(
        width, electrons, muons, width == 0 ? Double.POSITIVE_INFINITY : constants.hbarc() / width);
  }

  /** Fraction of decays into e e or mu mu. */
  public double visible() {
    return electrons + muons;
  }

  /** Mean decay length in cm of an X with a momentum and a mass in GeV. */
  public double length(double momentum, double mass) {
    return length * momentum / mass;
  }

  /** The pairs that can be seen. */
  List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    if (electrons > 0) {
      pairs.add(Pair.EE);
    }
    if (muons > 0) {
      pairs.add(Pair.MUMU);
    }
    return pairs;
  }
}
