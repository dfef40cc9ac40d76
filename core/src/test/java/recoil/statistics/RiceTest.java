package recoil.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.special.Erf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class RiceTest {
  /** Against the 30-digit table of rice.py: 2e-14 and the rounding of a, 1e-11 in the tails. */
  @ParameterizedTest
  @CsvFileSource(resources = "rice.csv", numLinesToSkip = 1)
  void probabilities(double a, double low, double high, double probability) {
    double actual = Rice.probability(a, low, high);
    assertThat(actual).isCloseTo(probability, within(1e-15 + 2e-14 * probability + 1e-16 * a));
    if (Math.abs(low - a) < 7 || Math.abs(high - a) < 7) {
      assertThat(actual).isCloseTo(probability, within(1e-11 * probability));
    }
  }

  /** All of it is 1, however cut. */
  @ParameterizedTest
  @ValueSource(doubles = {0, 1e-9, 0.3, 2, 8.9, 9.1, 24.9, 25.1, 300, 1e5})
  void sumsToOne(double a) {
    assertThat(Rice.probability(a, 0, Double.POSITIVE_INFINITY)).isCloseTo(1, within(5e-14));
    double sum = 0;
    for (int i = 0; i < 400; i++) {
      double start = Math.max(0, a - 10);
      sum += Rice.probability(a, start + 0.05 * i, start + 0.05 * (i + 1));
    }
    assertThat(sum).isCloseTo(1, within(5e-14));
  }

  /** a = 0 is the Rayleigh distribution, a large a nearly a Gaussian. */
  @Test
  void limits() {
    for (double r : new double[] {1e-3, 0.3, 1, 4}) {
      assertThat(Rice.probability(0, 0, r))
          .isCloseTo(-Math.expm1(-0.5 * r * r), within(1e-14 * -Math.expm1(-0.5 * r * r)));
    }
    double a = 1e6;
    for (double d : new double[] {-3, -0.5, 0, 2}) {
      assertThat(Rice.probability(a, 0, a + d))
          .isCloseTo(0.5 * Erf.erfc(-d / Math.sqrt(2)), within(1e-6));
    }
  }

  @Test
  void nothingOutside() {
    assertThat(Rice.probability(20, 0, 10.9)).isZero();
    assertThat(Rice.probability(20, 29.1, 40)).isZero();
    assertThat(Rice.probability(1, 2, 2)).isZero();
    assertThat(Rice.probability(1, 3, 2)).isZero();
  }

  /** exp(-x) I_0(x): two series at their seam, and values of I_0(1) and I_0(5). */
  @Test
  void scaledBessel() {
    assertThat(Rice.scaledBessel(0)).isEqualTo(1);
    assertThat(Rice.scaledBessel(1)).isCloseTo(1.26606587775201 / Math.E, within(1e-14));
    assertThat(Rice.scaledBessel(5)).isCloseTo(27.2398718236044 * Math.exp(-5), within(1e-14));
    assertThat(Rice.scaledBessel(Math.nextDown(25.0)))
        .isCloseTo(Rice.scaledBessel(25), within(2e-16));
    assertThat(Rice.scaledBessel(1e12)).isCloseTo(1 / Math.sqrt(2e12 * Math.PI), within(1e-18));
  }

  @Test
  void density() {
    assertThat(Rice.density(0, 2)).isCloseTo(2 * Math.exp(-2), within(1e-16));
    assertThat(Rice.density(3, 0)).isZero();
    double step = 1e-4;
    assertThat(Rice.density(3, 2.5))
        .isCloseTo(Rice.probability(3, 2.5 - step, 2.5 + step) / (2 * step), within(1e-8));
  }
}
