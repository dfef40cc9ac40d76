package recoil.curve;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import recoil.constraint.Band;
import recoil.constraint.Bound;
import recoil.constraint.Constraint;
import recoil.constraint.MomentBound;
import recoil.mediator.Model;
import recoil.numeric.Batches;

/**
 * Coupling factors against the mass: excluded (or favoured) from {@code low} to {@code high}. NaN
 * where there is nothing; {@code high} is infinite where nothing bounds it.
 *
 * @param mass in GeV, increasing
 * @param low lower edge
 * @param high upper edge
 */
@SuppressWarnings("ArrayRecordComponent") // plain numbers, never compared
public record Curve(double[] mass, double[] low, double[] high) {

  /** Checks the lengths. */
  public Curve {
    if (low.length != mass.length || high.length != mass.length) {
      throw new IllegalArgumentException(
          "curve: " + mass.length + ", " + low.length + ", " + high.length + " numbers differ");
    }
  }

  /** What a constraint excludes; the points of its own table are added to the masses. */
  public static Curve of(Constraint constraint, Model model, double[] masses) {
    double[] grid = Masses.with(masses, constraint.masses());
    Curve curve = empty(grid);
    for (int i = 0; i < grid.length; i++) {
      Batches.goOn();
      if (constraint.bound(model, grid[i]) instanceof Bound.Excluded excluded) {
        curve.low[i] = excluded.from();
        curve.high[i] = excluded.to();
      }
    }
    return curve;
  }

  /**
   * Everything above a function of the mass, such as the limit of MUonE; nothing where it is not
   * finite.
   */
  public static Curve above(DoubleUnaryOperator limit, double[] masses) {
    Curve curve = empty(masses);
    for (int i = 0; i < masses.length; i++) {
      double g = limit.applyAsDouble(masses[i]);
      if (Double.isFinite(g)) {
        curve.low[i] = g;
        curve.high[i] = Double.POSITIVE_INFINITY;
      }
    }
    return curve;
  }

  /** The factors that bring a moment within some standard deviations of its measurement. */
  public static Curve band(MomentBound moment, Model model, double[] masses, double sigmas) {
    Curve curve = empty(masses);
    for (int i = 0; i < masses.length; i++) {
      Optional<Band> band = moment.band(model, masses[i], sigmas);
      if (band.isPresent()) {
        curve.low[i] = band.get().from();
        curve.high[i] = band.get().to();
      }
    }
    return curve;
  }

  private static Curve empty(double[] masses) {
    Curve curve = new Curve(masses.clone(), new double[masses.length], new double[masses.length]);
    Arrays.fill(curve.low, Double.NaN);
    Arrays.fill(curve.high, Double.NaN);
    return curve;
  }

  /** Whether there is nothing at any mass. */
  public boolean isEmpty() {
    return Arrays.stream(low).allMatch(Double::isNaN);
  }
}
