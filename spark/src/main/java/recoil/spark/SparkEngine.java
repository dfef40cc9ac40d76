package recoil.spark;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaFutureAction;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import recoil.scan.Engine;
import recoil.scan.Scan;

/**
 * Evaluates chunks on Spark; their rows come to the driver in the order of the chunks, as those of
 * {@link Engine} do. What a lost executor had not delivered is evaluated again by another one.
 */
final class SparkEngine {
  /** Jobs that are under way, so that no executor waits for the driver. */
  private static final int AHEAD = 4;

  /** Smallest number of chunks of a job. */
  private static final int CHUNKS = 32;

  /** Largest number of chunks of a task, some tens of milliseconds where points are fast. */
  private static final int MOST_CHUNKS = 16;

  /** Tasks of a job for each that can run at the same time. */
  private static final int ROUNDS = 2;

  private SparkEngine() {}

  /**
   * Evaluates chunks.
   *
   * @param first number of the first chunk
   * @param end number after that of the last one
   * @param sink takes the rows, in order
   * @throws IOException if the sink throws it, or Spark gives up
   */
  static void run(JavaSparkContext spark, Scan scan, long first, long end, Engine.Sink<byte[]> sink)
      throws IOException {
    Broadcast<Map<String, String>> sources = spark.broadcast(scan.sources());
    TextTask task = new TextTask(sources);
    Deque<JavaFutureAction<List<byte[][]>>> ahead = new ArrayDeque<>();
    long next = first;
    long number = first;
    while (number < end) {
      while (next < end && ahead.size() < AHEAD) {
        List<Run> runs = runs(next, end, spark.defaultParallelism());
        ahead.add(spark.parallelize(runs, runs.size()).map(task).collectAsync());
        next = runs.get(runs.size() - 1).end();
      }
      for (byte[][] chunks : Jobs.result(ahead.remove())) {
        for (byte[] rows : chunks) {
          sink.accept(scan.chunk(number++), rows);
        }
      }
    }
    sources.destroy();
  }

  /**
   * The tasks of a job.
   *
   * @param slots number of tasks that can run at the same time
   */
  static List<Run> runs(long first, long end, int slots) {
    int tasks = ROUNDS * slots;
    int even = (int) Math.min(MOST_CHUNKS, (end - first - 1) / tasks + 1);
    int size = Math.max(1, Math.min(even, CHUNKS / tasks));
    long last = Math.min(end, first + Math.max(CHUNKS, tasks));
    List<Run> runs = new ArrayList<>();
    for (long from = first; from < last; from += size) {
      runs.add(new Run(from, Math.min(last, from + size)));
    }
    return runs;
  }
}
