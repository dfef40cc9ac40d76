package recoil.scan;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.Supplier;
import recoil.numeric.Batches;

/** Evaluates chunks on threads of this machine; their results come in the order of the chunks. */
public final class Engine {
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
    Done<T> work(Chunk chunk) {
      evaluator.evaluate(chunk, rows);
      return new Done<>(chunk, encoder.apply(rows));
    }
  }

  private record Done<T>(Chunk chunk, T result) {}

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
    try {
      Batches.run(
          end - first,
          threads,
          () -> new Worker<>(new Evaluator(scan), new Rows(scan.columns()), encoders.get()),
          (Worker<T> worker, long number) -> worker.work(scan.chunk(first + number)),
          (Done<T> done) -> {
            sink.accept(done.chunk(), done.result());
            return true;
          });
    } catch (CancellationException e) {
      InterruptedIOException interrupted = new InterruptedIOException("interrupted");
      interrupted.initCause(e);
      throw interrupted;
    }
  }
}
