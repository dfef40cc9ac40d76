package recoil.scan;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;

/** Evaluates chunks on threads of this machine; their results come in the order of the chunks. */
public final class Engine {
  /** Chunks per thread that may wait for an earlier one. */
  private static final int AHEAD = 4;

  private Engine() {}

  /** Takes the results. */
  public interface Sink<T> {
    /**
     * Takes the result of one chunk.
     *
     * @throws IOException if it cannot be written
     */
    void accept(Chunk chunk, T result) throws IOException;
  }

  private record Worker<T>(Evaluator evaluator, Rows rows, Function<Rows, T> encoder) {
    T work(Chunk chunk) {
      evaluator.evaluate(chunk, rows);
      return encoder.apply(rows);
    }
  }

  /**
   * Evaluates chunks.
   *
   * @param first number of the first chunk
   * @param end number after that of the last one
   * @param threads number of threads, 1 or more
   * @param encoders makes for each thread what turns rows, which are reused, into a result
   * @param sink takes the results in order, in the calling thread
   * @throws IOException if the sink throws it, or the calling thread is interrupted
   */
  public static <T> void run(
      Scan scan,
      long first,
      long end,
      int threads,
      Supplier<Function<Rows, T>> encoders,
      Sink<T> sink)
      throws IOException {
    ConcurrentLinkedQueue<Worker<T>> idle = new ConcurrentLinkedQueue<>();
    ExecutorService pool =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              Thread thread = new Thread(task, "scan");
              thread.setDaemon(true);
              return thread;
            });
    try {
      Deque<Future<T>> ahead = new ArrayDeque<>();
      long next = first;
      for (long number = first; number < end; number++) {
        while (next < end && ahead.size() < AHEAD * threads) {
          Chunk chunk = scan.chunk(next++);
          ahead.add(
              pool.submit(
                  () -> {
                    Worker<T> free = idle.poll();
                    Worker<T> worker =
                        free != null
                            ? free
                            : new Worker<>(
                                new Evaluator(scan), new Rows(scan.columns()), encoders.get());
                    T result = worker.work(chunk);
                    idle.add(worker);
                    return result;
                  }));
        }
        sink.accept(scan.chunk(number), result(ahead.remove()));
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private static <T> T result(Future<T> future) throws IOException {
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
      throw new InterruptedIOException("interrupted");
    }
  }
}
