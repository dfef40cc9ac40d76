package recoil.muone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import recoil.muone.HadronicFit.Normalisation;

class HadronicFitTest {
  private static final ChiSquare CHI_SQUARE = new ChiSquare(1e-5);

  private static HadronicFit fit(int bins) {
    return new HadronicFit(
        new Quadrature(PaperSetup.SETUP.withBins(bins), PaperSetup.WORLD.constants()),
        PaperSetup.WORLD.constants(),
        PaperSetup.RUNNING,
        CHI_SQUARE);
  }

  /** (2.14) by hand: two bins. */
  @Test
  void chiSquareOfTwoBins() {
    ChiSquare chiSquare = new ChiSquare(0.1);
    assertThat(chiSquare.variance(100)).isEqualTo(200);
    assertThat(chiSquare.of(new double[] {90, 40}, new double[] {10, -30}))
        .isCloseTo(100.0 / 200 + 900.0 / 11, within(1e-12));
    assertThat(new ChiSquare(0).variance(100)).isEqualTo(100);
  }

  /** Data made with a factor give it back, with chi^2 = 0. */
  @ParameterizedTest
  @ValueSource(doubles = {0, 0.9, 1, 1.01, 2})
  void fitFindsTheFactorOfTheData(double kappa) {
    HadronicFit fit = fit(20);
    HadronicFit.Result result = fit.fit(fit.events(kappa));
    assertThat(result.kappa()).isCloseTo(kappa, within(1e-10));
    assertThat(result.chiSquare()).isLessThan(1e-9);
    assertThat(result.bias()).isCloseTo((kappa - 1) / result.error(), within(1e-6));
  }

  /** One error up or down from the minimum: chi^2 + 1; the minimum is one. */
  @Test
  void errorIsWhereChiSquareRisesByOne() {
    HadronicFit fit = fit(20);
    double[] data = fit.events(1);
    for (int i = 0; i < data.length; i++) {
      data[i] *= 1 + 2e-5 * Math.cos(i);
    }
    HadronicFit.Result result = fit.fit(data);
    assertThat(result.chiSquare()).isGreaterThan(0.1);
    assertThat(fit.chiSquare(result.kappa(), data) / result.chiSquare()).isCloseTo(1, within(1e-9));
    for (int side = -1; side <= 1; side += 2) {
      double there = fit.chiSquare(result.kappa() + side * result.error(), data);
      assertThat(there - result.chiSquare()).isCloseTo(1, within(1e-3));
    }
  }

  /**
   * With the normalisation free: chi^2 minimised over the factor at each kappa, in closed form, has
   * its minimum where the fit has it, and rises by one within an error.
   */
  @ParameterizedTest
  @ValueSource(doubles = {0.7, 1, 1.5})
  void freeNormalisation(double factor) {
    HadronicFit fit = fit(20);
    double[] data = fit.events(1.02);
    for (int i = 0; i < data.length; i++) {
      data[i] *= factor * (1 + 2e-5 * Math.cos(i));
    }
    HadronicFit.Result result = fit.fit(data, Normalisation.FREE);
    assertThat(result.error()).isGreaterThan(1.4 * fit.fit(fit.events(1)).error());
    double least = profiled(fit, result.kappa(), data);
    assertThat(result.chiSquare() / least).isCloseTo(1, within(1e-9));
    double up = profiled(fit, result.kappa() + result.error(), data) - least;
    double down = profiled(fit, result.kappa() - result.error(), data) - least;
    assertThat(up).isCloseTo(1, within(1e-3));
    assertThat(down).isCloseTo(1, within(1e-3));
    // The minimum of the parabola through the three.
    assertThat((down - up) / (2 * (up + down))).isCloseTo(0, within(1e-4));
  }

  private static double profiled(HadronicFit fit, double kappa, double[] data) {
    double[] model = fit.events(kappa);
    double numerator = 0;
    double denominator = 0;
    for (int i = 0; i < data.length; i++) {
      numerator += model[i] * data[i] / CHI_SQUARE.variance(data[i]);
      denominator += model[i] * model[i] / CHI_SQUARE.variance(data[i]);
    }
    double sum = 0;
    for (int i = 0; i < data.length; i++) {
      double d = data[i] - numerator / denominator * model[i];
      sum += d * d / CHI_SQUARE.variance(data[i]);
    }
    return sum;
  }

  /** One bin cannot tell a normalisation from the running. */
  @Test
  void oneBinWithFreeNormalisation() {
    HadronicFit fit = fit(1);
    assertThatThrownBy(() -> fit.fit(fit.events(1.01), Normalisation.FREE))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("the fit of kappa did not converge");
  }

  /**
   * Without running the events are those of the bare cross section, to first order 2 Delta alpha.
   */
  @Test
  void eventsGrowWithTheRunning() {
    HadronicFit fit = fit(5);
    double[] none = fit.events(0);
    double[] one = fit.events(1);
    double[] two = fit.events(2);
    for (int i = 0; i < 5; i++) {
      assertThat(one[i]).isGreaterThan(none[i]);
      assertThat((two[i] - none[i]) / (one[i] - none[i])).isBetween(2.0, 2.01);
    }
  }
}
