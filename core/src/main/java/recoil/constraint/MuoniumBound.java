package recoil.constraint;

import java.util.List;
import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;
import org.jspecify.annotations.Nullable;
import recoil.mediator.Coupling;
import recoil.mediator.Pair;
import recoil.mediator.Spin;
import recoil.mediator.Unit;
import recoil.muonium.GroundState;
import recoil.muonium.Muonium;
import recoil.nature.Constants;
import recoil.nature.Measured;

/**
 * The conversion of muonium into antimuonium by a flavour-changing coupling. That of a vector or a
 * scalar is as printed, (3.6), (3.7) and (5.4); with an axial or a pseudoscalar one the printed
 * formulas fix the size of the even part, and {@link GroundState} what the odd one adds to it.
 *
 * @param key name of the data file
 * @param title one line
 * @param label short name for figures, plain text
 * @param probability largest probability allowed, above 0 and below 1/2
 * @param field magnetic field in T in which it was measured, none where absent
 * @param confidence its confidence level
 * @param caveat what to keep in mind
 * @param constants constants of the world
 */
public record MuoniumBound(
    String key,
    String title,
    String label,
    Measured probability,
    @Nullable Measured field,
    @Nullable Double confidence,
    String caveat,
    Constants constants)
    implements Constraint {
  private static final Bound.NotApplicable NO_COUPLING =
      new Bound.NotApplicable("no coupling of the electron to the muon");

  /** Steps of the search for the smallest factor, and how far they reach above their start. */
  private static final double STEP = Math.sqrt(2);

  private static final int STEPS = 160;
  private static final double PRECISION = 1e-12;

  /**
   * Checks the probability.
   *
   * @throws IllegalArgumentException if it is not above 0 and below 1/2, or the field is negative
   */
  public MuoniumBound {
    if (!(probability.value() > 0 && probability.value() < 0.5)) {
      throw new IllegalArgumentException(
          "bound: " + probability.value() + "; must be above 0 and below 0.5");
    }
    if (field != null && !(field.value() >= 0)) {
      throw new IllegalArgumentException("field: " + field.value() + " T; must be 0 or more");
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
    private final GroundState state = new GroundState(constants, field == null ? 0 : field.value());
    private final double target = muonium.splittingAt(probability.value());
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
      double g = Math.hypot(coupling.even(), coupling.odd());
      double width = unit.model().invisible() == 1 ? 0 : unit.widths().total();
      double limit =
          coupling.odd() == 0
              ? muonium.coupling(probability.value(), mass, width / (g * g))
              : smallest(unit.model().spin(), coupling.scaled(1 / g), width / (g * g));
      return limit == Double.POSITIVE_INFINITY
          ? new Bound.Allowed()
          : new Bound.Excluded(limit / g, Double.POSITIVE_INFINITY);
    }

    /**
     * The smallest factor that the bound excludes; infinite where the width, which grows with it,
     * keeps the probability below.
     */
    private double smallest(Spin spin, Coupling unit, double widthPerSquare) {
      double at = Math.sqrt(target / size(spin, unit, 0, 1));
      if (widthPerSquare == 0 || at == 0) {
        return at;
      }
      UnivariateFunction excess =
          factor -> size(spin, unit, widthPerSquare * factor * factor, factor) / target - 1;
      double low = at / 16;
      for (int k = 0; k < STEPS; k++) {
        double high = low * STEP;
        if (excess.value(high) >= 0) {
          return excess.value(low) >= 0
              ? low
              : new BracketingNthOrderBrentSolver(PRECISION, PRECISION * low, PRECISION, 5)
                  .solve(200, excess, low, high);
        }
        low = high;
      }
      return Double.POSITIVE_INFINITY;
    }

    /** What stands for |Delta M| in (3.7): that of (3.6) and (5.4), and what the odd part adds. */
    private double size(Spin spin, Coupling unit, double width, double factor) {
      double even = factor * unit.even();
      double odd = factor * unit.odd();
      double printed = muonium.splitting(mass, even, width);
      if (printed == Double.POSITIVE_INFINITY) {
        return printed;
      }
      return spin == Spin.VECTOR
          ? state.vector(mass, even, odd, width, printed)
          : state.scalar(mass, even, odd, width, printed);
    }
  }
}
