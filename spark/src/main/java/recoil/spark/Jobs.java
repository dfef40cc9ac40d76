package recoil.spark;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Jobs of Spark. */
final class Jobs {
  private Jobs() {}

  /**
   * The result of a job.
   *
   * @throws IOException in one line, if Spark gave up
   */
  static <T> T result(Future<T> job) throws IOException {
    try {
      return job.get();
    } catch (ExecutionException e) {
      String message = String.valueOf(e.getCause() == null ? e : e.getCause().getMessage());
      throw new IOException("Spark: " + message.lines().findFirst().orElse("failed"), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }
}
