package recoil.app.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * How far a task is, on the error stream: a bar on a terminal, else a line per quarter; of many
 * steps with their speed and the time that is left. Steps may come from any thread.
 */
final class Progress implements AutoCloseable {
  private static final int WIDTH = 79;
  private static final int LINES = 4;

  private final PrintWriter err;
  private final String task;
  private final long steps;
  private final long first;
  private final boolean speed;
  private final @Nullable ProgressBar bar;
  private final AtomicLong done;
  private final long started = System.nanoTime();

  /**
   * Starts a task.
   *
   * @param err the error stream
   * @param terminal whether it is a terminal, see {@link #onTerminal()}
   * @param task what is done, a word or two
   * @param steps how many times {@link #step()} will be called, 1 or more
   */
  Progress(PrintWriter err, boolean terminal, String task, int steps) {
    this(err, terminal, task, steps, 0, false);
  }

  private Progress(
      PrintWriter err, boolean terminal, String task, long steps, long first, boolean speed) {
    if (steps < 1) {
      throw new IllegalArgumentException("steps: " + steps + "; allowed 1 or more");
    }
    this.err = err;
    this.task = task;
    this.steps = steps;
    this.first = first;
    this.speed = speed;
    this.done = new AtomicLong(first);
    this.bar = terminal ? bar() : null;
  }

  /**
   * Starts a task of many steps, with their speed.
   *
   * @param steps number of all, 1 or more
   * @param first number of those that were done before
   */
  static Progress withSpeed(
      PrintWriter err, boolean terminal, String task, long steps, long first) {
    return new Progress(err, terminal, task, steps, first, true);
  }

  /** Whether the launcher found a terminal at the error stream; Java itself cannot tell. */
  static boolean onTerminal() {
    return Boolean.getBoolean("recoil.terminal");
  }

  /** One of the steps is done. */
  void step() {
    step(1);
  }

  /** Some of the steps are done. */
  void step(long more) {
    long now = done.addAndGet(more);
    if (bar != null) {
      bar.stepBy(more);
    } else if (now <= steps && quarters(now) > quarters(now - more)) {
      err.println("recoil: " + task + ": " + (long) (100.0 * now / steps) + "%" + pace(now));
      err.flush();
    }
  }

  private long quarters(long steps) {
    return (long) ((double) LINES * steps / this.steps);
  }

  private String pace(long now) {
    if (!speed) {
      return "";
    }
    double rate = (now - first) / ((System.nanoTime() - started) * 1e-9);
    return String.format(
        Locale.ROOT, ", %.3g points/s, %.0f s left", rate, Math.ceil((steps - now) / rate));
  }

  /** Number of steps that are done. */
  long done() {
    return done.get();
  }

  /** Ends the bar and its line. */
  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      err.println();
      err.flush();
    }
  }

  private ProgressBar bar() {
    ProgressBarBuilder builder = new ProgressBarBuilder();
    if (speed) {
      builder.showSpeed().setUnit(" points", 1).startsFrom(first, Duration.ZERO);
    }
    return builder
        .setTaskName(task)
        .setInitialMax(steps)
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(200)
        .setConsumer(
            new DelegatingProgressBarConsumer(
                line -> {
                  err.print("\r" + line);
                  err.flush();
                },
                WIDTH))
        .build();
  }
}
