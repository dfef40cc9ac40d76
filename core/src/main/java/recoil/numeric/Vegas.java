package recoil.numeric;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/**
 * Adaptive Monte Carlo over the unit cube: importance sampling with one grid per dimension, and
 * stratification into boxes with more points where the integrand varies more. Each group of boxes
 * has its own stream of random numbers, and sums are in fixed order, so that results depend on the
 * seed alone and not on the number of threads.
 */
public final class Vegas {
  private static final int INCREMENTS = 64;

  /** Power of the adaptation of the grid, below 1 for damping. */
  private static final double ALPHA = 0.75;

  /** Power of a box's deviation that its points are proportional to. */
  private static final double BETA = 0.75;

  /** Share of points that all boxes get alike, against what few points of a box may miss. */
  private static final double EVEN = 0.25;

  /** Share of points with a value other than 0 from which on boxes get points of their own. */
  private static final double DENSE = 0.05;

  /** Keeps the streams of neighbouring seeds apart. */
  private static final long MIXED = 0x9E3779B97F4A7C15L;

  private static final int GROUPS = 64;
  private static final int LEAST_PER_BOX = 2;
  private static final int MEAN_PER_BOX = 8;

  private static final int FIRST_POINTS = 6000;

  /** Points of the first iterations where the accuracy wanted is above {@link #COARSE}. */
  private static final int FEW_POINTS = 1500;

  private static final double COARSE = 1e-2;
  private static final int WARMING = 4;
  private static final int LEAST_ITERATIONS = 3;

  /** Points with a value other than 0 that the grid is first made of, if so many are found. */
  private static final int LEAST_HITS = 50;

  /** Points that look for them, at most. */
  private static final int LOOKING = 600_000;

  /** Points where few were found, at most: the error is no smaller than the value anyway. */
  private static final long SPARSE = 2_000_000;

  /** The next look has this many times the points. */
  private static final int LOOKS = 4;

  /** The next iteration has this many times the points. */
  private static final double GROWTH = 1.5;

  private final int dimensions;
  private final Supplier<Integrand> integrands;
  private final long seed;
  private final int threads;
  private final double[][] edges;
  private int perSide;
  private int boxes;
  private double[] deviation;
  private int iteration;
  private boolean dense;
  private long points;

  /** A function on the unit cube; for one thread. */
  public interface Integrand {
    /** Its value at a point; {@code x} is reused. */
    double at(double[] x);
  }

  /**
   * An integral.
   *
   * @param dimensions of the cube
   * @param integrands makes the integrand for a thread
   * @param seed of the random numbers
   * @param threads 1 or more
   */
  public Vegas(int dimensions, Supplier<Integrand> integrands, long seed, int threads) {
    this.dimensions = dimensions;
    this.integrands = integrands;
    this.seed = seed;
    this.threads = threads;
    edges = new double[dimensions][INCREMENTS + 1];
    for (double[] edge : edges) {
      for (int i = 0; i <= INCREMENTS; i++) {
        edge[i] = i / (double) INCREMENTS;
      }
    }
    deviation = new double[0];
    divide(FIRST_POINTS);
  }

  /** What a group of boxes adds up. */
  private final class Group {
    private final double[] grid = new double[dimensions * INCREMENTS];

    /** Standard deviations in all boxes, of an iteration as a whole. */
    private double[] found = {};

    private double sum;
    private double variance;
    private long points;
    private long hits;
  }

  /** A thread's working arrays. */
  private final class Worker {
    private final Integrand integrand = integrands.get();
    private final double[] x = new double[dimensions];
    private final int[] place = new int[dimensions];
  }

  /**
   * Integrates until the error is small enough. Where iterations disagree by more than their errors
   * can explain, the error is scaled by the root of chi^2 per degree of freedom. Half a million
   * points look for values other than 0: where hardly any is found, the error is no smaller than
   * the value, and where none is, this is the end: {@link Estimate#missed()}.
   *
   * @param accuracy relative error wanted
   * @param most number of points after which it ends anyway
   */
  public Estimate integrate(double accuracy, long most) {
    int first = accuracy > COARSE ? FEW_POINTS : FIRST_POINTS;
    long hits = look(first, Math.min(most, LOOKING));
    if (hits == 0) {
      return new Estimate(0, 0, 0, 0, points);
    }
    boolean sparse = hits < LEAST_HITS;
    long end = sparse ? Math.min(most, SPARSE) : most;
    int size = first;
    divide(size);
    for (int i = 1; i < WARMING; i++) {
      adapt(iterate(size));
    }
    double sum = 0;
    double squares = 0;
    double weights = 0;
    double errors = 0;
    double inverse = 0;
    double weighted = 0;
    int done = 0;
    int degrees = -1;
    while (true) {
      Group total = iterate(size);
      adapt(total);
      // weights by the number of points, which do not know of the values: no bias
      weights += size;
      sum += size * total.sum;
      errors += (double) size * size * total.variance;
      done++;
      if (total.hits > 0) {
        // an iteration without a hit has no error to compare with
        double variance = Math.max(total.variance, Double.MIN_NORMAL);
        inverse += 1 / variance;
        weighted += total.sum / variance;
        squares += total.sum * total.sum / variance;
        degrees++;
      }
      double chiSquare = degrees < 1 ? 0 : Math.max(0, squares - weighted * weighted / inverse);
      double value = sum / weights;
      double error = Math.max(Math.sqrt(errors) / weights, sparse ? Math.abs(value) : 0);
      Estimate estimate =
          new Estimate(value, error, chiSquare, Math.max(0, degrees), points).scaled();
      boolean enough =
          done >= LEAST_ITERATIONS && value != 0 && estimate.error() <= accuracy * Math.abs(value);
      if (enough || points + GROWTH * size > end) {
        return estimate;
      }
      size = (int) Math.min(1e8, GROWTH * size);
      divide(size);
    }
  }

  /** First iterations, of ever more points until some have a value other than 0; how many have. */
  private long look(int first, long most) {
    int size = first;
    divide(size);
    Group total = iterate(size);
    long hits = total.hits;
    while (total.hits < LEAST_HITS && points + (long) LOOKS * size <= most) {
      size *= LOOKS;
      divide(size);
      total = iterate(size);
      hits += total.hits;
    }
    adapt(total);
    return hits;
  }

  private void divide(int size) {
    divideSides(
        Math.max(1, (int) Math.floor(Math.pow(size / (double) MEAN_PER_BOX, 1.0 / dimensions))));
  }

  /** Divides every side of the cube into equal parts of the grid; new boxes know their old ones. */
  public void divideSides(int sides) {
    if (sides == perSide) {
      return;
    }
    int count = 1;
    for (int i = 0; i < dimensions; i++) {
      count *= sides;
    }
    double[] finer = new double[count];
    for (int box = 0; box < count; box++) {
      int old = 0;
      int rest = box;
      int step = 1;
      for (int i = 0; i < dimensions; i++) {
        old += step * (rest % sides * perSide / sides);
        rest /= sides;
        step *= perSide;
      }
      finer[box] = boxes == 0 ? 1 : deviation[old];
    }
    deviation = finer;
    perSide = sides;
    boxes = count;
  }

  private Group iterate(int size) {
    double[] allotted = deviation.clone();
    double all = 0;
    for (int i = 0; i < boxes; i++) {
      allotted[i] = Math.pow(deviation[i], BETA);
      all += allotted[i];
    }
    double free = Math.max(0, size - (double) LEAST_PER_BOX * boxes);
    double[] found = new double[boxes];
    int groups = Math.min(GROUPS, boxes);
    double share = all > 0 && dense ? EVEN : 1;
    double even = share * free / boxes;
    double scale = share < 1 ? (1 - share) * free / all : 0;
    int now = iteration++;
    Group total = new Group();
    Batches.run(
        groups,
        threads,
        Worker::new,
        (worker, number) -> {
          SplittableRandom random = stream(now, number);
          Group group = new Group();
          int end = (int) ((number + 1) * boxes / groups);
          for (int box = (int) (number * boxes / groups); box < end; box++) {
            int n = LEAST_PER_BOX + (int) (even + scale * allotted[box]);
            found[box] = sample(box, n, worker, random, group);
          }
          return group;
        },
        group -> {
          total.sum += group.sum;
          total.variance += group.variance;
          total.points += group.points;
          total.hits += group.hits;
          for (int i = 0; i < total.grid.length; i++) {
            total.grid[i] += group.grid[i];
          }
          return true;
        });
    points += total.points;
    total.found = found;
    return total;
  }

  /** Makes grid and boxes follow what an iteration found. */
  private void adapt(Group total) {
    deviation = total.found;
    dense = total.hits > DENSE * total.points;
    for (int i = 0; i < dimensions; i++) {
      refine(edges[i], Arrays.copyOfRange(total.grid, i * INCREMENTS, (i + 1) * INCREMENTS));
    }
  }

  private SplittableRandom stream(int now, long number) {
    return new SplittableRandom(
        new SplittableRandom(MIXED * seed + ((long) now << 32) + number).nextLong());
  }

  /** Samples a box; the standard deviation of its integrand. */
  private double sample(int box, int n, Worker worker, SplittableRandom random, Group group) {
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < n; i++) {
      double jacobian = point(box, random, worker.x, worker.place);
      double f = jacobian * worker.integrand.at(worker.x);
      sum += f;
      squares += f * f;
      group.hits += f == 0 ? 0 : 1;
      for (int d = 0; d < dimensions; d++) {
        group.grid[d * INCREMENTS + worker.place[d]] += f * f / n;
      }
    }
    double mean = sum / n;
    double variance = Math.max(0, squares / n - mean * mean) * n / (n - 1);
    double volume = 1.0 / boxes;
    group.sum += volume * mean;
    group.variance += volume * volume * variance / n;
    group.points += n;
    return Math.sqrt(variance);
  }

  /**
   * A random point of a box by the grid as it is now.
   *
   * @param x gets the point
   * @param place gets its increments
   * @return the inverse of the density of points
   */
  public double point(int box, SplittableRandom random, double[] x, int[] place) {
    double jacobian = 1;
    int rest = box;
    for (int d = 0; d < dimensions; d++) {
      double y = (rest % perSide + random.nextDouble()) / perSide * INCREMENTS;
      rest /= perSide;
      int i = Math.min(INCREMENTS - 1, (int) y);
      double width = edges[d][i + 1] - edges[d][i];
      place[d] = i;
      x[d] = edges[d][i] + (y - i) * width;
      jacobian *= width * INCREMENTS;
    }
    return jacobian;
  }

  /**
   * Moves the edges so that every increment gets the same share of the smoothed, damped weights.
   */
  private static void refine(double[] edge, double[] weight) {
    double[] smooth = new double[INCREMENTS];
    double all = 0;
    for (int i = 0; i < INCREMENTS; i++) {
      double before = weight[Math.max(0, i - 1)];
      double after = weight[Math.min(INCREMENTS - 1, i + 1)];
      smooth[i] = (before + 6 * weight[i] + after) / 8;
      all += smooth[i];
    }
    if (!(all > 0)) {
      return;
    }
    double mean = 0;
    for (int i = 0; i < INCREMENTS; i++) {
      double share = smooth[i] / all;
      smooth[i] = share <= 0 ? 0 : share >= 1 ? 1 : Math.pow((share - 1) / Math.log(share), ALPHA);
      mean += smooth[i] / INCREMENTS;
    }
    double[] moved = edge.clone();
    int from = -1;
    double gathered = 0;
    for (int i = 1; i < INCREMENTS; i++) {
      while (gathered < mean) {
        gathered += smooth[++from];
      }
      gathered -= mean;
      double width = edge[from + 1] - edge[from];
      moved[i] = edge[from + 1] - gathered / smooth[from] * width;
    }
    System.arraycopy(moved, 0, edge, 0, moved.length);
  }

  /** Number of boxes that the cube is divided into now. */
  public int boxes() {
    return boxes;
  }
}
