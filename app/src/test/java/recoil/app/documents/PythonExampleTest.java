package recoil.app.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the example of {@code docs/python.md} and compares what it prints with what is there. */
class PythonExampleTest {
  private static boolean works(String... words) {
    try {
      Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Test
  void printsWhatThePageSays(@TempDir Path directory) throws IOException, InterruptedException {
    assumeTrue(works("python3", "--version"), "python3 is not there");
    assumeTrue(works("sh", "-c", "true"), "sh is not there");
    Document page = Document.read("docs/python.md");
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Path launcher = directory.resolve("recoil");
    Files.writeString(
        launcher,
        "#!/bin/sh\nexec '%s' -Djava.awt.headless=true -cp '%s' recoil.app.cli.Main \"$@\"\n"
            .formatted(java, System.getProperty("java.class.path")));
    assertThat(launcher.toFile().setExecutable(true)).isTrue();
    Path script = directory.resolve("example.py");
    Files.write(script, page.blocks("python").get(0));
    Path printed = directory.resolve("printed");
    Process process =
        new ProcessBuilder("python3", script.toString())
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(printed.toFile())
            .start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    List<String> expected = page.blocks("text").get(0);
    assertThat(Files.readAllLines(printed, StandardCharsets.UTF_8)).isEqualTo(expected);
  }
}
