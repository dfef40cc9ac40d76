package recoil.muone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import recoil.nature.Constants;
import recoil.scattering.LeptonLikeForm;
import recoil.scattering.LeptonLikeRunning;
import recoil.scattering.ScaledForm;
import recoil.statistics.LevelCurve;

/** Contours of chi^2 in the plane of K and M. */
class ContourTest {
  private static final Constants CONSTANTS = PaperSetup.WORLD.constants();
  private static final LeptonLikeRunning RUNNING = LeptonLikeRunning.of(PaperSetup.WORLD);
  private static final double FREE = Double.POSITIVE_INFINITY;

  @ParameterizedTest
  @ValueSource(doubles = {0, 1e-5, FREE})
  void contoursHaveTheirChiSquare(double width) {
    TemplateFit fit =
        TemplateFitTest.fit(
            new LeptonLikeForm(RUNNING), 50, TemplateFitTest.normalisation(width, 50));
    double[] data = fit.events(1.01 * RUNNING.k(), RUNNING.m());
    LevelCurve contour = fit.contour(data, fit.fit(data), 2.3, LevelCurve.Box.PLANE);
    assertThat(contour.closed()).isTrue();
    for (int i = 0; i < contour.x().length; i++) {
      double chi2 = fit.chiSquare(data, contour.x()[i], contour.y()[i]);
      assertThat(chi2).isCloseTo(2.3, within(1e-6));
    }
  }

  /** For a small rise the extent along an axis is the error times its root. */
  @Test
  void smallContoursAreEllipses() {
    TemplateFit fit = TemplateFitTest.fit(new LeptonLikeForm(RUNNING), 50, List.of());
    double[] data = fit.events(RUNNING.k(), RUNNING.m());
    TemplateFit.Result minimum = fit.fit(data);
    LevelCurve contour = fit.contour(data, minimum, 1e-4, LevelCurve.Box.PLANE);
    for (double[] axis : new double[][] {contour.x(), contour.y()}) {
      int k = axis == contour.x() ? 0 : 1;
      double extent =
          Arrays.stream(axis).max().orElseThrow() - Arrays.stream(axis).min().orElseThrow();
      assertThat(extent / (2 * 1e-2 * minimum.error(k))).isCloseTo(1, within(5e-3));
    }
  }

  /**
   * A run of 5 pb^-1 leaves M open above: the least chi^2 over K rises by 0.174 as M grows without
   * end, and by 0.805, 3.52 and 7.79 down to M = 0.01, 0.003 and 0.001.
   */
  @ParameterizedTest
  @CsvSource({"2.3, 0.003, 0.01, 0.12", "6.18, 0.001, 0.003, 0.08"})
  void contoursOfWeakDataAreOpen(double rise, double lowest, double highest, double leastK) {
    Setup setup = Setup.named("muone-test");
    TemplateFit fit =
        new TemplateFit(
            setup,
            new Quadrature(setup, CONSTANTS),
            CONSTANTS,
            new LeptonLikeForm(RUNNING),
            new ChiSquare(setup.systematic()));
    double[] data = fit.events(RUNNING.k(), RUNNING.m());
    LevelCurve.Box box = new LevelCurve.Box(-FREE, FREE, 1e-4, 5);
    LevelCurve contour = fit.contour(data, fit.fit(data), rise, box);
    int last = contour.x().length - 1;
    assertThat(contour.closed()).isFalse();
    assertThat(contour.y()[0]).isCloseTo(5, within(1e-6));
    assertThat(contour.y()[last]).isCloseTo(5, within(1e-6));
    for (int i = 0; i <= last; i++) {
      double chi2 = fit.chiSquare(data, contour.x()[i], contour.y()[i]);
      assertThat(chi2).isCloseTo(rise, within(1e-6));
    }
    assertThat(Arrays.stream(contour.y()).min().orElseThrow()).isBetween(lowest, highest);
    assertThat(Arrays.stream(contour.x()).min().orElseThrow()).isBetween(0.05, leastK);
  }

  @Test
  void contoursNeedTwoParameters() {
    TemplateFit fit = TemplateFitTest.fit(new ScaledForm(RUNNING), 50, List.of());
    double[] data = fit.events(1);
    TemplateFit.Result minimum = fit.fit(data);
    assertThatThrownBy(() -> fit.contour(data, minimum, 1, LevelCurve.Box.PLANE))
        .hasMessage("form: kappa; one with two parameters is needed");
  }
}
