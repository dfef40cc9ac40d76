package recoil.muonium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import recoil.nature.Constants;
import recoil.nature.World;

class MuoniumTest {
  private static final Constants CONSTANTS = World.named("2020").constants();
  private static final Muonium MUONIUM = new Muonium(CONSTANTS);
  private static final double MACS = 8.2e-11;

  /** (3.6) and (3.7) with 30 digits: g = 1e-4, m = 0.3 GeV, Gamma = 1e-9 GeV. */
  private static final double SPLITTING = 4.132573282614808e-24;

  private static final double PROBABILITY = 3.8053291646125155e-10;

  /** Limits of the project's notes, four digits. */
  @ParameterizedTest
  @CsvSource({"0.01, 2.567e-5", "0.1, 8.660e-6", "0.3, 6.813e-5", "1, 2.415e-4"})
  void limitsOnTheCoupling(double mass, double limit) {
    double halfUnit = 5e-4 * Math.pow(10, Math.floor(Math.log10(limit)));
    assertThat(MUONIUM.coupling(MACS, mass, 0)).isEqualTo(limit, within(halfUnit));
    // The exact width, about g^2 m / (6 pi), changes nothing at this precision.
    double width = mass / (6 * Math.PI);
    assertThat(MUONIUM.coupling(MACS, mass, width)).isEqualTo(limit, within(halfUnit));
  }

  @Test
  void splittingAndProbability() {
    double splitting = MUONIUM.splitting(0.3, 1e-4, 1e-9);
    assertThat(splitting / SPLITTING).isEqualTo(1, within(1e-13));
    assertThat(MUONIUM.probability(splitting) / PROBABILITY).isEqualTo(1, within(1e-13));
  }

  @ParameterizedTest
  @CsvSource({"1e-20", "8.2e-11", "0.01", "0.49"})
  void probabilityIsInverted(double probability) {
    assertThat(MUONIUM.probability(MUONIUM.splittingAt(probability)) / probability)
        .isEqualTo(1, within(1e-13));
  }

  @ParameterizedTest
  @CsvSource({
    "1e-3, 0",
    "0.05, 1e-9",
    "0.106169, 1e-3",
    "0.1061693734, 1e-3",
    "0.2, 1e-4",
    "10, 0.5"
  })
  void theLimitSaturatesTheBoundWithItsOwnWidth(double mass, double widthPerSquare) {
    double g = MUONIUM.coupling(MACS, mass, widthPerSquare);
    double splitting = MUONIUM.splitting(mass, g, widthPerSquare * g * g);
    assertThat(MUONIUM.probability(splitting) / MACS).isEqualTo(1, within(1e-9));
  }

  @Test
  void theLimitScalesAwayFromThePole() {
    double light = MUONIUM.coupling(MACS, 1e-6, 0);
    assertThat(MUONIUM.coupling(MACS, 1e-5, 0) / light).isEqualTo(1, within(1e-7));
    assertThat(MUONIUM.coupling(MACS, 100, 0) / MUONIUM.coupling(MACS, 10, 0))
        .isEqualTo(10, within(1e-3));
    double pole = CONSTANTS.electronMass().value() + CONSTANTS.muonMass().value();
    assertThat(MUONIUM.coupling(MACS, pole, 0)).isZero();
    assertThat(MUONIUM.coupling(MACS, pole * (1 + 1e-6), 0)).isBetween(0.0, 1e-2 * light);
    assertThat(MUONIUM.coupling(4 * MACS, 0.3, 0) / MUONIUM.coupling(MACS, 0.3, 0))
        .isEqualTo(Math.sqrt(2), within(1e-9));
  }

  @Test
  void aBroadMediatorMayNeverReachTheBound() {
    // On the pole |Delta M| = strength g^2 / (m gamma g^2) does not depend on the coupling.
    double pole = CONSTANTS.electronMass().value() + CONSTANTS.muonMass().value();
    double reached = MUONIUM.probability(MUONIUM.splitting(pole, 1, 1e3));
    assertThat(MUONIUM.coupling(reached * 1.001, 0.2, 1e3 * pole / 0.2))
        .isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(MUONIUM.coupling(reached * 0.999, 0.2, 1e3 * pole / 0.2)).isFinite();
  }

  @Test
  void badArgumentsAreNamed() {
    assertThatThrownBy(() -> MUONIUM.splitting(0, 1, 0)).hasMessageContaining("mass: 0.0");
    assertThatThrownBy(() -> MUONIUM.splitting(1, 1, -1)).hasMessageContaining("width: -1.0");
    assertThatThrownBy(() -> MUONIUM.coupling(MACS, Double.NaN, 0)).hasMessageContaining("mass");
    assertThatThrownBy(() -> MUONIUM.coupling(MACS, 1, -1)).hasMessageContaining("widthPerSquare");
    assertThatThrownBy(() -> MUONIUM.splittingAt(0.5)).hasMessageContaining("probability: 0.5");
    assertThatThrownBy(() -> MUONIUM.splittingAt(0)).hasMessageContaining("probability: 0.0");
  }
}
