package recoil.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import recoil.constraint.Constraints;
import recoil.mediator.Presets;
import recoil.nature.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** {@code limit}, {@code spectrum}, {@code moment}, {@code fit} and the lists. */
class ModelCommandsTest {
  @TempDir private static Path directory;

  private static List<double[]> rows(String csv) {
    return csv.lines()
        .filter(line -> !line.startsWith("#"))
        .skip(1)
        .map(
            line ->
                List.of(line.split(",", -1)).stream()
                    .mapToDouble(
                        cell ->
                            cell.equals("inf")
                                ? Double.POSITIVE_INFINITY
                                : Double.parseDouble(cell))
                    .toArray())
        .toList();
  }

  private static JsonNode json(String words) {
    Commands result = Commands.run(words + " --json");
    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isEqualTo(Main.DONE);
    return result.json();
  }

  /**
   * Reference values. Those of the exact formulas have four digits (5e-4) and no hadronic dressing
   * of the interference, which is worth up to 3e-4.
   */
  @ParameterizedTest
  @CsvSource({
    "t-vector, printed, 1e-4, 4.5825e-4, 5.5465e-4, 8.7909e-4, 2.2974e-3",
    "t-scalar, exact, 8e-4, 1.548e-2, 1.774e-2, 2.543e-2, 6.170e-2",
    "s-vector, exact, 8e-4, 1.315e-4, 1.093e-3, 1.170e-3, 4.175e-3"
  })
  void limitHasTheReferenceValues(
      String model, String formulas, double accuracy, double a, double b, double c, double d) {
    Commands result =
        Commands.run(
            "limit "
                + model
                + " --mass 1GeV,10MeV,100MeV,300MeV --world 2020 --formulas "
                + formulas);
    assertThat(result.out()).startsWith("# configuration:\n").contains("\nmass_GeV,coupling\n");
    List<double[]> rows = rows(result.out());
    double[] expected = {a, b, c, d};
    double[] mass = {0.01, 0.1, 0.3, 1};
    assertThat(rows).hasSize(4);
    for (int i = 0; i < 4; i++) {
      assertThat(rows.get(i)[0]).isEqualTo(mass[i]);
      assertThat(rows.get(i)[1] / expected[i]).isCloseTo(1, within(accuracy));
    }
  }

  @Test
  void thresholdOfTwoParametersIsHigherAndStated() {
    JsonNode one = json("limit t-vector --mass 100MeV");
    JsonNode two = json("limit t-vector --mass 100MeV --parameters 2");
    assertThat(two.get("configuration").get("parameters").asInt()).isEqualTo(2);
    assertThat(two.get("configuration").get("delta_chi2").asDouble())
        .isCloseTo(4.6052, within(1e-4));
    assertThat(two.get("coupling").get(0).asDouble())
        .isGreaterThan(one.get("coupling").get(0).asDouble());
  }

  /** While the interference dominates, only the size of r_V^2 counts. */
  @Test
  void signOfTheRatioHardlyMatters() {
    double plus = json("limit t-vector --r2 1 --mass 50MeV").get("coupling").get(0).asDouble();
    double minus = json("limit t-vector --r2 -1 --mass 50MeV").get("coupling").get(0).asDouble();
    assertThat(minus / plus).isNotEqualTo(1).isCloseTo(1, within(0.01));
  }

  @Test
  void figureHepDataAndReferencesAreWritten() throws IOException {
    Path figure = directory.resolve("limit.pdf");
    Path folder = directory.resolve("hepdata");
    Path bib = directory.resolve("limit.bib");
    Commands result =
        Commands.run(
            "limit t-vector --r 0.8 --mass 2MeV:1GeV:12 --world 2020 --figure %s --hepdata %s --bibtex %s"
                .formatted(figure, folder, bib));
    assertThat(result.err()).isEmpty();
    assertThat(Files.readString(bib)).contains("{Dev:2020drf,", "{BaBar:2014zli,");
    assertThat(
            new String(
                Files.readAllBytes(figure), 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
        .isEqualTo("%PDF-");
    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "submission.yaml", "limit.yaml", "limit.png", "thumb_limit.png");
    }
    YAMLMapper yaml = new YAMLMapper();
    List<JsonNode> documents = HepDataTest.documents(folder.resolve("submission.yaml"));
    assertThat(documents).hasSize(2);
    assertThat(documents.get(0).get("comment").asString()).contains("world: \"2020\"");
    JsonNode submission = documents.get(1);
    assertThat(submission.get("name").asString().length()).isLessThanOrEqualTo(64);
    JsonNode data =
        yaml.readTree(Files.readString(folder.resolve(submission.get("data_file").asString())));
    JsonNode masses = data.get("independent_variables").get(0);
    JsonNode couplings = data.get("dependent_variables").get(0);
    assertThat(masses.get("header").get("units").asString()).isEqualTo("GeV");
    List<double[]> rows = rows(result.out());
    assertThat(masses.get("values").size()).isEqualTo(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      assertThat(masses.get("values").get(i).get("value").asDouble()).isEqualTo(rows.get(i)[0]);
      assertThat(couplings.get("values").get(i).get("value").asDouble()).isEqualTo(rows.get(i)[1]);
    }
  }

  /** Whatever is measured, the events are the same, and the means give them back. */
  @ParameterizedTest
  @ValueSource(
      strings = {"recoil-GeV", "electron-angle-mrad", "muon-angle-mrad", "x", "transfer-GeV2"})
  void spectrumAddsUp(String variable) {
    String words = "spectrum np1 --bins 7 --world 2020 --observable " + variable;
    JsonNode document = json(words);
    assertThat(document.get("variable").asString()).isEqualTo(variable);
    JsonNode setup = document.get("configuration").get("setup");
    assertThat(setup.get("variables").get(0).asString()).isEqualTo(variable);
    JsonNode bins = document.get("bins");
    assertThat(bins.size()).isEqualTo(7);
    double luminosity = setup.get("luminosity_per_nb").asDouble();
    double events = 0;
    for (JsonNode bin : bins) {
      double width = bin.get("high").asDouble() - bin.get("low").asDouble();
      double total = bin.get("total").asDouble();
      assertThat(bin.get("total_nb").asDouble() * width * luminosity / total)
          .isCloseTo(1, within(1e-12));
      assertThat(bin.get("change_ppm").asDouble()).isPositive();
      assertThat(
              bin.get("total_at_centre_nb").asDouble()
                  / bin.get("standard_at_centre_nb").asDouble())
          .isBetween(1 + 1e-6, 1 + 6e-6);
      events += bin.get("standard").asDouble();
    }
    assertThat(events).isCloseTo(3.7e12, within(0.05e12));
    double others = 0;
    for (JsonNode bin : json("spectrum np1 --bins 3 --world 2020").get("bins")) {
      others += bin.get("standard").asDouble();
    }
    assertThat(events / others).isCloseTo(1, within(1e-12));
    assertThat(rows(Commands.run(words).out())).hasSize(7);
  }

  /** In narrow bins the mean is the cross section at the centre. */
  @ParameterizedTest
  @ValueSource(strings = {"recoil-GeV", "electron-angle-mrad", "muon-angle-mrad", "x"})
  void meanAndCentreAgreeInNarrowBins(String variable) {
    JsonNode bins = json("spectrum np1 --bins 2000 --observable " + variable).get("bins");
    for (int i : new int[] {200, 900, 1500}) {
      JsonNode bin = bins.get(i);
      assertThat(bin.get("total_nb").asDouble() / bin.get("total_at_centre_nb").asDouble())
          .isCloseTo(1, within(1e-4));
    }
  }

  @Test
  void spectrumIsDrawnAndSubmitted() throws IOException {
    Path figure = directory.resolve("spectrum.svg");
    Path folder = directory.resolve("spectrum");
    Commands result =
        Commands.run(
            "spectrum np2- --observable x --bins 6 --figure %s --hepdata %s"
                .formatted(figure, folder));
    assertThat(result.err()).isEmpty();
    assertThat(Files.readString(figure)).contains("Grey: total error of a bin");
    JsonNode data = HepDataTest.documents(folder.resolve("spectrum.yaml")).get(0);
    JsonNode first = data.get("independent_variables").get(0).get("values").get(0);
    assertThat(first.get("low").asDouble()).isEqualTo(rows(result.out()).get(0)[0]);
    JsonNode change = data.get("dependent_variables").get(2).get("values").get(5);
    assertThat(change.get("value").asDouble()).isEqualTo(rows(result.out()).get(5)[5]);
    assertThat(change.get("errors").get(0).get("symerror").asDouble()).isPositive();
  }

  @Test
  void momentsAreThoseOfTheNotes() {
    JsonNode document = json("moment t-vector --mass 1GeV --coupling 1");
    assertThat(document.get("muon").get("shift").asDouble() / 8.60027925383018e-5)
        .isCloseTo(1, within(1e-6));
    assertThat(document.get("electron").get("shift").asDouble() / 2.20472572326502e-9)
        .isCloseTo(1, within(1e-6));
    assertThat(Commands.run("moment np1 --world 2020").out())
        .contains("2.385", "2.61e-09 +- 7.9e-10");
  }

  @Test
  void fitHasTheBiasOfTheBenchmarks() {
    JsonNode document = json("fit np1 --world 2020 --scan 9");
    assertThat(document.get("fitted").get("bias").asDouble()).isCloseTo(1.3, within(0.05));
    assertThat(document.get("standard").get("kappa").asDouble()).isCloseTo(1, within(1e-10));
    JsonNode scan = document.get("scan");
    assertThat(scan.size()).isEqualTo(9);
    double least = scan.get(4).get("chi_square").asDouble();
    assertThat(scan.get(0).get("chi_square").asDouble() - least).isCloseTo(16, within(0.01));
    assertThat(rows(Commands.run("fit np1 --world 2020 --scan 9").out())).hasSize(9);
    assertThat(Commands.run("fit np1 --world 2020").out()).contains("697.5");
  }

  @Test
  void listsNameEverything() {
    String models = Commands.run("models").out();
    Presets.models().forEach(name -> assertThat(models).contains(name + " "));
    assertThat(models).contains("np2- ");
    assertThat(Commands.run("models np1").out()).contains("29.5");
    assertThat(Commands.run("worlds").out().lines()).hasSize(World.NAMES.size());
    assertThat(Commands.run("worlds 2020").out()).contains("inverse-alpha");
    Set<String> keys = new TreeSet<>();
    json("constraints").forEach(node -> keys.add(node.get("key").asString()));
    assertThat(keys).containsExactlyInAnyOrderElementsOf(Constraints.known());
    assertThat(Commands.run("constraints").out()).contains("babar-2014-visible");
    assertThat(Commands.run("constraints show muonium").out())
        .contains("title:", "caveat:", "kind: observed");
    assertThat(Commands.run("constraints show ccfr-trident").out())
        .contains("needs: neutrinos", "lightest_gev: 0.", "read off the published figure")
        .doesNotContain("null");
    assertThat(json("models").size())
        .isEqualTo(Presets.models().size() + Presets.benchmarks().size());
    assertThat(json("worlds").get(0).get("name").asString()).isEqualTo("2020");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "limit t-vector --mass 1MeV:2MeV       | --mass: 1MeV:2MeV; allowed is FROM:TO:N",
        "limit t-vector --mass 2MeV:1MeV:5     | --mass: 2MeV:1MeV:5; allowed is FROM:TO:N",
        "limit t-vector --mass 1MeV:1GeV:1     | --mass: 1MeV:1GeV:1; allowed is FROM:TO:N",
        "limit t-vector --mass 1MeV:1GeV:9999999 | --mass: 1MeV:1GeV:9999999; allowed",
        "limit t-vector --mass 0MeV            | --mass: 0MeV; allowed are masses from 1e-18 GeV",
        "limit t-vector --mass 1MeV:1e300GeV:9 | --mass: 1e300GeV; allowed are masses from 1e-18",
        "verdict t-vector --mass 1e300GeV --coupling 1 | mass: 1.0E300 GeV; allowed is 1e-18 GeV to",
        "verdict t-vector --r 1e200 --mass 1MeV --coupling 1 | --r: 1.0E200; its square: allowed",
        "limit t-vector --mass 10              | --mass: 10; allowed a number with a unit",
        "limit t-vector --mass 1MeV,2MeV --figure a.txt | --figure: a.txt; allowed",
        "limit t-vector --mass 1MeV --figure a.pdf      | figure: one mass; allowed",
        "limit t-vector --mass 1MeV --compare-systematics --figure a.pdf | figure: one mass; allowed",
        "limit s-vector --mass 20MeV --beam-charge -1   | mass: 0.02 GeV; above",
        "limit t-vector --coupling 1           | option: --coupling; allowed",
        "spectrum t-vector --coupling 1        | --mass: none;",
        "spectrum s-vector --mass 20MeV --coupling 1 --beam-charge -1 | mass: 0.02 GeV; above",
        "fit np1 --scan 1                      | --scan: 1; allowed 0, or 2 to",
        "fit np1 --scan -1                     | --scan: -1; allowed 0, or 2 to",
        "fit t-vector --mass 1MeV --coupling 100 | --coupling: 100.0; no factor",
        "moment t-vector --mass 0MeV --coupling 1 | mass: 0.0 GeV",
        "models x                              | NAME: x; allowed are t-vector",
        "worlds 1905                           | NAME: 1905; allowed are 2020",
        "constraints show x                    | constraint: x; allowed are babar",
        "constraints show                      | NAME: none; see",
      })
  void wrongInputGetsOneLine(String words, String line) {
    Commands result = Commands.run(words);
    assertThat(result.err()).startsWith("recoil: " + line).hasLineCount(1);
    assertThat(result.code()).isEqualTo(Main.WRONG_INPUT);
    assertThat(result.out()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bbn | mass above 0.0053 GeV",
        "muonium | probability of conversion below 8.2E-11",
        "mu-to-e-x | branching fraction below 5.8E-5 from 0.0 to 13.0 MeV; branching"
      })
  void boundsThatAreNumbersAreShown(String key, String bound) {
    JsonNode entry = json("constraints show " + key);
    assertThat(entry.get("bound").asString()).startsWith(bound);
    assertThat(json("constraints show babar-2014-visible").get("bound").asString()).isEmpty();
  }
}
