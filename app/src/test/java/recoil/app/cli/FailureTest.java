package recoil.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

class FailureTest {
  private final StringWriter err = new StringWriter();

  private int failed(Throwable thrown, boolean trace) {
    return new Failure(new PrintWriter(err), trace).failed(thrown);
  }

  @Test
  void illegalArgumentIsWrongInput() {
    int code = failed(new IllegalArgumentException("mass: -1.0; allowed 0 or more"), false);
    assertThat(code).isEqualTo(Main.WRONG_INPUT);
    assertThat(err.toString().lines()).containsExactly("recoil: mass: -1.0; allowed 0 or more");
  }

  @Test
  void fileSystemErrorsNameTheFile() {
    assertThat(failed(new AccessDeniedException("/a/b"), false)).isEqualTo(Main.FAILED);
    assertThat(failed(new UncheckedIOException(new NoSuchFileException("/c")), false))
        .isEqualTo(Main.FAILED);
    assertThat(failed(new FileSystemException("/d", null, "No space left on device"), false))
        .isEqualTo(Main.FAILED);
    assertThat(failed(new ExecutionException(new IOException("closed")), false))
        .isEqualTo(Main.FAILED);
    assertThat(err.toString().lines())
        .containsExactly(
            "recoil: /a/b: permission denied",
            "recoil: /c: no such file or directory",
            "recoil: /d: No space left on device",
            "recoil: input or output: closed");
  }

  @Test
  void defectsShowTheTraceOnlyWhenAsked() {
    assertThat(failed(new IllegalStateException("odd"), false)).isEqualTo(Main.FAILED);
    assertThat(err.toString().lines())
        .containsExactly(
            "recoil: defect in the program: java.lang.IllegalStateException: odd;"
                + " RECOIL_DEBUG=1 shows where");
    assertThat(failed(new IllegalStateException("odd"), true)).isEqualTo(Main.FAILED);
    assertThat(err.toString()).contains("at recoil.app.cli.FailureTest");
  }
}
