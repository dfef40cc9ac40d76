package recoil.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import recoil.app.cli.ReproduceOptions.FormulaChoice;
import recoil.mediator.Formulas;

class ReproduceTest {
  private static ReproduceOptions parse(String... args) {
    Reproduce command = new Reproduce();
    new CommandLine(command).setCaseInsensitiveEnumValuesAllowed(true).parseArgs(args);
    return command.options();
  }

  private static String error(String... args) {
    StringWriter err = new StringWriter();
    Failure failure = new Failure(new PrintWriter(err), false);
    try {
      parse(args);
    } catch (ParameterException e) {
      assertThat(failure.wrongInput(e)).isEqualTo(Main.WRONG_INPUT);
    } catch (IllegalArgumentException e) {
      assertThat(failure.failed(e)).isEqualTo(Main.WRONG_INPUT);
    }
    return err.toString().strip();
  }

  @Test
  void defaultsAreThePaperPreset() {
    ReproduceOptions options = parse();
    assertThat(options.figures()).containsExactly(2, 4, 5, 6, 8, 9, 11, 12);
    assertThat(options.out()).isEqualTo(Path.of("out", "reproduction"));
    assertThat(options.formulas()).isEqualTo(FormulaChoice.BOTH);
    assertThat(options.formulas().formulas()).containsOnly(Formulas.values());
    assertThat(options.bins()).isEqualTo(50);
    assertThat(options.cl()).isEqualTo(0.9);
    assertThat(options.threads()).isEqualTo(Runtime.getRuntime().availableProcessors());
    assertThat(options.json()).isFalse();
  }

  @Test
  void readsEveryOption() {
    ReproduceOptions options =
        parse(
            "--figure",
            "5",
            "2",
            "--figure",
            "12,5",
            "--out=some dir",
            "--formulas",
            "exact",
            "--bins",
            "30",
            "--cl",
            "0.95",
            "--threads",
            "1",
            "--json");
    assertThat(options)
        .isEqualTo(
            new ReproduceOptions(
                List.of(2, 5, 12), Path.of("some dir"), FormulaChoice.EXACT, 30, 0.95, 1, true));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--figure 99  | --figure: 99; allowed 2, 4, 5, 6, 8, 9, 11, 12",
        "--figure two | --figure: two; allowed a whole number",
        "--figure     | --figure: no value; allowed a whole number",
        "--bins 0     | --bins: 0; allowed 1 to 10000",
        "--figure 99999999999 | --figure: 99999999999; allowed 2, 4, 5, 6, 8, 9, 11, 12",
        "--bins 99999999999   | --bins: 99999999999; allowed 1 to 10000",
        "--threads -99999999999 | --threads: -99999999999; allowed 1 to 1024",
        "--json=3     | --json: 3; allowed no value",
        "--bins 10 --bins 20  | --bins: given twice; allowed once",
        "--json --json        | --json: given twice; allowed once",
        "--out=       | --out: empty; allowed a directory",
        "--bins 1e3   | --bins: 1e3; allowed a whole number",
        "--cl 2       | --cl: 2.0; allowed a number between 0 and 1, such as 0.9",
        "--cl NaN     | --cl: NaN; allowed a number between 0 and 1, such as 0.9",
        "--cl 90%     | --cl: 90%; allowed a number",
        "--threads 0  | --threads: 0; allowed 1 to 1024",
        "--formulas x | --formulas: x; allowed printed, exact, both",
        "--out        | --out: no value; allowed DIR",
        "surplus      | argument: surplus; allowed none, see 'reproduce --help'",
        "--colour     | option: --colour; allowed --figure, --out, --formulas, --bins, --cl,"
            + " --threads, --json",
      })
  void oneLineNamesFieldValueAndWhatIsAllowed(String words, String line) {
    assertThat(error(words.split(" "))).isEqualTo("recoil: " + line);
  }
}
