package recoil.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VegasTest {
  /** Two peaks of width 0.03 on a diagonal, which no grid alone can follow. */
  private static double peaks(double[] x) {
    double sum = 0;
    for (double centre : new double[] {0.3, 0.7}) {
      double square = 0;
      for (double value : x) {
        square += (value - centre) * (value - centre);
      }
      sum += Math.exp(-0.5 * square / (0.03 * 0.03));
    }
    return sum;
  }

  private static final double EXACT = 2 * Math.pow(0.03 * Math.sqrt(2 * Math.PI), 4);

  @Test
  void errorsAreTrue() {
    double chiSquare = 0;
    int seeds = 30;
    for (int seed = 0; seed < seeds; seed++) {
      Estimate estimate = new Vegas(4, () -> VegasTest::peaks, seed, 1).integrate(3e-3, 10_000_000);
      assertThat(estimate.relativeError()).isLessThan(3e-3);
      chiSquare += Math.pow((estimate.value() - EXACT) / estimate.error(), 2);
    }
    // 30 degrees of freedom: four standard deviations
    assertThat(chiSquare).isBetween(5.0, 61.0);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 7})
  void theNumberOfThreadsDoesNotMatter(int threads) {
    Estimate one = new Vegas(4, () -> VegasTest::peaks, 5, 1).integrate(1e-2, 10_000_000);
    assertThat(new Vegas(4, () -> VegasTest::peaks, 5, threads).integrate(1e-2, 10_000_000))
        .isEqualTo(one);
  }

  @Test
  void endsWhereTheErrorStaysLarge() {
    Estimate estimate = new Vegas(4, () -> VegasTest::peaks, 1, 2).integrate(1e-9, 100_000);
    assertThat(estimate.points()).isBetween(50_000L, 110_000L);
    assertThat(estimate.value()).isCloseTo(EXACT, within(5 * estimate.error()));
  }

  @Test
  void zeroIsExact() {
    Estimate zero = new Vegas(2, () -> x -> 0, 1, 1).integrate(1e-6, 1_000_000);
    assertThat(zero.value()).isZero();
    assertThat(zero.consistent()).isTrue();
  }

  /** An integrand that differs from call to call is told by its chi^2. */
  @Test
  void iterationsThatDisagreeAreTold() {
    int[] calls = {0};
    Vegas.Integrand drifting = x -> 1 + 1e-6 * calls[0]++ + 0.01 * x[0];
    assertThat(new Vegas(2, () -> drifting, 1, 1).integrate(1e-4, 200_000).consistent()).isFalse();
  }

  @Test
  void batchesKeepTheirOrder() {
    List<Long> seen = new ArrayList<>();
    Batches.run(
        100,
        3,
        () -> new int[1],
        (worker, number) -> number * number,
        result -> {
          seen.add(result);
          return seen.size() < 40;
        });
    assertThat(seen).hasSize(40);
    for (int i = 0; i < 40; i++) {
      assertThat(seen.get(i)).isEqualTo((long) i * i);
    }
    assertThatThrownBy(
            () ->
                Batches.run(
                    3,
                    2,
                    () -> "",
                    (worker, number) -> {
                      throw new IllegalArgumentException("number: " + number);
                    },
                    result -> true))
        .hasMessage("number: 0");
  }
}
