package recoil.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import recoil.scan.Projection.Division;
import recoil.scan.Projection.Scale;

class ProjectionTest {
  @TempDir private Path folder;

  private Path table(String... rows) throws IOException {
    Path file = folder.resolve("scan.csv");
    Files.writeString(
        file, "# recoil\nmass_GeV,g,q,excluded,key,chi2\n" + String.join("\n", rows) + "\n");
    return file;
  }

  private static Division along(String column) {
    return new Division(column, null, Scale.AUTO);
  }

  @Test
  void theBestPointAndAnyAllowedPointCount() throws IOException {
    Path file =
        table(
            "1,1,0,1,1,5",
            "1,1,1,1,,3",
            "1,2,0,0,0,inf",
            "1,2,1,1,1,", //
            "4,1,0,1,1,2",
            "4,1,1,1,1,-1",
            "4,2,0,,,7",
            "4,2,1,,,8");
    Projection projection =
        Projection.of(file, along("mass"), along("g"), List.of("excluded", "key"), List.of("chi2"));
    assertThat(projection.x().column()).isEqualTo("mass_GeV");
    assertThat(projection.x().centres()).containsExactly(1, 4);
    assertThat(projection.x().edges()).containsExactly(1, 2.5, 4);
    assertThat(projection.points()).isDeepEqualTo(new boolean[][] {{true, true}, {true, false}});
    assertThat(projection.flagged(0)).isDeepEqualTo(new boolean[][] {{true, true}, {false, false}});
    // A constraint that says nothing about a point does not exclude it.
    assertThat(projection.flagged(1))
        .isDeepEqualTo(new boolean[][] {{false, true}, {false, false}});
    assertThat(projection.smallest(0)[0]).containsExactly(3, -1);
    assertThat(projection.smallest(0)[1]).containsExactly(Double.POSITIVE_INFINITY, Double.NaN);
  }

  @Test
  void aColumnThatIsMissingNamesThoseOfItsKind() throws IOException {
    Path file = table("1.0,1.0,0.0,1,,5.0", "2.0,1.0,1.0,0,,");
    assertThatThrownBy(
            () -> Projection.of(file, along("mass"), along("g"), List.of("kay"), List.of()))
        .hasMessage("column: kay; " + file + " has excluded, key");
    assertThatThrownBy(
            () -> Projection.of(file, along("mass"), along("g"), List.of(), List.of("chi")))
        .hasMessage("column: chi; " + file + " has mass_GeV, g, q, chi2");
    assertThatThrownBy(
            () -> Projection.of(file, along("m"), along("g"), List.of(), List.of("chi2")))
        .hasMessage("column: m; " + file + " has mass_GeV, g, q, chi2");
  }

  @Test
  void aGridOfManyDecadesIsLogarithmic() throws IOException {
    Path file =
        table(
            "0.01,1,0,1,1,5",
            "0.01,2,0,1,1,5",
            "1,1,0,1,1,5",
            "100,2,0,1,1,5",
            "1,1,0,1,1,5",
            "100,2,0,1,1,5");
    Cells cells = Projection.of(file, along("mass_GeV"), along("g"), List.of(), List.of()).x();
    assertThat(cells.logarithmic()).isTrue();
    assertThat(cells.edges()[1]).isCloseTo(0.1, within(1e-15));
    assertThat(cells.edges()[2]).isCloseTo(10, within(1e-13));
    Division linear = new Division("mass", null, Scale.LINEAR);
    cells = Projection.of(file, linear, along("g"), List.of(), List.of()).x();
    assertThat(cells.logarithmic()).isFalse();
    assertThat(cells.edges()).containsExactly(0.01, 0.505, 50.5, 100);
  }

  /** Sixty values that come back are a grid where their steps are equal, else a sample. */
  @Test
  void manyValuesWithoutEqualStepsAreASample() throws IOException {
    List<String> even = new ArrayList<>();
    List<String> decades = new ArrayList<>();
    List<String> sample = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      int k = i % 60;
      String rest = "," + (1 + i / 60) + ",0,1,1,5";
      even.add(1 + 0.1 * k + rest);
      decades.add(Math.pow(10, -3 + k / 20.0) + rest);
      sample.add(1 + 0.1 * k + 0.04 * Math.sin(k) + rest);
    }
    assertThat(cells(even)).isEqualTo(60);
    assertThat(cells(decades)).isEqualTo(60);
    assertThat(cells(sample)).isEqualTo(Cells.BINS);
  }

  private int cells(List<String> rows) throws IOException {
    Path file = table(rows.toArray(String[]::new));
    return Projection.of(file, along("mass_GeV"), along("g"), List.of(), List.of())
        .x()
        .centres()
        .length;
  }

  /** A sample that a grid repeats looks like a grid, but not to those who ask for bins. */
  @Test
  void binsThatAreAskedForAreMade() throws IOException {
    Path file = table("1,1,0,1,1,5", "2,1,0,1,1,5", "1,2,0,1,1,5", "2,2,0,1,1,5");
    assertThat(Projection.of(file, along("mass"), along("g"), List.of(), List.of()).x().size())
        .isEqualTo(2);
    Division three = new Division("mass", 3, Scale.AUTO);
    Cells cells = Projection.of(file, three, along("g"), List.of(), List.of()).x();
    assertThat(cells.centres()).hasSize(3);
    assertThat(cells.edges()[1]).isCloseTo(4 / 3.0, within(1e-15));
  }

  /** Against a search through all points for each bin. */
  @Test
  void scatteredPointsAreBinned() throws IOException {
    Random random = new Random(3);
    int n = 500;
    double[][] points = new double[n][];
    String[] rows = new String[n];
    for (int i = 0; i < n; i++) {
      double m = Math.pow(10, -3 + 3 * random.nextDouble());
      points[i] = new double[] {m, random.nextDouble(), random.nextDouble()};
      rows[i] = m + "," + points[i][1] + ",0,0,0," + points[i][2];
    }
    Projection projection =
        Projection.of(
            table(rows),
            new Division("mass", 10, Scale.AUTO),
            new Division("g", 10, Scale.AUTO),
            List.of(),
            List.of("chi2"));
    Cells x = projection.x();
    Cells y = projection.y();
    assertThat(x.size()).isEqualTo(10);
    assertThat(x.logarithmic()).isTrue();
    // The ends are numbers of one digit where they are close.
    assertThat(x.edges()[0]).isEqualTo(1e-3);
    assertThat(x.edges()[10]).isEqualTo(1);
    assertThat(x.edges()[5]).isCloseTo(Math.sqrt(1e-3), within(1e-14));
    for (int j = 0; j < 10; j++) {
      for (int i = 0; i < 10; i++) {
        double best = Double.NaN;
        for (double[] point : points) {
          boolean inside =
              point[0] >= x.edges()[i]
                  && point[0] < x.edges()[i + 1]
                  && point[1] >= y.edges()[j]
                  && point[1] < y.edges()[j + 1];
          if (inside && !(best <= point[2])) {
            best = point[2];
          }
        }
        assertThat(projection.smallest(0)[j][i]).isEqualTo(Double.valueOf(best));
        assertThat(projection.points()[j][i]).isEqualTo(!Double.isNaN(best));
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,1,0,1,1,5;1,2,0,1,1,5 | excluded | mass_GeV: [1.0]; two or more values",
        "1,1,0,1,1,5;2,2,0,1,1,5 | chi2 | region: chi2 with 5.0; allowed are columns of 0 and 1",
        "1,1,0,1,1,5;2,2,0,1,1,5 | chi3 | column: chi3;",
        "1,1,0,1,1,5;2,2,0,1,1 | excluded | scan.csv:4: 5 cells; 6 are needed",
        "1,1,0,1,1,5;x,2,0,1,1,5 | excluded | scan.csv:4: mass_GeV: x; a number",
      })
  void wrongTablesAreRefusedInOneLine(String rows, String flag, String message) throws IOException {
    Path file = table(rows.split(";", -1));
    assertThatThrownBy(
            () -> Projection.of(file, along("mass"), along("g"), List.of(flag), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @Test
  void divisionsAndEmptyTablesAreChecked() throws IOException {
    assertThatThrownBy(() -> new Division("x", 1, Scale.AUTO))
        .hasMessage("cells: 1; allowed is 2 to 1000");
    Path file = folder.resolve("empty.csv");
    Files.writeString(file, "# nothing\n");
    assertThatThrownBy(() -> Projection.of(file, along("x"), along("y"), List.of(), List.of()))
        .hasMessageEndingWith("empty; the output of a scan is needed");
    Path negative = table("-1,1,0,1,1,5", "2,2,0,1,1,5");
    Division logarithmic = new Division("mass", 5, Scale.LOGARITHMIC);
    assertThatThrownBy(() -> Projection.of(negative, logarithmic, along("g"), List.of(), List.of()))
        .hasMessage("mass_GeV: -1.0; must be above 0 on a logarithmic axis");
  }
}
