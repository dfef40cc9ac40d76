package recoil.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class VerdictTest {
  private static final String NP1 =
      "verdict t-vector --r 0.8 --mass 29.5MeV --coupling 5.89e-4 --world 2020";

  @TempDir private static Path directory;

  private static JsonNode constraint(JsonNode document, String key) {
    for (JsonNode node : document.get("constraints")) {
      if (node.get("key").asString().equals(key)) {
        return node;
      }
    }
    throw new AssertionError(key);
  }

  @Test
  void benchmarkAndPresetAreTheSamePoint() {
    JsonNode preset = Commands.run(NP1 + " --json").json();
    JsonNode benchmark = Commands.run("verdict np1 --world 2020 --json").json();
    for (String part : List.of("mass_gev", "coupling", "constraints", "muone")) {
      assertThat(preset.get(part)).as(part).isEqualTo(benchmark.get(part));
    }
    assertThat(preset.get("excluded_by").size()).isZero();
    assertThat(preset.get("muone").get("chi_square").asDouble()).isCloseTo(2.69, within(0.01));
    assertThat(constraint(preset, "muon-moment").get("moment").get("shift").asDouble())
        .isCloseTo(23.85e-10, within(0.01e-10));
    assertThat(constraint(preset, "muonium").get("status").asString()).isEqualTo("not_applicable");
  }

  @Test
  void aFileOfOnesOwnIsAModel() throws IOException {
    Path file = directory.resolve("mine.yaml");
    Files.writeString(
        file,
        """
        name: mine
        spin: vector
        parameters: {r2: 1}
        couplings: {e: {vector: r2}, mu: {vector: 1}}
        mass: 29.5 MeV
        coupling: 5.89e-4
        """);
    JsonNode own = Commands.run("verdict " + file + " --r 0.8 --world 2020 --json").json();
    JsonNode preset = Commands.run(NP1 + " --json").json();
    for (String part : List.of("mass_gev", "coupling", "constraints", "muone")) {
      assertThat(own.get(part)).as(part).isEqualTo(preset.get(part));
    }
    Files.writeString(file, "name: mine\nspin: vector\ncouplings: {e: {scalar: 1}}\n");
    Commands wrong = Commands.run("verdict " + file);
    assertThat(wrong.code()).isEqualTo(Main.WRONG_INPUT);
    assertThat(wrong.err()).contains(":3: couplings.e.scalar: allowed are vector, axial");
    Commands missing = Commands.run("verdict " + directory.resolve("none.yaml"));
    assertThat(missing.code()).isEqualTo(Main.FAILED);
  }

  @Test
  void theTableNamesEveryConstraintAndEchoesTheConfiguration() {
    Commands result = Commands.run(NP1);
    assertThat(result.code()).isEqualTo(Main.DONE);
    assertThat(result.out())
        .contains("babar-2014-visible", "not applicable", "2.69 (1.64 sigma)")
        .contains("Not excluded by any of these.")
        .contains("  world: \"2020\"\n", "  formulas: exact\n", "  beam_charge: 1\n")
        .doesNotContain("NaN");
    assertThat(result.err()).isEmpty();
  }

  @Test
  void echoRepeatsEveryOption() {
    JsonNode echo =
        Commands.run(
                NP1
                    + " --json --formulas printed --recast as-published --beam-charge -1"
                    + " --beam-energy 160GeV --bins 30 --cl 0.95 --parameters 2 --invisible 0.4")
            .json()
            .get("configuration");
    assertThat(echo.get("formulas").asString()).isEqualTo("printed");
    assertThat(echo.get("recast").asString()).isEqualTo("as-published");
    assertThat(echo.get("setup").get("beam_charge").asInt()).isEqualTo(-1);
    assertThat(echo.get("setup").get("beam_energy_gev").asDouble()).isEqualTo(160);
    assertThat(echo.get("setup").get("bins").asInt()).isEqualTo(30);
    assertThat(echo.get("level").asDouble()).isEqualTo(0.95);
    assertThat(echo.get("delta_chi2").asDouble()).isCloseTo(5.9915, within(1e-4));
    assertThat(echo.get("model").get("decays").get("invisible").asDouble()).isEqualTo(0.4);
    assertThat(echo.get("model").get("couplings").get("e").get("vector").asDouble())
        .isEqualTo(0.64);
    assertThat(echo.get("arguments").get(0).asString()).isEqualTo("verdict");
  }

  @Test
  void bibtexHasWhatWasUsed() throws IOException {
    Path file = directory.resolve("sub/np1.bib");
    assertThat(Commands.run(NP1 + " --bibtex " + file).code()).isEqualTo(Main.DONE);
    assertThat(Files.readString(file))
        .contains("{Dev:2020drf,", "{BaBar:2014zli,")
        .doesNotContain("NA64", "not in the bibliography");
  }

  @Test
  void oneLineOfJsonForEachLineOfInput() {
    Commands result =
        Commands.run(
            "verdict - --world 2020",
            """
            {"model": "t-vector", "r": 0.8, "mass": "29.5MeV", "coupling": 5.89e-4}

            {"model": "np2-"}
            {"model": "t-vector", "coupling": 1}
            {"model": "t-vector", "mass": "1 stone", "coupling": 1}
            {"mod
            {"model": "t-scalar", "parameters": {"r2": -1}, "mass_gev": 0.1, "coupling": 1e-3}
            """);
    assertThat(result.code()).isEqualTo(Main.WRONG_INPUT);
    List<JsonNode> answers = result.out().lines().map(Commands::json).toList();
    assertThat(answers).hasSize(6);
    assertThat(answers.get(0).get("muone"))
        .isEqualTo(Commands.run(NP1 + " --json").json().get("muone"));
    assertThat(answers.get(1).get("mass_gev").asDouble()).isEqualTo(0.126);
    assertThat(answers.get(2).get("error").asString()).startsWith("--mass: none");
    assertThat(answers.get(2).get("line").asInt()).isEqualTo(4);
    assertThat(answers.get(3).get("error").asString()).startsWith("mass: 1 stone");
    assertThat(answers.get(4).get("error").asString()).startsWith("line 6");
    assertThat(answers.get(5).get("muone").get("chi_square").isNumber()).isTrue();
  }

  @Test
  void bibtexOfAllLines() throws IOException {
    Path file = directory.resolve("lines.bib");
    Commands result =
        Commands.run(
            "verdict - --world 2020 --bibtex " + file,
            "{\"model\": \"np1\"}\n{\"model\": \"np1\", \"invisible\": 1}\n");
    assertThat(result.code()).isEqualTo(Main.DONE);
    assertThat(Files.readString(file)).contains("{BaBar:2014zli,", "{NA64:2016oww,");
  }

  @Test
  void aFileAndALineOfInputAreTheSameModel() throws IOException {
    String model =
        "{\"name\": \"mine\", \"title\": \"Mixed\", \"spin\": \"vector\", \"couplings\":"
            + " {\"e\": {\"vector\": 0.5, \"axial\": -0.2}, \"mu\": {\"axial\": 1}},"
            + " \"mass\": \"50MeV\", \"coupling\": 1e-4}";
    Path file = directory.resolve("mine.yaml");
    Files.writeString(file, model);
    JsonNode ofFile = Commands.run("verdict " + file + " --json").json();
    JsonNode ofLine = Commands.json(Commands.run("verdict -", model).out());
    assertThat(ofFile.get("mass_gev").asDouble()).isEqualTo(0.05);
    assertThat(ofFile.get("muone").get("chi_square").asDouble()).isPositive();
    assertThat(ofLine.get("muone")).isEqualTo(ofFile.get("muone"));
    assertThat(ofLine.get("constraints")).isEqualTo(ofFile.get("constraints"));
  }

  @Test
  void onShellInTheCrossedChannelIsNoPredictionWithItsReason() {
    Commands result =
        Commands.run("verdict s-vector --mass 20MeV --coupling 1e-3 --beam-charge -1");
    assertThat(result.code()).isEqualTo(Main.DONE);
    assertThat(result.out()).contains("no prediction: mass: 0.02 GeV").contains("on shell");
    Commands other =
        Commands.run("verdict s-vector --mass 20MeV --coupling 1e-3 --final-state any --json");
    assertThat(other.out()).contains("on shell in the u-channel").contains("\"any\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "t-vector                             | --mass: none;",
        "t-vector --mass 1MeV                 | --coupling: none;",
        "t-vector --mass 1 --coupling 1       | --mass: 1; allowed a number with a unit",
        "t-vector --mass -1MeV --coupling 1   | mass: -0.001 GeV",
        "t-vector --mass 1MeV --coupling x    | --coupling: x; allowed a number",
        "t-vector --mass 1MeV --coupling NaN  | coupling: NaN; allowed",
        "np1 --r 0.8                          | --r: 0.8; its square: not allowed for np1",
        "lmu-ltau --r 1                       | --r: 1.0; its square: allowed for lmu-ltau are",
        "t-vector --r 1 --r2 1                | --r: 1.0; allowed",
        "np1 --invisible 2                    | invisible: 2.0;",
        "np1 --world 1905                     | world: 1905; allowed are",
        "np1 --recast x                       | --recast: x; allowed branching, as-published",
        "np1 --beam-charge 0                  | --beam-charge: 0; allowed 1, -1",
        "np1 --final-state both               | --final-state: both; allowed elastic, any",
        "np1 --beam-energy 10MeV              | beam energy: 0.01 GeV",
        "np1 --beam-energy 1e300GeV            | beam energy: 1.0E300 GeV; allowed is above 0, up to",
        "np1 --setup lhc                      | setup: lhc; allowed are paper, muone, muone-year1, muone-test",
        "np1 --observable angle               | --observable: angle; allowed are recoil-GeV, electron-angle-mrad",
        "np1 --observable x,x                 | axes: x twice; allowed is two different variables",
        "np1 --beam-energy 0.5GeV             | threshold: 1.0;",
        "np1 --bins 0                         | --bins: 0; allowed 1 to",
        "np1 --cl 1                           | --cl: 1.0; allowed",
        "np1 --parameters 3                   | --parameters: 3; allowed 1, 2",
        "np1 --formulas both                  | --formulas: both; allowed printed, exact",
        "z-prime                              | model: z-prime; allowed are t-vector",
      })
  void wrongInputGetsOneLine(String words, String line) {
    Commands result = Commands.run("verdict " + words);
    assertThat(result.code()).isEqualTo(Main.WRONG_INPUT);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).startsWith("recoil: " + line).hasLineCount(1);
  }
}
