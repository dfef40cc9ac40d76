package recoil.scattering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import recoil.nature.RRatio;
import recoil.nature.World;
import recoil.numeric.GaussLegendre;

class HadronicRunningTest {
  private static final World WORLD = World.named("2020");
  private static final LeptonLikeRunning PAPER = LeptonLikeRunning.of(WORLD);

  /** An independent calculation. */
  @Test
  void normalisation() {
    assertThat(PAPER.k()).isCloseTo(0.13821848, Percentage.withPercentage(4e-6));
    LeptonLikeRunning other = new LeptonLikeRunning(0.137, 0.0525);
    assertThat(HadronicMoment.of(other, WORLD.constants()))
        .isCloseTo(687.78e-10, Percentage.withPercentage(1e-3));
    LeptonLikeRunning muone = new LeptonLikeRunning(0.13724, 0.0525);
    assertThat(HadronicMoment.of(muone, WORLD.constants()))
        .isCloseTo(688.99e-10, Percentage.withPercentage(1e-3));
  }

  /** Delta alpha = 2 K M Int_0^1 x (1-x) ln(1 + x (1-x) y): the loop integral itself. */
  @ParameterizedTest
  @ValueSource(doubles = {1e-12, 1e-6, 1e-3, 0.1, 0.5, 0.999, 1.001, 2.7, 30, 1e4})
  void equalsItsLoopIntegral(double y) {
    double integral =
        2 * new GaussLegendre(400).integrate(x -> x * (1 - x) * Math.log1p(x * (1 - x) * y), 0, 1);
    assertThat(new LeptonLikeRunning(1, 1).at(-y))
        .isCloseTo(integral, Percentage.withPercentage(y < 1 ? 1e-12 : 2e-9));
  }

  @Test
  void seamOfSeriesAndClosedForm() {
    for (double y = 0.8; y < 1.25; y += 0.05) {
      assertThat(LeptonLikeRunning.series(y))
          .isCloseTo(LeptonLikeRunning.closed(y), Percentage.withPercentage(1e-11));
    }
    assertThat(PAPER.at(-1e-9)).isCloseTo(PAPER.k() * 1e-9 / 15, Percentage.withPercentage(1e-5));
    assertThat(PAPER.at(0)).isZero();
  }

  @Test
  void partsOfTheMomentAddUp() {
    double parts =
        HadronicMoment.between(PAPER, WORLD.constants(), 0, 0.3)
            + HadronicMoment.between(PAPER, WORLD.constants(), 0.3, 0.93)
            + HadronicMoment.between(PAPER, WORLD.constants(), 0.93, 1);
    assertThat(parts).isCloseTo(693.9e-10, Percentage.withPercentage(1e-9));
    assertThat(HadronicMoment.of(PAPER.times(1.01), WORLD.constants()))
        .isCloseTo(1.01 * 693.9e-10, Percentage.withPercentage(1e-9));
  }

  /** The space-like and the time-like integral over the same R(s) give the same moment. */
  @Test
  void bothRoutesOverRAgree() {
    DispersiveRunning running = new DispersiveRunning(RRatio.load(), WORLD.constants());
    double spaceLike = HadronicMoment.of(running, WORLD.constants());
    assertThat(running.moment()).isCloseTo(spaceLike, Percentage.withPercentage(1e-6));
    // An independent calculation: a_mu^had = 691.9e-10 over the thinned table.
    assertThat(spaceLike).isCloseTo(691.9e-10, Percentage.withPercentage(0.01));
    // Stated accuracy of the R(s) model: 0.5% against the lepton-like form in the MUonE range.
    for (double t : new double[] {-1e-3, -0.01, -0.05, -0.1, -0.143}) {
      assertThat(running.at(t)).isCloseTo(PAPER.at(t), Percentage.withPercentage(1.0));
    }
    assertThat(running.at(0)).isZero();
  }

  /** Published evaluations (Jegerlehner 2019, Keshavarzi-Nomura-Teubner 2018, PDG R). */
  @ParameterizedTest
  @CsvSource({
    "0.001,9.17637e-06,9.15744e-06,9.16628e-06",
    "0.01,9.00991e-05,8.98970e-05,9.02344e-05",
    "0.05,4.18354e-04,4.17258e-04,4.19006e-04",
    "0.1,7.72145e-04,7.69617e-04,7.73407e-04",
    "0.143,1.03846e-03,1.03478e-03,1.04022e-03",
    "1,3.67087e-03,3.65100e-03,3.68105e-03",
    "10,8.49165e-03,8.43882e-03,8.51382e-03"
  })
  void publishedRunning(double q2, double pdg, double jegerlehner, double knt) {
    DispersiveRunning running = new DispersiveRunning(RRatio.load(), WORLD.constants());
    assertThat(running.at(-q2)).isCloseTo(pdg, Percentage.withPercentage(0.03));
    assertThat(running.at(-q2)).isCloseTo(jegerlehner, Percentage.withPercentage(1.0));
    assertThat(running.at(-q2)).isCloseTo(knt, Percentage.withPercentage(1.0));
  }

  /** K(s) -> m^2/(3 s) for large s and 1/2 for s -> 0. */
  @Test
  void kernelLimits() {
    DispersiveRunning running = new DispersiveRunning(RRatio.load(), WORLD.constants());
    double m2 = Math.pow(WORLD.constants().muonMass().value(), 2);
    assertThat(running.kernel(1e-12 * m2)).isCloseTo(0.5, Percentage.withPercentage(1e-3));
    assertThat(running.kernel(1e7 * m2) * 1e7).isCloseTo(1.0 / 3, Percentage.withPercentage(1e-3));
  }

  @Test
  void dataAreWhole() {
    RRatio data = RRatio.load();
    assertThat(data.at(0.1)).isZero();
    assertThat(data.at(0.3)).isEqualTo(0.01996);
    assertThat(data.at(20)).isEqualTo(data.perturbative());
    assertThat(data.resonances()).hasSize(5);
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatThrownBy(() -> new LeptonLikeRunning(0.1, 0))
        .hasMessageContaining("M: 0.0 GeV^2; must be finite and above 0");
    assertThatThrownBy(() -> new LeptonLikeRunning(Double.NaN, 1)).hasMessageContaining("K: NaN");
  }
}
