package recoil.muone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import recoil.statistics.Shape;

class TabulatedNuisanceTest {
  private static final String TABLE =
      "# from a simulation\nbin,relative_change\n1,1e-5\n2, -2e-5\n3,0\n";

  private static Shape shape(TabulatedNuisance nuisance, int bins) {
    Setup setup = PaperSetup.SETUP.withBins(bins);
    Quadrature quadrature = new Quadrature(setup, PaperSetup.WORLD.constants());
    return nuisance
        .shapes(setup, quadrature, PaperSetup.WORLD.constants(), PaperSetup.RUNNING)
        .get(0);
  }

  @Test
  void tableBecomesAShape() {
    TabulatedNuisance nuisance = TabulatedNuisance.read(TABLE, "tilt.csv", 0.5);
    assertThat(nuisance.text()).isEqualTo("tilt.csv=0.5");
    assertThat(shape(nuisance, 3).change()).containsExactly(1e-5, -2e-5, 0);
    assertThat(shape(nuisance, 3).width()).isEqualTo(0.5);
    assertThat(shape(nuisance, 3).name()).isEqualTo("tilt.csv");
    assertThatThrownBy(() -> shape(nuisance, 4)).hasMessage("tilt.csv: 3 bins; 4 needed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bin,relative_change/2,1e-5    | x.csv:2: bin: 2.0; allowed is 1",
        "bin,relative_change/1,1e-5/3,0| x.csv:3: bin: 3.0; allowed is 2",
        "bin,relative_change/1,much    | x.csv:2: relative_change: much; a number is needed",
        "bin,relative_change/1,NaN     | x.csv:2: relative_change: NaN; must be finite",
        "bin,relative_change           | x.csv: no rows; a line of names and numbers are needed",
        "bin,change/1,1                | x.csv: columns bin, change; needed are bin, relative_change",
      })
  void wrongTables(String table, String message) {
    assertThatThrownBy(() -> TabulatedNuisance.read(table.replace('/', '\n'), "x.csv", 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void wrongWidth() {
    assertThatThrownBy(() -> TabulatedNuisance.read(TABLE, "x.csv", 0))
        .hasMessage("x.csv: width 0.0; allowed is above 0");
  }
}
