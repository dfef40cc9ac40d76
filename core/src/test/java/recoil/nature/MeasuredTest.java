package recoil.nature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeasuredTest {
  /** Digits in parentheses count in the last place; units become GeV; nothing is rounded twice. */
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "137.035999139(31), -, 137.035999139, 3.1e-8",
        "0.5109989461(31), MeV, 0.5109989461e-3, 3.1e-12",
        "105.6583745(24), MeV, 0.1056583745, 2.4e-9",
        "2.1969811(22)e-6, s, 2.1969811e-6, 2.2e-12",
        "26.1(7.9)e-10, -, 26.1e-10, 7.9e-10",
        "11659209.1(6.3)e-10, -, 11659209.1e-10, 6.3e-10",
        "38.5(63.7)e-11, -, 38.5e-11, 63.7e-11",
        "712(6), -, 712, 6",
        "0.0(2.5)e-13, -, 0, 2.5e-13",
        "-1.5(2)e+3, GeV, -1500, 200",
        "+7, keV, 7e-6, 0",
        "6.582119569e-25, GeV s, 6.582119569e-25, 0",
        "6.582119569e-22, MeV s, 6.582119569e-25, 0",
        "0.0525, GeV^2, 0.0525, 0",
        "1.1663787(6)e-5, GeV^-2, 1.1663787e-5, 6e-12",
        "0.3893793721e6, nb GeV^2, 389379.3721, 0"
      })
  void shorthand(String text, String unit, double value, double uncertainty) {
    Measured measured = Measured.of(text, unit, "key");
    assertThat(measured.value()).isEqualTo(value);
    assertThat(measured.uncertainty()).isEqualTo(uncertainty);
    assertThat(measured.source()).isEqualTo("key");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "one", "1,5", "1.5()", "1.5(2", ".5", "1e", "1.5(2)e1.5", "0x10", "NaN"})
  void whatIsNoNumber(String text) {
    assertThatThrownBy(() -> Measured.of(text, null, "key"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("value: " + text + "; a number such as 137.035999139(31) or 5.0e-13 is needed");
  }

  @Test
  void unknownUnit() {
    assertThatThrownBy(() -> Measured.of("1", "TeV", "key"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("unit: TeV; allowed are GeV, MeV, keV");
  }

  @Test
  void numbersMustBeFinite() {
    assertThatThrownBy(() -> new Measured(Double.NaN, 0, "key"))
        .hasMessage("value: NaN; a finite number is needed");
    assertThatThrownBy(() -> Measured.of("1e999", null, "key"))
        .hasMessage("value: Infinity; a finite number is needed");
    for (double bad : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> new Measured(1, bad, "key"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("uncertainty: " + bad + "; 0 or more is needed");
    }
    assertThat(new Measured(1, 0, "key").uncertainty()).isZero();
  }
}
