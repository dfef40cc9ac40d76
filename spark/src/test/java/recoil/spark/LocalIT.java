package recoil.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import recoil.app.cli.Main;
import recoil.scan.Chunk;
import recoil.scan.PartFile;

/** Spark within one process. */
class LocalIT {
  private static final String SCAN =
      """
      model: t-vector
      axes:
        mass: {from: 1MeV, to: 10GeV, points: %d, scale: logarithmic}
        coupling: {from: 1e-6, to: 1e-1, points: 100, scale: logarithmic}
      """;

  /** Chunks, of 8, that are there before. */
  private static final int DONE = 6;

  @TempDir private Path temp;

  private Path scan = Path.of("");
  private String said = "";
  private String printed = "";

  @BeforeEach
  void writeScan() throws IOException {
    scan = temp.resolve("scan.yaml");
    Files.writeString(scan, SCAN.formatted(300));
  }

  private int run(Object... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        Main.run(
            new PrintWriter(out),
            new PrintWriter(err),
            Stream.concat(Stream.of("scan", scan), Stream.of(words))
                .map(Object::toString)
                .toArray(String[]::new));
    said = err.toString();
    printed = out.toString();
    return code;
  }

  private int onSpark(Object... words) {
    return run(
        Stream.concat(Stream.of("--engine", "spark", "--master", "local[2]"), Stream.of(words))
            .toArray());
  }

  @Test
  void takesUpWhatTheLocalEngineLeft() throws IOException {
    Path local = temp.resolve("local.csv");
    assertThat(run("--out", local)).isEqualTo(Main.DONE);
    String whole = Files.readString(local);
    int head = whole.indexOf('\n', whole.indexOf("\nmass_GeV")) + 1;
    int rows = head;
    for (int i = 0; i < DONE * Chunk.SIZE; i++) {
      rows = whole.indexOf('\n', rows) + 1;
    }
    Path file = temp.resolve("spark.csv");
    try (PartFile part = PartFile.open(file, bytes(whole.substring(0, head)))) {
      for (int i = 0; i < DONE; i++) {
        // Where one ends does not matter to what follows.
        part.append(bytes(i == 0 ? whole.substring(head, rows) : ""));
      }
    }
    assertThat(onSpark("--out", file)).as("%s", said).isEqualTo(Main.DONE);
    assertThat(file).hasContent(whole);
    assertThat(said).doesNotContain("50%").contains("100%");
    try (Stream<Path> files = Files.list(temp)) {
      assertThat(files.map(found -> found.getFileName().toString()))
          .containsExactlyInAnyOrder("scan.yaml", "local.csv", "spark.csv");
    }
  }

  /** With a setup, shared errors and a constraint of one's own, which executors do not find. */
  @Test
  void rowsOfAShardOnStandardOutput() throws IOException {
    Files.writeString(
        temp.resolve("setup.yaml"),
        """
        base: paper
        name: two
        title: Two bins
        axes: [{variable: recoil-GeV, ends: [1, 139], bins: [2]}]
        """);
    Files.writeString(temp.resolve("n.csv"), "bin,relative_change\n1,1e-6\n2,-1e-6\n");
    Files.createDirectory(temp.resolve("own"));
    Files.writeString(
        temp.resolve("own/mine.yaml"),
        "{title: Mine, type: mass, bound: {value: 0.02, unit: GeV, source: x}, caveat: none}");
    Files.writeString(
        scan,
        SCAN.formatted(300)
            + """
            setup: setup.yaml
            method: cls
            normalisation: 1e-5
            systematics: [n.csv=0.5]
            constraints: own
            """);
    Path local = temp.resolve("local.csv");
    assertThat(run("--shard", "2/2", "--out", local)).isEqualTo(Main.DONE);
    assertThat(onSpark("--shard", "2/2")).as("%s", said).isEqualTo(Main.DONE);
    assertThat(printed).isEqualTo(Files.readString(local));
    assertThat(said.lines()).isNotEmpty().allMatch(line -> line.startsWith("recoil: scan: "));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void failuresAreOneLine() throws IOException {
    Path file = temp.resolve("spark.csv");
    Files.writeString(file, "mine");
    assertThat(onSpark("--out", file)).isEqualTo(Main.WRONG_INPUT);
    String other = "; holds something else than this scan, allowed is another name\n";
    assertThat(said).isEqualTo("recoil: --out: " + file + other);
    Path folder = temp.resolve("spark.parquet");
    assertThat(onSpark("--out", folder)).as("%s", said).isEqualTo(Main.DONE);
    Files.writeString(scan, SCAN.formatted(301));
    assertThat(onSpark("--out", folder)).isEqualTo(Main.WRONG_INPUT);
    assertThat(said).isEqualTo("recoil: --out: " + folder + other);
    List<Object> nowhere = List.of("--out", temp.resolve("scan.yaml").resolve("x.csv"));
    assertThat(onSpark(nowhere.toArray())).isEqualTo(Main.FAILED);
    assertThat(said).hasLineCount(1).startsWith("recoil: ").contains("scan.yaml");
  }
}
