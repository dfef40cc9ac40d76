package recoil.constraint;

import java.util.List;
import org.jspecify.annotations.Nullable;
import recoil.mediator.Coupling;
import recoil.mediator.Pair;
import recoil.mediator.Unit;
import recoil.muonium.Muonium;
import recoil.nature.Constants;
import recoil.nature.Measured;

/**
 * The conversion of muonium into antimuonium, (3.6), (3.7) and (5.4), by a flavour-changing vector
 * or scalar coupling.
 *
 * @param key name of the data file
 * @param title one line
 * @param label short name for figures, plain text
 * @param probability largest probability allowed, above 0 and below 1/2
 * @param confidence its confidence level
 * @param caveat what to keep in mind
 * @param constants constants of the world
 */
public record MuoniumBound(
    String key,
    String title,
    String label,
    Measured probability,
    @Nullable Double confidence,
    String caveat,
    Constants constants)
    implements Constraint {
  private static final Bound.NotApplicable NO_COUPLING =
      new Bound.NotApplicable("no coupling of the electron to the muon");
  private static final Bound.NotApplicable BOTH_PARITIES =
      new Bound.NotApplicable("known for vector and scalar couplings only");

  /**
   * Checks the probability.
   *
   * @throws IllegalArgumentException if it is not above 0 and below 1/2
   */
  public MuoniumBound {
    if (!(probability.value() > 0 && probability.value() < 0.5)) {
      throw new IllegalArgumentException(
          "bound: " + probability.value() + "; must be above 0 and below 0.5");
    }
  }

  @Override
  public List<String> sources() {
    return List.of(probability.source());
  }

  @Override
  public String statement() {
    return "probability of conversion below " + probability.value();
  }

  @Override
  public AtMass at(double mass) {
    AtMass here = new Here();
    here.go(mass);
    return here;
  }

  private final class Here implements AtMass {
    private final Muonium muonium = new Muonium(constants);
    private double mass;

    @Override
    public void go(double mass) {
      this.mass = mass;
    }

    @Override
    public Bound bound(Unit unit) {
      Coupling coupling = unit.model().couplings().get(Pair.EMU);
      if (coupling.isZero()) {
        return NO_COUPLING;
      }
      if (coupling.odd() != 0) {
        return BOTH_PARITIES;
      }
      double g = Math.abs(coupling.even());
      double width = unit.model().invisible() == 1 ? 0 : unit.widths().total();
      double limit = muonium.coupling(probability.value(), mass, width / (g * g));
      return limit == Double.POSITIVE_INFINITY
          ? new Bound.Allowed()
          : new Bound.Excluded(limit / g, Double.POSITIVE_INFINITY);
    }
  }
}
