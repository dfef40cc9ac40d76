package recoil.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Normalisation, systematics, method and the variants of the fit. */
class StatisticsCommandsTest {
  @TempDir private static Path directory;
  private static Path tilt = Path.of("");

  @BeforeAll
  static void table() throws IOException {
    StringBuilder text = new StringBuilder("# a tilt of 10 ppm\nbin,relative_change\n");
    for (int bin = 1; bin <= 50; bin++) {
      text.append(bin).append(',').append(1e-5 * (bin - 25) / 25).append('\n');
    }
    tilt = directory.resolve("tilt.csv");
    Files.writeString(tilt, text);
  }

  private static JsonNode json(String words) {
    Commands result = Commands.run(words + " --json");
    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isEqualTo(Main.DONE);
    return result.json();
  }

  private static double limit(String words) {
    return json("limit t-vector --mass 30MeV " + words).get("coupling").get(0).asDouble();
  }

  @Test
  void everyVariantSideBySide() {
    JsonNode variants = json("fit np1 --world 2020").get("variants");
    assertThat(variants.size()).isEqualTo(16);
    for (JsonNode variant : variants) {
      JsonNode fit = variant.get("fit");
      if (variant.get("form").asString().equals("lepton-like")
          && !variant.get("mediator").asBoolean()) {
        boolean free = variant.get("normalisation").asString().equals("free");
        assertThat(fit.get("moment").asDouble() * 1e10)
            .isCloseTo(free ? 694.75 : 698.90, within(0.0051));
        assertThat(fit.get("bias").asDouble()).isCloseTo(free ? 0.12 : 1.50, within(0.0051));
        assertThat(fit.get("correlation").size()).isEqualTo(free ? 3 : 2);
        assertThat(fit.get("parameters").get(0).get("name").asString()).isEqualTo("K_GeV-2");
      }
    }
    assertThat(Commands.run("fit np1 --world 2020").out())
        .contains("698.90 +- 3.33", "694.75 +- 7.33", "not fitted", "pade-2-1");
  }

  @Test
  void nothingTwiceAndNoSetupWithoutEvents() throws IOException {
    Commands twice =
        Commands.run("verdict np1 --systematics " + tilt + "=1,beam-energy=1e-4," + tilt + "=2");
    assertThat(twice.code()).isEqualTo(Main.WRONG_INPUT);
    assertThat(twice.err())
        .isEqualTo("recoil: --systematics: " + tilt + " twice; allowed is once\n");
    Path setup = directory.resolve("beyond.yaml");
    Files.writeString(
        setup,
        """
        base: paper
        name: beyond
        title: Beyond
        axes:
          - {variable: recoil-GeV, ends: [200, 300], bins: [3]}
        """);
    for (String command : List.of("fit", "spectrum", "export", "limit")) {
      Commands result =
          Commands.run(
              command
                  + (command.equals("limit") ? " t-vector --mass 1GeV" : " np1")
                  + " --setup "
                  + setup);
      assertThat(result.code()).as(command).isEqualTo(Main.WRONG_INPUT);
      assertThat(result.err()).isEqualTo("recoil: axes: 3 bins, none of which an event reaches\n");
    }
  }

  @Test
  void errorsWeakenLimits() throws IOException {
    double fixed = limit("--normalisation fixed");
    double known = limit("--normalisation 1e-5");
    double free = limit("--normalisation free");
    double tilted = limit("--systematics " + tilt + "=3");
    assertThat(known).isBetween(1.02 * fixed, 0.99 * free);
    assertThat(tilted).isGreaterThan(1.02 * fixed);
    assertThat(limit("--systematics beam-energy=3e-5")).isGreaterThan(1.0001 * fixed);
    Path covariance = directory.resolve("covariance.csv");
    Files.writeString(covariance, "one\n3e-10\n");
    // variances of 4e-10 instead of 1e-10, and 1/N; g^2 goes with the error
    double statistical = 1 / 3.674e12;
    double ratio = Math.pow((4e-10 + statistical) / (1e-10 + statistical), 0.25);
    assertThat(limit("--bins 1 --covariance " + covariance) / limit("--bins 1"))
        .isCloseTo(ratio, within(1e-4));
    assertThat(limit("--method cls") / fixed).isCloseTo(1, within(1e-9));
    JsonNode configuration =
        json("limit t-vector --mass 30MeV --method cls --normalisation 1e-4 --systematics "
                + tilt
                + "=free")
            .get("configuration");
    assertThat(configuration.get("method").asString()).isEqualTo("cls");
    assertThat(configuration.get("normalisation").asString()).isEqualTo("1e-4");
    assertThat(configuration.get("systematics").get(0).asString()).isEqualTo(tilt + "=free");
  }

  @Test
  void comparisonHasEachErrorInTurn() throws IOException {
    Path figure = directory.resolve("comparison.svg");
    JsonNode document =
        json(
            "limit t-vector --mass 3MeV:1GeV:9 --compare-systematics --systematics %s=3 --figure %s"
                .formatted(tilt, figure));
    JsonNode variants = document.get("variants");
    assertThat(variants.size()).isEqualTo(3);
    assertThat(variants.get(0).get("systematics").asString()).isEqualTo("normalisation fixed");
    assertThat(variants.get(2).get("systematics").asString()).isEqualTo("normalisation free");
    for (int i = 0; i < 9; i++) {
      double tilted = variants.get(1).get("coupling").get(i).asDouble();
      assertThat(tilted).isEqualTo(document.get("coupling").get(i).asDouble());
      assertThat(tilted).isGreaterThan(variants.get(0).get("coupling").get(i).asDouble());
    }
    assertThat(Files.readString(figure)).contains("<svg");
    String csv = Commands.run("limit t-vector --mass 30MeV --compare-systematics").out();
    assertThat(csv)
        .contains(
            "\nmass_GeV,coupling,coupling with normalisation fixed,coupling with normalisation");
  }

  @Test
  void figuresOfTheFit() throws IOException {
    Path figure = directory.resolve("fit.pdf");
    Path plane = directory.resolve("plane.svg");
    Commands result =
        Commands.run(
            "fit np1 --world 2020 --normalisation free --figure %s --plane %s"
                .formatted(figure, plane));
    assertThat(result.err()).isEmpty();
    assertThat(new String(Files.readAllBytes(figure), 0, 5, StandardCharsets.US_ASCII))
        .isEqualTo("%PDF-");
    assertThat(Files.readString(plane)).contains("Normalisation: free");
    assertThat(Commands.run("fit np1 --figure " + directory.resolve("new.png")).err()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "limit t-vector --normalisation loose | --normalisation: loose; allowed is fixed, free",
        "limit t-vector --systematics tilt    | --systematics: tilt; allowed is NAME=WIDTH",
        "limit t-vector --systematics tilt=-1 | --systematics: tilt=-1; allowed is NAME=WIDTH",
        "limit t-vector --systematics tilt=1  | --systematics: tilt; allowed are beam-energy,",
        "limit t-vector --systematics material=0.01 | material: setup paper has no tracking",
        "limit t-vector --method bayes        | --method: bayes; allowed delta-chi2, cls",
        "limit t-vector --method cls --parameters 2 | parameters: 2; allowed with CLs is 1",
        "fit np1 --figure fit.gif             | --figure: fit.gif; allowed is a name",
        "fit np1 --plane fit.gif              | --plane: fit.gif; allowed is a name"
      })
  void wrongInputGetsOneLine(String words, String line) {
    Commands result = Commands.run(words);
    assertThat(result.err()).startsWith("recoil: " + line).hasLineCount(1);
    assertThat(result.code()).isEqualTo(Main.WRONG_INPUT);
    assertThat(result.out()).isEmpty();
  }

  /** Parameters with errors and correlations, and nothing where rounding left less than nothing. */
  @Test
  void textOfAFit() {
    String text = Commands.run("fit np1 --world 2020").out();
    assertThat(text)
        .containsPattern("Standard Model +1 \\+- 0.004\\d+ +693.9 \\+- 2.8\\d+ +0 +0\\n")
        .containsPattern("lepton-like +fixed +not fitted +K_GeV-2 +0.14\\d+ \\+- 0.001")
        .containsPattern("\\n +M_GeV2 +0.0491\\d+ \\+- 0.00415 +-0.9327\\n");
    String many = Commands.run("fit np1 --systematics ../examples/efficiency.csv=1").out();
    assertThat(many).contains("../examples/efficiency.csv ");
  }

  @Test
  void limitsWithSeveralErrorsAreComparedWithAllTogether() {
    Path figure = directory.resolve("compared.svg");
    Commands run =
        Commands.run(
            "limit t-vector --r 0.8 --mass 1MeV:1GeV:3 --compare-systematics"
                + " --systematics beam-energy=1e-5,../examples/efficiency.csv=1 --figure "
                + figure);
    assertThat(run.err()).isEmpty();
    assertThat(figure).exists();
  }
}
