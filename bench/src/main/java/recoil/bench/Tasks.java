package recoil.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import recoil.mediator.CrossSections;
import recoil.mediator.Formulas;
import recoil.mediator.Presets;
import recoil.muone.ChiSquare;
import recoil.muone.CouplingLimit;
import recoil.muone.Quadrature;
import recoil.muone.Yields;
import recoil.nature.World;
import recoil.numeric.Grid;
import recoil.scan.CsvText;
import recoil.scan.Engine;
import recoil.scan.Rows;
import recoil.scan.Scan;
import recoil.scattering.LeptonLikeRunning;
import recoil.statistics.DeltaChiSquare;

/**
 * Whole tasks, timed in one process for {@code bench/compare}: {@code curve} prints MUonE's limits
 * and the processor time per mass, {@code scan FILE THREADS} the points of a scan per second, and
 * per second of processor time, with evaluation only and the largest memory, {@code csv} in place
 * of {@code scan} with their text, too.
 */
public final class Tasks {
  private static final int MASSES = 400;
  private static final int PASSES = 40;

  private Tasks() {}

  /**
   * Runs a task.
   *
   * @param words the task and its arguments
   * @throws IOException if a scan cannot be read
   */
  public static void main(String[] words) throws IOException {
    if (words.length == 1 && words[0].equals("curve")) {
      curve(System.out);
    } else if (words.length == 3 && List.of("scan", "csv").contains(words[0])) {
      scan(Path.of(words[1]), Integer.parseInt(words[2]), words[0].equals("csv"), System.out);
    } else {
      throw new IllegalArgumentException("allowed are curve, scan FILE THREADS, csv FILE THREADS");
    }
  }

  private static void curve(PrintStream out) {
    World world = World.named("2020");
    recoil.muone.Setup setup = recoil.muone.Setup.paper();
    Quadrature quadrature = new Quadrature(setup, world.constants());
    LeptonLikeRunning running = LeptonLikeRunning.of(world);
    CouplingLimit limit =
        new CouplingLimit(
            new Yields(
                CrossSections.of(
                    Formulas.PRINTED,
                    Presets.model("t-vector"),
                    world.constants(),
                    setup.beam(),
                    running,
                    quadrature.nodes()),
                quadrature),
            new ChiSquare(setup.systematic()),
            DeltaChiSquare.threshold(0.9, 1));
    double[] masses = Grid.logarithmic(1e-3, 10, MASSES);
    double[] limits = new double[MASSES];
    long best = Long.MAX_VALUE;
    for (int pass = 0; pass < PASSES; pass++) {
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      for (int i = 0; i < MASSES; i++) {
        limits[i] = limit.at(masses[i]);
      }
      best = Math.min(best, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
    }
    out.println("us_per_mass " + best / 1e3 / MASSES);
    out.println("K " + running.k());
    for (int i = 0; i < MASSES; i++) {
      out.println(masses[i] + " " + limits[i]);
    }
  }

  private static void scan(Path file, int threads, boolean text, PrintStream out)
      throws IOException {
    Scan scan = Scan.read(Files.readString(file), file);
    run(scan, Math.min(scan.chunks(), 64), threads, text);
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long processor = system.getProcessCpuTime();
    long start = System.nanoTime();
    run(scan, scan.chunks(), threads, text);
    double points = scan.points() * (double) TimeUnit.SECONDS.toNanos(1);
    out.println("points " + scan.points());
    out.println("points_per_second " + points / (System.nanoTime() - start));
    out.println("points_per_processor_second " + points / (system.getProcessCpuTime() - processor));
    Path status = Path.of("/proc/self/status");
    if (Files.exists(status)) {
      Files.readString(status)
          .lines()
          .filter(line -> line.startsWith("VmHWM"))
          .forEach(line -> out.println("largest_memory " + line.substring(6).strip()));
    }
  }

  private static void run(Scan scan, long chunks, int threads, boolean text) throws IOException {
    Engine.<Integer>run(scan, 0, chunks, threads, () -> encoder(scan, text), (chunk, size) -> {});
  }

  private static Function<Rows, Integer> encoder(Scan scan, boolean text) {
    CsvText csv = new CsvText(scan);
    return rows -> text ? csv.rows(rows).length : rows.size();
  }
}
