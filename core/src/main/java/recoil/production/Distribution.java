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
   * All quantities that an event has, from weighted events.
   *
   * @param trials number of points
   * @param bins number of equal bins of each, 1 to {@link #MOST_BINS}
   */
  public static List<Distribution> of(Generator generator, long trials, int bins) {
    List<Distribution> all = new ArrayList<>();
    for (Quantity quantity : Quantity.values()) {
      if (quantity != Quantity.DECAY_PLACE) {
        double[] range = quantity.range(generator.emission(), generator.cuts());
        all.add(empty(quantity, range[0], range[1], bins));
      }
    }
    generator.weighted(
        trials,
        event -> {
          for (Distribution one : all) {
            one.fill(event);
          }
        });
    all.forEach(Distribution::finish);
    return all;
  }

  /**
   * Where X decays along the beam, from the beginning of its target to that of the next one: each
   * event has its share in every bin.
   *
   * @param mass of X in GeV
   * @param trials number of points
   * @param bins number of equal bins, 1 to {@link #MOST_BINS}
   */
  public static Distribution ofDecays(
      Generator generator,
      Lifetime lifetime,
      Stations stations,
      double mass,
      long trials,
      int bins) {
    Distribution all = empty(Quantity.DECAY_PLACE, -stations.target(), stations.gap(), bins);
    generator.weighted(
        trials,
        event -> {
          double length = lifetime.length(Math.abs(event.mediator()[3]), mass);
          double before = 0;
          for (int i = 0; i < bins; i++) {
            double after = stations.decayedBefore(length, all.edges[i + 1]);
            double weight = event.weight() * (after - before);
            all.values[i] += weight;
            all.errors[i] += weight * weight;
            before = after;
          }
          all.outside[1] += event.weight() * (1 - before);
        });
    all.finish();
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

  /** Adds an event; errors are squares until all are in. */
  private void fill(Event event) {
    int bins = values.length;
    double place = (quantity.of(event) - edges[0]) / (edges[bins] - edges[0]) * bins;
    if (!(place >= 0 && place < bins)) {
      outside[place < 0 ? 0 : 1] += event.weight();
    } else {
      values[(int) place] += event.weight();
      errors[(int) place] += event.weight() * event.weight();
    }
  }
}
