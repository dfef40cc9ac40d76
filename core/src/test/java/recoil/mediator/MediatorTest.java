package recoil.mediator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;
import recoil.nature.Constants;
import recoil.nature.Lepton;
import recoil.nature.World;

class MediatorTest {
  private static final Constants CONSTANTS = World.named("2020").constants();

  private static Mediator mediator(Spin spin, double mass, Map<Pair, Coupling> couplings) {
    return new Mediator(spin, mass, Couplings.of(couplings), Neutrinos.NONE, 0);
  }

  private static void assertClose(double actual, double expected, double relative) {
    assertThat(actual).isCloseTo(expected, within(relative * Math.abs(expected)));
  }

  /** Traces of explicit Dirac matrices at 30 digits; 1e-4 above threshold m - m1 - m2 loses 1e4. */
  @ParameterizedTest
  @CsvFileSource(resources = "widths.csv", numLinesToSkip = 1)
  void widthsAgreeWithTraces(
      String spin, String pair, double mass, double even, double odd, double width) {
    Pair leptons = Pair.named(pair);
    double actual =
        Width.charged(
            Spin.valueOf(spin.toUpperCase(java.util.Locale.ROOT)),
            mass,
            CONSTANTS.mass(leptons.first()),
            CONSTANTS.mass(leptons.second()),
            new Coupling(even, odd));
    double sum = CONSTANTS.mass(leptons.first()) + CONSTANTS.mass(leptons.second());
    double conditioning = Math.max(1, mass / Math.max(1e-30, Math.abs(mass - sum)));
    assertClose(actual, width, 1e-15 * (5 + 3 * conditioning));
  }

  /** The e mu formulas of the conventions: for m far above m_mu, g^2 m/(12 pi), y^2 m/(8 pi). */
  @Test
  void heavyMediatorsHaveTheMasslessWidths() {
    Coupling one = new Coupling(1, 0);
    double m = 1e4;
    double m1 = CONSTANTS.mass(Lepton.ELECTRON);
    double m2 = CONSTANTS.mass(Lepton.MUON);
    assertClose(Width.charged(Spin.VECTOR, m, m1, m2, one), m / (12 * Math.PI), 1e-9);
    assertClose(Width.charged(Spin.SCALAR, m, m1, m2, one), m / (8 * Math.PI), 1e-9);
    assertClose(Width.printed(m, 0.5), 0.25 * m / (8 * Math.PI), 1e-15);
  }

  @Test
  void unequalFlavoursDecayToBothCharges() {
    Coupling g = new Coupling(0.2, -0.1);
    for (Spin spin : Spin.values()) {
      Mediator x = mediator(spin, 0.3, Map.of(Pair.EMU, g));
      double one =
          Width.charged(spin, 0.3, CONSTANTS.mass(Lepton.ELECTRON), CONSTANTS.mass(Lepton.MUON), g);
      assertThat(x.width(Pair.EMU, CONSTANTS)).isEqualTo(2 * one);
      assertThat(x.width(CONSTANTS)).isEqualTo(2 * one);
      assertThat(x.branching(Pair.EMU, CONSTANTS)).isEqualTo(1);
    }
  }

  /** L_mu - L_tau below 2 m_tau: BR(mumu) = f/(1+f), f = (1+2r) sqrt(1-4r), r = m_mu^2/m^2. */
  @Test
  void branchingOfLmuLtau() {
    Model model = Presets.model("lmu-ltau");
    for (double m : new double[] {0.05, 0.2113, 0.25, 1, 3.5}) {
      double r = Math.pow(CONSTANTS.mass(Lepton.MUON) / m, 2);
      double f = r > 0.25 ? 0 : (1 + 2 * r) * Math.sqrt(1 - 4 * r);
      Mediator x = model.at(m, 1e-3);
      assertThat(x.branching(Pair.MUMU, CONSTANTS)).isCloseTo(f / (1 + f), within(1e-9));
      assertThat(x.unseen(CONSTANTS)).isCloseTo(1 / (1 + f), within(1e-9));
      assertClose(x.neutrinoWidth(), 1e-6 * m / (12 * Math.PI), 1e-14);
    }
  }

  @Test
  void fractionsAddUpAndTheWidthGrowsByTheInvisiblePart() {
    Mediator open = Presets.model("t-vector").at(0.5, 2e-3);
    Mediator half = Presets.model("t-vector").withInvisible(0.4).at(0.5, 2e-3);
    assertClose(half.width(CONSTANTS), open.width(CONSTANTS) / 0.6, 1e-14);
    double sum = half.unseen(CONSTANTS);
    for (Pair pair : Pair.values()) {
      assertClose(half.branching(pair, CONSTANTS), 0.6 * open.branching(pair, CONSTANTS), 1e-14);
      sum += half.branching(pair, CONSTANTS);
    }
    assertClose(sum, 1, 1e-14);
    assertThat(half.unseen(CONSTANTS)).isEqualTo(0.4);
    Mediator dark = Presets.model("t-vector").withInvisible(1).at(0.5, 2e-3);
    assertThat(dark.unseen(CONSTANTS)).isEqualTo(1);
    assertThat(dark.branching(Pair.EE, CONSTANTS)).isZero();
    assertThatThrownBy(() -> dark.width(CONSTANTS)).hasMessageContaining("invisible: 1");
  }

  @Test
  void tooLightToDecayIsUnseen() {
    Mediator light = Presets.model("t-vector").at(1e-3, 1e-3);
    assertThat(light.width(CONSTANTS)).isZero();
    assertThat(light.branching(Pair.EE, CONSTANTS)).isZero();
    assertThat(light.unseen(CONSTANTS)).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(Spin.class)
  void widthsGoWithTheSquareOfTheCoupling(Spin spin) {
    Coupling g = new Coupling(1e-3, 2e-3);
    for (Pair pair : Pair.values()) {
      Mediator one = mediator(spin, 5, Map.of(pair, g));
      Mediator three = mediator(spin, 5, Map.of(pair, g.scaled(-3)));
      assertClose(three.width(pair, CONSTANTS), 9 * one.width(pair, CONSTANTS), 1e-14);
    }
  }

  @Test
  void pairsKnowTheirLeptons() {
    for (Pair pair : Pair.values()) {
      assertThat(Pair.of(pair.first(), pair.second())).isEqualTo(pair);
      assertThat(Pair.of(pair.second(), pair.first())).isEqualTo(pair);
      assertThat(Pair.named(pair.symbol())).isEqualTo(pair);
      assertThat(pair.diagonal()).isEqualTo(!pair.symbol().contains("-"));
    }
    assertThatThrownBy(() -> Pair.named("mu-e")).hasMessageContaining("allowed are e, mu, tau");
  }

  @Test
  void wrongValuesAreNamed() {
    Couplings none = Couplings.of(Map.of());
    assertThatThrownBy(() -> new Mediator(Spin.VECTOR, 0, none, Neutrinos.NONE, 0))
        .hasMessage("mass: 0.0 GeV; allowed is 1e-18 GeV to 1e12 GeV");
    assertThatThrownBy(() -> new Mediator(Spin.VECTOR, 1, none, Neutrinos.NONE, 1.1))
        .hasMessageStartingWith("invisible: 1.1; ");
    assertThatThrownBy(() -> new Mediator(Spin.SCALAR, 1, none, new Neutrinos(0, 1, 0), 0))
        .hasMessageStartingWith("neutrinos: ");
    assertThatThrownBy(() -> new Coupling(Double.NaN, 0)).hasMessageStartingWith("coupling: NaN");
  }
}
