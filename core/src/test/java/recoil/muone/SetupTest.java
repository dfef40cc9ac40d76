package recoil.muone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import recoil.scattering.Beam;
import recoil.scattering.Charge;
import recoil.scattering.FinalState;

class SetupTest {
  private static final Setup PAPER = Setup.paper();

  /** Values of an independent calculation. */
  @Test
  void setupOfThePaper() {
    assertThat(PAPER).isEqualTo(new Setup("paper", new Beam(150, Charge.PLUS), 1.5e7, 1, 50, 1e-5));
  }

  @Test
  void oneFieldAtATime() {
    Beam beam = new Beam(160, Charge.MINUS, 0.5);
    Setup other = PAPER.withBins(7).withSystematic(0).withLuminosity(2).withBeam(beam);
    assertThat(other).isEqualTo(new Setup("paper", beam, 2, 1, 7, 0));
    assertThat(PAPER.finalState()).isEqualTo(FinalState.ELASTIC);
    assertThat(other.withFinalState(FinalState.ANY))
        .isEqualTo(
            new Setup(
                "paper", beam, FinalState.ANY, 2, 1, other.axes(), 0, Detector.PERFECT, null));
  }

  /** Equal bins from the threshold to T_max = 139.818 GeV, both exact. */
  @Test
  void edges() {
    double[] edges = PAPER.edges(PaperSetup.WORLD.constants());
    assertThat(edges).hasSize(51);
    assertThat(edges[0]).isEqualTo(1);
    assertThat(edges[50]).isCloseTo(139.818, within(5e-4));
    for (int i = 0; i < 50; i++) {
      assertThat(edges[i + 1] - edges[i]).isCloseTo((edges[50] - 1) / 50, within(1e-12));
    }
    Setup high = new Setup("high", PAPER.beam(), 1, 140, 1, 0);
    assertThatThrownBy(() -> high.edges(PaperSetup.WORLD.constants()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("threshold: 140.0; allowed is below T_max = 139.81");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, 50, 1e-5, 'luminosity: 0.0; allowed is above 0'",
    "Infinity, 1, 50, 1e-5, 'luminosity: Infinity; allowed is above 0'",
    "NaN, 1, 50, 1e-5, 'luminosity: NaN; allowed is above 0'",
    "1, 0, 50, 1e-5, 'threshold: 0.0; allowed is above 0 GeV'",
    "1, Infinity, 50, 1e-5, 'threshold: Infinity; allowed is above 0 GeV'",
    "1, 1, 0, 1e-5, 'bins: 0; allowed is 1 to 100000'",
    "1, 1, 100001, 1e-5, 'bins: 100001; allowed is 1 to 100000'",
    "1, 1, 50, -1e-5, 'systematic: -1.0E-5; allowed is 0 to 1'",
    "1, 1, 50, 1, 'systematic: 1.0; allowed is 0 to 1'"
  })
  void wrongNumbersAreNamed(
      double luminosity, double threshold, int bins, double systematic, String message) {
    assertThatThrownBy(() -> new Setup("x", PAPER.beam(), luminosity, threshold, bins, systematic))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void boundariesAreAllowed() {
    Setup setup = new Setup("x", PAPER.beam(), 1e-300, 1e-300, Setup.MOST_BINS, 0);
    assertThat(setup.bins()).isEqualTo(100_000);
    assertThat(PAPER.withBins(1).edges(PaperSetup.WORLD.constants())).hasSize(2);
  }

  /** Claim 16: 1.3e7 muons/s and two years on 60 cm of beryllium give 1.5e7 nb^-1. */
  @Test
  void exposure() {
    Exposure exposure = Setup.paperExposure();
    double electronsPerCm2 = 60 * 1.848 * 6.02214076e23 * 4 / 9.0121831;
    double muons = 1.3e7 * 2 * 2e7;
    assertThat(exposure.luminosity())
        .isCloseTo(muons * electronsPerCm2 * 1e-33, within(1.0))
        .isCloseTo(1.5e7, within(0.05e7));
    assertThat(exposure.luminosity(1e7)).isCloseTo(exposure.luminosity() / 2, within(1e-6));
  }
}
