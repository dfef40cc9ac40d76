package recoil.app.cli;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What is done where Ctrl-C or SIGTERM ends the program during a piece of work: no exception is
 * thrown, the process ends with the exit code that the signal gives, 130 or 143.
 */
final class Interruption implements AutoCloseable {
  /** How long a step that has begun is waited for. */
  private static final long PATIENCE_S = 5;

  private final ReentrantLock gate = new ReentrantLock();
  private final Thread hook;
  private boolean over;

  /** A step of the work that is done wholly or not begun. */
  interface Step<X extends Exception> {
    /** Does it. */
    void run() throws X;
  }

  /**
   * Begins a piece of work.
   *
   * @param last is done at an interruption, when no step is under way and none begins any more
   */
  Interruption(Runnable last) {
    hook = new Thread(() -> stop(last), "recoil-interruption");
    try {
      Runtime.getRuntime().addShutdownHook(hook);
    } catch (IllegalStateException e) {
      over = true; // interrupted before
    }
  }

  /** Keeps the gate shut, so that who works waits there until the process has ended. */
  private void stop(Runnable last) {
    try {
      if (gate.tryLock(PATIENCE_S, TimeUnit.SECONDS) && !over) {
        last.run();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Does a step; where the program has been interrupted it does not come back. */
  <X extends Exception> void step(Step<X> step) throws X {
    gate.lock();
    try {
      step.run();
    } finally {
      gate.unlock();
    }
  }

  /** The work is done, or has failed. */
  @Override
  public void close() {
    step(() -> over = true);
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // the process ends and the hook has nothing to do any more
    }
  }
}
