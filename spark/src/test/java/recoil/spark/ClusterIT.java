package recoil.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import recoil.app.cli.Main;
import recoil.scan.Chunk;

/** A scan on a real cluster, one of whose executors is killed on the way. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class ClusterIT {
  /** 147 chunks, five jobs. */
  private static final String SCAN =
      """
      model: own.yaml
      axes:
        mass: {from: 1MeV, to: 10GeV, points: 1000, scale: logarithmic}
        coupling: {from: 1e-6, to: 1e-1, points: 600, scale: logarithmic}
      compute: [verdict, chi2]
      """;

  private static final String MODEL =
      "{name: own, spin: vector, couplings: {e: {vector: 0.64}, mu: {vector: 1}}}\n";
  private static final long POINTS = 1000 * 600;

  /** Of which some are there when the executor is killed, and most are not. */
  private static final int KILLED_AFTER = 20;

  @TempDir private static Path temp = Path.of("");

  private static Path scan = Path.of("");
  private static Path local = Path.of("");
  private static Cluster cluster;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    scan = temp.resolve("scan.yaml");
    local = temp.resolve("local.csv");
    Files.writeString(scan, SCAN);
    Files.writeString(temp.resolve("own.yaml"), MODEL);
    assertThat(run("scan", scan, "--out", local).code()).isEqualTo(Main.DONE);
    cluster = new Cluster(Path.of(System.getenv("SPARK_HOME")), temp);
  }

  @AfterAll
  static void stop() {
    if (cluster != null) {
      cluster.close();
    }
  }

  /** What a command said. */
  private record Answer(int code, String err) {}

  private static Answer run(Object... words) {
    StringWriter err = new StringWriter();
    int code =
        Main.run(
            new PrintWriter(new StringWriter()),
            new PrintWriter(err),
            Stream.of(words).map(Object::toString).toArray(String[]::new));
    return new Answer(code, err.toString());
  }

  private static Answer onSpark(Path out) {
    return run(
        "scan",
        scan,
        "--engine",
        "spark",
        "--master",
        cluster.master(),
        "--out",
        out,
        "--conf",
        "spark.executor.memory=512m",
        "--conf",
        "spark.ui.enabled=false");
  }

  private static long lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException | UncheckedIOException e) {
      return 0; // not there yet, or no longer
    }
  }

  private static long files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".parquet")).count();
    } catch (IOException e) {
      return 0; // not there yet
    }
  }

  @Test
  void csvIsThatOfOneMachineThoughAnExecutorIsLost() throws Exception {
    Path out = temp.resolve("spark.csv");
    Path journal = temp.resolve("spark.csv.journal");
    CompletableFuture<Answer> answer = CompletableFuture.supplyAsync(() -> onSpark(out));
    long victim = cluster.killOneWhen(() -> lines(journal) >= KILLED_AFTER);
    assertThat(victim).as("process of an executor").isPositive();
    assertThat(lines(journal)).isBetween((long) KILLED_AFTER, POINTS / Chunk.SIZE);
    assertThat(answer.get().code()).as(answer.get().err()).isEqualTo(Main.DONE);
    assertThat(answer.get().err()).contains("Lost executor", "recoil: scan: 100%");
    assertThat(Files.mismatch(out, local)).isEqualTo(-1);
  }

  @Test
  void parquetHasTheRowsOfOneMachineThoughAnExecutorIsLost() throws Exception {
    Path out = temp.resolve("spark.parquet");
    CompletableFuture<Answer> answer = CompletableFuture.supplyAsync(() -> onSpark(out));
    long victim = cluster.killOneWhen(() -> files(out) >= KILLED_AFTER);
    assertThat(victim).as("process of an executor").isPositive();
    assertThat(out.resolve("_SUCCESS")).doesNotExist();
    assertThat(answer.get().code()).as(answer.get().err()).isEqualTo(Main.DONE);
    assertThat(answer.get().err()).contains("Lost executor");
    checkParquet(out);

    Files.delete(out.resolve("_SUCCESS"));
    Files.delete(out.resolve("chunk-000000000008.parquet"));
    Files.delete(out.resolve("chunk-000000000146.parquet"));
    Path kept = out.resolve("chunk-000000000000.parquet");
    Object before = Files.getLastModifiedTime(kept);
    Answer again = onSpark(out);
    assertThat(again.code()).as(again.err()).isEqualTo(Main.DONE);
    assertThat(Files.getLastModifiedTime(kept)).isEqualTo(before);
    checkParquet(out);
  }

  /** DuckDB reads both. */
  private static void checkParquet(Path folder) throws SQLException, IOException {
    List<String> csv = Files.readAllLines(local);
    long head = csv.stream().takeWhile(line -> line.startsWith("#")).count();
    String parquet = "SELECT * FROM '" + folder.resolve("*.parquet") + "'";
    String table =
        "SELECT * FROM read_csv('%s', skip = %d, header = true, nullstr = '', types = {%s})"
            .formatted(
                local,
                head,
                "mass_GeV: 'DOUBLE', coupling: 'DOUBLE', excluded: 'BOOLEAN', muone_excluded:"
                    + " 'BOOLEAN', chi2: 'DOUBLE'");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE spark AS " + parquet);
      statement.execute("CREATE TABLE local AS " + table);
      assertThat(text(statement, types("spark"))).isEqualTo(text(statement, types("local")));
      assertThat(text(statement, "SELECT count(*) FROM spark")).isEqualTo("" + POINTS);
      assertThat(text(statement, "SELECT count(*) FROM local")).isEqualTo("" + POINTS);
      assertThat(
              text(
                  statement,
                  "SELECT count(*) FROM (SELECT rowid, * FROM spark EXCEPT SELECT rowid, * FROM"
                      + " local)"))
          .isEqualTo("0");
      assertThat(
              text(
                  statement,
                  "SELECT decode(value) FROM parquet_kv_metadata('%s') WHERE key = 'recoil'"
                      .formatted(folder.resolve("chunk-000000000146.parquet"))))
          .isEqualTo(
              csv.stream()
                  .takeWhile(line -> line.startsWith("#"))
                  .map(line -> line.substring(2) + "\n")
                  .reduce("", String::concat));
    }
  }

  private static String types(String table) {
    return "SELECT string_agg(name || ' ' || type) FROM pragma_table_info('" + table + "')";
  }

  private static String text(Statement statement, String sql) throws SQLException {
    try (ResultSet found = statement.executeQuery(sql)) {
      assertThat(found.next()).isTrue();
      return found.getString(1);
    }
  }
}
