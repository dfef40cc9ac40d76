package recoil.numeric;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Numbered tasks on threads, whose results come in order. */
public final class Batches {
  /** Tasks per thread that may wait for an earlier one. */
  private static final int AHEAD = 4;

  private Batches() {}

  /** Does one task with the working arrays of a thread. */
  public interface Task<W, T> {
    /** The result of a task. */
    T of(W worker, long number);
  }

  /** Takes results in order. */
  public interface Sink<T, X extends Exception> {
    /** Takes the next one; false where there are enough. */
    boolean accept(T result) throws X;
  }

  /**
   * Does tasks 0, 1, 2 ... until there are no more or the sink has enough.
   *
   * @param count number of tasks
   * @param threads number of threads, 1 or more
   * @param workers makes the working arrays of a thread
   * @param sink takes the results in order, in the calling thread; false where it has enough
   * @throws CancellationException if the calling thread is interrupted
   * @throws X if the sink does
   */
  public static <W, T, X extends Exception> void run(
      long count, int threads, Supplier<W> workers, Task<W, T> task, Sink<T, X> sink) throws X {
    if (threads == 1) {
      W worker = workers.get();
      boolean more = true;
      for (long i = 0; i < count && more; i++) {
        goOn();
        more = sink.accept(task.of(worker, i));
      }
      return;
    }
    ConcurrentLinkedQueue<W> idle = new ConcurrentLinkedQueue<>();
    ExecutorService pool =
        Executors.newFixedThreadPool(
            threads,
            work -> {
              Thread thread = new Thread(work, "batch");
              thread.setDaemon(true);
              return thread;
            });
    try {
      Deque<Future<T>> ahead = new ArrayDeque<>();
      long next = 0;
      boolean more = true;
      for (long i = 0; i < count && more; i++) {
        while (next < count && ahead.size() < AHEAD * threads) {
          long number = next++;
          ahead.add(
              pool.submit(
                  () -> {
                    W free = idle.poll();
                    W worker = free == null ? workers.get() : free;
                    T result = task.of(worker, number);
                    idle.add(worker);
                    return result;
                  }));
        }
        more = sink.accept(result(ahead.remove()));
      }
    } finally {
      pool.shutdownNow();
    }
  }

  /**
   * Ends a long computation between two of its steps.
   *
   * @throws CancellationException if the calling thread is interrupted
   */
  public static void goOn() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("interrupted");
    }
  }

  private static <T> T result(Future<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException unchecked) {
        throw unchecked;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    }
  }
}
