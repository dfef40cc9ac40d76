package recoil.scan;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a scan allocates, once it runs. */
class AllocationTest {
  /** Bytes for another chunk, after the first one. */
  private static long bytes(String text, int chunk) throws IOException {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    Scan scan = Scan.read(text, Path.of("scan.yaml"));
    Evaluator evaluator = new Evaluator(scan);
    Rows rows = new Rows(scan.columns());
    evaluator.evaluate(scan.chunk(0), rows);
    long before = threads.getCurrentThreadAllocatedBytes();
    evaluator.evaluate(scan.chunk(chunk), rows);
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  /** A further coupling allocates nothing: the bytes are those of two masses. */
  @ParameterizedTest
  @ValueSource(strings = {"t-vector", "s-vector", "lmu-ltau", "t-scalar"})
  void pointsOfOneMassAllocateNothing(String model) throws IOException {
    String text =
        "{model: "
            + model
            + ", axes: {mass: {list: [10MeV, 200MeV]}, coupling: {from: 1e-6, to: 0.1, points:"
            + " 2048, scale: logarithmic}}}";
    assertThat(bytes(text, 0)).isLessThan(2 * 4096);
  }

  /** A further mass allocates what the constraints answer, and no working arrays. */
  @ParameterizedTest
  @ValueSource(strings = {"t-vector", "s-vector", "t-scalar"})
  void massesAllocateLittle(String model) throws IOException {
    String text =
        "{model: "
            + model
            + ", world: '2020', axes: {mass: {from: 1MeV, to: 10GeV, scale: logarithmic},"
            + " coupling: {list: [1e-3]}}, sample: {method: random, seed: 1, points: 8192}}";
    assertThat(bytes(text, 1)).isLessThan(1000 * Chunk.SIZE);
  }

  /** A further model makes its terms and what they give at the nodes; working arrays are shared. */
  @Test
  void modelsShareTheirWorkingArrays() throws IOException {
    String text =
        "{model: {name: c, spin: vector, parameters: {a: 1}, couplings: {e: {vector: a}, mu:"
            + " {vector: a}}}, world: '2020', axes: {mass: {list: [10MeV]}, coupling: {list:"
            + " [1e-3]}, a: {from: 0.1, to: 1, points: 8192}}}";
    assertThat(bytes(text, 1)).isLessThan(18_000 * Chunk.SIZE);
  }
}
