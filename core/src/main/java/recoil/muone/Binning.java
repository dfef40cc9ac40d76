package recoil.muone;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import recoil.numeric.Grid;

/**
 * Bins as ranges, each divided into bins of equal width or of equal width in the logarithm.
 *
 * @param ends ends of the ranges, rising, one more than there are ranges; none for one range that
 *     covers all values the variable can have, whose outermost bins are open
 * @param bins number of bins of each range, 1 or more
 * @param logarithmic whether bins are equal in the logarithm
 */
public record Binning(List<Double> ends, List<Integer> bins, boolean logarithmic) {
  /** Largest number of bins that is accepted. */
  public static final int MOST_BINS = 100_000;

  /** Copies the lists and checks every number. */
  public Binning {
    ends = List.copyOf(ends);
    bins = List.copyOf(bins);
    if (bins.size() != Math.max(1, ends.size() - 1) || ends.size() == 1) {
      throw new IllegalArgumentException(
          "bins: numbers for "
              + bins.size()
              + " ranges; needed for "
              + Math.max(1, ends.size() - 1)
              + ", one less than ends");
    }
    long sum = 0;
    for (int number : bins) {
      sum += number;
      if (number < 1 || sum > MOST_BINS) {
        throw new IllegalArgumentException("bins: " + number + "; allowed is 1 to " + MOST_BINS);
      }
    }
    for (int i = 0; i < ends.size(); i++) {
      double end = ends.get(i);
      boolean rising = i == 0 || end > ends.get(i - 1);
      if (!(rising && end >= 0 && end < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "ends: " + end + "; rising numbers of 0 or more are needed");
      }
    }
    if (logarithmic && !ends.isEmpty() && !(ends.get(0) > 0)) {
      throw new IllegalArgumentException(
          "ends: " + ends.get(0) + "; logarithmic bins need ends above 0");
    }
  }

  /** Bins of equal width over all values. */
  public static Binning equal(int bins) {
    return new Binning(List.of(), List.of(bins), false);
  }

  /** Bins between listed edges. */
  public static Binning listed(List<Double> edges) {
    return new Binning(edges, Collections.nCopies(Math.max(1, edges.size() - 1), 1), false);
  }

  /** Whether the outermost bins hold all that lies beyond them. */
  public boolean open() {
    return ends.isEmpty();
  }

  /** Number of bins. */
  public int size() {
    return bins.stream().mapToInt(Integer::intValue).sum();
  }

  /**
   * The edges.
   *
   * @param low smallest value that the variable can have
   * @param high largest value
   */
  double[] edges(double low, double high) {
    List<Double> limits = open() ? List.of(low, high) : ends;
    List<Double> edges = new ArrayList<>(List.of(limits.get(0)));
    for (int i = 0; i < bins.size(); i++) {
      double from = limits.get(i);
      double to = limits.get(i + 1);
      if (logarithmic && !(from > 0)) {
        throw new IllegalArgumentException(
            "ends: " + from + "; logarithmic bins need ends above 0");
      }
      double[] grid =
          logarithmic
              ? Grid.logarithmic(from, to, bins.get(i) + 1)
              : Grid.linear(from, to, bins.get(i) + 1);
      for (int k = 1; k < grid.length; k++) {
        edges.add(grid[k]);
      }
    }
    return edges.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
