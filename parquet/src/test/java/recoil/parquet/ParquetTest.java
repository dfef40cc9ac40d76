package recoil.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import recoil.app.cli.Main;

/** Parquet is read back by DuckDB and compared with the CSV of the same scan. */
class ParquetTest {
  private static final String SCAN =
      """
      model: # it's "my own"
        name: x
        spin: vector
        parameters: {q: 1, p: 1}
        couplings: {e: {vector: q}, mu: {vector: p}}
      axes:
        mass: {from: 1MeV, to: 10GeV, points: 11, scale: logarithmic}
        coupling: {from: 1e-6, to: 1e-1, scale: logarithmic}
        q: {list: [0, -1, 1]}
        invisible: {list: [0, 1]}
      sample: {method: random, points: %d, seed: 1}
      compute: [verdict, constraints, chi2, limit]
      """;

  @TempDir private Path temp;

  private Path scan = Path.of("");
  private String said = "";

  @BeforeEach
  void writeScan() throws IOException {
    scan = temp.resolve("scan's.yaml");
    Files.writeString(scan, SCAN.formatted(2));
  }

  private int run(Object... words) {
    StringWriter err = new StringWriter();
    String[] all =
        Stream.concat(Stream.of("scan"), Stream.of(words).map(Object::toString))
            .toArray(String[]::new);
    int code = Main.run(new PrintWriter(new StringWriter()), new PrintWriter(err), all);
    said = err.toString();
    return code;
  }

  /** Types of the columns, then rows, as the CSV writes them. */
  private static List<String> read(String files) throws SQLException {
    List<String> lines = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT * FROM '" + files + "'")) {
      ResultSetMetaData about = rows.getMetaData();
      List<String> types = new ArrayList<>();
      List<String> names = new ArrayList<>();
      for (int i = 1; i <= about.getColumnCount(); i++) {
        types.add(about.getColumnTypeName(i));
        names.add(about.getColumnName(i));
      }
      lines.add(String.join(",", types));
      lines.add(String.join(",", names));
      while (rows.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= names.size(); i++) {
          Object value = rows.getObject(i);
          cells.add(
              value == null
                  ? ""
                  : value instanceof Boolean flag
                      ? flag ? "1" : "0"
                      : value.equals(Double.POSITIVE_INFINITY) ? "inf" : value.toString());
        }
        lines.add(String.join(",", cells));
      }
    }
    return lines;
  }

  private static String configuration(Path file) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery(
                "SELECT decode(value) FROM parquet_kv_metadata('%s') WHERE key = 'recoil'"
                    .formatted(file))) {
      assertThat(found.next()).isTrue();
      return found.getString(1);
    }
  }

  private List<String> csv() throws IOException {
    Path csv = temp.resolve("scan.csv");
    assertThat(run(scan, "--out", csv)).as("%s", said).isEqualTo(Main.DONE);
    return Files.readAllLines(csv);
  }

  private static List<String> table(List<String> csv) {
    return csv.stream().filter(line -> !line.startsWith("#")).toList();
  }

  @Test
  void hasTheValuesOfTheCsv() throws IOException, SQLException {
    Path file = temp.resolve("scan.parquet");
    assertThat(run(scan, "--out", file)).as("%s", said).isEqualTo(Main.DONE);
    List<String> csv = csv();
    List<String> truth = table(csv);
    assertThat(truth).hasSize(1 + 11 * 2 * 3 * 2);
    assertThat(String.join(" ", truth)).contains("inf", ",,", ",0,", ",1,");
    List<String> read = read(file.toString());
    assertThat(read.subList(1, read.size())).isEqualTo(truth);
    int flags = truth.get(0).split(",").length - 4 - 2;
    assertThat(read.get(0))
        .isEqualTo("DOUBLE,".repeat(4) + "BOOLEAN,".repeat(flags) + "DOUBLE,DOUBLE");
    assertThat(configuration(file))
        .isEqualTo(
            csv.stream()
                .filter(line -> line.startsWith("# "))
                .map(line -> line.substring(2) + "\n")
                .collect(Collectors.joining()));
    assertThat(run(scan, "--out", file)).isEqualTo(Main.DONE);
    assertThat(said).isEqualTo("recoil: " + file + ": is complete already\n");
    try (Stream<Path> files = Files.list(temp)) {
      assertThat(files.map(found -> found.getFileName().toString()))
          .containsExactlyInAnyOrder("scan's.yaml", "scan.csv", "scan.parquet");
    }
  }

  @Test
  void anotherFileIsNeverOverwritten() throws IOException {
    Path file = temp.resolve("scan.parquet");
    Files.writeString(file, "mine");
    assertThat(run(scan, "--out", file)).isEqualTo(Main.WRONG_INPUT);
    assertThat(said)
        .isEqualTo(
            "recoil: --out: "
                + file
                + "; holds something else than this scan, allowed is another name\n");
    assertThat(file).hasContent("mine");
    Path other = temp.resolve("other.parquet");
    assertThat(run(scan, "--out", other)).isEqualTo(Main.DONE);
    Files.writeString(scan, SCAN.formatted(3));
    assertThat(run(scan, "--out", other)).isEqualTo(Main.WRONG_INPUT);
    assertThat(said).contains("holds something else").hasLineCount(1);
  }

  /** Before the last piece, before the conversion, in it, and before the part was removed. */
  @Test
  void goesOnAfterAnInterruptionAtAnyStage() throws IOException, SQLException {
    Files.writeString(scan, SCAN.formatted(200));
    Path csv = temp.resolve("scan.csv");
    List<String> truth = table(csv());
    Path file = temp.resolve("scan.parquet");
    Path part = temp.resolve("scan.parquet.part");
    Path journal = temp.resolve("scan.parquet.journal");
    String text = Files.readString(csv);
    Files.writeString(part, text.substring(0, text.length() / 2));
    Files.writeString(journal, "0 12345 00000000\n");
    assertThat(run(scan, "--out", file)).as("%s", said).isEqualTo(Main.DONE);
    List<String> read = read(file.toString());
    assertThat(read.subList(1, read.size())).isEqualTo(truth);
    assertThat(part).doesNotExist();

    Files.copy(csv, part);
    Files.move(file, temp.resolve("scan.parquet.new"));
    assertThat(run(scan, "--out", file)).as("%s", said).isEqualTo(Main.DONE);
    assertThat(read(file.toString())).isEqualTo(read);

    Files.copy(csv, part);
    assertThat(run(scan, "--out", file)).as("%s", said).isEqualTo(Main.DONE);
    assertThat(said).contains("is complete already");
    assertThat(part).doesNotExist();
    assertThat(temp.resolve("scan.parquet.new")).doesNotExist();
  }

  @Test
  void shardsAreReadAsOne() throws IOException, SQLException {
    Files.writeString(scan, SCAN.formatted(200));
    for (int i = 1; i <= 3; i++) {
      assertThat(run(scan, "--shard", i + "/3", "--out", temp.resolve("s" + i + ".parquet")))
          .as("%s", said)
          .isEqualTo(Main.DONE);
    }
    assertThat(configuration(temp.resolve("s2.parquet"))).endsWith("shard: 2/3\n");
    List<String> read = read(temp.resolve("s*.parquet").toString());
    assertThat(read.subList(1, read.size())).isEqualTo(table(csv()));
    assertThat(run("merge", temp.resolve("all.parquet"), temp.resolve("s1.parquet")))
        .isEqualTo(Main.WRONG_INPUT);
    assertThat(said).contains("allowed is CSV").hasLineCount(1);
  }

  @Test
  void whatCannotBeWrittenIsNamed() throws IOException {
    Path folder = Files.createDirectory(temp.resolve("scan.parquet.new"));
    Files.writeString(folder.resolve("x"), "");
    assertThat(run(scan, "--out", temp.resolve("scan.parquet"))).isEqualTo(Main.FAILED);
    assertThat(said.lines().filter(line -> !line.contains("points/s"))).hasSize(1);
    assertThat(temp.resolve("scan.parquet.part")).exists();
  }
}
