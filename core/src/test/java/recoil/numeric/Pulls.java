package recoil.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.LongFunction;

/** Whether the errors of a Monte Carlo are true. */
public final class Pulls {
  private static final int SEEDS = 40;

  /** Standard deviations. */
  private static final double MOST = 4;

  private Pulls() {}

  /** Pulls of 40 seeds against the exact value have mean 0 and width 1. */
  public static void areTrue(double exact, LongFunction<Estimate> ofSeed) {
    double sum = 0;
    double chiSquare = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      Estimate estimate = ofSeed.apply(seed);
      double pull = (estimate.value() - exact) / estimate.error();
      sum += pull;
      chiSquare += pull * pull;
    }
    assertThat(sum / Math.sqrt(SEEDS)).isBetween(-MOST, MOST);
    // the cube root of chi^2 is nearly Gaussian
    double variance = 2 / (9.0 * SEEDS);
    double deviation = (Math.cbrt(chiSquare / SEEDS) - 1 + variance) / Math.sqrt(variance);
    assertThat(deviation).isBetween(-MOST, MOST);
  }
}
