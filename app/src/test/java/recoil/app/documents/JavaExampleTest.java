package recoil.app.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles and runs the Java example of the README as it stands there. */
class JavaExampleTest {
  private static final Pattern RESULT =
      Pattern.compile("println\\(.*\\); // (\\d\\.(\\d+)e-?\\d+)");

  @Test
  void givesTheNumberInItsComment(@TempDir Path directory) throws Exception {
    List<List<String>> blocks = Document.read("README.md").blocks("java");
    assertThat(blocks).hasSize(1);
    String source = String.join("\n", blocks.get(0)) + "\n";
    Matcher result = RESULT.matcher(source);
    assertThat(result.find()).as("a number beside println").isTrue();

    compile(directory, source);
    BigDecimal printed = new BigDecimal(run(directory).strip());
    int digits = 1 + result.group(2).length();
    assertThat(printed.round(new MathContext(digits))).isEqualByComparingTo(result.group(1));
  }

  private static void compile(Path directory, String source) throws IOException {
    Path file = Files.writeString(directory.resolve("Example.java"), source);
    ByteArrayOutputStream messages = new ByteArrayOutputStream();
    int code =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                messages,
                messages,
                "-proc:none",
                "-cp",
                System.getProperty("java.class.path", ""),
                "-d",
                directory.toString(),
                file.toString());
    assertThat(code).as(messages.toString(StandardCharsets.UTF_8)).isZero();
  }

  private static String run(Path directory) throws Exception {
    PrintStream standard = System.out;
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {directory.toUri().toURL()});
        PrintStream captured = new PrintStream(output, true, StandardCharsets.UTF_8)) {
      System.setOut(captured);
      var main = loader.loadClass("Example").getDeclaredMethod("main", String[].class);
      main.setAccessible(true);
      main.invoke(null, (Object) new String[0]);
    } finally {
      System.setOut(standard);
    }
    return output.toString(StandardCharsets.UTF_8);
  }
}
