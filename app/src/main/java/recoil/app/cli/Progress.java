package recoil.app.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * How far a task is, on the error stream; of many steps with their speed and the time that is left.
 * On a terminal a bar; else lines: one for each further 5%, though not twice in a second, and one
 * where 10 s have passed without, or a fiftieth of a task that takes long. Steps may come from any
 * thread.
 */
final class Progress implements AutoCloseable {
  private static final int WIDTH = 79;
  private static final int LINES = 20;
  private static final double SECOND = 1e9;
  private static final double MINUTE = 60;
  private static final double HOUR = 3600;
  private static final double LONGEST_PAUSE = 10 * SECOND;
  private static final double PART_OF_TIME = 0.02;

  private final PrintWriter err;
  private final String task;
  private final long steps;
  private final long first;
  private final boolean speed;
  private final @Nullable ProgressBar bar;
  private final AtomicLong done;
  private final LongSupplier clock;
  private final long started;
  private long lastLine;
  private long lastSteps;

  /**
   * Starts a task.
   *
   * @param err the error stream
   * @param terminal whether it is a terminal, see {@link #onTerminal()}
   * @param task what is done, a word or two
   * @param steps how many times {@link #step()} will be called, 1 or more
   */
  Progress(PrintWriter err, boolean terminal, String task, int steps) {
    this(err, terminal, task, steps, 0, false, System::nanoTime);
  }

  /**
   * The same.
   *
   * @param first number of steps that were done before
   * @param speed whether lines have it
   * @param clock time in ns
   */
  Progress(
      PrintWriter err,
      boolean terminal,
      String task,
      long steps,
      long first,
      boolean speed,
      LongSupplier clock) {
    if (steps < 1) {
      throw new IllegalArgumentException("steps: " + steps + "; allowed 1 or more");
    }
    this.err = err;
    this.task = task;
    this.steps = steps;
    this.first = first;
    this.speed = speed;
    this.done = new AtomicLong(first);
    this.clock = clock;
    started = clock.getAsLong();
    lastLine = started;
    lastSteps = first;
    bar = terminal ? bar() : null;
  }

  /**
   * Starts a task of many steps, with their speed.
   *
   * @param steps number of all, 1 or more
   * @param first number of those that were done before
   */
  static Progress withSpeed(
      PrintWriter err, boolean terminal, String task, long steps, long first) {
    return new Progress(err, terminal, task, steps, first, true, System::nanoTime);
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
    } else {
      print(now);
    }
  }

  private synchronized void print(long now) {
    long time = clock.getAsLong();
    double pause = time - lastLine;
    double longest = Math.max(LONGEST_PAUSE, PART_OF_TIME * (time - started));
    boolean further = twentieths(now) > twentieths(lastSteps) && pause >= SECOND;
    if (now > lastSteps && (now == steps || further || pause >= longest)) {
      lastLine = time;
      lastSteps = now;
      err.println("recoil: " + task + ": " + (long) (100.0 * now / steps) + "%" + pace(now, time));
      err.flush();
    }
  }

  private long twentieths(long steps) {
    return (long) ((double) LINES * steps / this.steps);
  }

  private String pace(long now, long time) {
    if (!speed) {
      return "";
    }
    double rate = (now - first) / ((time - started) / SECOND);
    return String.format(Locale.ROOT, ", %.3g points/s, %s left", rate, left((steps - now) / rate));
  }

  /** A time in the unit that suits it. */
  private static String left(double seconds) {
    if (seconds < 2 * MINUTE) {
      return String.format(Locale.ROOT, "%.0f s", Math.ceil(seconds));
    }
    return seconds < 2 * HOUR
        ? String.format(Locale.ROOT, "%.0f min", seconds / MINUTE)
        : String.format(Locale.ROOT, "%.1f h", seconds / HOUR);
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
