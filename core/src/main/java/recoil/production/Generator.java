package recoil.production;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import recoil.mediator.Pair;
import recoil.numeric.Batches;
import recoil.numeric.Estimate;
import recoil.numeric.Vegas;

/**
 * Events of direct production. Boxes of the integration are drawn in proportion to their largest
 * weight, and in a box points by its grid; an unweighted event is accepted with its weight over the
 * largest one. Events depend on the seed and not on the number of threads.
 */
public final class Generator {
  /** Boxes per side of phase space, and points per box that look for the largest weight. */
  private static final int SIDES = 6;

  private static final int PILOTS = 200;

  /** The same where little accuracy is asked for. */
  private static final int FEW_SIDES = 4;

  private static final int FEW_PILOTS = 50;

  /** Share of points in the boxes where all weights found are 0: cuts may leave a corner of one. */
  private static final double EMPTY = 0.1;

  /** Factor on the largest weight found. */
  private static final double MARGIN = 1.1;

  private static final int TRIALS = 8192;

  /** Relative error of a cross section that comes with events. */
  public static final double ACCURACY = 1e-3;

  /** Relative error from which on few boxes and points do. */
  private static final double COARSE = 5e-3;

  private final DirectProduction production;
  private final Cuts cuts;
  private final Lifetime lifetime;
  private final ToDoubleFunction<Event> factor;
  private final int pilots;
  private final List<Boolean> lines;
  private final List<Vegas> grids = new ArrayList<>();
  private final Estimate crossSection;

  /** Sums of the largest weights in nb, over lines and boxes in turn. */
  private final double[] cumulative;

  /**
   * What a generation did.
   *
   * @param events events made
   * @param efficiency events per point
   * @param excess sum of the weights of unweighted events over their number, less 1: what weights
   *     above the largest one carry
   */
  public record Summary(long events, double efficiency, double excess) {}

  /** The accepted points of one batch. */
  private record Batch(double[] data, int events, int trials) {}

  /** A generator whose cross section is known to {@link #ACCURACY}. */
  public Generator(DirectProduction production, Cuts cuts, @Nullable Lifetime lifetime) {
    this(production, cuts, lifetime, ACCURACY);
  }

  /**
   * Integrates, and looks for the largest weights.
   *
   * @param lifetime how X decays; null for the emission alone
   * @param accuracy relative error of the cross section; weights are tuned less where it is large
   * @throws IllegalArgumentException where there is nothing to produce, saying why
   */
  public Generator(
      DirectProduction production, Cuts cuts, @Nullable Lifetime lifetime, double accuracy) {
    this(production, cuts, lifetime, accuracy, Channel.WHOLE);
  }

  /**
   * The same for events of which some count more than others: cross section, weights and the number
   * of unweighted events have a factor.
   *
   * @param factor of an event's momenta, 0 or more; for several threads
   * @throws IllegalArgumentException where there is nothing to produce, saying why
   */
  public Generator(
      DirectProduction production,
      Cuts cuts,
      @Nullable Lifetime lifetime,
      double accuracy,
      ToDoubleFunction<Event> factor) {
    this.production = production;
    this.cuts = cuts;
    this.lifetime = lifetime == null ? Lifetime.STABLE : lifetime;
    this.factor = factor;
    Emission emission = production.emission();
    check(emission.open(), emission.closed());
    check(cuts.possible(emission), "cuts: no electron has such an energy");
    lines = DirectProduction.lines(emission);
    boolean coarse = accuracy > COARSE;
    pilots = coarse ? FEW_PILOTS : PILOTS;
    Estimate sum = Estimate.ZERO;
    double[] most = {};
    for (boolean byElectron : lines) {
      Vegas vegas = production.vegas(emission, byElectron, Channel.Part.ALL, cuts, factor);
      sum = sum.plus(vegas.integrate(accuracy, DirectProduction.most(accuracy)));
      vegas.divideSides(coarse ? FEW_SIDES : SIDES);
      grids.add(vegas);
      double[] found = pilot(vegas, grids.size() - 1);
      int end = most.length;
      most = Arrays.copyOf(most, end + found.length);
      System.arraycopy(found, 0, most, end, found.length);
    }
    crossSection = sum;
    check(sum.value() > 0, "cuts: none of " + sum.points() + " points passed them");
    Arrays.parallelPrefix(most, Double::sum);
    cumulative = most;
  }

  private static void check(boolean some, String reason) {
    if (!some) {
      throw new IllegalArgumentException("events: none are produced; " + reason);
    }
  }

  /** What is produced. */
  Emission emission() {
    return production.emission();
  }

  /** Which events are made. */
  Cuts cuts() {
    return cuts;
  }

  /** The cross section with the cuts, in nb. */
  public Estimate crossSection() {
    return crossSection;
  }

  private double[] pilot(Vegas vegas, int line) {
    double[] found = new double[vegas.boxes()];
    Batches.run(
        found.length,
        production.threads(),
        Worker::new,
        (worker, box) -> {
          SplittableRandom random = production.stream(-1 - box - (long) line * found.length);
          double most = 0;
          for (int i = 0; i < pilots; i++) {
            most = Math.max(most, worker.weight(line, (int) box, random));
          }
          found[(int) box] = MARGIN * most / found.length;
          return box;
        },
        box -> true);
    double all = Arrays.stream(found).sum();
    double empty = Arrays.stream(found).filter(most -> most == 0).count();
    if (!cuts.equals(Cuts.NONE) || factor != Channel.WHOLE) {
      for (int i = 0; i < found.length; i++) {
        found[i] = found[i] == 0 ? EMPTY * all / empty : found[i];
      }
    }
    return found;
  }

  /**
   * Makes unweighted events.
   *
   * @param events how many
   * @param sink takes them in the calling thread, always in the same order
   */
  public Summary unweighted(long events, Consumer<Event> sink) {
    return generate(events, true, sink);
  }

  /**
   * Makes weighted events, whose weights in nb add to the cross section.
   *
   * @param trials number of points; those with a weight of 0 are left out
   * @param sink takes them in the calling thread, always in the same order
   */
  public Summary weighted(long trials, Consumer<Event> sink) {
    return generate(trials, false, sink);
  }

  private Summary generate(long wanted, boolean unweighted, Consumer<Event> sink) {
    Event event = new Event(production.emission());
    long[] counts = new long[3];
    double[] weights = new double[1];
    double unit = unweighted ? 1 : cumulative[cumulative.length - 1] / wanted;
    Batches.<Worker, Batch, RuntimeException>run(
        wanted == 0 ? 0 : Long.MAX_VALUE,
        production.threads(),
        Worker::new,
        (worker, number) -> {
          long left = unweighted ? TRIALS : wanted - number * TRIALS;
          return worker.batch(number, (int) Math.max(0, Math.min(TRIALS, left)), unweighted, unit);
        },
        batch -> {
          counts[1] += batch.trials;
          counts[2] += batch.events;
          for (int i = 0; i < batch.events && (!unweighted || counts[0] < wanted); i++) {
            event.load(batch.data, i * Event.SIZE);
            counts[0]++;
            weights[0] += event.weight();
            sink.accept(event);
          }
          return (unweighted ? counts[0] : counts[1]) < wanted;
        });
    return new Summary(
        counts[0],
        counts[1] == 0 ? 0 : counts[2] / (double) counts[1],
        unweighted && counts[0] > 0 ? weights[0] / counts[0] - 1 : 0);
  }

  /** A thread's working arrays. */
  private final class Worker {
    private final List<Channel> channels = new ArrayList<>();
    private final double[] x = new double[PhaseSpace.DIMENSIONS];
    private final int[] place = new int[PhaseSpace.DIMENSIONS];
    private final List<Pair> pairs = lifetime.pairs();

    Worker() {
      for (boolean byElectron : lines) {
        channels.add(channel(byElectron));
      }
    }

    private Channel channel(boolean byElectron) {
      return new Channel(production.emission(), byElectron, Channel.Part.ALL, cuts, factor);
    }

    double weight(int line, int box, SplittableRandom random) {
      double jacobian = grids.get(line).point(box, random, x, place);
      return jacobian * channels.get(line).at(x);
    }

    Batch batch(long number, int trials, boolean unweighted, double unit) {
      SplittableRandom random = production.stream(number);
      double[] data = new double[Event.SIZE * 1024];
      int events = 0;
      double all = cumulative[cumulative.length - 1];
      for (int i = 0; i < trials; i++) {
        int drawn = draw(all * random.nextDouble());
        int line = 0;
        int box = drawn;
        while (box >= grids.get(line).boxes()) {
          box -= grids.get(line++).boxes();
        }
        double largest = cumulative[drawn] - (drawn == 0 ? 0 : cumulative[drawn - 1]);
        double ratio = weight(line, box, random) / grids.get(line).boxes() / largest;
        if (!(ratio > (unweighted ? random.nextDouble() : 0))) {
          continue;
        }
        if ((events + 1) * Event.SIZE > data.length) {
          data = Arrays.copyOf(data, 2 * data.length);
        }
        Event event = channels.get(line).event();
        event.turn(2 * Math.PI * random.nextDouble());
        decay(event, random);
        event.store(unweighted ? Math.max(1, ratio) : unit * ratio, data, Event.SIZE * events);
        events++;
      }
      return new Batch(data, events, trials);
    }

    private int draw(double value) {
      int found = Arrays.binarySearch(cumulative, value);
      int drawn = found < 0 ? -found - 1 : found + 1;
      // a box without weight has no room: the next one is meant
      while (drawn + 1 < cumulative.length
          && cumulative[drawn] <= (drawn == 0 ? 0 : cumulative[drawn - 1])) {
        drawn++;
      }
      return Math.min(drawn, cumulative.length - 1);
    }

    private void decay(Event event, SplittableRandom random) {
      if (pairs.isEmpty()) {
        return;
      }
      double share = random.nextDouble();
      Pair pair =
          share < lifetime.electrons() ? Pair.EE : share < lifetime.visible() ? Pair.MUMU : null;
      Emission emission = production.emission();
      double mass = emission.mass();
      double mean = lifetime.length(event.mediatorMomentum(), mass);
      double flight = -Math.log1p(-random.nextDouble()) * mean;
      double lepton = pair == null ? 0 : emission.constants().mass(pair.first());
      event.decay(pair, mass, lepton, pair == null ? Double.POSITIVE_INFINITY : flight, random);
    }
  }
}
