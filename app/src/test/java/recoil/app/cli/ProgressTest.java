package recoil.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final StringWriter err = new StringWriter();

  private void run(boolean terminal, int steps) {
    try (Progress progress = new Progress(new PrintWriter(err), terminal, "drawing", steps)) {
      IntStream.range(0, steps).parallel().forEach(step -> progress.step());
    }
  }

  /** Lines of a task that takes a time per step, in s. */
  private List<String> lines(long steps, long first, double each) {
    AtomicLong clock = new AtomicLong();
    Progress progress =
        new Progress(new PrintWriter(err), false, "scan", steps, first, true, clock::get);
    for (long step = first; step < steps; step++) {
      clock.addAndGet((long) (each * 1e9));
      progress.step();
    }
    return err.toString().lines().toList();
  }

  @Test
  void aShortTaskHasOneLineForEachSecond() {
    run(false, 30);
    assertThat(err.toString().lines()).containsExactly("recoil: drawing: 100%");
    err.getBuffer().setLength(0);
    assertThat(lines(400, 0, 0.01))
        .containsExactly(
            "recoil: scan: 25%, 100 points/s, 3 s left",
            "recoil: scan: 50%, 100 points/s, 2 s left",
            "recoil: scan: 75%, 100 points/s, 1 s left",
            "recoil: scan: 100%, 100 points/s, 0 s left");
  }

  @Test
  void eachTwentiethHasALine() {
    assertThat(lines(1000, 0, 0.1))
        .hasSize(20)
        .startsWith("recoil: scan: 5%, 10.0 points/s, 95 s left")
        .endsWith("recoil: scan: 100%, 10.0 points/s, 0 s left");
  }

  @Test
  void aLongTaskHasALineEveryTenSecondsThenLess() {
    List<String> lines = lines(100_000, 0, 1); // more than a day
    assertThat(lines.subList(0, 3))
        .containsExactly(
            "recoil: scan: 0%, 1.00 points/s, 27.8 h left",
            "recoil: scan: 0%, 1.00 points/s, 27.8 h left",
            "recoil: scan: 0%, 1.00 points/s, 27.8 h left");
    assertThat(lines).hasSizeBetween(250, 400);
    assertThat(lines).contains("recoil: scan: 95%, 1.00 points/s, 83 min left");
  }

  @Test
  void whatWasDoneBeforeDoesNotCountAsSpeed() {
    assertThat(lines(1000, 900, 1)).startsWith("recoil: scan: 91%, 1.00 points/s, 90 s left");
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
