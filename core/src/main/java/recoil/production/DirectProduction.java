package recoil.production;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
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

  /** The same where little accuracy is wanted. */
  private static final long FEW_POINTS = 2_000_000;

  /** Between them, the same number times the square of the relative error that is wanted. */
  private static final double MOST_SQUARES = 50;

  /** Points that look for the largest value of an integrand. */
  private static final int PILOTS = 10_000;

  /** Checks the number of threads. */
  public DirectProduction {
    if (threads < 1) {
      throw new IllegalArgumentException("threads: " + threads + "; allowed is 1 or more");
    }
  }

  /**
   * The cross section with cuts; exactly 0 without couplings, at and above the threshold, and for
   * an energy of the electron that kinematics forbids. Where no point passed the cuts, the error is
   * an upper bound at 90%.
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
    if (!one.open() || !cuts.possible(one)) {
      return Estimate.ZERO;
    }
    Estimate sum = Estimate.ZERO;
    for (boolean byElectron : lines(one)) {
      Estimate line =
          vegas(one, byElectron, part, cuts, Channel.WHOLE).integrate(accuracy, most(accuracy));
      sum = sum.plus(line.missed() ? below(line, one, byElectron, part, cuts) : line);
    }
    return sum;
  }

  /** A bound at 90% where even points all missed: on the volume that is left, times the largest. */
  private Estimate below(
      Estimate missed, Emission one, boolean byElectron, Channel.Part part, Cuts cuts) {
    Channel all =
        new Channel(one, byElectron, part, Cuts.NONE.withElectronEnergy(cuts.electronEnergy()));
    SplittableRandom random = stream(0);
    double[] x = new double[PhaseSpace.DIMENSIONS];
    double largest = 0;
    for (int i = 0; i < PILOTS; i++) {
      for (int d = 0; d < x.length; d++) {
        x[d] = random.nextDouble();
      }
      largest = Math.max(largest, Math.abs(all.at(x)));
    }
    double bound = Math.log(10) / missed.points() * largest;
    return new Estimate(0, bound, 0, 0, missed.points());
  }

  Vegas vegas(
      Emission one,
      boolean byElectron,
      Channel.Part part,
      Cuts cuts,
      ToDoubleFunction<Event> factor) {
    return new Vegas(
        PhaseSpace.DIMENSIONS,
        () -> new Channel(one, byElectron, part, cuts, factor),
        byElectron ? seed : ~seed,
        threads);
  }

  /** How many points are tried for an accuracy. */
  static long most(double accuracy) {
    return (long) Math.max(FEW_POINTS, Math.min(MOST_POINTS, MOST_SQUARES / (accuracy * accuracy)));
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
