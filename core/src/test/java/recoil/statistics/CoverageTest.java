package recoil.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverageTest {
  private static final double[] SIGNAL = {1, 2, 3, 5, 8};
  private static final double[] VARIANCE = {4, 4, 9, 16, 20};
  private static final List<Shape> SHAPES =
      List.of(
          Shape.normalisation(5, Double.POSITIVE_INFINITY),
          new Shape("bend", new double[] {1, 0, -1, 0, 1}, 2));
  private static final int TOYS = 20_000;

  /** chi^2 of the truth rises by less than the threshold in as many toys as the level says. */
  @ParameterizedTest
  @CsvSource({"0.9, 0, 1", "0.9, 1.5, 2", "0.68, 0.5, 3", "0.95, 1, 4"})
  void deltaChiSquareCoversAsItSays(double level, double mu, int seed) {
    Coverage coverage = Coverage.of(SIGNAL, VARIANCE, SHAPES, mu, level, TOYS, seed);
    assertThat(coverage.toys()).isEqualTo(TOYS);
    assertThat(coverage.ofDeltaChiSquare())
        .isCloseTo(level, within(3.5 * coverage.error(level)))
        .isNotEqualTo(level);
  }

  /**
   * CLs covers when the estimate is above the one whose limit is the truth: the probability of
   * that, which is more than the level, and 1 for no signal.
   */
  @ParameterizedTest
  @CsvSource({"0.9, 0.5, 1", "0.9, 1.5, 2", "0.68, 0.5, 3", "0.95, 1, 4"})
  void clsCoversMore(double level, double sigmas, int seed) {
    SignalStrength strength = new SignalStrength(SIGNAL, VARIANCE, SHAPES);
    double mu = sigmas * strength.error();
    double low = -20 * strength.error();
    double high = mu;
    for (int i = 0; i < 100; i++) {
      double middle = 0.5 * (low + high);
      if (CLs.limit(middle, strength.error(), level) < mu) {
        low = middle;
      } else {
        high = middle;
      }
    }
    double expected =
        new NormalDistribution().cumulativeProbability((mu - high) / strength.error());
    assertThat(expected).isBetween(level, 1.0);
    Coverage coverage = Coverage.of(SIGNAL, VARIANCE, SHAPES, mu, level, TOYS, seed);
    assertThat(coverage.ofCls()).isCloseTo(expected, within(3.5 * coverage.error(expected)));
    assertThat(Coverage.of(SIGNAL, VARIANCE, SHAPES, 0, level, 100, seed).ofCls()).isEqualTo(1);
  }

  @Test
  void seedDecides() {
    Coverage one = Coverage.of(SIGNAL, VARIANCE, SHAPES, 1, 0.9, 500, 7);
    assertThat(Coverage.of(SIGNAL, VARIANCE, SHAPES, 1, 0.9, 500, 7)).isEqualTo(one);
    assertThat(Coverage.of(SIGNAL, VARIANCE, SHAPES, 1, 0.9, 500, 8)).isNotEqualTo(one);
    assertThat(new Coverage(200, 150, 180).ofDeltaChiSquare()).isEqualTo(0.75);
    assertThat(new Coverage(200, 150, 180).ofCls()).isEqualTo(0.9);
    assertThat(new Coverage(100, 0, 0).error(0.9)).isCloseTo(0.03, within(1e-15));
  }

  @Test
  void estimateAndErrorOfOneBinByHand() {
    SignalStrength strength =
        new SignalStrength(new double[] {2}, new double[] {9}, List.of(Shape.normalisation(1, 4)));
    assertThat(strength.error()).isCloseTo(2.5, within(1e-14));
    assertThat(strength.estimate(new double[] {5})).isCloseTo(2.5, within(1e-14));
    assertThat(strength.chiSquare(0, new double[] {5})).isCloseTo(1, within(1e-14));
    assertThat(strength.chiSquare(2.5, new double[] {5})).isCloseTo(0, within(1e-14));
  }

  /** The estimate is the minimum of chi^2, and one error from it chi^2 is 1 higher. */
  @Test
  void estimateIsTheMinimum() {
    SignalStrength strength = new SignalStrength(SIGNAL, VARIANCE, SHAPES);
    double[] excess = {3, -1, 4, 1, 5};
    double best = strength.estimate(excess);
    double least = strength.chiSquare(best, excess);
    for (int side = -1; side <= 1; side += 2) {
      assertThat(strength.chiSquare(best + side * strength.error(), excess) - least)
          .isCloseTo(1, within(1e-12));
    }
  }

  @Test
  void wrongInput() {
    assertThatThrownBy(() -> Coverage.of(SIGNAL, VARIANCE, SHAPES, 1, 0.9, 0, 1))
        .hasMessage("toys: 0; allowed is 1 or more");
    assertThatThrownBy(() -> new SignalStrength(new double[5], VARIANCE, SHAPES))
        .hasMessageContaining("signal: nothing of it differs");
  }
}
