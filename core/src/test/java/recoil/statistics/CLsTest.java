package recoil.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.distribution.continuous.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CLsTest {
  private static final NormalDistribution NORMAL = new NormalDistribution();

  /** With a Gaussian estimate CL_{s+b} and CL_b are its probabilities, for any sign. */
  @ParameterizedTest
  @CsvSource({"2, 0.5, 1", "2, 1.9, 0.7", "1, -0.5, 1", "3, -2, 2", "1, 0, 1", "0.3, 0.1, 5"})
  void isTheRatioOfTheProbabilities(double mu, double estimate, double error) {
    double q = CLs.statistic(mu, estimate, error);
    double asimov = CLs.statistic(mu, 0, error);
    assertThat(asimov).isCloseTo(mu * mu / (error * error), within(1e-14 * asimov));
    double expected =
        NORMAL.cumulativeProbability((estimate - mu) / error)
            / NORMAL.cumulativeProbability(estimate / error);
    assertThat(CLs.of(q, asimov) / expected).isCloseTo(1, within(1e-12));
  }

  @Test
  void nothingSpeaksAgainstAStrengthBelowTheEstimate() {
    assertThat(CLs.statistic(1, 1.5, 0.3)).isZero();
    assertThat(CLs.statistic(1, 1, 0.3)).isZero();
    assertThat(CLs.statistic(1, 0.7, 0.3)).isCloseTo(1, within(1e-14));
    assertThat(CLs.statistic(1, -0.3, 1)).isCloseTo(1.3 * 1.3 - 0.09, within(1e-14));
  }

  @ParameterizedTest
  @CsvSource({"0.1", "1", "2.7", "20"})
  void onAsimovIsThePlainForm(double q) {
    assertThat(CLs.onAsimov(q) / (2 * NORMAL.cumulativeProbability(-Math.sqrt(q))))
        .isCloseTo(1, within(1e-13));
    assertThat(CLs.of(q, q) / CLs.onAsimov(q)).isCloseTo(1, within(1e-13));
  }

  @ParameterizedTest
  @CsvSource({"0.6826894921, 1", "0.9, 2.7055435", "0.95, 3.8414588"})
  void thresholdOnAsimov(double level, double expected) {
    assertThat(CLs.threshold(level)).isCloseTo(expected, within(1e-6));
    assertThat(CLs.onAsimov(CLs.threshold(level))).isCloseTo(1 - level, within(1e-13));
  }

  @ParameterizedTest
  @CsvSource({
    "0.9, 0.4, 1.3",
    "0.95, -1.2, 0.5",
    "0.9, 0, 1",
    "0.6, 3, 0.01",
    "0.9, -8, 1",
    "0.95, -30, 1"
  })
  void limitIsWhereCLsFallsBelow(double level, double estimate, double error) {
    double limit = CLs.limit(estimate, error, level);
    assertThat(limit).isPositive();
    double asimov = CLs.statistic(limit, 0, error);
    assertThat(CLs.of(CLs.statistic(limit, estimate, error), asimov) / (1 - level))
        .isCloseTo(1, within(1e-9));
  }

  @Test
  void noLimitWithoutProbabilities() {
    assertThatThrownBy(() -> CLs.limit(-50, 1, 0.9))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("CLs: estimate -50.0 errors below 0");
  }

  /** Without an excess: 1.6449 standard deviations at 90%; never below what a deficit allows. */
  @Test
  void limitGrowsWithTheEstimate() {
    assertThat(CLs.limit(0, 2, 0.9)).isCloseTo(2 * 1.6448536, within(1e-6));
    assertThat(CLs.limit(1, 1, 0.9)).isGreaterThan(CLs.limit(0, 1, 0.9));
    assertThat(CLs.limit(-3, 1, 0.9)).isBetween(0.5, CLs.limit(-1, 1, 0.9));
  }
}
