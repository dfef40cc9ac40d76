package recoil.verdict;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import recoil.constraint.Bound;
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
  private static final int TRIALS = 60_000;
  private static final Stations MUONE = Stations.load();

  private static final double SMALLEST = 1e-9;
  private static final int STEPS_PER_DECADE = 8;
  private static final int HALVINGS = 50;
  private static final int THIRDS = 20;

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

  /** Points of a signal at coupling factor 1, which give it at any factor. */
  private final class Signal {
    private final double[] weight = new double[TRIALS];
    private final double[] length = new double[TRIALS];
    private final int[] bin = new int[TRIALS];
    private final double[] events = new double[bins];
    private final double least;
    private int count;

    Signal(SearchRegion region) {
      Double distance = region.leastDistance();
      least = distance == null ? 0 : distance;
    }

    void add(double weight, double length, int bin) {
      this.weight[count] = weight;
      this.length[count] = length;
      this.bin[count] = bin;
      count++;
    }

    /** Expected events in each bin; a working array. */
    double[] events(double coupling) {
      double square = coupling * coupling;
      Arrays.fill(events, 0);
      for (int i = 0; i < count; i++) {
        double seen =
            target == Target.INVISIBLE ? 1 : MUONE.behind(length[i] / square, least, MUONE.gap());
        events[bin[i]] += square * weight[i] * seen;
      }
      return events;
    }
  }

  /** Expected events of the signal. */
  public double events(Model model, double mass, double coupling) {
    return Arrays.stream(signal(model, mass).events(coupling)).sum();
  }

  /**
   * The coupling factors that are excluded. Those of a displaced X have an upper edge, beyond which
   * it decays in its target or next to it.
   */
  public Bound limit(Model model, double mass) {
    Signal signal = signal(model, mass);
    double level = configuration.level();
    double count = Counting.limit(background, level);
    DoubleUnaryOperator strength =
        g -> {
          double[] events = signal.events(g);
          return bins == 1 ? events[0] / count : Counting.strength(events, background, level);
        };
    if (signal.count == 0) {
      return new Bound.Allowed();
    }
    double step = Math.pow(10, 1.0 / STEPS_PER_DECADE);
    double best = SMALLEST;
    double most = 0;
    for (double g = SMALLEST; g < Assessor.LARGEST && most < 1; g *= step) {
      double here = strength.applyAsDouble(g);
      if (here > most) {
        best = g;
        most = here;
      }
    }
    if (most < 1) {
      best = highest(strength, best / step, best * step);
    }
    if (strength.applyAsDouble(best) < 1) {
      return new Bound.Allowed();
    }
    return new Bound.Excluded(edge(strength, best, 1 / step), edge(strength, best, step));
  }

  /** Where between two factors the strength, which has one maximum there, is largest. */
  private static double highest(DoubleUnaryOperator strength, double low, double high) {
    double from = low;
    double to = high;
    for (int i = 0; i < THIRDS; i++) {
      double third = Math.cbrt(to / from);
      if (strength.applyAsDouble(from * third) < strength.applyAsDouble(to / third)) {
        from *= third;
      } else {
        to /= third;
      }
    }
    return Math.sqrt(from * to);
  }

  /** From an excluded factor on by steps to one that is not, and back to the edge. */
  private static double edge(DoubleUnaryOperator strength, double excluded, double step) {
    double inside = excluded;
    double outside = excluded * step;
    while (strength.applyAsDouble(outside) >= 1) {
      inside = outside;
      outside *= step;
      if (outside > Assessor.LARGEST) {
        return Double.POSITIVE_INFINITY;
      }
    }
    for (int i = 0; i < HALVINGS; i++) {
      double g = Math.sqrt(inside * outside);
      if (strength.applyAsDouble(g) >= 1) {
        inside = g;
      } else {
        outside = g;
      }
    }
    return inside;
  }

  /** The signal at factor 1, in events. */
  private Signal signal(Model model, double mass) {
    SearchRegion region = target.region();
    Signal signal = new Signal(region);
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
              signal.add(weight, Math.max(0, lifetime.length(along, mass)), bin(event, region));
            }
          } else {
            signal.add(share * weight, 0, bin(event, region));
          }
        });
    return signal;
  }

  /** Bins go up to the largest energy that the search takes, that of the beam if it takes all. */
  private int bin(Event event, SearchRegion region) {
    Double largest = region.mostElectronEnergy();
    double least = region.leastElectronEnergy();
    double most = largest == null ? configuration.setup().beam().energy() : largest;
    double place = (event.electronEnergy() - least) / (most - least);
    return (int) Math.max(0, Math.min(bins - 1, place * bins));
  }
}
