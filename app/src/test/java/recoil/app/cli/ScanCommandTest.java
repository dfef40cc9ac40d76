package recoil.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import recoil.scan.Chunk;

class ScanCommandTest {
  private static final String GRID =
      """
      model: t-vector
      axes:
        mass: {from: 1MeV, to: 10GeV, points: %d, scale: logarithmic}
        coupling: {from: 1e-6, to: 1e-1, points: 100, scale: logarithmic}
        r2: {list: [0.64, 1]} # as in the paper
      """;
  private static final int PATIENCE_S = 60;
  private static final int KILLS = 10;

  /** What a process returns that such a signal has ended. */
  private static final int SIGKILL = 128 + 9;

  private static final int SIGTERM = 128 + 15;

  @TempDir private Path temp;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path scan = Path.of("");

  @BeforeEach
  void writeScan() throws IOException {
    scan = Files.writeString(temp.resolve("scan.yaml"), GRID.formatted(90));
  }

  private int run(Object... words) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return Main.run(
        new PrintWriter(out, true),
        new PrintWriter(err, true),
        Stream.concat(Stream.of("scan"), Stream.of(words).map(Object::toString))
            .toArray(String[]::new));
  }

  private Path whole() {
    Path file = temp.resolve("whole.csv");
    assertThat(run(scan, "--out", file, "--threads", 1)).as("%s", err).isEqualTo(Main.DONE);
    return file;
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(temp)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void holdsItsConfigurationAndItsRows() throws IOException {
    List<String> lines = Files.readAllLines(whole());
    assertThat(lines).contains("#     r2: {list: [0.64, 1]} # as in the paper", "# points: 18000");
    assertThat(lines.get(0)).startsWith("# recoil ");
    assertThat(lines.stream().filter(line -> !line.startsWith("#"))).hasSize(1 + 2 * 90 * 100);
    assertThat(names()).containsExactly("scan.yaml", "whole.csv");
    assertThat(err.toString()).contains("points/s", "s left");
    assertThat(run(scan)).isEqualTo(Main.DONE);
    assertThat(out.toString()).isEqualTo(Files.readString(temp.resolve("whole.csv")));
  }

  @Test
  void threadsAndShardsGiveTheSameBytes() throws IOException {
    Path whole = whole();
    Path three = temp.resolve("three.csv");
    assertThat(run(scan, "--out", three, "--threads", 3)).isEqualTo(Main.DONE);
    assertThat(three).hasSameBinaryContentAs(whole);
    List<Object> words = new ArrayList<>(List.of("merge", temp.resolve("merged.csv")));
    for (int i = 7; i >= 1; i--) {
      Path part = temp.resolve("part" + i + ".csv");
      assertThat(run(scan, "--out", part, "--shard", i + "/7")).isEqualTo(Main.DONE);
      words.add(part);
    }
    assertThat(run(words.toArray())).as("%s", err).isEqualTo(Main.DONE);
    assertThat(temp.resolve("merged.csv")).hasSameBinaryContentAs(whole);

    assertThat(run(words.subList(0, 5).toArray())).isEqualTo(Main.WRONG_INPUT);
    assertThat(err).hasToString("recoil: PARTS: shard 1/7 is missing\n");
    assertThat(run("merge", temp.resolve("m.csv"), whole)).isEqualTo(Main.WRONG_INPUT);
    assertThat(err.toString()).contains("not the output of a shard");
    assertThat(run("merge", temp.resolve("m.csv"), scan)).isEqualTo(Main.WRONG_INPUT);
    assertThat(err.toString()).contains("not the output of a scan");
    Path cut = temp.resolve("part7.csv");
    Files.writeString(cut, Files.readString(cut).replaceFirst("[^\\n]*\\n$", ""));
    words.set(1, temp.resolve("m.csv"));
    assertThat(run(words.toArray())).isEqualTo(Main.WRONG_INPUT);
    assertThat(err.toString()).contains("rows; ");
    assertThat(temp.resolve("m.csv")).doesNotExist();
  }

  @Test
  void anotherScanOfTheSameNameIsRefused() throws IOException {
    Path whole = whole();
    assertThat(run(scan, "--out", whole)).isEqualTo(Main.DONE);
    assertThat(err).hasToString("recoil: " + whole + ": is complete already\n");
    Files.writeString(scan, GRID.formatted(91));
    assertThat(run(scan, "--out", whole)).isEqualTo(Main.WRONG_INPUT);
    assertThat(err)
        .hasToString(
            "recoil: --out: "
                + whole
                + "; holds something else than this scan, allowed is another name\n");
    Files.move(whole, temp.resolve("other.csv.part"));
    assertThat(run(scan, "--out", temp.resolve("other.csv"))).isEqualTo(Main.WRONG_INPUT);
    assertThat(err.toString()).contains("other.csv.part; holds something else");
  }

  @ParameterizedTest
  @ValueSource(strings = {"journal", "part", "garbage", "head"})
  void whatIsDamagedIsDoneAgain(String damage) throws IOException {
    Path whole = whole();
    String text = Files.readString(whole);
    Path file = temp.resolve("again.csv");
    Path part = temp.resolve("again.csv.part");
    Path journal = temp.resolve("again.csv.journal");
    Files.writeString(part, text.substring(0, text.indexOf("mass_GeV") + 3));
    if (!damage.equals("head")) {
      Files.writeString(part, text.substring(0, 2 * text.length() / 3));
      Files.writeString(journal, "0 12345 00000000\n1 22");
    }
    if (damage.equals("garbage")) {
      Files.writeString(journal, "\0\0\0 chunk\n");
    }
    if (damage.equals("part")) {
      Files.writeString(part, "\0".repeat(5000), StandardOpenOption.APPEND);
    }
    assertThat(run(scan, "--out", file)).as("%s", err).isEqualTo(Main.DONE);
    assertThat(file).hasSameBinaryContentAs(whole);
    assertThat(journal).doesNotExist();
  }

  private Process start(Path file, String... before) throws IOException {
    List<String> words = new ArrayList<>(List.of(before));
    words.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            Main.class.getName(),
            "scan",
            scan.toString(),
            "--threads",
            "2",
            "--out",
            file.toString()));
    return new ProcessBuilder(words)
        .redirectErrorStream(true)
        .redirectOutput(temp.resolve("messages").toFile())
        .start();
  }

  @Test
  void killedAtAnyMomentItGoesOn() throws Exception {
    Files.writeString(scan, GRID.formatted(1200));
    Path whole = whole();
    Path file = temp.resolve("killed.csv");
    Path part = temp.resolve("killed.csv.part");
    Random random = new Random(20);
    long before = 0;
    for (int i = 0; i < KILLS; i++) {
      Process process = start(file);
      long size = before + (long) (random.nextDouble() * Files.size(whole) / (2.0 * KILLS));
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
      while (process.isAlive() && System.nanoTime() < end) {
        if (Files.exists(part) && Files.size(part) > size) {
          break;
        }
        TimeUnit.MILLISECONDS.sleep(1);
      }
      process.destroyForcibly();
      assertThat(process.waitFor(PATIENCE_S, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).as("kill %s", i).isEqualTo(SIGKILL);
      before = Files.size(part);
    }
    assertThat(run(scan, "--out", file)).as("%s", err).isEqualTo(Main.DONE);
    assertThat(file).hasSameBinaryContentAs(whole);
    assertThat(names()).doesNotContain("killed.csv.part", "killed.csv.journal");
  }

  @Test
  void interruptedItSaysWhatIsKept() throws Exception {
    Files.writeString(scan, GRID.formatted(1200));
    Path whole = whole();
    Path file = temp.resolve("interrupted.csv");
    Path part = temp.resolve("interrupted.csv.part");
    for (long size : new long[] {0, Files.size(whole) / 3}) {
      Process process = start(file);
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
      while (process.isAlive() && System.nanoTime() < end) {
        if (Files.exists(part) && Files.size(part) > size && !journal(file).isEmpty()) {
          break;
        }
        TimeUnit.MILLISECONDS.sleep(1);
      }
      process.destroy();
      assertThat(process.waitFor(PATIENCE_S, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isEqualTo(SIGTERM);
      int points = Chunk.SIZE * journal(file).size();
      assertThat(points).isPositive();
      assertThat(Files.readAllLines(temp.resolve("messages")))
          .filteredOn(line -> !line.contains("points/s"))
          .containsExactly(
              "recoil: interrupted: %d of 240000 points are in %s, and the same command goes on from there"
                  .formatted(points, part));
    }
    assertThat(run(scan, "--out", file)).as("%s", err).isEqualTo(Main.DONE);
    assertThat(file).hasSameBinaryContentAs(whole);
  }

  private static List<String> journal(Path file) throws IOException {
    Path journal = file.resolveSibling(file.getFileName() + ".journal");
    return Files.exists(journal) ? Files.readAllLines(journal) : List.of();
  }

  @Test
  void fullDiskKeepsWhatIsThere() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "/bin/sh is not there");
    Path whole = whole();
    Path file = temp.resolve("full.csv");
    Process process = start(file, "/bin/sh", "-c", "ulimit -f 2000; exec \"$@\"", "sh");
    assertThat(process.waitFor(PATIENCE_S, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(Main.FAILED);
    assertThat(Files.readAllLines(temp.resolve("messages")))
        .filteredOn(line -> !line.contains("points/s"))
        .containsExactly("recoil: " + file + ".part: File too large");
    assertThat(Files.size(temp.resolve("full.csv.part"))).isPositive();
    assertThat(run(scan, "--out", file)).isEqualTo(Main.DONE);
    assertThat(err.toString()).doesNotContain("25%");
    assertThat(file).hasSameBinaryContentAs(whole);
  }

  @Test
  void whatCannotBeWrittenIsNamed() throws IOException {
    Path device = Path.of("/dev/full");
    assumeTrue(Files.exists(device), "/dev/full is not there");
    assertThat(run(scan, "--out", device)).isEqualTo(Main.FAILED);
    assertThat(err).hasToString("recoil: /dev/full: No space left on device\n");
    Path file = temp.resolve("scan.yaml").resolve("x.csv");
    assertThat(run(scan, "--out", file)).isEqualTo(Main.FAILED);
    assertThat(err.toString()).hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"--threads 0", "--threads 2000", "--shard 0/2", "--shard 3/2", "--shard x"})
  void wrongOptionsAreRefused(String words) {
    List<Object> all = new ArrayList<>(List.of(scan));
    all.addAll(List.of(words.split(" ", -1)));
    assertThat(run(all.toArray())).isEqualTo(Main.WRONG_INPUT);
    assertThat(err.toString()).hasLineCount(1).contains("; allowed is ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--master local[2]; needs --engine spark",
        "--conf a=b; needs --engine spark",
        "--engine spark --threads 2; not with --engine spark",
        "--engine slurm; allowed local, spark",
      })
  void enginesAndTheirOptions(String words) {
    String[] parts = words.split("; ", -1);
    List<Object> all = new ArrayList<>(List.of(scan));
    all.addAll(List.of(parts[0].split(" ", -1)));
    assertThat(run(all.toArray())).isEqualTo(Main.WRONG_INPUT);
    assertThat(err.toString()).hasLineCount(1).contains("; " + parts[1]);
  }

  @Test
  void withoutDuckDbOneLineSaysHowToGetIt() throws IOException {
    Path file = temp.resolve("scan.parquet");
    assertThat(run(scan, "--out", file)).isEqualTo(Main.FAILED);
    assertThat(err.toString())
        .hasLineCount(1)
        .contains("no DuckDB, which writes Parquet; './mvnw -q -N dependency:copy@parquet'");
    assertThat(names()).containsExactly("scan.yaml");
  }
}
