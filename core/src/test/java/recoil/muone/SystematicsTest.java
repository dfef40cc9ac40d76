package recoil.muone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import recoil.nature.Constants;
import recoil.statistics.Shape;

/** Errors that bins share, as words and in turn. */
class SystematicsTest {
  private static final Constants CONSTANTS = PaperSetup.WORLD.constants();
  private static final String TABLE = "bin,relative_change\n1,0.1\n2,-0.2\n";
  private static final Nuisance ENERGY =
      new SetupNuisance(SetupNuisance.Quantity.BEAM_ENERGY, 1e-5);

  @Test
  void words() throws IOException {
    assertThat(Systematics.nuisance("beam-energy=1e-5", null)).isEqualTo(ENERGY);
    assertThat(Systematics.nuisance("material=free", null))
        .isEqualTo(new SetupNuisance(SetupNuisance.Quantity.MATERIAL, Double.POSITIVE_INFINITY));
    Nuisance table = Systematics.nuisance("a=b.CSV=2", name -> name.equals("a=b.CSV") ? TABLE : "");
    assertThat(table).isEqualTo(new TabulatedNuisance("a=b.CSV", List.of(0.1, -0.2), 2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "beam-energy | systematics: beam-energy; allowed is NAME=WIDTH with a width above 0",
        "beam-energy=0 | systematics: beam-energy=0; allowed is NAME=WIDTH with a width above 0",
        "beam-energy=x | systematics: beam-energy=x; allowed is NAME=WIDTH with a width above 0",
        "wind=1 | systematics: wind; allowed are beam-energy, resolution, material",
        "a.csv=1 | systematics: a.csv; allowed are beam-energy, resolution, material"
      })
  void wrongWords(String item, String message) {
    assertThatThrownBy(() -> Systematics.nuisance(item, null)).hasMessage(message);
  }

  @Test
  void onlyTablesThatEndWithCsv() {
    assertThatThrownBy(() -> Systematics.nuisance("a.txt=1", name -> TABLE))
        .hasMessage(
            "systematics: a.txt; allowed are beam-energy, resolution, material, a file that ends"
                + " with .csv");
  }

  @Test
  void nothingTwice() {
    Nuisance wider = new SetupNuisance(SetupNuisance.Quantity.BEAM_ENERGY, 2e-5);
    Nuisance other = new SetupNuisance(SetupNuisance.Quantity.MATERIAL, 1e-5);
    assertThatThrownBy(() -> new Systematics(Normalisation.FIXED, List.of(ENERGY, wider)))
        .hasMessage("systematics: beam-energy twice; allowed is once");
    Systematics both = new Systematics(Normalisation.FIXED, List.of(ENERGY, other));
    assertThat(both.text()).isEqualTo("beam-energy=1e-5, material=1e-5");
    assertThat(both.inTurn().stream().map(Systematics::text))
        .containsExactly(
            "normalisation fixed", "beam-energy=1e-5", "material=1e-5", "normalisation free");
    List<Shape> shapes =
        new Systematics(Normalisation.FREE, List.of(ENERGY))
            .shapes(
                PaperSetup.SETUP.withBins(4),
                new Quadrature(PaperSetup.SETUP.withBins(4), CONSTANTS),
                CONSTANTS,
                PaperSetup.RUNNING);
    assertThat(shapes.stream().map(Shape::name)).containsExactly("beam-energy");
    assertThat(shapes.get(0).width()).isEqualTo(1e-5);
  }

  @Test
  void aWidthOfTheNormalisationStandsAlone() {
    Systematics known = new Systematics(new Normalisation(1e-3), List.of(ENERGY));
    assertThat(known.text()).isEqualTo("normalisation 0.001, beam-energy=1e-5");
    assertThat(known.inTurn().stream().map(Systematics::text))
        .containsExactly(
            "normalisation fixed", "normalisation 0.001", "beam-energy=1e-5", "normalisation free");
  }
}
