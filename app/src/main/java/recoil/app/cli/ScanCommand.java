package recoil.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import recoil.app.answer.Program;
import recoil.nature.TextFile;
import recoil.scan.Chunk;
import recoil.scan.CsvText;
import recoil.scan.Engine;
import recoil.scan.Merge;
import recoil.scan.Parquet;
import recoil.scan.PartFile;
import recoil.scan.Scan;
import recoil.scan.Shard;

/** {@code recoil scan}: many points of a model, as CSV or Parquet. */
@Command(
    name = "scan",
    description = {
      "Points over mass, coupling and parameters of a model, each with what constraints and MUonE say,"
          + " as CSV or Parquet. An interrupted scan is taken up by the same command.",
      ""
    },
    subcommands = ScanCommand.MergeCommand.class,
    sortOptions = false)
final class ScanCommand implements Callable<Integer> {
  private static final int MOST_THREADS = 1024;
  private static final String PARQUET = ".parquet";

  /** What evaluates the points. */
  enum Engines {
    /** Threads of this program. */
    LOCAL,
    /** Apache Spark. */
    SPARK
  }

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "SCAN",
      description = "What is scanned: a file that ends with .yaml, .yml or .json.")
  private @Nullable Path file;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = {
        "Output; Parquet where the name ends with .parquet. Its folder is made where missing.",
        "Default: standard output, which cannot be taken up."
      })
  private @Nullable String out;

  @Option(
      names = "--engine",
      paramLabel = "ENGINE",
      description = "local: this program, or spark: spark-submit. Default: local.")
  private Engines engine = Engines.LOCAL;

  @Option(
      names = "--master",
      paramLabel = "URL",
      description = "Master of Spark, such as local[4] or spark://host:7077. Default: local[*].")
  private @Nullable String master;

  @Option(
      names = "--conf",
      paramLabel = "KEY=VALUE",
      description = "Setting of Spark, such as spark.executor.memory=2g. Any number of them.")
  private List<String> settings = List.of();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Number of threads. Default: that of the processors.")
  private @Nullable Integer threads;

  @Option(
      names = "--shard",
      paramLabel = "I/N",
      description = "The part I, 1 to N, of N parts; 'recoil scan merge' puts them together.")
  private @Nullable String shard;

  @Override
  public Integer call() throws IOException {
    if (file == null) {
      throw new IllegalArgumentException("SCAN: none; the file of a scan is needed");
    }
    checkEngine();
    int count = threads();
    Shard part = shard == null ? Shard.WHOLE : Shard.of(shard);
    Scan scan = Scan.read(TextFile.read(file), file);
    if (engine == Engines.SPARK) {
      return submit(file, part);
    }
    byte[] head = CsvText.head(scan, Program.version(), part);
    Path target = out == null ? null : Path.of(out);
    if (target != null && target.toString().endsWith(PARQUET)) {
      Parquet parquet = new Parquet(Libraries.duckDb(), scan, part, head, count);
      if (parquet.whole(target)) {
        PartFile.discard(target);
        complete(target);
      } else {
        save(scan, part, count, head, target, rows -> convert(rows, parquet, kept(target)));
      }
    } else if (target == null || (Files.exists(target) && !Files.isRegularFile(target))) {
      stream(scan, part, count, head, target);
    } else if (PartFile.whole(target, head)) {
      complete(target);
    } else {
      save(scan, part, count, head, target, PartFile::finish);
    }
    return Main.DONE;
  }

  private void checkEngine() {
    if (engine == Engines.SPARK && threads != null) {
      throw new IllegalArgumentException(
          "--threads: " + threads + "; not with --engine spark, --master local[N] says how many");
    }
    if (engine == Engines.LOCAL && master != null) {
      throw new IllegalArgumentException("--master: " + master + "; needs --engine spark");
    }
    if (engine == Engines.LOCAL && !settings.isEmpty()) {
      throw new IllegalArgumentException("--conf: " + settings.get(0) + "; needs --engine spark");
    }
  }

  private int submit(Path scan, Shard part) throws IOException {
    List<String> words = new ArrayList<>(List.of(scan.toString()));
    if (out != null) {
      words.addAll(List.of("--out", out));
    }
    if (part.count() > 1) {
      words.addAll(List.of("--shard", part.toString()));
    }
    return new SparkSubmit(SparkSubmit.found(), master == null ? "local[*]" : master, settings)
        .run(words, spec.commandLine().getOut(), spec.commandLine().getErr());
  }

  private void complete(Path target) {
    spec.commandLine().getErr().println("recoil: " + target + ": is complete already");
  }

  /** What makes an output of its part. */
  private interface Ending {
    void end(PartFile rows) throws IOException;
  }

  private int threads() {
    int count = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    if (!(count >= 1 && count <= MOST_THREADS)) {
      throw new IllegalArgumentException(
          "--threads: " + count + "; allowed is 1 to " + MOST_THREADS);
    }
    return count;
  }

  private void save(Scan scan, Shard part, int count, byte[] head, Path target, Ending ending)
      throws IOException {
    try (PartFile rows = PartFile.open(target, head)) {
      long next = part.first(scan.chunks()) + rows.chunks();
      run(scan, part, count, next, (chunk, text) -> rows.append(text), kept(target));
      ending.end(rows);
    }
  }

  private static String kept(Path target) {
    return "are in " + target + ".part, and the same command goes on from there";
  }

  private void convert(PartFile rows, Parquet parquet, String kept) throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    Interruption interruption =
        new Interruption(() -> err.println("recoil: interrupted: all points " + kept));
    try {
      rows.finish(parquet::convert);
    } finally {
      interruption.close();
    }
  }

  /** Writes to what is no file: standard output, a pipe, a device. */
  private void stream(Scan scan, Shard part, int count, byte[] head, @Nullable Path target)
      throws IOException {
    long first = part.first(scan.chunks());
    if (target != null) {
      try (var stream = Files.newOutputStream(target)) {
        stream.write(head);
        run(scan, part, count, first, (chunk, text) -> stream.write(text), lost(target));
      } catch (FileSystemException e) {
        throw e;
      } catch (IOException e) {
        throw (IOException)
            new FileSystemException(target.toString(), null, e.getMessage()).initCause(e);
      }
      return;
    }
    PrintWriter writer = spec.commandLine().getOut();
    writer.print(new String(head, StandardCharsets.UTF_8));
    run(
        scan,
        part,
        count,
        first,
        (chunk, text) -> {
          writer.print(new String(text, StandardCharsets.US_ASCII));
          if (writer.checkError()) {
            throw new FileSystemException("standard output", null, "cannot be written");
          }
        },
        lost("standard output"));
  }

  private static String lost(Object target) {
    return "are written; " + target + " cannot be taken up";
  }

  /**
   * Evaluates the chunks from one on.
   *
   * @param fate what an interruption makes of the points that are done
   */
  private void run(
      Scan scan, Shard part, int count, long next, Engine.Sink<byte[]> sink, String fate)
      throws IOException {
    long first = part.first(scan.chunks());
    long end = part.end(scan.chunks());
    if (next >= end) {
      return;
    }
    long before = first * Chunk.SIZE;
    long points = scan.chunk(end - 1).to() - before;
    PrintWriter err = spec.commandLine().getErr();
    try (Progress progress =
            Progress.withSpeed(
                err, Progress.onTerminal(), "scan", points, next * Chunk.SIZE - before);
        Interruption interruption = new Interruption(() -> interrupted(progress, points, fate))) {
      Engine.run(
          scan,
          next,
          end,
          count,
          () -> new CsvText(scan)::rows,
          (chunk, text) ->
              interruption.step(
                  () -> {
                    sink.accept(chunk, text);
                    progress.step(chunk.size());
                  }));
    }
  }

  private void interrupted(Progress progress, long points, String fate) {
    progress.close();
    PrintWriter err = spec.commandLine().getErr();
    err.println("recoil: interrupted: " + progress.done() + " of " + points + " points " + fate);
    err.flush();
  }

  /** {@code recoil scan merge}: the outputs of all shards as one. */
  @Command(
      name = "merge",
      description = {"Puts the outputs of all shards of a scan together.", ""},
      sortOptions = false)
  static final class MergeCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "OUT", description = "Output of the whole scan.")
    private Path merged = Path.of("");

    @Parameters(
        index = "1..*",
        arity = "1..*",
        paramLabel = "PARTS",
        description = "Outputs of its shards, in any order.")
    private List<Path> parts = List.of();

    @Override
    public Integer call() throws IOException {
      if (merged.toString().endsWith(PARQUET)) {
        throw new IllegalArgumentException(
            "OUT: " + merged + "; allowed is CSV, several files of Parquet are read as one");
      }
      Merge.merge(merged, parts);
      return Main.DONE;
    }
  }
}
