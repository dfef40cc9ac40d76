package recoil.reproduction;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import recoil.mediator.Model;

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

  private final Bounds bounds;
  private final double[] muone;

  /**
   * The plane of a model.
   *
   * @param muone MUonE's limit at the masses of the bounds; infinite where there is none
   */
  Plane(Bounds bounds, double[] muone) {
    this.bounds = bounds;
    this.muone = muone;
  }

  Model model() {
    return bounds.model();
  }

  int size() {
    return muone.length;
  }

  double mass(int i) {
    return bounds.mass(i);
  }

  /** MUonE's limit; infinite where there is none. */
  double muone(int i) {
    return muone[i];
  }

  /** What a constraint excludes from; infinite where it excludes nothing or does not apply. */
  double bound(String key, int i) {
    return bounds.of(key, i);
  }

  /** The smallest factor that any constraint excludes from. */
  double strongest(int i) {
    return bounds.strongest(i);
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
    for (int i = 0; i <= size(); i++) {
      boolean now = i < size() && holds.test(i);
      if (now && first < 0) {
        first = i;
      } else if (!now && first >= 0) {
        ranges.add(new Range(mass(first), mass(i - 1)));
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
