package recoil.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import recoil.mediator.CrossSections;
import recoil.mediator.Formulas;
import recoil.mediator.Presets;
import recoil.muone.ChiSquare;
import recoil.muone.CouplingLimit;
import recoil.muone.Quadrature;
import recoil.muone.Yields;
import recoil.nature.World;
import recoil.numeric.Grid;
import recoil.scan.Engine;
import recoil.scan.Rows;
import recoil.scan.Scan;
import recoil.scattering.LeptonLikeRunning;
import recoil.statistics.DeltaChiSquare;

/**
 * Whole tasks, timed in one process for {@code bench/compare}: {@code curve} prints MUonE's limits
 * and the processor time per mass, {@code scan FILE THREADS} the points of a scan per second, and
 * per second of processor time, with evaluation only and the largest memory, {@code scaling FILE}
 * what two threads are to one.
 */
public final class Tasks {
  private static final int MASSES = 400;
  private static final int PASSES = 40;

  /** Passes of one thread, and of two, that are compared. */
  private static final int PAIRS = 7;

  /** Seconds that two threads need at least for a pass. */
  private static final double SHORTEST = 1;

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
    } else if (words.length == 3 && words[0].equals("scan")) {
      scan(Path.of(words[1]), Integer.parseInt(words[2]), System.out);
    } else if (words.length == 2 && words[0].equals("scaling")) {
      scaling(Path.of(words[1]), System.out);
    } else {
      throw new IllegalArgumentException("allowed are curve, scan FILE THREADS, scaling FILE");
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

  private static void scan(Path file, int threads, PrintStream out) throws IOException {
    Scan scan = Scan.read(Files.readString(file), file);
    run(scan, Math.min(scan.chunks(), 64), threads);
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long processor = system.getProcessCpuTime();
    long start = System.nanoTime();
    run(scan, scan.chunks(), threads);
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

  /**
   * Passes of one thread and of two in turn, all of the same points and long enough for two threads
   * to need a second. The first of each warm up and do not count.
   */
  private static void scaling(Path file, PrintStream out) throws IOException {
    Scan scan = Scan.read(Files.readString(file), file);
    int runs = 1;
    pass(scan, 1, runs);
    while (pass(scan, 2, runs) < SHORTEST) {
      runs++;
    }
    pass(scan, 1, runs);
    double[] one = new double[PAIRS];
    double[] two = new double[PAIRS];
    double[] ratio = new double[PAIRS];
    for (int i = 0; i < PAIRS; i++) {
      one[i] = runs * scan.points() / pass(scan, 1, runs);
      two[i] = runs * scan.points() / pass(scan, 2, runs);
      ratio[i] = two[i] / one[i];
    }
    List.of(one, two, ratio).forEach(Arrays::sort);
    out.println("points_of_a_pass " + runs * scan.points());
    out.println("one_thread " + spread(one));
    out.println("two_threads " + spread(two));
    out.println("ratio " + two[PAIRS / 2] / one[PAIRS / 2]);
    out.println("ratio_of_neighbours " + spread(ratio));
  }

  /** Seconds of the clock. */
  private static double pass(Scan scan, int threads, int runs) throws IOException {
    long start = System.nanoTime();
    for (int i = 0; i < runs; i++) {
      run(scan, scan.chunks(), threads);
    }
    return (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
  }

  /** Median, smallest and largest. */
  private static String spread(double[] sorted) {
    return sorted[sorted.length / 2] + " " + sorted[0] + " " + sorted[sorted.length - 1];
  }

  private static void run(Scan scan, long chunks, int threads) throws IOException {
    Engine.<Integer>run(scan, 0, chunks, threads, () -> Rows::size, (chunk, size) -> {});
  }
}
