package recoil.app.cli;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.InterruptedIOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Runs a scan on Spark: starts {@code spark-submit} and passes on what it prints.
 *
 * @param home folder of Spark: a distribution, or {@code jars} alone
 * @param master URL of the master
 * @param settings of Spark, {@code key=value}
 */
record SparkSubmit(Path home, String master, List<String> settings) {
  private static final String HOME = "SPARK_HOME";
  private static final String ADDRESS = "SPARK_LOCAL_IP";
  private static final String JAR = "recoil-spark.jar";
  private static final String SCALA = "2.13";
  private static final Pattern POINTS = Pattern.compile("(\\d{1,18}) of (\\d{1,18}) points");

  /** What Java itself says of the options that Spark starts it with. */
  private static final Pattern JAVA =
      Pattern.compile("WARNING: (Using incubator modules|package \\S+ not in ).*");

  /** Copies the settings. */
  SparkSubmit {
    settings = List.copyOf(settings);
  }

  /** Folder of Spark: SPARK_HOME, else where Recoil's build collects it. */
  static Path found() {
    String given = System.getenv(HOME);
    return given == null || given.isEmpty() ? Libraries.folder("spark") : Path.of(given);
  }

  /**
   * Runs.
   *
   * @param words for the scan
   * @param out takes the rows, where they go to standard output
   * @param err takes messages and progress
   * @return exit code
   * @throws IOException if there is no Spark, or it cannot be started
   */
  int run(List<String> words, PrintWriter out, PrintWriter err) throws IOException {
    Path jar = jar();
    List<String> command = submit();
    command.addAll(List.of("--master", master, "--driver-java-options", log(jar)));
    if (local()) {
      command.addAll(List.of("--conf", "spark.ui.enabled=false"));
    }
    for (String setting : settings) {
      command.addAll(List.of("--conf", setting));
    }
    command.add(jar.toString());
    command.addAll(words);
    Process process = builder(script() == null ? expand(command) : command).start();
    Messages messages = new Messages(process, err);
    String fate =
        words.contains("--out")
            ? "what is done is kept, and the same command goes on from there"
            : "standard output cannot be taken up";
    try (Interruption interruption =
        new Interruption(
            () -> {
              process.destroy();
              messages.interrupted(fate);
            })) {
      process.getOutputStream().close();
      messages.start();
      new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8).transferTo(out);
      int code = process.waitFor();
      messages.join();
      if (code != Main.DONE && !messages.explained) {
        interruption.step(
            () -> err.println("recoil: --engine spark: spark-submit ended with exit code " + code));
      }
      return code == Main.DONE || code == Main.WRONG_INPUT ? code : Main.FAILED;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    } finally {
      process.destroy();
    }
  }

  /** The jar of the scan, beside Spark or beside this program. */
  private Path jar() throws IOException {
    for (Path folder : List.of(Libraries.folder("spark"), home)) {
      Path jar = folder.resolve(JAR).toAbsolutePath();
      if (Files.exists(jar) && (script() != null || Files.isDirectory(home.resolve("jars")))) {
        return jar;
      }
    }
    throw new FileSystemException(
        home.toString(),
        null,
        "no Spark with "
            + JAR
            + "; './mvnw -q -DskipTests -pl spark -am package' makes spark/target/spark, the folder"
            + " for SPARK_HOME, 170 MB");
  }

  private @Nullable Path script() {
    Path script = home.resolve("bin").resolve("spark-submit");
    return Files.isExecutable(script) ? script : null;
  }

  private boolean local() {
    return master.startsWith("local");
  }

  private static String log(Path jar) {
    return "-Dlog4j2.configurationFile=jar:" + jar.toUri() + "!/recoil/spark/log4j2.properties";
  }

  /** The words of spark-submit, or of what makes a command of them. */
  private List<String> submit() {
    Path script = script();
    return new ArrayList<>(
        script != null
            ? List.of(script.toString())
            : List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                home.resolve("jars") + File.separator + "*",
                "org.apache.spark.launcher.Main",
                "org.apache.spark.deploy.SparkSubmit"));
  }

  private ProcessBuilder builder(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command);
    Map<String, String> environment = builder.environment();
    environment.put(HOME, home.toAbsolutePath().toString());
    environment.put("SPARK_SCALA_VERSION", SCALA);
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("RECOIL_PARENT", Long.toString(ProcessHandle.current().pid()));
    if (local()) {
      environment.putIfAbsent(ADDRESS, "127.0.0.1");
    }
    return builder;
  }

  /** Lets Spark's launcher write the command of Java, with its options, as bin/spark-class does. */
  private List<String> expand(List<String> command) throws IOException {
    Process process = builder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    List<String> expanded = new ArrayList<>(List.of(words.split("\0", -1)));
    // A line of its own first, and the end of the last word.
    if (expanded.size() < 3 || !expanded.get(0).isBlank()) {
      throw new IOException("--engine spark: " + home + ": its launcher cannot be used");
    }
    expanded.remove(0);
    expanded.set(0, expanded.get(0).stripLeading());
    expanded.remove(expanded.size() - 1);
    return expanded;
  }

  /** Reads the error stream: points that are done become progress. */
  private static final class Messages extends Thread {
    private final Process process;
    private final PrintWriter err;
    private @Nullable Progress progress;
    private long done;
    private boolean ended;
    private volatile boolean explained;

    Messages(Process process, PrintWriter err) {
      super("spark-submit");
      setDaemon(true);
      this.process = process;
      this.err = err;
    }

    @Override
    public void run() {
      try (BufferedReader lines = process.errorReader(StandardCharsets.UTF_8)) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          pass(line);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } finally {
        if (progress != null) {
          progress.close();
        }
      }
    }

    /** Says so; what Spark says to that is not passed on. */
    synchronized void interrupted(String fate) {
      ended = true;
      if (progress != null) {
        progress.close();
      }
      err.println("recoil: interrupted: " + fate);
      err.flush();
    }

    private synchronized void pass(String line) {
      Matcher points = POINTS.matcher(line);
      if (ended) {
        return;
      }
      if (points.matches()) {
        step(Long.parseLong(points.group(1)), Long.parseLong(points.group(2)));
      } else if (!JAVA.matcher(line).matches()) {
        explained |= line.startsWith("recoil: ");
        err.println(line);
      }
    }

    private void step(long now, long all) {
      Progress bar = progress;
      if (bar == null) {
        bar = Progress.withSpeed(err, Progress.onTerminal(), "scan", all, now);
        progress = bar;
      } else if (now > done) {
        bar.step(now - done);
      }
      done = now;
    }
  }
}
