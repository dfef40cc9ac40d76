package recoil.spark;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.launcher.JavaModuleOptions;

/**
 * A cluster of Spark's own on this machine: a master and two workers as processes, each with one
 * core, on free ports of the loopback address. They end with this process, however it ends.
 */
final class Cluster implements AutoCloseable {
  private static final Pattern URL = Pattern.compile("Starting Spark master at (spark://\\S+)");
  private static final int WORKERS = 2;
  private static final int PATIENCE_S = 300;
  private static final String EXECUTOR = "CoarseGrainedExecutorBackend";

  /** Kills what it started when its standard input ends, that is with the process that holds it. */
  private static final String LEASH = "\"$@\" & child=$!; cat; kill -9 $child; wait $child";

  private final Path home;
  private final Path logs;
  private final List<Process> processes = new ArrayList<>();
  private final String master;

  /**
   * Starts it.
   *
   * @param home holds {@code jars} of Spark
   * @param logs folder for logs and working directories
   */
  Cluster(Path home, Path logs) throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "/bin/sh is not there");
    this.home = home;
    this.logs = logs;
    try {
      start("master", "org.apache.spark.deploy.master.Master", "--port", "0");
      master = find("master", URL);
      for (int i = 1; i <= WORKERS; i++) {
        String name = "worker" + i;
        start(
            name,
            "org.apache.spark.deploy.worker.Worker",
            "--cores",
            "1",
            "--memory",
            "512m",
            "--work-dir",
            logs.resolve(name).toString(),
            master);
      }
      for (int i = 1; i <= WORKERS; i++) {
        find("worker" + i, Pattern.compile("(Successfully registered with master)"));
      }
    } catch (IOException | InterruptedException | RuntimeException e) {
      close();
      throw e;
    }
  }

  private void start(String name, String main, String... words) throws IOException {
    List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", LEASH, name));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(JavaModuleOptions.defaultModuleOptionArray()));
    command.addAll(List.of("-Xmx256m", "-cp", home.resolve("jars") + File.separator + "*", main));
    command.addAll(List.of("--host", "127.0.0.1", "--webui-port", "0"));
    command.addAll(List.of(words));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(logs.resolve(name + ".log").toFile());
    builder.environment().put("SPARK_HOME", home.toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    processes.add(builder.start());
  }

  /** Waits for a line of a log. */
  private String find(String name, Pattern line) throws IOException, InterruptedException {
    Path log = logs.resolve(name + ".log");
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
    while (System.nanoTime() < end) {
      Matcher found = line.matcher(Files.readString(log));
      if (found.find()) {
        return found.group(1);
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
    throw new IOException(name + " does not start:\n" + Files.readString(log));
  }

  /** URL of the master. */
  String master() {
    return master;
  }

  /** The executors that run. */
  List<ProcessHandle> executors() {
    return processes.stream()
        .flatMap(Process::descendants)
        .filter(process -> process.info().commandLine().orElse("").contains(EXECUTOR))
        .toList();
  }

  /**
   * Kills an executor once something is the case.
   *
   * @return its process id; -1 if it never was
   */
  long killOneWhen(BooleanSupplier now) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
    while (System.nanoTime() < end) {
      if (now.getAsBoolean()) {
        ProcessHandle victim = executors().get(0);
        return victim.destroyForcibly() ? victim.pid() : -1;
      }
      TimeUnit.MILLISECONDS.sleep(2);
    }
    return -1;
  }

  /** Ends all processes. */
  @Override
  public void close() {
    for (Process process : processes) {
      List<ProcessHandle> all = process.descendants().toList();
      all.forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }
}
