package recoil.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergeTest {
  private static final int SHARDS = 3;

  @TempDir private Path folder;

  private static Scan scan(int masses) throws IOException {
    return Scan.read(
        "{model: t-vector, world: '2020', compute: [chi2], axes: {mass: {from: 1MeV, to: 1GeV,"
            + " points: "
            + masses
            + "}, coupling: {from: 1e-5, to: 1e-2, points: 1000}}}",
        Path.of("scan.yaml"));
  }

  private static byte[] output(Scan scan, Shard shard) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(CsvText.head(scan, "1", shard));
    Engine.run(
        scan,
        shard.first(scan.chunks()),
        shard.end(scan.chunks()),
        1,
        () -> new CsvText(scan)::rows,
        (chunk, text) -> all.write(text));
    return all.toByteArray();
  }

  private Path part(Scan scan, int index, int count) throws IOException {
    Path file = folder.resolve(scan.points() + "-" + index + "of" + count + ".csv");
    Files.write(file, output(scan, new Shard(index, count)));
    return file;
  }

  private void refused(Path out, List<Path> parts, String message) {
    assertThatThrownBy(() -> Merge.merge(out, parts))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
    assertThat(out).doesNotExist();
    assertThat(out.resolveSibling(out.getFileName() + ".merge")).doesNotExist();
  }

  @Test
  void shardsInAnyOrderAreTheWhole() throws IOException {
    Scan scan = scan(10);
    Path out = folder.resolve("all.csv");
    List<Path> parts = List.of(part(scan, 3, SHARDS), part(scan, 1, SHARDS), part(scan, 2, SHARDS));
    Merge.merge(out, parts);
    assertThat(Files.readAllBytes(out)).isEqualTo(output(scan, Shard.WHOLE));
    Merge.merge(out, parts);
    Files.writeString(out, "mine\n");
    assertThatThrownBy(() -> Merge.merge(out, parts))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("holds something else");
  }

  @Test
  void whatIsNotAllShardsOfOneScanIsRefused() throws IOException {
    Scan scan = scan(10);
    Path out = folder.resolve("all.csv");
    Path one = part(scan, 1, SHARDS);
    Path two = part(scan, 2, SHARDS);
    Path three = part(scan, 3, SHARDS);
    refused(out, List.of(one, three), "PARTS: shard 2/3 is missing");
    refused(out, List.of(one, two, one), one + ": shard 1/3 is there already: " + one);
    Path other = part(scan(11), 2, SHARDS);
    String another = ": of another scan, or of another number of shards, than " + one;
    refused(out, List.of(one, other, three), other + another);
    Path four = part(scan, 2, 4);
    refused(out, List.of(one, four, three), four + another);
    Path whole = part(scan, 1, 1);
    refused(out, List.of(whole), whole + ": not the output of a shard");
    Path text = folder.resolve("text.csv");
    for (String content : List.of("", "# recoil", "a,b\n", "# recoil 1\na,b\n1,2\n")) {
      Files.writeString(text, content);
      refused(out, List.of(text), text + ": not the output of a scan");
    }
  }

  @Test
  void aShardThatIsNotWholeIsRefused() throws IOException {
    Scan scan = scan(10);
    Path out = folder.resolve("all.csv");
    Path one = part(scan, 1, 2);
    Path two = part(scan, 2, 2);
    String whole = Files.readString(two);
    Files.writeString(two, whole.substring(0, whole.length() - 1));
    refused(out, List.of(one, two), two + ": 5903 rows; 5904 are needed");
    Files.writeString(two, whole + "1,2,3");
    refused(out, List.of(one, two), two + ": 5904 rows; 5904 are needed");
  }

  /** The thread that asked is interrupted: in one line, and it stays interrupted. */
  @Test
  void anInterruptedScanStops() throws IOException {
    Scan scan = scan(100);
    for (int threads : new int[] {1, 2}) {
      int[] chunks = {0};
      assertThatThrownBy(
              () ->
                  Engine.<Integer>run(
                      scan,
                      0,
                      scan.chunks(),
                      threads,
                      () -> Rows::size,
                      (chunk, size) -> {
                        chunks[0]++;
                        Thread.currentThread().interrupt();
                      }))
          .isInstanceOf(InterruptedIOException.class)
          .hasMessage("interrupted");
      assertThat(Thread.interrupted()).isTrue();
      assertThat((long) chunks[0]).isLessThan(scan.chunks());
    }
  }

  @Test
  void headsOfWholeAndPartsDifferByTheShardAlone() throws IOException {
    Scan scan = scan(10);
    String whole = new String(CsvText.head(scan, "1", Shard.WHOLE), StandardCharsets.UTF_8);
    String part = new String(CsvText.head(scan, "1", new Shard(2, 3)), StandardCharsets.UTF_8);
    assertThat(part.replace("# shard: 2/3\n", "")).isEqualTo(whole).isNotEqualTo(part);
    assertThat(
            Stream.of(Parquet.configuration(whole.getBytes(StandardCharsets.UTF_8)).split("\n"))
                .skip(1))
        .containsExactlyElementsOf(scan.description());
    assertThatThrownBy(() -> Shard.of("4/3")).hasMessageStartingWith("shard: 4/3; allowed is i/n");
    assertThatThrownBy(() -> Shard.of("a")).hasMessageStartingWith("shard: a; allowed is i/n");
    assertThatThrownBy(() -> new Chunk(5, 5)).hasMessageStartingWith("chunk: 5 to 5; 1 to 4096");
  }
}
