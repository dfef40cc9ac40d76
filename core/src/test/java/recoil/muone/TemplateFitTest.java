package recoil.muone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import recoil.mediator.CrossSections;
import recoil.mediator.Formulas;
import recoil.mediator.Presets;
import recoil.nature.Constants;
import recoil.scattering.Beam;
import recoil.scattering.Charge;
import recoil.scattering.HadronicMoment;
import recoil.scattering.LeptonLikeForm;
import recoil.scattering.LeptonLikeRunning;
import recoil.scattering.PadeForm;
import recoil.scattering.PrintedCrossSection.Formula;
import recoil.scattering.RunningForm;
import recoil.scattering.ScaledForm;
import recoil.statistics.Shape;

class TemplateFitTest {
  private static final Constants CONSTANTS = PaperSetup.WORLD.constants();
  private static final LeptonLikeRunning RUNNING = LeptonLikeRunning.of(PaperSetup.WORLD);
  private static final double TRUTH = 693.9e-10;
  private static final double FREE = Double.POSITIVE_INFINITY;

  static Stream<RunningForm> forms() {
    return Stream.of(
        new ScaledForm(RUNNING),
        new LeptonLikeForm(RUNNING),
        PadeForm.constant(RUNNING, -0.143),
        PadeForm.linear(RUNNING, -0.143));
  }

  static TemplateFit fit(RunningForm form, int bins, List<Shape> shapes) {
    Setup setup = PaperSetup.SETUP.withBins(bins);
    return new TemplateFit(
        setup, new Quadrature(setup, CONSTANTS), CONSTANTS, form, new ChiSquare(1e-5, shapes));
  }

  static List<Shape> normalisation(double width, int bins) {
    return width == 0 ? List.of() : List.of(Shape.normalisation(bins, width));
  }

  static double[] data(Yields yields, double mass, double coupling) {
    yields.at(mass);
    double[] data = new double[yields.bins()];
    yields.shift(coupling, data);
    for (int i = 0; i < data.length; i++) {
      data[i] += yields.standard()[i];
    }
    return data;
  }

  /** Values of an independent calculation, to all digits: K and M, with n fixed and free. */
  @ParameterizedTest
  @CsvSource({
    "0.64, 0, 0, 693.90, 3.28, 0.00, 693.90, 7.31, 0.00",
    "0.64, 0.0295, 5.89e-4, 698.90, 3.33, 1.50, 694.75, 7.33, 0.12",
    "0.16, 0.126, 1.26e-3, 697.73, 3.31, 1.16, 696.73, 7.36, 0.38"
  })
  void kAndM(
      double ratio,
      double mass,
      double coupling,
      BigDecimal fixed,
      BigDecimal fixedError,
      BigDecimal fixedBias,
      BigDecimal free,
      BigDecimal freeError,
      BigDecimal freeBias) {
    Yields yields = PaperSetup.printed(Formula.T_VECTOR, ratio, PaperSetup.SETUP);
    double[] data = data(yields, mass == 0 ? 1 : mass, coupling);
    TemplateFit.Result one = fit(new LeptonLikeForm(RUNNING), 50, normalisation(0, 50)).fit(data);
    TemplateFit.Result other =
        fit(new LeptonLikeForm(RUNNING), 50, normalisation(FREE, 50)).fit(data);
    assertThat(digits(one.moment() * 1e10)).isEqualByComparingTo(fixed);
    assertThat(digits(one.momentError() * 1e10)).isEqualByComparingTo(fixedError);
    assertThat(digits(one.bias(TRUTH))).isEqualByComparingTo(fixedBias);
    assertThat(digits(other.moment() * 1e10)).isEqualByComparingTo(free);
    assertThat(digits(other.momentError() * 1e10)).isEqualByComparingTo(freeError);
    assertThat(digits(other.bias(TRUTH))).isEqualByComparingTo(freeBias);
    assertThat(one.parameters()).containsExactly("K_GeV-2", "M_GeV2");
    assertThat(other.parameters()).containsExactly("K_GeV-2", "M_GeV2", "normalisation");
  }

  private static BigDecimal digits(double value) {
    return new BigDecimal(value).setScale(2, RoundingMode.HALF_EVEN);
  }

  /** The wider the prior of the normalisation, the larger the error; it ends at the free one. */
  @Test
  void constrainedNormalisationLiesBetween() {
    double before = 0;
    double[] widths = {0, 1e-7, 1e-5, 1e-4, 1e-3, FREE};
    double[] errors = new double[widths.length];
    for (int i = 0; i < widths.length; i++) {
      TemplateFit fit = fit(new LeptonLikeForm(RUNNING), 50, normalisation(widths[i], 50));
      double[] start = {RUNNING.k(), RUNNING.m()};
      TemplateFit.Result result = fit.fit(fit.events(start));
      errors[i] = result.momentError();
      assertThat(errors[i]).isGreaterThan(before);
      assertThat(result.moment() / TRUTH).isCloseTo(1, within(1e-10));
      before = errors[i];
    }
    assertThat(errors[1] / errors[0]).isCloseTo(1, within(0.01));
    assertThat(errors[4] / errors[5]).isCloseTo(1, within(0.01));
  }

  /** Data made with other parameters give them back. */
  @ParameterizedTest
  @MethodSource("forms")
  void findsTheParametersOfTheData(RunningForm form) {
    for (double width : new double[] {0, 1e-4, FREE}) {
      TemplateFit fit = fit(form, 30, normalisation(width, 30));
      double[] p = form.start();
      p[0] *= 1.03;
      p[p.length - 1] *= 0.99;
      TemplateFit.Result result = fit.fit(fit.events(p));
      for (int k = 0; k < p.length; k++) {
        assertThat(result.values()[k])
            .as("%s, normalisation %s", form.name(), width)
            .isCloseTo(p[k], within(1e-9 * result.error(k) + 1e-9 * Math.abs(p[k])));
      }
      assertThat(result.chiSquare()).isLessThan(1e-9);
      assertThat(result.moment() / HadronicMoment.of(form.with(p), CONSTANTS))
          .isCloseTo(1, within(1e-8));
    }
  }

  @Test
  void oneBinLeavesTheNormalisationOpen() {
    TemplateFit fit = fit(new ScaledForm(RUNNING), 1, normalisation(FREE, 1));
    double[] data = fit.events(1);
    assertThatThrownBy(() -> fit.fit(data))
        .isInstanceOf(ArithmeticException.class)
        .hasMessageContaining("do not determine normalisation");
  }

  /** One error up or down from the minimum: chi^2 + 1; the minimum is one. */
  @ParameterizedTest
  @ValueSource(doubles = {0, 1e-5, FREE})
  void errorIsWhereChiSquareRisesByOne(double width) {
    TemplateFit fit = fit(new ScaledForm(RUNNING), 20, normalisation(width, 20));
    double[] data = fit.events(1);
    for (int i = 0; i < data.length; i++) {
      data[i] *= 1 + 2e-5 * Math.cos(i);
    }
    TemplateFit.Result result = fit.fit(data);
    double kappa = result.values()[0];
    assertThat(result.chiSquare()).isGreaterThan(0.1);
    assertThat(fit.chiSquare(data, kappa) / result.chiSquare()).isCloseTo(1, within(1e-8));
    for (int side = -1; side <= 1; side += 2) {
      double there = fit.chiSquare(data, kappa + side * result.error(0));
      assertThat(there - result.chiSquare()).isCloseTo(1, within(2e-3));
    }
    assertThat(result.momentError() / (TRUTH * result.error(0))).isCloseTo(1, within(1e-10));
    assertThat(result.moment() / (TRUTH * kappa)).isCloseTo(1, within(1e-10));
  }

  /**
   * With the normalisation free: chi^2 minimised over the factor at each kappa, in closed form, has
   * its minimum where the fit has it, and rises by one within an error.
   */
  @ParameterizedTest
  @ValueSource(doubles = {0.7, 1, 1.5})
  void freeNormalisation(double factor) {
    TemplateFit fit = fit(new ScaledForm(RUNNING), 20, normalisation(FREE, 20));
    double[] data = fit.events(1.02);
    for (int i = 0; i < data.length; i++) {
      data[i] *= factor * (1 + 2e-5 * Math.cos(i));
    }
    TemplateFit.Result result = fit.fit(data);
    double kappa = result.values()[0];
    double least = profiled(fit, kappa, data);
    assertThat(result.chiSquare() / least).isCloseTo(1, within(1e-9));
    assertThat(fit.chiSquare(data, kappa) / least).isCloseTo(1, within(1e-9));
    double up = profiled(fit, kappa + result.error(0), data) - least;
    double down = profiled(fit, kappa - result.error(0), data) - least;
    assertThat(up).isCloseTo(1, within(1e-3));
    assertThat(down).isCloseTo(1, within(1e-3));
    // The minimum of the parabola through the three.
    assertThat((down - up) / (2 * (up + down))).isCloseTo(0, within(1e-4));
  }

  private static double profiled(TemplateFit fit, double kappa, double[] data) {
    ChiSquare errors = new ChiSquare(1e-5);
    double[] model = fit.events(kappa);
    double numerator = 0;
    double denominator = 0;
    for (int i = 0; i < data.length; i++) {
      numerator += model[i] * data[i] / errors.variance(data[i]);
      denominator += model[i] * model[i] / errors.variance(data[i]);
    }
    double sum = 0;
    for (int i = 0; i < data.length; i++) {
      double d = data[i] - numerator / denominator * model[i];
      sum += d * d / errors.variance(data[i]);
    }
    return sum;
  }

  /** The moment's error by moving every parameter along the covariance. */
  @ParameterizedTest
  @MethodSource("forms")
  void errorOfTheMomentIsLinearPropagation(RunningForm form) {
    TemplateFit.Result result =
        fit(form, 50, normalisation(FREE, 50)).fit(fit(form, 50, List.of()).events(form.start()));
    int n = form.start().length;
    double[] gradient = new double[n];
    for (int k = 0; k < n; k++) {
      double[] up = form.start();
      double[] down = form.start();
      double h = 1e-5 * Math.abs(up[k]);
      up[k] += h;
      down[k] -= h;
      gradient[k] =
          (HadronicMoment.of(form.with(up), CONSTANTS)
                  - HadronicMoment.of(form.with(down), CONSTANTS))
              / (2 * h);
    }
    double variance = 0;
    for (int k = 0; k < n; k++) {
      for (int l = 0; l < n; l++) {
        variance +=
            gradient[k]
                * gradient[l]
                * result.correlation()[k][l]
                * result.error(k)
                * result.error(l);
      }
    }
    assertThat(result.momentError() / Math.sqrt(variance)).isCloseTo(1, within(1e-4));
    assertThat(result.correlation()[0][0]).isEqualTo(1);
    assertThat(result.inside()).isBetween(0.8 * result.moment(), 0.95 * result.moment());
    assertThat(result.insideError() / result.momentError()).isBetween(0.1, 1.5);
  }

  /** MUonE: 87% or so of a_mu^had from its range of x, here x from 0.26 to 0.93. */
  @Test
  void partInsideTheRange() {
    TemplateFit fit = fit(new LeptonLikeForm(RUNNING), 50, List.of());
    TemplateFit.Result result = fit.fit(fit.events(RUNNING.k(), RUNNING.m()));
    double max = new recoil.scattering.Kinematics(CONSTANTS, 150).maximumRecoil();
    double x = new recoil.scattering.Kinematics(CONSTANTS, 150).feynman(max);
    double low = new recoil.scattering.Kinematics(CONSTANTS, 150).feynman(1);
    assertThat(result.inside() / HadronicMoment.between(RUNNING, CONSTANTS, low, x))
        .isCloseTo(1, within(1e-9));
  }

  /** A mediator in data and model: the true a_mu^had, whatever its couplings are. */
  @ParameterizedTest
  @CsvSource({
    "t-vector, 0.1, 1e-3",
    "t-scalar, 0.3, 3e-2",
    "s-vector, 0.2, 2e-3",
    "s-scalar, 0.5, 2e-3",
    "lmu-ltau, 0.1, 1e-2"
  })
  void mediatorInDataAndModel(String model, double mass, double coupling) {
    Setup setup = PaperSetup.SETUP.withBeam(new Beam(150, Charge.PLUS));
    Quadrature quadrature = Quadrature.of(setup, CONSTANTS, Presets.model(model));
    Yields yields =
        new Yields(
            CrossSections.of(
                Formulas.EXACT,
                Presets.model(model),
                CONSTANTS,
                setup.beam(),
                RUNNING,
                quadrature.nodes()),
            quadrature);
    for (double width : new double[] {0, FREE}) {
      TemplateFit fit =
          new TemplateFit(
              setup,
              quadrature,
              CONSTANTS,
              new LeptonLikeForm(RUNNING),
              new ChiSquare(1e-5, normalisation(width, 50)));
      double[] data = data(yields, mass, coupling);
      TemplateFit.Result without = fit.fit(data);
      TemplateFit.Result with = fit.fit(data, yields, 1.2 * coupling);
      assertThat(with.bias(TRUTH)).isCloseTo(0, within(1e-6));
      assertThat(Math.abs(without.bias(TRUTH))).isGreaterThan(0.001);
      assertThat(with.momentError()).isGreaterThan(without.momentError());
      assertThat(with.parameters().get(2)).isEqualTo(TemplateFit.COUPLING);
      assertThat(with.values()[2]).isCloseTo(coupling * coupling, within(1e-6 * with.error(2)));
    }
  }

  /**
   * Without running the events are those of the bare cross section, to first order 2 Delta alpha.
   */
  @Test
  void eventsGrowWithTheRunning() {
    TemplateFit fit = fit(new ScaledForm(RUNNING), 5, List.of());
    double[] none = fit.events(0);
    double[] one = fit.events(1);
    double[] two = fit.events(2);
    for (int i = 0; i < 5; i++) {
      assertThat(one[i]).isGreaterThan(none[i]);
      assertThat((two[i] - none[i]) / (one[i] - none[i])).isBetween(2.0, 2.01);
    }
    assertThat(fit.events(1e4)[4]).isNaN();
  }
}
