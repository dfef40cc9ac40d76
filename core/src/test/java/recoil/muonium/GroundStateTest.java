package recoil.muonium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import recoil.nature.Constants;
import recoil.nature.World;

class GroundStateTest {
  private static final Constants CONSTANTS = World.named("2020").constants();
  private static final Muonium MUONIUM = new Muonium(CONSTANTS);

  private static double size(
      double field, boolean vector, double m, double even, double odd, double width) {
    GroundState state = new GroundState(CONSTANTS, field);
    return vector ? state.vector(m, even, odd, width) : state.scalar(m, even, odd, width);
  }

  /** Table made with field operators, spinors and the diagonalised Hamiltonian of both atoms. */
  @ParameterizedTest
  @CsvFileSource(resources = "/recoil/muonium/states.csv", numLinesToSkip = 1)
  void table(
      String spin, double m, double width, double even, double odd, double field, double size) {
    double found = size(field, spin.equals("vector"), m, even, odd, width);
    assertThat(found / size).isEqualTo(1, within(3e-9));
  }

  /** What a field leaves of the probability far above the leptons. */
  private static double left(double field, boolean vector, double even, double odd) {
    double ratio = size(field, vector, 1e4, even, odd, 0) / size(0, vector, 1e4, even, odd, 0);
    return ratio * ratio;
  }

  /**
   * Known of (V-A)x(V+A), of which (S-P)x(S+P), here s = p, is a multiple: less than 20% are lost
   * up to 300 G, 33% in strong fields (hep-ph/9504218). S x S loses the polarised states above 0.1
   * G and nothing more, P x P loses in one level and gains in the other (hep-ph/9505300).
   */
  @Test
  void theFieldSuppressesTheConversion() {
    assertThat(left(0.03, false, 1, 1)).isBetween(0.8, 0.9);
    assertThat(left(1e4, false, 1, 1)).isEqualTo(2.0 / 3, within(1e-6));
    assertThat(left(1e-3, false, 1, 0)).isEqualTo(0.5, within(1e-4));
    assertThat(left(10, false, 1, 0)).isEqualTo(0.5, within(1e-6));
    assertThat(left(0.1, false, 0, 1)).isBetween(0.85, 0.9);
    assertThat(left(1e4, false, 0, 1)).isEqualTo(0.5, within(1e-6));
    assertThat(left(0.1, true, 1, 1)).isEqualTo(left(0.1, true, 1, -1));
    assertThat(left(1e4, true, 1, 1)).isLessThan(1e-6);
  }

  /** (V-A)x(V-A) of strength G_F converts 2.56e-5; 8.2e-11 in 0.1 T is G below 3.0e-3 G_F. */
  @Test
  void theKnownRateOfLeftHandedCurrents() {
    double fermi = CONSTANTS.fermi().value();
    double mass = 1e4;
    double g = mass * Math.sqrt(Math.sqrt(2) * fermi);
    double free = MUONIUM.probability(size(0, true, mass, g, -g, 0));
    assertThat(free).isEqualTo(2.56e-5, within(0.01e-5));
    double field = MUONIUM.probability(size(0.1, true, mass, g, -g, 0));
    assertThat(Math.sqrt(8.2e-11 / field)).isEqualTo(3.0e-3, within(0.05e-3));
  }

  /** Annihilation of the triplet alone is what (3.6) prints, for all four states. */
  @Test
  void thePrintedFormulaIsTheAnnihilationOfTheTriplet() {
    double pole = CONSTANTS.electronMass().value() + CONSTANTS.muonMass().value();
    double m = pole * (1 + 1e-7);
    double printed = MUONIUM.splitting(m, 1, 0);
    assertThat(size(0, true, m, 1, 0, 0) / printed).isEqualTo(Math.sqrt(0.75), within(1e-6));
    assertThat(size(0, false, m, 0, 1, 0) / printed).isEqualTo(0.5, within(1e-6));
    assertThat(size(0, true, 1e4, 1, 0, 0) / MUONIUM.splitting(1e4, 1, 0))
        .isEqualTo(Math.sqrt(7) / 2, within(1e-6));
    assertThat(size(0, false, 1e4, 1, 0, 0) / MUONIUM.splitting(1e4, 1, 0))
        .isEqualTo(0.5, within(1e-6));
  }

  @ParameterizedTest
  @CsvSource({"1e-6", "0.01", "0.1051473756", "0.1061", "0.3", "100"})
  void aGivenSizeOfTheEvenPartIsTheLimitWithoutTheOdd(double m) {
    GroundState state = new GroundState(CONSTANTS, 0.1);
    double printed = MUONIUM.splitting(m, 1, 0);
    assertThat(state.vector(m, 1, 0, 0, printed) / printed).isEqualTo(1, within(1e-13));
    assertThat(state.scalar(m, 1, 0, 0, printed) / printed).isEqualTo(1, within(1e-13));
    assertThat(state.vector(m, 1, 1e-11, 0, printed) / printed).isEqualTo(1, within(1e-9));
    assertThat(state.scalar(m, 1, 1e-11, 0, printed) / printed).isEqualTo(1, within(1e-9));
    assertThat(state.vector(m, 0, 1, 0, 0)).isEqualTo(state.vector(m, 0, 1, 0));
    assertThat(state.scalar(m, 0, 1, 0, 0)).isEqualTo(state.scalar(m, 0, 1, 0));
    double exact = state.vector(m, 1, 0, 0);
    assertThat(state.vector(m, 1, 1, 0, exact) / state.vector(m, 1, 1, 0))
        .isEqualTo(1, within(1e-13));
  }

  @Test
  void theFieldIsChecked() {
    assertThatThrownBy(() -> new GroundState(CONSTANTS, -1)).hasMessageContaining("field: -1.0 T");
    assertThatThrownBy(() -> new GroundState(CONSTANTS, Double.NaN)).hasMessageContaining("field");
  }
}
