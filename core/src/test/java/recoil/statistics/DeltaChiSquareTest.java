package recoil.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.hipparchus.special.Erf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeltaChiSquareTest {
  /** Quantiles to 15 digits from the incomplete gamma function of mpmath; met to 1e-10. */
  @ParameterizedTest
  @CsvSource({
    "0.90, 1, 2.70554345409541",
    "0.95, 1, 3.84145882069413",
    "0.99, 1, 6.63489660102122",
    "0.90, 2, 4.60517018598809",
    "0.95, 3, 7.81472790325118"
  })
  void tabulatedQuantiles(double level, int parameters, double threshold) {
    assertThat(DeltaChiSquare.threshold(level, parameters))
        .isCloseTo(threshold, within(1e-10 * threshold));
  }

  /** n standard deviations of one parameter are n^2. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5})
  void standardDeviations(int n) {
    double level = Erf.erf(n / Math.sqrt(2));
    // The quantile is as good as 1 - level: 6e-7 with 1e-16 at five deviations.
    assertThat(DeltaChiSquare.threshold(level, 1)).isCloseTo(n * n, within(1e-8 * n * n));
  }

  /** Two parameters: -2 ln(1 - level). */
  @ParameterizedTest
  @ValueSource(doubles = {1e-3, 0.1, 0.5, 0.6827, 0.9, 0.999})
  void twoParametersInClosedForm(double level) {
    double expected = -2 * Math.log1p(-level);
    assertThat(DeltaChiSquare.threshold(level, 2)).isCloseTo(expected, within(1e-9 * expected));
  }

  @Test
  void refusesWhatIsNoLevel() {
    for (double level : new double[] {0, 1, 2, -0.5, Double.NaN}) {
      assertThatThrownBy(() -> DeltaChiSquare.threshold(level, 1))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("confidence level: " + level + "; allowed is above 0 and below 1");
    }
    assertThatThrownBy(() -> DeltaChiSquare.threshold(0.9, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("parameters: 0; allowed is 1 or more");
  }
}
