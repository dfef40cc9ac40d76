package recoil.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryManagerMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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
import recoil.scan.Evaluator;
import recoil.scan.Rows;
import recoil.scan.Scan;
import recoil.scattering.LeptonLikeRunning;
import recoil.statistics.DeltaChiSquare;

/**
 * Whole tasks, timed in one process for {@code bench/compare}: {@code curve MODEL} prints MUonE's
 * limits by the printed formulas and the processor time per mass, {@code limits MODEL} the limits
 * alone, computed once, {@code grid FILE} chi^2 of a scan and its points per second of processor
 * time, {@code scan FILE THREADS} the points of a scan per second, and per second of processor
 * time, with evaluation only and the largest memory, {@code scaling FILE} what two threads are to
 * one, {@code jvm} the virtual machine.
 */
public final class Tasks {
  private static final int MASSES = 400;

  /** Passes of which the best counts. */
  private static final int PASSES = 20;

  /** Seconds of processor time for which a task warms up before these. */
  private static final double WARM = 3;

  /** Passes of one thread, and of two, that are compared. */
  private static final int PAIRS = 5;

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
    switch (words.length == 0 ? "" : words[0] + " " + words.length) {
      case "curve 2" -> curve(words[1], System.out);
      case "limits 2" -> limits(words[1], System.out);
      case "grid 2" -> grid(Path.of(words[1]), System.out);
      case "scan 3" -> scan(Path.of(words[1]), Integer.parseInt(words[2]), System.out);
      case "scaling 2" -> scaling(Path.of(words[1]), System.out);
      case "jvm 1" -> jvm(System.out);
      default ->
          throw new IllegalArgumentException(
              "allowed are curve MODEL, limits MODEL, grid FILE, scan FILE THREADS, scaling FILE,"
                  + " jvm");
    }
  }

  private static CouplingLimit limit(String model) {
    World world = World.named("2020");
    recoil.muone.Setup setup = recoil.muone.Setup.paper();
    Quadrature quadrature = new Quadrature(setup, world.constants());
    return new CouplingLimit(
        new Yields(
            CrossSections.of(
                Formulas.PRINTED,
                Presets.model(model),
                world.constants(),
                setup.beam(),
                LeptonLikeRunning.of(world),
                quadrature.nodes()),
            quadrature),
        new ChiSquare(setup.systematic()),
        DeltaChiSquare.threshold(0.9, 1));
  }

  private static void curve(String model, PrintStream out) {
    CouplingLimit limit = limit(model);
    double[] masses = Grid.logarithmic(1e-3, 10, MASSES);
    double[] limits = new double[MASSES];
    double best =
        best(
            () -> limit,
            curve -> {
              for (int i = 0; i < MASSES; i++) {
                limits[i] = curve.at(masses[i]);
              }
            });
    out.println("us_per_mass " + best * 1e6 / MASSES);
    out.println("passes " + PASSES);
    out.println("K " + LeptonLikeRunning.of(World.named("2020")).k());
    print(masses, limits, out);
  }

  private static void limits(String model, PrintStream out) {
    CouplingLimit limit = limit(model);
    double[] masses = Grid.logarithmic(1e-3, 10, MASSES);
    print(masses, Arrays.stream(masses).map(limit::at).toArray(), out);
  }

  private static void print(double[] masses, double[] limits, PrintStream out) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < MASSES; i++) {
      lines.append(masses[i]).append(' ').append(limits[i]).append('\n');
    }
    out.print(lines);
  }

  /** What is kept for a mass in one pass is not known in the next. */
  private static void grid(Path file, PrintStream out) throws IOException {
    Scan scan = Scan.read(Files.readString(file), file);
    Rows rows = new Rows(scan.columns());
    double[] values = new double[Math.toIntExact(scan.points())];
    double best =
        best(
            () -> new Evaluator(scan),
            evaluator -> {
              int done = 0;
              for (long i = 0; i < scan.chunks(); i++) {
                evaluator.evaluate(scan.chunk(i), rows);
                System.arraycopy(
                    rows.column(rows.columns().size() - 1), 0, values, done, rows.size());
                done += rows.size();
              }
            });
    out.println("points_per_processor_second " + values.length / best);
    out.println("passes " + PASSES);
    out.println("K " + LeptonLikeRunning.of(World.named("2020")).k());
    StringBuilder lines = new StringBuilder();
    for (double value : values) {
      lines.append(value).append('\n');
    }
    out.print(lines);
  }

  /** Seconds of processor time of the best pass, without what prepares it, after warming up. */
  private static <T> double best(Supplier<T> prepare, Consumer<T> task) {
    for (double warm = 0; warm < WARM; ) {
      warm += seconds(prepare.get(), task);
    }
    double best = Double.POSITIVE_INFINITY;
    for (int pass = 0; pass < PASSES; pass++) {
      best = Math.min(best, seconds(prepare.get(), task));
    }
    return best;
  }

  private static <T> double seconds(T prepared, Consumer<T> task) {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    task.accept(prepared);
    return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start)
        / (double) TimeUnit.SECONDS.toNanos(1);
  }

  private static void jvm(PrintStream out) {
    out.println(
        "JDK "
            + Runtime.version()
            + ", collector "
            + ManagementFactory.getGarbageCollectorMXBeans().stream()
                .map(MemoryManagerMXBean::getName)
                .collect(Collectors.joining(" and "))
            + ", heap of up to "
            + Runtime.getRuntime().maxMemory() / (1 << 20)
            + " MB");
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
   * Passes of one thread and of two, all of the same points and long enough for two threads to need
   * a second. One and two take turns to be first. Passes before these warm up and do not count.
   */
  private static void scaling(Path file, PrintStream out) throws IOException {
    Scan scan = Scan.read(Files.readString(file), file);
    int runs = 1;
    while (pass(scan, 2, runs) < SHORTEST) {
      runs++;
    }
    pass(scan, 1, runs);
    double[] one = new double[PAIRS];
    double[] two = new double[PAIRS];
    double[] ratio = new double[PAIRS];
    for (int i = 0; i < PAIRS; i++) {
      for (int threads : i % 2 == 0 ? new int[] {1, 2} : new int[] {2, 1}) {
        (threads == 1 ? one : two)[i] = runs * scan.points() / pass(scan, threads, runs);
      }
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
