package recoil.muone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import recoil.scattering.LeptonLikeForm;
import recoil.scattering.LeptonLikeRunning;
import recoil.scattering.RunningForm;
import recoil.scattering.ScaledForm;

class ContourTest {
  private static final LeptonLikeRunning RUNNING = LeptonLikeRunning.of(PaperSetup.WORLD);

  private static TemplateFit fit(RunningForm form, double width) {
    return new TemplateFit(
        PaperSetup.SETUP,
        new Quadrature(PaperSetup.SETUP, PaperSetup.WORLD.constants()),
        PaperSetup.WORLD.constants(),
        form,
        new ChiSquare(1e-5, new Normalisation(width).shapes(50)));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1e-5, Double.POSITIVE_INFINITY})
  void chiSquareIsTheSameAlongTheCurve(double width) {
    TemplateFit fit = fit(new LeptonLikeForm(RUNNING), width);
    double[] data = fit.events(1.01 * RUNNING.k(), RUNNING.m());
    TemplateFit.Result minimum = fit.fit(data);
    Contour contour = Contour.of(fit, data, minimum, 2.3, 41);
    assertThat(contour.x()).hasSize(41);
    for (int i = 0; i < 41; i++) {
      assertThat(fit.chiSquare(data, contour.x()[i], contour.y()[i])).isCloseTo(2.3, within(1e-5));
    }
    assertThat(contour.x()[40]).isEqualTo(contour.x()[0]);
    assertThat(contour.y()[40]).isEqualTo(contour.y()[0]);
    // It goes around the minimum.
    assertThat(Arrays.stream(contour.x()).max().orElseThrow()).isGreaterThan(minimum.values()[0]);
    assertThat(Arrays.stream(contour.x()).min().orElseThrow()).isLessThan(minimum.values()[0]);
  }

  /** For a small rise the extent along an axis is the error times its root. */
  @Test
  void smallContoursAreEllipses() {
    TemplateFit fit = fit(new LeptonLikeForm(RUNNING), 0);
    double[] data = fit.events(RUNNING.k(), RUNNING.m());
    TemplateFit.Result minimum = fit.fit(data);
    Contour contour = Contour.of(fit, data, minimum, 1e-4, 361);
    for (double[] axis : new double[][] {contour.x(), contour.y()}) {
      int k = axis == contour.x() ? 0 : 1;
      double extent =
          Arrays.stream(axis).max().orElseThrow() - Arrays.stream(axis).min().orElseThrow();
      assertThat(extent / (2 * 1e-2 * minimum.error(k))).isCloseTo(1, within(1e-3));
    }
  }

  @Test
  void twoParametersAreNeeded() {
    TemplateFit fit = fit(new ScaledForm(RUNNING), 0);
    double[] data = fit.events(1);
    TemplateFit.Result minimum = fit.fit(data);
    assertThatThrownBy(() -> Contour.of(fit, data, minimum, 1, 9))
        .hasMessage("form: kappa; one with two parameters is needed");
  }
}
