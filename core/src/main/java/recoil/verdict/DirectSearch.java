package recoil.verdict;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import recoil.constraint.Bound;
import recoil.mediator.Mediator;
import recoil.mediator.Model;
import recoil.nature.Constants;
import recoil.production.DirectProduction;
import recoil.production.Emission;
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

  /** Relative error that is enough to see about where the edges are. */
  private static final double ROUGH = 0.1;

  private static final int TRIALS = 60_000;

  /** Points that show about where both edges of a displaced search are. */
  private static final int PILOTS = 10_000;

  /** Points at both edges. */
  private static final int POINTS = 25_000;

  private static final String AT_TREE = " at tree level";
  private static final Stations MUONE = Stations.load();

  private static final double SMALLEST = 1e-9;
  private static final int STEPS_PER_DECADE = 8;
  private static final int HALVINGS = 28;
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

  /**
   * How far a search reaches at a mass.
   *
   * @param bound the coupling factors that are excluded
   * @param reason why none is; empty where some are
   */
  public record Reach(Bound bound, String reason) {}

  /** Points of a signal at coupling factor 1, which give it at any factor. */
  private final class Signal {
    private final double[] weight;
    private final double[] length;
    private final int[] bin;
    private final double[] events = new double[bins];
    private final double least;
    private int count;
    private String reason = "";

    Signal(SearchRegion region, int points) {
      Double distance = region.leastDistance();
      least = distance == null ? 0 : distance;
      weight = new double[points];
      length = new double[points];
      bin = new int[points];
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

    double sum(double coupling) {
      return Arrays.stream(events(coupling)).sum();
    }
  }

  /** Expected events of the signal. */
  public double events(Model model, double mass, double coupling) {
    return signal(model, mass).sum(coupling);
  }

  /**
   * The coupling factors that are excluded. Those of a displaced X have an upper edge, beyond which
   * it decays in its target or next to it.
   */
  public Bound limit(Model model, double mass) {
    return reach(model, mass).bound();
  }

  /** The same, with the reason where none is excluded. */
  public Reach reach(Model model, double mass) {
    Signal signal = signal(model, mass);
    if (signal.count == 0) {
      return new Reach(new Bound.Allowed(), signal.reason);
    }
    Edges edges = edges(signal);
    return edges.excluded
        ? new Reach(new Bound.Excluded(edges.from, edges.to), "")
        : new Reach(
            new Bound.Allowed(),
            String.format(
                Locale.ROOT,
                "at most %.3g events are expected, at coupling %.3g",
                signal.sum(edges.from),
                edges.from));
  }

  /** What is excluded, or, as both edges, the factor that comes next to it. */
  private record Edges(boolean excluded, double from, double to) {}

  private Edges edges(Signal signal) {
    double level = configuration.level();
    double count = Counting.limit(background, level);
    DoubleUnaryOperator strength =
        g -> {
          double[] events = signal.events(g);
          return bins == 1 ? events[0] / count : Counting.strength(events, background, level);
        };
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
    return strength.applyAsDouble(best) < 1
        ? new Edges(false, best, best)
        : new Edges(true, edge(strength, best, 1 / step), edge(strength, best, step));
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
    Constants constants = configuration.world().constants();
    DirectProduction production =
        new DirectChannel(configuration, threads).production(model, mass, 1);
    Emission emission = production.emission();
    Mediator mediator = model.at(mass, 1);
    if (target == Target.INVISIBLE) {
      double share = mediator.unseen(constants);
      return share == 0
          ? none(region, "all decays of X are seen")
          : signal(production, Lifetime.STABLE, TRIALS, ACCURACY, event -> share, event -> share);
    }
    Lifetime lifetime = Lifetime.of(mediator, constants);
    if (lifetime.visible() == 0) {
      return none(region, "X does not decay to e e or mu mu" + (model.loops() ? AT_TREE : ""));
    }
    ToDoubleFunction<Event> seen = event -> region.seen(event, lifetime, emission);
    Signal first = signal(production, lifetime, PILOTS, ROUGH, seen, seen);
    if (first.count == 0) {
      return first;
    }
    // Few X of high energy decide on the upper edge: as many points as for the lower one
    Edges edges = edges(first);
    double low = edges.from * edges.from;
    double high = edges.to * edges.to;
    double below = first.sum(edges.from) / low;
    double above = first.sum(edges.to) / high;
    return signal(
        production,
        lifetime,
        POINTS,
        ACCURACY,
        seen,
        event -> {
          double length = length(event, lifetime, mass);
          double share =
              MUONE.behind(length / low, first.least, MUONE.gap()) / below
                  + MUONE.behind(length / high, first.least, MUONE.gap()) / above;
          return share * seen.applyAsDouble(event);
        });
  }

  private Signal none(SearchRegion region, String reason) {
    Signal none = new Signal(region, 0);
    none.reason = reason;
    return none;
  }

  private static double length(Event event, Lifetime lifetime, double mass) {
    return Math.max(0, lifetime.length(event.mediator()[3], mass));
  }

  /**
   * A signal of some points.
   *
   * @param accuracy relative error of the integral that the points are made from
   * @param seen share of the decays that are looked for
   * @param density what the number of points follows beside the cross section
   */
  private Signal signal(
      DirectProduction production,
      Lifetime lifetime,
      int points,
      double accuracy,
      ToDoubleFunction<Event> seen,
      ToDoubleFunction<Event> density) {
    SearchRegion region = target.region();
    Generator generator;
    try {
      generator = new Generator(production, region.cuts(), Lifetime.STABLE, accuracy, density);
    } catch (IllegalArgumentException e) {
      return none(region, String.valueOf(e.getMessage()));
    }
    Signal signal = new Signal(region, points);
    double luminosity = configuration.setup().luminosity();
    double mass = production.emission().mass();
    generator.weighted(
        points,
        event ->
            signal.add(
                luminosity
                    * event.weight()
                    * (seen.applyAsDouble(event) / density.applyAsDouble(event)),
                length(event, lifetime, mass),
                bin(event, region)));
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
