package recoil.production;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import recoil.mediator.Coupling;
import recoil.numeric.Estimate;
import recoil.numeric.Vegas;

/**
 * Cross sections of mu e -> mu e X in nb. They depend on the seed and not on the number of threads.
 *
 * @param emission what is produced, and how
 * @param seed of the random numbers
 * @param threads number of threads, 1 or more
 */
public record DirectProduction(Emission emission, long seed, int threads) {
  /** Number of points of one line after which an integration ends, whatever its error. */
  private static final long MOST_POINTS = 20_000_000;

  /** The same number times the square of the relative error that is wanted. */
  private static final double MOST_SQUARES = 200;

  /** Checks the number of threads. */
  public DirectProduction {
    if (threads < 1) {
      throw new IllegalArgumentException("threads: " + threads + "; allowed is 1 or more");
    }
  }

  /**
   * The cross section with cuts; exactly 0 without couplings, and at and above the threshold.
   *
   * @param accuracy relative error wanted, above 0
   */
  public Estimate crossSection(Cuts cuts, double accuracy) {
    return integrate(emission, Channel.Part.ALL, cuts, accuracy);
  }

  /** The interference of the emissions by electron and muon. */
  Estimate interference(Cuts cuts, double accuracy) {
    return integrate(emission, Channel.Part.INTERFERENCE, cuts, accuracy);
  }

  /** The emission by the electron alone. */
  Estimate byElectron(Cuts cuts, double accuracy) {
    Emission one = emission.with(emission.electron(), Coupling.ZERO);
    return integrate(one, Channel.Part.ALL, cuts, accuracy);
  }

  /** The emission by the muon alone. */
  Estimate byMuon(Cuts cuts, double accuracy) {
    Emission one = emission.with(Coupling.ZERO, emission.muon());
    return integrate(one, Channel.Part.ALL, cuts, accuracy);
  }

  private Estimate integrate(Emission one, Channel.Part part, Cuts cuts, double accuracy) {
    if (!(accuracy > 0)) {
      throw new IllegalArgumentException("accuracy: " + accuracy + "; must be above 0");
    }
    if (!one.open()) {
      return Estimate.ZERO;
    }
    Estimate sum = Estimate.ZERO;
    for (boolean byElectron : lines(one)) {
      sum = sum.plus(vegas(one, byElectron, part, cuts).integrate(accuracy, most(accuracy)));
    }
    return sum;
  }

  Vegas vegas(Emission one, boolean byElectron, Channel.Part part, Cuts cuts) {
    return new Vegas(
        PhaseSpace.DIMENSIONS,
        () -> new Channel(one, byElectron, part, cuts),
        byElectron ? seed : ~seed,
        threads);
  }

  /** How many points are tried for an accuracy. */
  static long most(double accuracy) {
    return (long) Math.min(MOST_POINTS, MOST_SQUARES / (accuracy * accuracy));
  }

  /** A stream of random numbers of its own. */
  SplittableRandom stream(long number) {
    return new SplittableRandom(
        new SplittableRandom(seed * 0x9E3779B97F4A7C15L + number).nextLong());
  }

  /** The lines that emit: true for the electron. */
  static List<Boolean> lines(Emission emission) {
    List<Boolean> lines = new ArrayList<>();
    if (!emission.electron().isZero()) {
      lines.add(true);
    }
    if (!emission.muon().isZero()) {
      lines.add(false);
    }
    return lines;
  }
}
