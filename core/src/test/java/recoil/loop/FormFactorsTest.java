package recoil.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import recoil.nature.Constants;
import recoil.nature.Lepton;
import recoil.nature.World;
import recoil.numeric.Grid;

class FormFactorsTest {
  private static final Constants CONSTANTS = World.named("2020").constants();
  private static final double MU = CONSTANTS.muonMass().value();
  private static final Charges MU_TAU = new Charges(0, 1, -1);

  private static FormFactors muon(double mass) {
    return new FormFactors(MU_TAU, Lepton.MUON, mass, CONSTANTS);
  }

  /** 30-digit table of the Feynman integrals by an independent program. */
  @ParameterizedTest
  @CsvFileSource(resources = "/recoil/loop/vertex.csv", numLinesToSkip = 1)
  void vertexTable(double q2, double lepton, double mass, double f1, double f2) {
    Vertex vertex = new Vertex(lepton, mass);
    assertThat(vertex.f1(q2) / f1).isEqualTo(1, within(1e-12));
    assertThat(vertex.f2(q2) / f2).isEqualTo(1, within(1e-12));
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/recoil/loop/mixing.csv", numLinesToSkip = 1)
  void mixingTable(double y, double integral) {
    assertThat(Mixing.loop(y) / integral).isEqualTo(1, within(1e-13));
  }

  /** The project's notes, 6 decimals. */
  @ParameterizedTest
  @CsvSource({
    "0.1, -0.1, -5.627415, -3.796789, 0.278653",
    "1, -0.01, -0.072363, -0.030024, 0.013455"
  })
  void notes(double mass, double q2, double mixing, double vertex, double f2) {
    FormFactors factors = muon(mass);
    assertThat(factors.mixingPart(q2)).isEqualTo(mixing, within(5e-7));
    assertThat(factors.vertexPart(q2)).isEqualTo(vertex, within(5e-7));
    assertThat(factors.f2(q2)).isEqualTo(f2, within(5e-7));
    assertThat(factors.f1(q2)).isEqualTo(mixing + vertex, within(1e-6));
  }

  @Test
  void bothPartsOfF1AreNegativeAndVanishAtZero() {
    for (double mass : Grid.logarithmic(1e-6, 1e3, 19)) {
      FormFactors factors = muon(mass);
      assertThat(factors.f1(0)).isZero();
      for (double t : Grid.logarithmic(1e-12, 100, 15)) {
        assertThat(factors.mixingPart(-t)).isNegative();
        assertThat(factors.vertexPart(-t)).isNegative();
        assertThat(factors.f2(-t)).isBetween(Double.MIN_VALUE, factors.f2(0));
      }
    }
  }

  /** Schwinger's moment for a light vector; 1/m^2 for a heavy one. */
  @Test
  void limits() {
    assertThat(new Vertex(MU, 1e-7).f2(0)).isEqualTo(2, within(1e-5));
    double mass = 1e3;
    double ratio = MU * MU / (mass * mass);
    assertThat(new Vertex(MU, mass).f2(0) / (4 * ratio / 3)).isEqualTo(1, within(1e-6));
    double q2 = -1e-3;
    assertThat(new Vertex(MU, 1e4).f2(q2) / new Vertex(MU, 1e3).f2(q2))
        .isEqualTo(1e-2, within(1e-7));
    // The vertex decouples with the logarithm of m^2 over the larger of m_l^2 and |q^2|.
    double slope3 = new Vertex(MU, 1e3).f1(q2) * 1e6;
    double slope4 = new Vertex(MU, 1e4).f1(q2) * 1e8;
    double slope5 = new Vertex(MU, 1e5).f1(q2) * 1e10;
    assertThat((slope5 - slope4) / (slope4 - slope3)).isEqualTo(1, within(1e-5));
    // Infrared logarithm: one more of it for every decade of a light mass.
    double light5 = new Vertex(MU, 1e-5).f1(-0.1);
    double light6 = new Vertex(MU, 1e-6).f1(-0.1);
    double light7 = new Vertex(MU, 1e-7).f1(-0.1);
    assertThat((light7 - light6) / (light6 - light5)).isEqualTo(1, within(1e-3));
    assertThat(light7 - light6).isNegative();
    // Near q^2 = 0 the vertex is linear.
    Vertex vertex = new Vertex(MU, 0.1);
    assertThat(vertex.f1(-1e-9) / vertex.f1(-1e-10)).isEqualTo(10, within(1e-6));
  }

  @Test
  void mixingOfMuMinusTau() {
    Mixing mixing = Mixing.of(MU_TAU, CONSTANTS);
    double tau = CONSTANTS.tauMass().value();
    assertThat(mixing.integral(0) / (Math.log(tau / MU) / 3)).isEqualTo(1, within(1e-15));
    // At large |q^2| the masses drop out: I -> (m_tau^2 - m_mu^2) / |q^2|.
    assertThat(mixing.integral(-1e8) * 1e8 / (tau * tau - MU * MU)).isEqualTo(1, within(1e-5));
    assertThat(Mixing.of(new Charges(1, 1, 1), CONSTANTS).integral(0)).isZero();
    // Far above every mass the sum of the charges runs like -ln(|q^2|) / 6 each.
    Mixing universal = Mixing.of(new Charges(1, 1, 1), CONSTANTS);
    assertThat(universal.integral(-1e9) - universal.integral(-1e8))
        .isEqualTo(-Math.log(10) / 2, within(1e-6));
  }

  @Test
  void mixingIsLinearInTheCharges() {
    Charges first = new Charges(1, -1, 0);
    Charges second = new Charges(0, 1, -1);
    Charges sum = new Charges(1, 0, -1);
    for (double q2 : new double[] {0, -1e-9, -1e-3, -0.1, -20}) {
      double parts =
          Mixing.of(first, CONSTANTS).integral(q2) + Mixing.of(second, CONSTANTS).integral(q2);
      assertThat(Mixing.of(sum, CONSTANTS).integral(q2) / parts).isEqualTo(1, within(1e-13));
    }
  }

  @Test
  void chargesMultiplyTheParts() {
    Charges charges = new Charges(-3, 2, 1);
    FormFactors electron = new FormFactors(charges, Lepton.ELECTRON, 0.2, CONSTANTS);
    Mixing mixing = Mixing.of(charges, CONSTANTS);
    Vertex vertex = new Vertex(CONSTANTS.electronMass().value(), 0.2);
    double q2 = -0.03;
    assertThat(electron.mixingPart(q2)).isEqualTo(-3 * mixing.f1(q2, 0.2));
    assertThat(electron.vertexPart(q2)).isEqualTo(9 * vertex.f1(q2));
    assertThat(electron.f2(q2)).isEqualTo(9 * vertex.f2(q2));
    FormFactors neutral = new FormFactors(MU_TAU, Lepton.ELECTRON, 0.2, CONSTANTS);
    assertThat(neutral.f1(q2)).isZero();
    assertThat(neutral.f2(q2)).isZero();
    assertThat(new Charges(0.1, 0.2, -0.3).traceless()).isTrue();
    assertThat(new Charges(0.1, 0.2, -0.3000001).traceless()).isFalse();
  }

  /** The seam of the vacuum polarisation: both forms agree where they meet. */
  @Test
  void seam() {
    for (double y : new double[] {0.5, 0.9, 1, 1.1, 1.4}) {
      assertThat(Mixing.series(y) / Mixing.closed(y)).isEqualTo(1, within(1e-13));
    }
  }

  @ParameterizedTest
  @CsvSource({"1e-6", "1e-3", "0.03", "0.1", "1", "1000"})
  void theGridFollowsTheIntegrals(double mass) {
    FormFactors exact = muon(mass);
    for (double lowest : new double[] {1e-3, 1e-6}) {
      double[] q2 = Grid.logarithmic(lowest, 0.143, 101);
      for (int i = 0; i < q2.length; i++) {
        q2[i] = -q2[i];
      }
      FormFactorGrid grid = new FormFactorGrid(q2);
      double[] f1 = new double[grid.size()];
      double[] f2 = new double[grid.size()];
      grid.fill(exact, f1, f2);
      for (int i = 0; i < q2.length; i++) {
        assertThat(f1[i] / exact.f1(q2[i])).isEqualTo(1, within(3e-12));
        assertThat(f2[i] / exact.f2(q2[i])).isEqualTo(1, within(3e-12));
      }
    }
  }

  @Test
  void theEndsOfTheRangesAreAllowed() {
    assertThat(new Vertex(1e-5, 1e-7).f2(0)).isPositive();
    assertThat(new Vertex(1e3, 1e7).f2(-Vertex.LIMIT)).isPositive();
  }

  @Test
  void badArgumentsAreNamed() {
    assertThatThrownBy(() -> new Vertex(0, 1)).hasMessageContaining("lepton: 0.0 GeV");
    assertThatThrownBy(() -> new Vertex(1, 1e8)).hasMessageContaining("mass: 1.0E8 GeV");
    assertThatThrownBy(() -> muon(1).f1(0.1)).hasMessageContaining("q2: 0.1 GeV^2");
    assertThatThrownBy(() -> muon(1).vertexPart(1e-9)).hasMessageContaining("q2: 1.0E-9 GeV^2");
    assertThatThrownBy(() -> muon(1).vertexPart(-1.1e4)).hasMessageContaining("allowed");
    assertThatThrownBy(() -> muon(1).f2(-2e4)).hasMessageContaining("q2: -20000.0 GeV^2");
    assertThatThrownBy(() -> new Charges(0, Double.NaN, 0)).hasMessageContaining("charge: NaN");
    assertThatThrownBy(() -> new FormFactorGrid(0, -1)).hasMessageContaining("range");
    assertThatThrownBy(() -> new FormFactorGrid()).hasMessageContaining("range");
    assertThatThrownBy(() -> new FormFactorGrid(-1, -1.1e4)).hasMessageContaining("range");
  }

  /** A grid of one point, up to the largest |q^2| there is. */
  @ParameterizedTest
  @ValueSource(doubles = {-1e-12, -0.02, -Vertex.LIMIT})
  void gridOfOnePoint(double q2) {
    double[] f1 = new double[1];
    double[] f2 = new double[1];
    new FormFactorGrid(q2).fill(muon(0.3), f1, f2);
    assertThat(f1[0]).isCloseTo(muon(0.3).f1(q2), within(1e-10 * Math.abs(f1[0])));
    assertThat(f2[0]).isCloseTo(muon(0.3).f2(q2), within(1e-12 * Math.abs(f2[0])));
  }
}
