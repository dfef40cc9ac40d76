package recoil.spark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.jspecify.annotations.Nullable;
import recoil.nature.TextFile;
import recoil.scan.Chunk;
import recoil.scan.CsvText;
import recoil.scan.Parquet;
import recoil.scan.PartFile;
import recoil.scan.Scan;
import recoil.scan.Shard;

/**
 * What {@code spark-submit} starts: {@code recoil-spark.jar SCAN [--out FILE] [--shard I/N]}. The
 * rows go to standard output or to a CSV on the driver's machine, exactly as those of {@code recoil
 * scan}; where FILE ends with {@code .parquet}, to a folder of that name. Error stream: lines
 * {@code N of M points}, and at most one line that says what is wrong.
 */
public final class Main {
  private static final String OUT = "--out";
  private static final String SHARD = "--shard";
  private static final Set<String> OPTIONS = Set.of(OUT, SHARD);

  /** Process whose end ends this one: it started this one and waits for it. */
  private static final String PARENT = "RECOIL_PARENT";

  private final Scan scan;
  private final Shard shard;
  private final @Nullable String out;
  private final byte[] head;

  private Main(Map<String, String> words, String version) throws IOException {
    String file = words.get("");
    if (file == null) {
      throw new IllegalArgumentException("SCAN: none; the file of a scan is needed");
    }
    String part = words.get(SHARD);
    scan = Scan.read(TextFile.read(Path.of(file)), Path.of(file));
    shard = part == null ? Shard.WHOLE : Shard.of(part);
    out = words.get(OUT);
    head = CsvText.head(scan, version, shard);
  }

  /** Runs a scan and ends the process: 0 done, 1 failed, 2 wrong input. */
  public static void main(String[] args) {
    String parent = System.getenv(PARENT);
    if (parent != null) {
      ProcessHandle.of(Long.parseLong(parent)).ifPresent(Main::endWith);
    }
    int code = 0;
    try {
      String version = Main.class.getPackage().getImplementationVersion();
      new Main(words(args), String.valueOf(version)).run();
    } catch (IllegalArgumentException e) {
      code = failed(e.getMessage(), 2);
    } catch (FileSystemException e) {
      code = failed(e.getFile() + ": " + (e.getReason() == null ? e : e.getReason()), 1);
    } catch (IOException e) {
      code = failed(e.getMessage(), 1);
    }
    System.exit(code);
  }

  private static void endWith(ProcessHandle parent) {
    var unused = parent.onExit().thenRun(() -> Runtime.getRuntime().halt(1));
  }

  private static int failed(@Nullable String message, int code) {
    System.err.println("recoil: " + String.valueOf(message).replaceAll("\\s+", " "));
    return code;
  }

  /** The options by their names; the scan has an empty one. */
  static Map<String, String> words(String[] args) {
    Map<String, String> words = new HashMap<>();
    for (int i = 0; i < args.length; i++) {
      boolean option = args[i].startsWith("--");
      String name = option ? args[i] : "";
      if (option && !(OPTIONS.contains(name) && i + 1 < args.length)) {
        throw new IllegalArgumentException("option: " + name + "; allowed --out FILE, --shard I/N");
      }
      if (words.put(name, option ? args[++i] : args[i]) != null) {
        throw new IllegalArgumentException(
            (option ? name : "SCAN") + ": given twice; allowed once");
      }
    }
    return words;
  }

  private void run() throws IOException {
    SparkConf settings =
        new SparkConf()
            .setIfMissing("spark.app.name", "recoil scan")
            .setIfMissing("spark.driver.maxResultSize", "0");
    if (out == null) {
      stream(settings, System.out, "standard output");
    } else if (out.endsWith(".parquet")) {
      fill(settings, out);
    } else if (Files.exists(Path.of(out)) && !Files.isRegularFile(Path.of(out))) {
      try (PrintStream rows = new PrintStream(Files.newOutputStream(Path.of(out)))) {
        stream(settings, rows, out);
      }
    } else {
      save(settings, Path.of(out));
    }
  }

  private static void complete(Object file) {
    System.err.println("recoil: " + file + ": is complete already");
  }

  private void fill(SparkConf settings, String name) throws IOException {
    Configuration hadoop = SparkHadoopUtil.get().newConfiguration(settings);
    ParquetFolder folder = new ParquetFolder(name, hadoop, Parquet.configuration(head));
    if (folder.whole()) {
      complete(name);
      return;
    }
    try (JavaSparkContext spark = new JavaSparkContext(settings)) {
      folder.fill(spark, scan, shard, this::progress);
    }
  }

  /** Writes to what is no file: standard output, a pipe, a device. */
  private void stream(SparkConf settings, PrintStream rows, String name) throws IOException {
    rows.write(head);
    csv(settings, shard.first(scan.chunks()), rows::write);
    rows.flush();
    if (rows.checkError()) {
      throw new FileSystemException(name, null, "cannot be written");
    }
  }

  /** Takes the rows of a chunk. */
  private interface Lines {
    void take(byte[] text) throws IOException;
  }

  private void csv(SparkConf settings, long first, Lines lines) throws IOException {
    progress(first * Chunk.SIZE - before());
    try (JavaSparkContext spark = new JavaSparkContext(settings)) {
      SparkEngine.run(
          spark,
          scan,
          first,
          shard.end(scan.chunks()),
          (chunk, text) -> {
            lines.take(text);
            progress(chunk.to() - before());
          });
    }
  }

  private void save(SparkConf settings, Path file) throws IOException {
    if (PartFile.whole(file, head)) {
      complete(file);
      return;
    }
    try (PartFile rows = PartFile.open(file, head)) {
      csv(settings, shard.first(scan.chunks()) + rows.chunks(), rows::append);
      rows.finish();
    }
  }

  /** Number of the first point. */
  private long before() {
    return shard.first(scan.chunks()) * Chunk.SIZE;
  }

  private void progress(long points) {
    long end = scan.chunk(shard.end(scan.chunks()) - 1).to();
    System.err.println(points + " of " + (end - before()) + " points");
  }
}
