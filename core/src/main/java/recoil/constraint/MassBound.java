package recoil.constraint;

import java.util.List;
import org.jspecify.annotations.Nullable;
import recoil.mediator.Unit;
import recoil.nature.Constants;
import recoil.nature.Measured;

/**
 * A lower bound on the mass of a mediator that couples to neutrinos, whatever the coupling.
 *
 * @param key name of the data file
 * @param title one line
 * @param label short name for figures, plain text
 * @param mass smallest mass allowed, in GeV
 * @param confidence its confidence level
 * @param caveat what to keep in mind
 * @param constants constants of the world
 */
public record MassBound(
    String key,
    String title,
    String label,
    Measured mass,
    @Nullable Double confidence,
    String caveat,
    Constants constants)
    implements Constraint {
  private static final Bound ALLOWED = new Bound.Allowed();
  private static final Bound EXCLUDED = new Bound.Excluded(0, Double.POSITIVE_INFINITY);
  private static final Bound.NotApplicable NO_NEUTRINOS =
      new Bound.NotApplicable("no coupling to neutrinos");

  /**
   * Checks the mass.
   *
   * @throws IllegalArgumentException if it is not above 0
   */
  public MassBound {
    if (!(mass.value() > 0)) {
      throw new IllegalArgumentException("bound: " + mass.value() + " GeV; must be above 0");
    }
  }

  @Override
  public List<String> sources() {
    return List.of(mass.source());
  }

  @Override
  public String statement() {
    return "mass above " + mass.value() + " GeV";
  }

  @Override
  public AtMass at(double mass) {
    AtMass here = new Here();
    here.go(mass);
    return here;
  }

  private final class Here implements AtMass {
    private Bound bound = ALLOWED;

    @Override
    public void go(double mass) {
      bound = mass > MassBound.this.mass.value() ? ALLOWED : EXCLUDED;
    }

    @Override
    public Bound bound(Unit unit) {
      return unit.model().neutrinos().square() == 0 ? NO_NEUTRINOS : bound;
    }
  }
}
