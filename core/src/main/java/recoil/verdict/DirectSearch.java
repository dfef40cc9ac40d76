package recoil.verdict;

import java.util.Arrays;
import recoil.mediator.Mediator;
import recoil.mediator.Model;
import recoil.nature.Constants;
import recoil.production.DirectProduction;
import recoil.production.Event;
import recoil.production.Generator;
import recoil.production.Lifetime;
import recoil.production.SearchRegion;
import recoil.production.Stations;
import recoil.statistics.Counting;

/**
 * A search for direct production, with its own cuts: what coupling factor it would exclude.
 *
 * @param configuration experiment, luminosity and confidence level
 * @param target what is looked for
 * @param background expected events per bin
 * @param bins number of equal bins in the energy of the electron; 1 for a single count
 * @param threads number of threads, 1 or more
 */
public record DirectSearch(
    Configuration configuration, Target target, double background, int bins, int threads) {
  /** Largest number of bins. */
  public static final int MOST_BINS = 1000;

  private static final double ACCURACY = 1e-2;
  private static final int TRIALS = 20_000;

  /** Energies in GeV of the electron that the bins cover. */
  private static final double FIRST_EDGE = 1;

  private static final double LAST_EDGE = 25;
  private static final Stations MUONE = Stations.load();

  private static final double SMALLEST = 1e-9;
  private static final int STEPS_PER_DECADE = 20;

  /** What is looked for; where is in {@link SearchRegion#FILE}. */
  public enum Target {
    /** X leaves without a trace. */
    INVISIBLE("invisible"),
    /** X decays to e e or mu mu behind its target, up to the next one. */
    DISPLACED("displaced");

    private final String search;

    Target(String search) {
      this.search = search;
    }

    /** Where it is looked for, read from its file. */
    public SearchRegion region() {
      return SearchRegion.named(search);
    }
  }

  /** Checks the numbers. */
  public DirectSearch {
    if (!(background >= 0 && background <= Counting.MOST)) {
      throw new IllegalArgumentException(
          "background: " + background + "; allowed is 0 to " + Counting.MOST + " events per bin");
    }
    if (bins < 1 || bins > MOST_BINS) {
      throw new IllegalArgumentException("bins: " + bins + "; allowed is 1 to " + MOST_BINS);
    }
  }

  /** Events of a signal: numbers that give them at any coupling factor. */
  private static final class Signal {
    private final SearchRegion region;
    private final double[] weight = new double[TRIALS];
    private final double[] length = new double[TRIALS];
    private final double[] shares;
    private int count;
    private double sum;

    Signal(SearchRegion region, int bins) {
      this.region = region;
      shares = new double[bins];
    }

    void add(double weight, double length, int bin) {
      this.weight[count] = weight;
      this.length[count] = length;
      count++;
      sum += weight;
      shares[bin] += weight;
    }
  }

  /** Expected events of the signal. */
  public double events(Model model, double mass, double coupling) {
    Signal signal = signal(model, mass);
    return events(signal, coupling);
  }

  /** The smallest coupling factor that is excluded; infinite where none is. */
  public double limit(Model model, double mass) {
    Signal signal = signal(model, mass);
    if (!(signal.sum > 0)) {
      return Double.POSITIVE_INFINITY;
    }
    double[] shares = Arrays.stream(signal.shares).map(x -> x / signal.sum).toArray();
    double level = configuration.level();
    double needed =
        bins == 1
            ? Counting.limit(background, level)
            : Counting.binnedLimit(shares, background, level);
    double last = SMALLEST;
    int steps = (int) Math.ceil(STEPS_PER_DECADE * Math.log10(Assessor.LARGEST / SMALLEST));
    for (int i = 1; i <= steps; i++) {
      double next = SMALLEST * Math.pow(10, i / (double) STEPS_PER_DECADE);
      if (events(signal, next) >= needed) {
        return edge(signal, needed, last, next);
      }
      last = next;
    }
    return Double.POSITIVE_INFINITY;
  }

  private double edge(Signal signal, double needed, double from, double to) {
    double low = from;
    double high = to;
    for (int i = 0; i < 50; i++) {
      double g = Math.sqrt(low * high);
      if (events(signal, g) < needed) {
        low = g;
      } else {
        high = g;
      }
    }
    return high;
  }

  private double events(Signal signal, double coupling) {
    double square = coupling * coupling;
    if (target == Target.INVISIBLE) {
      return square * signal.sum;
    }
    Double least = signal.region.leastDistance();
    double from = least == null ? 0 : least;
    double sum = 0;
    for (int i = 0; i < signal.count; i++) {
      double length = signal.length[i] / square;
      sum += signal.weight[i] * MUONE.behind(length, from, MUONE.gap());
    }
    return square * sum;
  }

  /** The signal at factor 1, in events. */
  private Signal signal(Model model, double mass) {
    SearchRegion region = target.region();
    Signal signal = new Signal(region, bins);
    Constants constants = configuration.world().constants();
    DirectProduction production =
        new DirectChannel(configuration, threads).production(model, mass, 1);
    Mediator mediator = model.at(mass, 1);
    Lifetime lifetime =
        target == Target.DISPLACED ? Lifetime.of(mediator, constants) : Lifetime.STABLE;
    double share = target == Target.DISPLACED ? lifetime.visible() : mediator.unseen(constants);
    if (share == 0 || !production.emission().open()) {
      return signal;
    }
    double luminosity = configuration.setup().luminosity();
    Generator generator;
    try {
      generator = new Generator(production, region.cuts(), lifetime, ACCURACY);
    } catch (IllegalArgumentException e) {
      // the cuts leave nothing
      return signal;
    }
    generator.weighted(
        TRIALS,
        event -> {
          double weight = luminosity * event.weight();
          if (target == Target.DISPLACED) {
            if (region.sees(event)) {
              double along = event.mediator()[3];
              signal.add(weight, Math.max(0, lifetime.length(along, mass)), bin(event));
            }
          } else {
            signal.add(share * weight, 0, bin(event));
          }
        });
    return signal;
  }

  private int bin(Event event) {
    double place = (event.electronEnergy() - FIRST_EDGE) / (LAST_EDGE - FIRST_EDGE);
    return (int) Math.max(0, Math.min(bins - 1, place * bins));
  }
}
