package recoil.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import recoil.scan.Chunk;
import recoil.scan.CsvText;
import recoil.scan.Evaluator;
import recoil.scan.Rows;
import recoil.scan.Scan;

/**
 * A point of a scan on one core: every constraint of the world 2020 and MUonE's chi^2. Time per
 * point.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ScanBenchmark {
  private static final int CHUNKS = 4;
  private static final int POINTS = CHUNKS * Chunk.SIZE;

  /** The model. */
  @Param({"t-vector", "s-vector", "lmu-ltau"})
  private String model = "";

  /**
   * What changes from point to point: the coupling, with a mass for each 512 of them; the mass; or,
   * of a vector with free couplings whatever the model, the mass of 64 on a grid of g_e and g_mu,
   * and all three at random.
   */
  @Param({"coupling", "mass", "grid", "sample"})
  private String changes = "";

  private Scan scan = scan("t-vector", "mass");
  private Evaluator evaluator = new Evaluator(scan);
  private Rows rows = new Rows(scan.columns());
  private CsvText csv = new CsvText(scan);

  private static Scan scan(String model, String changes) {
    try {
      if (changes.equals("grid") || changes.equals("sample")) {
        return Scan.read(couplings(changes.equals("grid")), Path.of("scan.yaml"));
      }
      int couplings = changes.equals("mass") ? 1 : 512;
      return Scan.read(
          String.format(
                  "{model: %s, world: '2020', axes: {mass: {from: 1MeV, to: 10GeV, points: %d, scale:"
                      + " logarithmic}, coupling: {from: 1e-6, to: 0.1, points: %d, scale:"
                      + " logarithmic}}}",
                  model, POINTS / couplings, couplings)
              .replace("to: 0.1, points: 1,", "to: 1e-6, points: 1,"),
          Path.of("scan.yaml"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String couplings(boolean grid) {
    String range = "{from: 1e-6, to: 1e-2, " + (grid ? "points: 16, " : "") + "scale: logarithmic}";
    return "{model: {name: c, spin: vector, parameters: {a: 1, b: 1}, couplings: {e: {vector: a},"
        + " mu: {vector: b}}}, world: '2020', axes: {mass: {from: 1MeV, to: 10GeV, "
        + (grid ? "points: 64, " : "")
        + "scale: logarithmic}, coupling: {list: [1]}, a: "
        + range
        + ", b: "
        + range
        + "}"
        + (grid ? "" : ", sample: {method: random, seed: 1, points: " + POINTS + "}")
        + "}";
  }

  /** Reads the scan. */
  @Setup
  public void prepare() {
    scan = scan(model, changes);
    evaluator = new Evaluator(scan);
    rows = new Rows(scan.columns());
    csv = new CsvText(scan);
  }

  /** Evaluation, without output. */
  @Benchmark
  @OperationsPerInvocation(POINTS)
  public double evaluate() {
    double sum = 0;
    for (int i = 0; i < CHUNKS; i++) {
      evaluator.evaluate(scan.chunk(i), rows);
      sum += rows.column(rows.columns().size() - 1)[0];
    }
    return sum;
  }

  /** Evaluation and the text of the CSV. */
  @Benchmark
  @OperationsPerInvocation(POINTS)
  public int evaluateAndWrite() {
    int bytes = 0;
    for (int i = 0; i < CHUNKS; i++) {
      evaluator.evaluate(scan.chunk(i), rows);
      bytes += csv.rows(rows).length;
    }
    return bytes;
  }
}
