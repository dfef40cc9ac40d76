package recoil.muone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import recoil.statistics.Shape;

class TabulatedCovarianceTest {
  private static ChiSquare chiSquare(double systematic, Nuisance nuisance) {
    Setup setup = PaperSetup.SETUP.withBins(3);
    Quadrature quadrature = new Quadrature(setup, PaperSetup.WORLD.constants());
    List<Shape> shapes =
        nuisance.shapes(setup, quadrature, PaperSetup.WORLD.constants(), PaperSetup.RUNNING);
    return new ChiSquare(systematic, shapes);
  }

  /** A diagonal matrix is the uncorrelated error of the paper, a full one a common factor. */
  @Test
  void limitsOfTheMatrix() {
    double[] standard = {3e11, 2e11, 1e11};
    double[] shift = {2e6, -1e6, 3e6};
    Nuisance diagonal =
        TabulatedCovariance.read("a,b,c\n1e-10,0,0\n0,1e-10,0\n0,0,1e-10\n", "x.csv");
    assertThat(chiSquare(0, diagonal).of(standard, shift))
        .isCloseTo(new ChiSquare(1e-5).of(standard, shift), within(1e-10));
    Nuisance common =
        TabulatedCovariance.read(
            "a,b,c\n4e-12,4e-12,4e-12\n4e-12,4e-12,4e-12\n4e-12,4e-12,4e-12\n", "x.csv");
    ChiSquare factor = new ChiSquare(1e-5, List.of(Shape.normalisation(3, 2e-6)));
    assertThat(chiSquare(1e-5, common).of(standard, shift))
        .isCloseTo(factor.of(standard, shift), within(1e-10));
    assertThat(common.text()).isEqualTo("x.csv");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a,b/1,2/3,1      | x.csv: covariance: not symmetric in row 1, column 0",
        "a,b/1,2/2,1      | x.csv: covariance: eigenvalue -",
        "a,b/1,2          | x.csv: covariance: 2 columns in row 0; 1 needed",
        "a,b/1,much/2,1   | x.csv:2: b: much; a number is needed",
        "a,b/1,2/2        | x.csv:3: 1 fields; 2 are needed",
        "a,b              | x.csv: no rows"
      })
  void badTables(String table, String message) {
    assertThatThrownBy(() -> TabulatedCovariance.read(table.replace('/', '\n'), "x.csv"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void numberOfBinsIsThatOfTheSetup() {
    Nuisance two = TabulatedCovariance.read("a,b\n1,0\n0,1\n", "x.csv");
    assertThatThrownBy(() -> chiSquare(0, two)).hasMessage("x.csv: 2 bins; 3 needed");
  }
}
