package recoil.production;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A cross section per bin of a quantity. What lies outside of the bins is beside it.
 *
 * @param quantity what is shown
 * @param edges of the bins, in the unit that the quantity's key names
 * @param values nb in each bin
 * @param errors their standard deviations
 * @param outside nb below and above the bins
 */
@SuppressWarnings("ArrayRecordComponent") // plain numbers, never compared
public record Distribution(
    Quantity quantity, double[] edges, double[] values, double[] errors, double[] outside) {
  /** Largest number of bins. */
  public static final int MOST_BINS = 10_000;

  /**
   * Distributions of weighted events.
   *
   * @param trials number of points
   * @param bins number of equal bins of each, 1 to {@link #MOST_BINS}
   */
  public static List<Distribution> of(
      Generator generator, List<? extends Quantity> quantities, long trials, int bins) {
    List<Distribution> all = new ArrayList<>();
    for (Quantity quantity : quantities) {
      double[] range = quantity.range(generator.emission(), generator.cuts());
      all.add(empty(quantity, range[0], range[1], bins));
    }
    generator.weighted(
        trials,
        event -> {
          for (Distribution one : all) {
            one.quantity.fill(one, event);
          }
        });
    all.forEach(Distribution::finish);
    return all;
  }

  private static Distribution empty(Quantity quantity, double low, double high, int bins) {
    if (bins < 1 || bins > MOST_BINS) {
      throw new IllegalArgumentException("bins: " + bins + "; allowed is 1 to " + MOST_BINS);
    }
    double[] edges = new double[bins + 1];
    for (int i = 0; i <= bins; i++) {
      edges[i] = low + (high - low) * i / bins;
    }
    return new Distribution(quantity, edges, new double[bins], new double[bins], new double[2]);
  }

  private void finish() {
    for (int i = 0; i < errors.length; i++) {
      errors[i] = Math.sqrt(errors[i]);
    }
  }

  /** The share of the cross section that lies below and above the bins. */
  public double shareOutside() {
    double all = outside[0] + outside[1] + Arrays.stream(values).sum();
    return all == 0 ? 0 : (outside[0] + outside[1]) / all;
  }

  /** Adds a weight at a value of the quantity. */
  void add(double value, double weight) {
    int bins = values.length;
    double place = (value - edges[0]) / (edges[bins] - edges[0]) * bins;
    if (!(place >= 0 && place < bins)) {
      outside[place < 0 ? 0 : 1] += weight;
    } else {
      addTo((int) place, weight);
    }
  }

  /** Adds a weight to a bin; errors are squares until all are in. */
  void addTo(int bin, double weight) {
    values[bin] += weight;
    errors[bin] += weight * weight;
  }

  /** Adds a weight above the bins. */
  void addBeyond(double weight) {
    outside[1] += weight;
  }
}
