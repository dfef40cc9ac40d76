package recoil.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class MainTest {
  private record Result(int code, String out, String err) {}

  private static Result run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Main.run(new PrintWriter(out), new PrintWriter(err), args);
    return new Result(code, out.toString(), err.toString());
  }

  @Test
  void versionIsTheBuildsVersion() {
    Result result = run("--version");
    assertThat(result.code()).isEqualTo(Main.DONE);
    assertThat(result.out()).matches("recoil \\d+\\.\\d+\\.\\d+(-\\w+)?\\R");
    assertThat(result.err()).isEmpty();
  }

  @Test
  void helpNamesTheExitCodes() {
    Result result = run("--help");
    assertThat(result.code()).isEqualTo(Main.DONE);
    assertThat(result.out()).startsWith("Usage: recoil").contains("2 wrong input");
    assertThat(result.err()).isEmpty();
  }

  @Test
  void noCommandIsWrongInput() {
    Result result = run();
    assertThat(result.code()).isEqualTo(Main.WRONG_INPUT);
    assertThat(result.out()).isEmpty();
    assertThat(result.err().lines()).containsExactly("recoil: command: none; see 'recoil --help'");
  }

  @Test
  void unknownOptionAndUnknownCommandGetOneLine() {
    Result option = run("--colour");
    assertThat(option.code()).isEqualTo(Main.WRONG_INPUT);
    assertThat(option.err().lines())
        .containsExactly("recoil: option: --colour; allowed --help, --version");
    Result command = run("reproduction");
    assertThat(command.code()).isEqualTo(Main.WRONG_INPUT);
    assertThat(command.err().lines()).hasSize(1).first().asString().contains("reproduction");
  }

  @Test
  void aLineBreakInAWordDoesNotBreakTheLine() {
    assertThat(run("--a\nb\u0007").err().lines()).hasSize(1).first().asString().contains("--a b?");
  }
}
