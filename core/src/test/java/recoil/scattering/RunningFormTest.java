package recoil.scattering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;
import recoil.nature.World;

class RunningFormTest {
  private static final LeptonLikeRunning REFERENCE = LeptonLikeRunning.of(World.named("2020"));

  static Stream<RunningForm> forms() {
    return Stream.of(
        new ScaledForm(REFERENCE),
        new LeptonLikeForm(REFERENCE),
        PadeForm.constant(REFERENCE, -0.143),
        PadeForm.linear(REFERENCE, -0.143));
  }

  /** The integral over a Feynman parameter, 30 digits; the series, the closed form and the seam. */
  @ParameterizedTest
  @CsvFileSource(resources = "/recoil/scattering/lepton-like.csv", numLinesToSkip = 1)
  void leptonLikeFormHasItsSlopes(
      double k, double m, double t, double running, double byK, double byM) {
    double[] slopes = new double[2];
    RunningForm form = new LeptonLikeForm(REFERENCE);
    assertThat(form.at(t, new double[] {k, m}, slopes) / running).isCloseTo(1, within(1e-13));
    assertThat(slopes[0] / byK).isCloseTo(1, within(1e-13));
    // g - y g' cancels to y^2 in the closed form, which begins at y = 1.
    assertThat(slopes[1] / byM).isCloseTo(1, within(1e-12));
    assertThat(new LeptonLikeRunning(k, m).at(t))
        .isEqualTo(form.at(t, new double[] {k, m}, slopes));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void slopesAreDerivatives(RunningForm form) {
    double[] p = form.start();
    double[] slopes = new double[p.length];
    double[] unused = new double[p.length];
    assertThat(form.parameters()).hasSameSizeAs(p);
    for (double t : new double[] {-1e-4, -0.01, -0.05, -0.14, -3}) {
      assertThat(form.at(t, p, slopes) / form.with(p).at(t)).isCloseTo(1, within(1e-15));
      for (int k = 0; k < p.length; k++) {
        double h = 1e-3 * Math.abs(p[k]);
        double[] q = p.clone();
        double[] values = new double[4];
        for (int i = 0; i < 4; i++) {
          q[k] = p[k] + h * new double[] {-2, -1, 1, 2}[i];
          values[i] = form.at(t, q, unused);
        }
        double difference = (values[0] - 8 * values[1] + 8 * values[2] - values[3]) / (12 * h);
        assertThat(slopes[k] / difference)
            .as("%s, %s at t = %s", form.name(), form.parameters().get(k), t)
            .isCloseTo(1, within(3e-9));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  void startIsTheWorldsRunning(RunningForm form) {
    HadronicRunning start = form.with(form.start());
    assertThat(start.at(-0.143) / REFERENCE.at(-0.143)).isCloseTo(1, within(1e-12));
    assertThat(start.at(-0.0715) / REFERENCE.at(-0.0715)).isCloseTo(1, within(1e-12));
    assertThat(start.at(-0.01) / REFERENCE.at(-0.01)).isCloseTo(1, within(0.02));
    form.start()[0] = 7;
    assertThat(form.start()[0]).isNotEqualTo(7);
  }

  /** For t far away one approximant goes to a constant, the other one grows like t. */
  @Test
  void asymptoticsOfTheApproximants() {
    RunningForm constant = PadeForm.constant(REFERENCE, -0.143);
    RunningForm linear = PadeForm.linear(REFERENCE, -0.143);
    double[] p = constant.start();
    assertThat(constant.with(p).at(-1e9) / (p[0] / p[1])).isCloseTo(1, within(1e-6));
    double[] q = linear.start();
    assertThat(linear.with(q).at(-1e9) / (-1e9 * q[0] * q[1] / q[2])).isCloseTo(1, within(1e-6));
    assertThat(linear.with(q).at(-0.03575) / REFERENCE.at(-0.03575)).isCloseTo(1, within(1e-12));
    for (double t : new double[] {-0.5, -10, -1000}) {
      assertThat(REFERENCE.at(t)).isBetween(constant.with(p).at(t), linear.with(q).at(t));
    }
    assertThat(constant.parameters()).isEqualTo(List.of("a_GeV-2", "c_GeV-2"));
    assertThat(linear.parameters()).isEqualTo(List.of("a_GeV-2", "b_GeV-2", "c_GeV-2"));
  }

  @Test
  void outsideOfTheForms() {
    double[] slopes = new double[3];
    assertThat(new LeptonLikeForm(REFERENCE).at(-0.1, new double[] {0.1, 0}, slopes)).isNaN();
    assertThat(new LeptonLikeForm(REFERENCE).at(-0.1, new double[] {0.1, -1}, slopes)).isNaN();
    RunningForm pade = new PadeForm("pade", new double[] {-0.01, 10});
    assertThat(pade.at(-0.1, new double[] {-0.01, 10}, slopes)).isNaN();
    assertThat(pade.at(-0.1, new double[] {-0.01, 9.9}, slopes)).isPositive();
    assertThatThrownBy(() -> new PadeForm("pade", new double[4]))
        .hasMessage("Pade form: 4 parameters; allowed are 2, 3");
    assertThat(new ScaledForm(REFERENCE).at(-0.1, new double[] {-2}, slopes))
        .isEqualTo(-2 * REFERENCE.at(-0.1));
  }
}
