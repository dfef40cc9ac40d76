package recoil.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command in a process of its own that is ended while it draws. */
class InterruptTest {
  private static final int PATIENCE_S = 120;
  private static final int POLL_MS = 5;

  @TempDir private Path temp;

  private Process start() throws IOException, InterruptedException {
    String classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-cp",
                classes,
                Main.class.getName(),
                "reproduce",
                "--out",
                temp.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
    while (pictures() == 0 && process.isAlive() && System.nanoTime() < end) {
      Thread.sleep(POLL_MS);
    }
    return process;
  }

  private long pictures() throws IOException {
    File[] files = temp.resolve("figures").toFile().listFiles((dir, name) -> name.endsWith("png"));
    return files == null ? 0 : files.length;
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(temp)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  /** Whether a file has its last bytes. */
  private static boolean whole(Path file) throws IOException {
    String name = file.getFileName().toString();
    String content = Files.readString(file, StandardCharsets.ISO_8859_1);
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "png" -> content.length() > 12 && content.startsWith("IEND", content.length() - 8);
      case "pdf" -> content.stripTrailing().endsWith("%%EOF");
      case "svg" -> content.stripTrailing().endsWith("</svg>");
      case "csv" -> content.endsWith("\n") && content.lines().count() > 2;
      case "json" -> content.stripTrailing().endsWith("}");
      case "html" -> content.stripTrailing().endsWith("</html>");
      default -> false;
    };
  }

  @Test
  void aTerminatedProcessLeavesWholeFilesOnly() throws Exception {
    Process process = start();
    process.destroy();
    assertThat(process.waitFor(PATIENCE_S, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isNotZero();
    assertThat(pictures()).isPositive();
    assertThat(temp.resolve("ledger.json")).doesNotExist();
    for (Path file : files()) {
      assertThat(whole(file)).as("%s is whole", file).isTrue();
    }
  }

  @Test
  void aKilledProcessLeavesNoHalfWrittenFileWithItsFinalName() throws Exception {
    Process process = start();
    process.destroyForcibly();
    assertThat(process.waitFor(PATIENCE_S, TimeUnit.SECONDS)).isTrue();
    assertThat(pictures()).isPositive();
    for (Path file : files()) {
      if (!file.getFileName().toString().startsWith(".")) {
        assertThat(whole(file)).as("%s is whole", file).isTrue();
      }
    }
  }
}
