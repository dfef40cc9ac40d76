package recoil.app.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnergyTest {
  @ParameterizedTest
  @CsvSource({
    "29.5MeV, 0.0295",
    "0.1GeV, 0.1",
    "1 keV, 1e-6",
    "13.6eV, 1.36e-8",
    "1.5TeV, 1500",
    ".5e-3GeV, 5e-4",
    "150.GeV, 150",
    "-105.6583745MeV, -0.1056583745"
  })
  void readsTheNearestDouble(String text, double gev) {
    assertThat(Energy.gev(text)).isEqualTo(gev);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "29.5",
        "",
        "MeV",
        "1,5MeV",
        "1mev",
        "1meV",
        "1e999GeV",
        "NaNGeV",
        "1MeV2",
        "0x1eV"
      })
  void rejectsEverythingElse(String text) {
    assertThatThrownBy(() -> Energy.gev(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("energy: " + text + "; allowed a number with a unit");
  }
}
