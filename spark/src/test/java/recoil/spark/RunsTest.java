package recoil.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import recoil.scan.Scan;
import recoil.scan.Shard;

class RunsTest {
  private static void follow(List<Run> runs, long first, long end) {
    long next = first;
    for (Run run : runs) {
      assertThat(run.first()).isEqualTo(next);
      assertThat(run.size()).isPositive();
      next = run.end();
    }
    assertThat(next).isEqualTo(end);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 2, 1, 1",
    "5, 2, 5, 4",
    "1000, 2, 32, 4",
    "1000, 8, 32, 16",
    "1000, 100, 200, 200"
  })
  void aJobFeedsAllSlots(int chunks, int slots, int done, int tasks) {
    List<Run> runs = SparkEngine.runs(7, 7 + chunks, slots);
    follow(runs, 7, 7 + done);
    assertThat(runs).hasSizeBetween(tasks / 2 + 1, tasks);
  }

  private static Scan scan(int masses) throws IOException {
    return Scan.read(
        "{model: t-vector, axes: {mass: {from: 1MeV, to: 1GeV, points: %d}, coupling: {list: [1]}}}"
            .formatted(masses),
        Path.of("scan.yaml"));
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "4097, 2", "400_000, 98", "1_000_000, 82"})
  void filesCoverAllChunks(String points, int files) throws IOException {
    Scan scan = scan(Integer.parseInt(points.replace("_", "")));
    List<Run> runs = ParquetFolder.runs(scan, Shard.WHOLE);
    follow(runs, 0, scan.chunks());
    assertThat(runs).hasSize(files);
    List<String> names = runs.stream().map(ParquetFolder::name).toList();
    assertThat(names).isSorted().doesNotHaveDuplicates();
    if (scan.chunks() > 3) {
      Shard shard = new Shard(2, 3);
      follow(ParquetFolder.runs(scan, shard), shard.first(scan.chunks()), shard.end(scan.chunks()));
    }
  }

  @Test
  void wordsOfTheDriver() {
    assertThat(Main.words(new String[] {"a.yaml", "--out", "x.csv", "--shard", "1/2"}))
        .isEqualTo(Map.of("", "a.yaml", "--out", "x.csv", "--shard", "1/2"));
    for (String wrong : new String[] {"--out", "--threads 2", "a b", "--out x --out y"}) {
      assertThatThrownBy(() -> Main.words(wrong.split(" ", -1)))
          .as(wrong)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("; allowed ");
    }
  }
}
