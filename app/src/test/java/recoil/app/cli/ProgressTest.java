package recoil.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final StringWriter err = new StringWriter();

  private void run(boolean terminal, int steps) {
    try (Progress progress = new Progress(new PrintWriter(err), terminal, "drawing", steps)) {
      IntStream.range(0, steps).parallel().forEach(step -> progress.step());
    }
  }

  @Test
  void plainLinesAtEachQuarter() {
    run(false, 30);
    assertThat(err.toString().lines())
        .containsExactlyInAnyOrder(
            "recoil: drawing: 26%",
            "recoil: drawing: 50%", "recoil: drawing: 76%", "recoil: drawing: 100%");
  }

  @Test
  void aTaskOfOneStepHasOneLine() {
    run(false, 1);
    assertThat(err.toString().lines()).containsExactly("recoil: drawing: 100%");
  }

  @Test
  void theBarStaysOnOneLineAndEndsIt() {
    run(true, 30);
    assertThat(err.toString()).endsWith(System.lineSeparator()).contains("drawing", "100%");
    assertThat(err.toString().lines().filter(line -> !line.isBlank()))
        .allMatch(line -> line.length() <= 79);
  }

  @Test
  void noStepsAreNoTask() {
    assertThatThrownBy(() -> new Progress(new PrintWriter(err), false, "drawing", 0))
        .hasMessage("steps: 0; allowed 1 or more");
  }
}
