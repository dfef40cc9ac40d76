package recoil.app.cli;

import java.io.PrintWriter;
import java.util.concurrent.atomic.AtomicInteger;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * How far a task is, on the error stream: a bar on a terminal, else a line per quarter. Steps may
 * come from any thread.
 */
final class Progress implements AutoCloseable {
  private static final int WIDTH = 79;
  private static final int LINES = 4;

  private final PrintWriter err;
  private final String task;
  private final int steps;
  private final @Nullable ProgressBar bar;
  private final AtomicInteger done = new AtomicInteger();

  /**
   * Starts a task.
   *
   * @param err the error stream
   * @param terminal whether it is a terminal, see {@link #onTerminal()}
   * @param task what is done, a word or two
   * @param steps how many times {@link #step()} will be called, 1 or more
   */
  Progress(PrintWriter err, boolean terminal, String task, int steps) {
    if (steps < 1) {
      throw new IllegalArgumentException("steps: " + steps + "; allowed 1 or more");
    }
    this.err = err;
    this.task = task;
    this.steps = steps;
    this.bar = terminal ? bar() : null;
  }

  /** Whether the launcher found a terminal at the error stream; Java itself cannot tell. */
  static boolean onTerminal() {
    return Boolean.getBoolean("recoil.terminal");
  }

  /** One of the steps is done. */
  void step() {
    int now = done.incrementAndGet();
    if (bar != null) {
      bar.step();
    } else if (now <= steps && LINES * now / steps > LINES * (now - 1) / steps) {
      err.println("recoil: " + task + ": " + 100 * now / steps + "%");
      err.flush();
    }
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
    return new ProgressBarBuilder()
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
