package recoil.reproduction;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import recoil.constraint.Constraint;
import recoil.constraint.Limit;
import recoil.constraint.MomentBound;
import recoil.curve.Masses;
import recoil.mediator.Formulas;
import recoil.mediator.Model;
import recoil.muone.CouplingLimit;

/**
 * A model's plane of mass and coupling on one grid of masses: MUonE's limit beside every
 * constraint, so that claims about "every mass" are answered by ranges of masses.
 */
final class Plane {
  /** A range of masses in GeV. */
  record Range(double low, double high) {
    /** Width in decades. */
    double decades() {
      return Math.log10(high / low);
    }
  }

  private static final double GAP = 1.05;

  private final Model model;
  private final double[] masses;
  private final double[] muone;
  private final List<Constraint> constraints = new ArrayList<>();
  private final double[][] bounds;

  /**
   * The plane of a model.
   *
   * @param magnitude whether the shift of a moment is compared by its absolute value
   */
  Plane(Inputs inputs, Model model, Formulas formulas, boolean magnitude, double[] grid) {
    this.model = model;
    double[] all = grid;
    for (Constraint constraint : inputs.constraints().all()) {
      constraints.add(
          constraint instanceof MomentBound moment && magnitude
              ? moment.ofMagnitude()
              : constraint);
      if (constraint instanceof Limit limit) {
        all = Masses.with(all, limit.masses());
      }
    }
    masses = all;
    CouplingLimit limit = inputs.limit(model, formulas);
    muone = new double[masses.length];
    bounds = new double[constraints.size()][masses.length];
    for (int i = 0; i < masses.length; i++) {
      muone[i] = limit.at(masses[i]);
      for (int c = 0; c < bounds.length; c++) {
        bounds[c][i] = constraints.get(c).bound(model, masses[i]).smallest();
      }
    }
  }

  Model model() {
    return model;
  }

  int size() {
    return masses.length;
  }

  double mass(int i) {
    return masses[i];
  }

  /** MUonE's limit; infinite where there is none. */
  double muone(int i) {
    return muone[i];
  }

  /** What a constraint excludes from; infinite where it excludes nothing or does not apply. */
  double bound(String key, int i) {
    for (int c = 0; c < bounds.length; c++) {
      if (constraints.get(c).key().equals(key)) {
        return bounds[c][i];
      }
    }
    throw new IllegalArgumentException("constraint: " + key + "; not in this world");
  }

  /** The smallest factor that any constraint excludes from. */
  double strongest(int i) {
    double smallest = Double.POSITIVE_INFINITY;
    for (double[] bound : bounds) {
      smallest = Math.min(smallest, bound[i]);
    }
    return smallest;
  }

  /** Whether MUonE reaches below every constraint. */
  boolean leads(int i) {
    return muone[i] < strongest(i);
  }

  /** Where MUonE reaches below every constraint. */
  List<Range> leading() {
    return where(this::leads);
  }

  /**
   * Ranges of masses where something holds, from the first to the last mass of the grid of each.
   */
  List<Range> where(IntPredicate holds) {
    List<Range> ranges = new ArrayList<>();
    int first = -1;
    for (int i = 0; i <= masses.length; i++) {
      boolean now = i < masses.length && holds.test(i);
      if (now && first < 0) {
        first = i;
      } else if (!now && first >= 0) {
        ranges.add(new Range(masses[first], masses[i - 1]));
        first = -1;
      }
    }
    return ranges;
  }

  /** Total width of ranges in decades. */
  static double decades(List<Range> ranges) {
    return ranges.stream().mapToDouble(Range::decades).sum();
  }

  /** Ranges in words, in MeV; gaps of less than 5% in mass are passed over. */
  static String words(List<Range> ranges) {
    if (ranges.isEmpty()) {
      return "at no mass";
    }
    List<Range> merged = new ArrayList<>();
    for (Range range : ranges) {
      Range last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last != null && range.low() < GAP * last.high()) {
        merged.set(merged.size() - 1, new Range(last.low(), range.high()));
      } else {
        merged.add(range);
      }
    }
    List<String> words = new ArrayList<>();
    for (Range range : merged) {
      words.add(
          range.low() == range.high()
              ? mev(range.low())
              : mev(range.low()) + "-" + mev(range.high()));
    }
    return "at " + String.join(", ", words) + " MeV";
  }

  /** A mass in MeV with four digits. */
  private static String mev(double mass) {
    return BigDecimal.valueOf(1e3 * mass)
        .round(new MathContext(4))
        .stripTrailingZeros()
        .toPlainString();
  }
}
