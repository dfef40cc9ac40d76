package recoil.scan;

import org.hipparchus.random.SobolSequenceGenerator;

/** The points of a {@link Sample} in the unit cube, each from its number alone. For one thread. */
final class Sampler {
  /** The increment of SplitMix64: the golden ratio as a fraction of 2^64, made odd. */
  private static final long GOLDEN = 0x9e3779b97f4a7c15L;

  private static final int ROUNDS = 6;

  private final Sample sample;
  private final double[] point;
  private final SobolSequenceGenerator sobol;
  private final int half;
  private long last = -1;

  /**
   * A sampler.
   *
   * @param dimension number of ranges, 1 or more
   */
  Sampler(Sample sample, int dimension) {
    this.sample = sample;
    point = new double[dimension];
    sobol = new SobolSequenceGenerator(dimension);
    int bits = Math.max(2, 64 - Long.numberOfLeadingZeros(sample.points() - 1));
    half = (bits + 1) / 2;
  }

  /**
   * A point.
   *
   * @param index its number
   * @return its coordinates from 0 to 1, valid until the next call
   */
  double[] at(long index) {
    if (index == last) {
      return point;
    }
    switch (sample.method()) {
      case SOBOL -> {
        double[] next = index == last + 1 ? sobol.nextVector() : sobol.skipTo((int) index);
        System.arraycopy(next, 0, point, 0, point.length);
      }
      case RANDOM -> {
        for (int d = 0; d < point.length; d++) {
          point[d] = uniform(index, d);
        }
      }
      case LATIN_HYPERCUBE -> {
        for (int d = 0; d < point.length; d++) {
          point[d] = (slice(index, d) + uniform(index, d)) / sample.points();
        }
      }
    }
    last = index;
    return point;
  }

  private double uniform(long index, int d) {
    return (hash(hash(stream(d)) + index) >>> 11) * 0x1p-53;
  }

  private long stream(int d) {
    long seed = sample.seed() == null ? 0 : sample.seed();
    return hash(seed) + d;
  }

  /** The mixing function of SplitMix64 after one step of its counter. */
  private static long hash(long state) {
    long z = state * GOLDEN + GOLDEN;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  /**
   * The slice of a range in which a point lies: a permutation of the numbers of all points. It is a
   * Feistel network on the next even power of 2, followed until it hits a number that exists.
   */
  private long slice(long index, int d) {
    long key = hash(~stream(d));
    long mask = (1L << half) - 1;
    long value = index;
    do {
      long left = value >>> half;
      long right = value & mask;
      for (int round = 0; round < ROUNDS; round++) {
        long next = left ^ (hash(key + round * (mask + 1) + right) & mask);
        left = right;
        right = next;
      }
      value = (left << half) | right;
    } while (value >= sample.points());
    return value;
  }
}
