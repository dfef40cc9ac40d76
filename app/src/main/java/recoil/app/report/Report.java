package recoil.app.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import recoil.app.figure.Figure;
import recoil.app.plot.Format;
import recoil.app.plot.Output;
import recoil.reproduction.Claim;
import recoil.reproduction.Panel;
import recoil.reproduction.Reproduction;
import recoil.reproduction.Series;
import recoil.reproduction.Settings;

/**
 * The files of a reproduction: {@code figures/KEY.pdf}, {@code .svg} and {@code .png}, the numbers
 * of each series as {@code figures/KEY/SERIES.csv}, and, if the claims are answered too, {@code
 * ledger.json} and {@code index.html}. The same input gives the same bytes, but for the times. What
 * an earlier run with other settings wrote is removed where it would not go with the new files.
 *
 * @param version version of the program
 * @param settings with what is computed
 * @param panels what computes each panel; independent of one another
 * @param claims what answers the claims, in groups independent of one another; null for figures
 *     only
 */
public record Report(
    String version,
    Settings settings,
    List<Supplier<Panel>> panels,
    @Nullable List<Supplier<List<Claim>>> claims) {
  /** The paper. */
  static final String PAPER = "arXiv:2002.04822";

  private static final String FIGURES = "figures";
  private static final double NANO = 1e-9;
  private static final List<Supplier<List<Claim>>> NONE = List.of();

  /** Copies the list. */
  public Report {
    panels = List.copyOf(panels);
    claims = claims == null ? null : List.copyOf(claims);
  }

  /** A panel that was drawn. */
  record Drawn(Ledger.Drawing drawing, byte[] svg) {}

  /** How often {@code write} reports progress. */
  public int steps() {
    return 2 * panels.size() + (claims == null ? 0 : claims.size());
  }

  /**
   * Computes, draws and writes everything.
   *
   * @param out directory, made where it does not exist
   * @param threads number of threads, 1 or more
   * @param step called after each step, by several threads
   * @throws IllegalArgumentException if only figures are asked for and the ledger, or a figure that
   *     stays, has other settings
   * @throws IOException if a file cannot be written
   */
  public Ledger write(Path out, int threads, Runnable step) throws IOException {
    try (Folder folder = Folder.open(out, FIGURES)) {
      ExecutorService pool = Executors.newFixedThreadPool(threads, Report::daemon);
      try {
        return write(folder, pool, step);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", e);
      } finally {
        pool.shutdownNow();
      }
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "recoil-report");
    thread.setDaemon(true);
    return thread;
  }

  private Ledger write(Folder folder, ExecutorService pool, Runnable step)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    Ledger.Inputs inputs = Ledger.Inputs.of(settings);
    Earlier earlier = new Earlier(folder, FIGURES);
    if (claims == null) {
      earlier.check(version, inputs);
    }
    List<Future<List<Claim>>> answering = new ArrayList<>();
    for (Supplier<List<Claim>> group : claims == null ? NONE : claims) {
      answering.add(pool.submit(counted(step, group::get)));
    }
    List<Callable<Panel>> computations = new ArrayList<>();
    for (Supplier<Panel> panel : panels) {
      computations.add(counted(step, panel::get));
    }
    List<Panel> computed = all(pool, computations);
    List<Claim> found = new ArrayList<>();
    for (Future<List<Claim>> group : answering) {
      found.addAll(result(group));
    }
    List<Claim> answers = Reproduction.ordered(found);
    long middle = System.nanoTime();
    List<String> header = new ArrayList<>(inputs.lines());
    header.add(0, "Recoil " + version + ", reproduction of " + PAPER);
    List<String> keys = computed.stream().map(Panel::key).toList();
    if (claims == null) {
      earlier.checkAllBut(keys, header);
    } else {
      earlier.removeAllBut(keys);
    }
    List<Callable<Drawn>> drawings = new ArrayList<>();
    for (Panel panel : computed) {
      drawings.add(counted(step, () -> draw(folder, earlier, panel, header)));
    }
    List<Drawn> drawn = all(pool, drawings);
    long end = System.nanoTime();
    Ledger ledger =
        new Ledger(
            "recoil",
            version,
            PAPER,
            inputs,
            answers.stream().map(Ledger.Answer::of).toList(),
            claims == null ? Map.of() : Ledger.count(answers),
            drawn.stream().map(Drawn::drawing).toList(),
            new Ledger.Seconds(NANO * (middle - start), NANO * (end - middle)));
    if (claims != null) {
      folder.write(Earlier.LEDGER, ledger.bytes());
      folder.write(Earlier.PAGE, Page.of(ledger, drawn));
    }
    return ledger;
  }

  private static <T> Callable<T> counted(Runnable step, Callable<T> work) {
    return () -> {
      T result = work.call();
      step.run();
      return result;
    };
  }

  private static <T> List<T> all(ExecutorService pool, List<Callable<T>> work)
      throws IOException, InterruptedException {
    List<Future<T>> futures = new ArrayList<>();
    for (Callable<T> one : work) {
      futures.add(pool.submit(one));
    }
    List<T> results = new ArrayList<>();
    for (Future<T> future : futures) {
      results.add(result(future));
    }
    return results;
  }

  private static <T> T result(Future<T> future) throws IOException, InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      if (cause instanceof IOException io) {
        throw io;
      }
      if (cause instanceof UncheckedIOException io) {
        throw io;
      }
      if (cause instanceof RuntimeException runtime) {
        throw runtime;
      }
      if (cause instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(cause);
    }
  }

  private static Drawn draw(Folder folder, Earlier earlier, Panel panel, List<String> header)
      throws IOException {
    String stem = FIGURES + "/" + panel.key();
    List<String> files = new ArrayList<>();
    Map<Format, byte[]> pictures = Output.bytes(Figure.of(panel), EnumSet.allOf(Format.class));
    earlier.removeTables(
        panel.key(), panel.series().stream().map(Series::key).collect(Collectors.toSet()));
    for (Map.Entry<Format, byte[]> picture : pictures.entrySet()) {
      String file = stem + "." + picture.getKey().suffix();
      folder.write(file, picture.getValue());
      files.add(file);
    }
    for (Series series : panel.series()) {
      String file = stem + "/" + series.key() + ".csv";
      folder.write(file, Table.of(panel, series, header));
      files.add(file);
    }
    Ledger.Drawing drawing =
        new Ledger.Drawing(panel.key(), panel.figure(), panel.title(), panel.caption(), files);
    return new Drawn(drawing, pictures.getOrDefault(Format.SVG, new byte[0]));
  }
}
