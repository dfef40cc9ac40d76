package recoil.spark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongConsumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaFutureAction;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.LongAccumulator;
import org.apache.spark.util.SerializableConfiguration;
import recoil.scan.Scan;
import recoil.scan.Shard;

/**
 * A scan as a folder of Parquet files, which the executors write themselves. It lies where all of
 * them see it. Which chunks a file holds follows from the scan alone, and a file that is there is
 * whole; so a run takes up what an earlier one left.
 */
final class ParquetFolder {
  /** Says that all files are there, as Spark does. */
  private static final String SUCCESS = "_SUCCESS";

  /** What scan it is. */
  private static final String CONFIGURATION = "_recoil";

  /** Number of files that a small scan has, if it has as many chunks. */
  private static final int FILES = 64;

  /** Largest number of chunks of a file: a million points. */
  private static final int MOST_CHUNKS = 256;

  private static final long POLL_MS = 500;

  private final Path folder;
  private final FileSystem files;
  private final String configuration;

  /**
   * Opens a folder, or makes it.
   *
   * @param name of the folder, on any file system of Hadoop
   * @param configuration what scan it is
   * @throws IllegalArgumentException where it is something else
   */
  ParquetFolder(String name, Configuration hadoop, String configuration) throws IOException {
    this.configuration = configuration;
    Path given = new Path(name);
    files = given.getFileSystem(hadoop);
    files.setWriteChecksum(false);
    folder = files.makeQualified(given);
    Path about = new Path(folder, CONFIGURATION);
    if (files.exists(about)) {
      try (FSDataInputStream in = files.open(about)) {
        if (!configuration.equals(new String(in.readAllBytes(), StandardCharsets.UTF_8))) {
          throw other(name);
        }
      }
    } else if (files.exists(folder)
        && (!files.getFileStatus(folder).isDirectory() || files.listStatus(folder).length > 0)) {
      throw other(name);
    } else {
      files.mkdirs(folder);
      write(about, configuration);
    }
  }

  private static IllegalArgumentException other(String name) {
    return new IllegalArgumentException(
        "--out: " + name + "; holds something else than this scan, allowed is another name");
  }

  private void write(Path file, String text) throws IOException {
    Path aside = new Path(folder, "_new" + file.getName());
    try (FSDataOutputStream out = files.create(aside, true)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    if (!files.rename(aside, file)) {
      throw new IOException(file + ": cannot be written");
    }
  }

  /** Name of a file; they sort in the order of the points. */
  static String name(Run run) {
    return String.format(Locale.ROOT, "chunk-%012d.parquet", run.first());
  }

  /** What each file holds. */
  static List<Run> runs(Scan scan, Shard shard) {
    long first = shard.first(scan.chunks());
    long end = shard.end(scan.chunks());
    long size = Math.max(1, Math.min(MOST_CHUNKS, (end - first) / FILES));
    List<Run> runs = new ArrayList<>();
    for (long from = first; from < end; from += size) {
      runs.add(new Run(from, Math.min(end, from + size)));
    }
    return runs;
  }

  /** Whether all is there. */
  boolean whole() throws IOException {
    return files.exists(new Path(folder, SUCCESS));
  }

  /** What is still missing. */
  private List<Run> missing(List<Run> all) throws IOException {
    List<Run> missing = new ArrayList<>();
    for (Run run : all) {
      if (!files.exists(new Path(folder, name(run)))) {
        missing.add(run);
      }
    }
    return missing;
  }

  private static long points(Scan scan, List<Run> runs) {
    return runs.stream()
        .mapToLong(run -> scan.chunk(run.end() - 1).to() - scan.chunk(run.first()).from())
        .sum();
  }

  /**
   * Fills it.
   *
   * @param progress takes the number of points that are there, now and then
   * @throws IOException if Spark gives up, or executors do not see the folder
   */
  void fill(JavaSparkContext spark, Scan scan, Shard shard, LongConsumer progress)
      throws IOException {
    List<Run> all = runs(scan, shard);
    List<Run> open = missing(all);
    long before = points(scan, all) - points(scan, open);
    if (!open.isEmpty()) {
      Broadcast<Map<String, String>> sources = spark.broadcast(scan.sources());
      Broadcast<SerializableConfiguration> hadoop =
          spark.broadcast(new SerializableConfiguration(spark.hadoopConfiguration()));
      LongAccumulator points = spark.sc().longAccumulator("points");
      FileTask task = new FileTask(sources, hadoop, folder.toString(), configuration, points);
      JavaFutureAction<Void> job = spark.parallelize(open, open.size()).foreachAsync(task);
      while (!job.isDone()) {
        progress.accept(before + points.value());
        pause(job);
      }
      Jobs.result(job);
      open = missing(all);
    }
    if (!open.isEmpty()) {
      throw new IOException(
          folder + ": " + open.size() + " files are missing; all executors must share the folder");
    }
    progress.accept(points(scan, all));
    write(new Path(folder, SUCCESS), "");
  }

  private static void pause(JavaFutureAction<Void> job) throws IOException {
    try {
      job.get(POLL_MS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return; // it goes on
    } catch (ExecutionException e) {
      return; // Jobs.result says it
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
