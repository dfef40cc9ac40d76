package recoil.app.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BareMachineTest {
  /**
   * Draws the gallery in a new machine without font configuration, and looks at the classes that it
   * loads: without the font manager there is neither a system font nor a native font library.
   */
  @Test
  void noSystemFontIsEverLookedFor(@TempDir Path folder) throws Exception {
    Path log = folder.resolve("classes.log");
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Djava.awt.headless=true",
            "-Xlog:class+load:file=" + log,
            "-cp",
            System.getProperty("java.class.path"),
            "recoil.app.plot.Gallery",
            folder.resolve("figures").toString());
    builder.environment().put("FONTCONFIG_FILE", "/dev/null");
    builder.environment().put("FONTCONFIG_PATH", "/nonexistent");
    Process process = builder.redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    assertThat(output).doesNotContain("Exception");
    List<String> classes = Files.readAllLines(log);
    assertThat(classes).anyMatch(line -> line.contains(" java.awt.Font "));
    assertThat(classes)
        .noneMatch(line -> line.contains(" sun.font.SunFontManager "))
        .noneMatch(line -> line.contains(" sun.font.FontManagerFactory "))
        .noneMatch(line -> line.contains(" sun.font.FontManagerNativeLibrary "));
    for (String name : Gallery.plots().keySet()) {
      Plot plot = Gallery.plots().get(name);
      for (Format format : Format.values()) {
        Path file = folder.resolve("figures").resolve(name + "." + format.suffix());
        assertThat(file).hasBinaryContent(Output.bytes(plot, format));
      }
    }
  }
}
