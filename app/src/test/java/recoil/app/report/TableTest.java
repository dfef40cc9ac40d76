package recoil.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import recoil.reproduction.Panel;
import recoil.reproduction.Role;
import recoil.reproduction.Series;

class TableTest {
  private static final double[] X = {1e-3, 0.1 + 0.2, Math.PI};
  private static final double[] LOW = {Double.MIN_VALUE, Double.NaN, 1.0 / 3};
  private static final double[] HIGH = {Double.POSITIVE_INFINITY, Double.NaN, 1e300};

  private static List<List<String>> rows(Series series) throws IOException {
    return records(series, CommentStrategy.SKIP).stream().map(CsvRecord::getFields).toList();
  }

  private static List<CsvRecord> records(Series series, CommentStrategy comments)
      throws IOException {
    Panel.Axis x = new Panel.Axis("mass_GeV", "m", true, 1, 2);
    Panel.Axis y = new Panel.Axis("coupling", "g", true, 1, 2);
    Panel panel = new Panel("key", 4, "A panel", "Caption.", "", x, y, List.of(series));
    String csv =
        new String(
            Table.of(panel, series, List.of("world: 2020", "bins: 50")), StandardCharsets.UTF_8);
    return CsvReader.builder().commentStrategy(comments).ofCsvRecord(csv).stream().toList();
  }

  private static double number(String field) {
    return switch (field) {
      case "nan" -> Double.NaN;
      case "inf" -> Double.POSITIVE_INFINITY;
      case "-inf" -> Double.NEGATIVE_INFINITY;
      default -> Double.parseDouble(field);
    };
  }

  private static double[] column(List<List<String>> rows, int column) {
    return rows.stream().skip(1).mapToDouble(row -> number(row.get(column))).toArray();
  }

  @Test
  void aRegionComesBackBitForBit() throws IOException {
    var rows = rows(new Series.Region("r", "", Role.TARGET_INVISIBLE, "about", X, LOW, HIGH));
    assertThat(rows.get(0)).containsExactly("mass_GeV", "low_coupling", "high_coupling");
    assertThat(column(rows, 0)).containsExactly(X);
    assertThat(column(rows, 1)).containsExactly(LOW);
    assertThat(column(rows, 2)).containsExactly(HIGH);
  }

  @Test
  void aCurveComesBackBitForBit() throws IOException {
    var rows = rows(new Series.Curve("c", "", Role.MUONE, "about", X, LOW));
    assertThat(rows.get(0)).containsExactly("mass_GeV", "coupling");
    assertThat(column(rows, 0)).containsExactly(X);
    assertThat(column(rows, 1)).containsExactly(LOW);
  }

  @Test
  void aHistogramHasItsEdgesAndErrors() throws IOException {
    double[] values = {7, 8};
    double[] errors = {0.5, 0.25};
    var rows = rows(new Series.Histogram("h", "", Role.VECTOR, "about", X, values, errors));
    assertThat(rows.get(0))
        .containsExactly("low_mass_GeV", "high_mass_GeV", "coupling", "error_coupling");
    assertThat(column(rows, 0)).containsExactly(X[0], X[1]);
    assertThat(column(rows, 1)).containsExactly(X[1], X[2]);
    assertThat(column(rows, 2)).containsExactly(values);
    assertThat(column(rows, 3)).containsExactly(errors);
  }

  @Test
  void aFieldIsListedByXThenY() throws IOException {
    double[][] z = {{1, 2}, {3, 4}, {5, 6}};
    var rows = rows(new Series.Field("f1", "", Role.FIELD, "about", X, new double[] {10, 20}, z));
    assertThat(rows.get(0)).containsExactly("mass_GeV", "coupling", "f1");
    assertThat(column(rows, 0)).containsExactly(X[0], X[0], X[1], X[1], X[2], X[2]);
    assertThat(column(rows, 1)).containsExactly(10, 20, 10, 20, 10, 20);
    assertThat(column(rows, 2)).containsExactly(1, 2, 3, 4, 5, 6);
  }

  @Test
  void singleNumbersHaveOneRow() throws IOException {
    assertThat(rows(new Series.LeftOf("l", "", Role.LIGHTEST_MASS, "about", 5.3)))
        .containsExactly(List.of("high_mass_GeV"), List.of("5.3"));
    assertThat(rows(new Series.Band("b", "", Role.BNL, "about", 1, 2)))
        .containsExactly(List.of("low_mass_GeV", "high_mass_GeV"), List.of("1.0", "2.0"));
    assertThat(rows(new Series.Point("p", "", Role.BENCHMARK, "about", 1, 2)))
        .containsExactly(List.of("mass_GeV", "coupling"), List.of("1.0", "2.0"));
    assertThat(rows(new Series.Range("r", "", Role.NP1, "about", 1, 2, 3)))
        .containsExactly(
            List.of("low_mass_GeV", "centre_mass_GeV", "high_mass_GeV"),
            List.of("1.0", "2.0", "3.0"));
  }

  @Test
  void theHeaderSaysWhatAndWithWhichSettings() throws IOException {
    List<String> comments =
        records(
                new Series.Point("p", "", Role.BENCHMARK, "a point,\nnamed \"NP1\"", 1, 2),
                CommentStrategy.READ)
            .stream()
            .filter(CsvRecord::isComment)
            .map(record -> record.getField(0))
            .toList();
    assertThat(comments)
        .containsExactly(
            " panel: key: A panel",
            " series: p: a point, named \"NP1\"",
            " world: 2020",
            " bins: 50");
  }
}
