package recoil.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProduceTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir private Path directory = Path.of(".");

  private static String run(int code, String... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    assertThat(Main.run(new PrintWriter(out), new PrintWriter(err), words))
        .as(err.toString())
        .isEqualTo(code);
    return code == Main.DONE ? out.toString() : err.toString();
  }

  private static String[] words(String line) {
    return line.split(" ", -1);
  }

  /** NP1: 0.64^2 sigma_e + sigma_mu + 0.64 I at 29.5 MeV, between the values of 10 and 50 MeV. */
  @Test
  void document() {
    JsonNode json = JSON.readTree(run(Main.DONE, words("produce np1 --accuracy 1e-2 --json")));
    double nb = json.path("total").path("nb").asDouble();
    assertThat(json.path("total").path("error_nb").asDouble() / nb).isLessThan(1e-2);
    assertThat(json.path("total").path("events").asDouble()).isCloseTo(1.5e7 * nb, within(1e-3));
    assertThat(json.path("contamination").asDouble()).isBetween(1e-9, 5e-9);
    assertThat(json.path("threshold_gev").asDouble()).isCloseTo(0.29937, within(1e-5));
    assertThat(json.path("distributions")).hasSize(6);
    assertThat(json.path("searches")).hasSize(2);
    double sum = 0;
    for (JsonNode one : json.path("distributions").path(3).path("nb")) {
      sum += one.asDouble();
    }
    assertThat(sum / nb).isCloseTo(1, within(0.03));
    JsonNode decay = json.path("decay");
    assertThat(decay.path("electrons").asDouble()).isEqualTo(1);
    assertThat(decay.path("in_target").asDouble() + decay.path("displaced").asDouble())
        .isCloseTo(1, within(1e-3));
  }

  @Test
  void tableAndDistribution() throws IOException {
    assertThat(run(Main.DONE, words("produce lmu-ltau --mass 20MeV --coupling 1e-3")))
        .contains("elastic band", "Search, invisible", "loops induce are left out")
        .doesNotContain("NaN", "disagree");
    Path figure = directory.resolve("f.png");
    String csv =
        run(
            Main.DONE,
            "produce",
            "np1",
            "--distribution",
            "muon-angle-mrad",
            "--muon-angle",
            "1:4",
            "--distribution-bins",
            "10",
            "--figure",
            figure.toString());
    assertThat(csv)
        .contains("\nlow_muon_angle_mrad,high_muon_angle_mrad,nb_per_mrad,", "\n1.0,1.3,");
    assertThat(Files.size(figure)).isPositive();
  }

  /** Where X decays: in the target and behind it, as the shares in all, which other points give. */
  @Test
  void whereXDecays() {
    String question = "produce t-vector --mass 50MeV --coupling 1e-4 --accuracy 1e-2";
    JsonNode decay = JSON.readTree(run(Main.DONE, words(question + " --json"))).path("decay");
    String csv =
        run(Main.DONE, words(question + " --distribution decay-place-cm --distribution-bins 200"));
    double inside = 0;
    double behind = 0;
    double all = 0;
    for (String line : csv.lines().toList()) {
      if (line.matches("-?[0-9].*")) {
        String[] row = line.split(",", -1);
        double events = Double.parseDouble(row[4]);
        inside += Double.parseDouble(row[1]) <= 0 ? events : 0;
        behind += Double.parseDouble(row[0]) >= 0 ? events : 0;
        all++;
      }
    }
    assertThat(all).isEqualTo(200);
    assertThat(inside / behind)
        .isCloseTo(
            decay.path("in_target").asDouble() / decay.path("displaced").asDouble(),
            withinPercentage(4));
  }

  @Test
  void nothingAboveTheThreshold() {
    assertThat(run(Main.DONE, words("produce np1 --mass 1GeV")))
        .containsPattern("all +0 +0 +0\n")
        .contains("Contamination      0 ppm")
        .containsPattern("nothing is produced; mass: 1.00000 GeV; below 0.299372 GeV is needed")
        .doesNotContain("NaN");
  }

  /** A table without rows, and why; no figure. */
  @Test
  void noDistributionAboveTheThreshold() {
    String question = "produce np1 --mass 1GeV --distribution X-energy-GeV";
    Commands result = Commands.run(question);
    assertThat(result.code()).isEqualTo(Main.DONE);
    assertThat(result.out()).endsWith("error_nb_per_GeV,events\n");
    assertThat(result.err())
        .isEqualTo(
            "recoil: events: none are produced; mass: 1.00000 GeV; below 0.299372 GeV is needed\n");
    Path figure = directory.resolve("none.svg");
    assertThat(Commands.run(question + " --figure " + figure).err())
        .startsWith("recoil: --figure: events: none are produced; mass: 1.00000 GeV");
    assertThat(figure).doesNotExist();
  }

  /** A zero that may be no zero is said to be one, with a bound. */
  @Test
  void cutsThatNoPointPassed() {
    String corner = "produce np1 --electron-angle 10:10.001 --muon-angle 2:2.001 --accuracy 1e-2";
    assertThat(run(Main.DONE, words(corner)))
        .containsPattern("with cuts +0 +[0-9.e-]+ +0\n")
        .containsPattern(
            "none of \\d+ points of the Monte Carlo passed the cuts: below [0-9.e-]+ nb")
        .doesNotContain("not reached with cuts", "NaN");
    assertThat(run(Main.DONE, words("produce np1 --electron-energy 149GeV:")))
        .containsPattern("with cuts +0 +0 +0\n")
        .doesNotContain("none of");
  }

  /** An accuracy beyond the number of points, and what lies outside of the drawn range. */
  @Test
  void notes() {
    String band = "produce np1 --elastic-band :0.001 --accuracy 1e-2";
    assertThat(run(Main.DONE, words(band)))
        .containsPattern("accuracy not reached with cuts: 0\\.[0-9]+ after \\d+ points")
        .doesNotContain("outside of the bins");
    Commands angles = Commands.run(band + " --distribution electron-angle-mrad");
    assertThat(angles.err())
        .containsPattern(
            "^recoil: electron-angle-mrad: [0-9.]+% of the cross section lies outside");
    JsonNode json =
        JSON.readTree(run(Main.DONE, words(band + " --json --distribution Muon-Angle-mrad")));
    assertThat(json.path("distributions")).hasSize(1);
    assertThat(json.at("/distributions/0/quantity").asString()).isEqualTo("muon-angle-mrad");
  }

  @Test
  void eventsAreTheSameForTheSameSeed() throws IOException {
    Path one = directory.resolve("one.csv");
    Path two = directory.resolve("two.csv");
    String line = "produce np1 --events 200 --seed 3 --threads ";
    run(Main.DONE, words(line + "1 " + one));
    String said = run(Main.DONE, words(line + "3 --json --out " + two));
    assertThat(JSON.readTree(said).path("events").asInt()).isEqualTo(200);
    assertThat(Files.readAllLines(one).stream().filter(row -> !row.startsWith("#")).toList())
        .hasSize(201)
        .isEqualTo(Files.readAllLines(two).stream().filter(row -> !row.startsWith("#")).toList());
  }

  @Test
  void limits() {
    String csv =
        run(Main.DONE, words("limit lmu-ltau --mass 20MeV,1GeV --channel direct --background 2"));
    assertThat(csv)
        .contains(
            "\n# coupling_invisible: invisible direct production, 2 background events expected in"
                + " all\nmass_GeV,coupling,coupling_invisible\n")
        .containsPattern("\n1.0,[^,]+,inf\n");
  }

  /** At the limit of a search without background it counts -ln(0.1) events. */
  @ParameterizedTest
  @CsvSource({"1, direct, invisible_events", "0, displaced, displaced_events"})
  void eventsOfSearches(int invisible, String channel, String field) {
    String model = " np1 --mass 20MeV --invisible " + invisible;
    JsonNode limit =
        JSON.readTree(run(Main.DONE, words("limit" + model + " --json --channel " + channel)));
    double g = limit.at("/direct/coupling/0").asDouble();
    JsonNode verdict =
        JSON.readTree(run(Main.DONE, words("verdict" + model + " --json --coupling " + g)));
    assertThat(verdict.at("/direct/" + field).asDouble()).isCloseTo(Math.log(10), within(1e-6));
  }

  /** A displaced search has two edges, and none where it does not reach. */
  @Test
  void displacedLimits() {
    String line = "limit t-vector --mass 20MeV,50MeV,200MeV --channel displaced ";
    List<String> rows = run(Main.DONE, words(line + "--signal-bins 2")).lines().toList();
    int last = rows.size() - 1;
    assertThat(rows.get(last - 3))
        .isEqualTo("mass_GeV,coupling,coupling_displaced,coupling_above_displaced");
    for (String row : rows.subList(last - 2, last)) {
      String[] numbers = row.split(",", -1);
      assertThat(Double.parseDouble(numbers[2])).isLessThan(1e-5);
      assertThat(Double.parseDouble(numbers[3])).isBetween(3e-4, 2e-3);
    }
    assertThat(rows.get(last)).endsWith(",inf,inf");
    JsonNode direct = JSON.readTree(run(Main.DONE, words(line + "--json"))).path("direct");
    assertThat(direct.path("coupling_above").path(0).asDouble())
        .isGreaterThan(direct.path("coupling").path(0).asDouble());
    assertThat(direct.path("coupling_above").path(2).isNull()).isTrue();
  }

  /** A search that excludes nothing says why, once. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lmu-ltau --mass 20MeV,250MeV --channel displaced | at 20 MeV X does not decay to e e or mu"
            + " mu at tree level; at 250 MeV at most 0.0[0-9]+ events are expected, at coupling .*",
        "t-vector --mass 20MeV --channel direct | at 20 MeV all decays of X are seen",
        "np1 --mass 1GeV --invisible 1 --channel direct | at 1000 MeV events: none are produced; mass: 1.00000 .*"
      })
  void whyNothingIsExcluded(String words, String reason) {
    Commands result = Commands.run("limit " + words);
    assertThat(result.code()).isEqualTo(Main.DONE);
    assertThat(result.err())
        .matches(
            "(recoil: direct production: \\d+%\n)+recoil: (invisible|displaced): no coupling is"
                + " excluded: "
                + reason
                + "\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "produce s-vector --mass 0.1GeV --coupling 1e-3 | couplings: e-mu; direct production",
        "produce np1 --mass 0.1MeV | mass: 0.0001000 GeV; direct production needs 0.0002000",
        "produce np1 --muon-angle 3 | --muon-angle: 3; allowed is LOW:HIGH",
        "produce np1 --muon-angle 3:1 | --muon-angle: 3:1; allowed is LOW:HIGH",
        "produce np1 --electron-energy 1:2 | --electron-energy: 1:2; allowed is LOW:HIGH",
        "produce np1 --distribution x | --distribution: x; allowed are electron-energy-GeV",
        "produce lmu-ltau --mass 20MeV --coupling 1e-3 --distribution decay-place-cm"
            + " | --distribution: decay-place-cm; allowed where X decays to e e or mu mu",
        "produce np1 --accuracy 0 | --accuracy: 0.0; allowed is 1e-5 to 0.1",
        "produce np1 --events 5 | FILE: none for --events 5; a number of events and a file",
        "produce np1 a.lhe | --events: none for a.lhe; a number of events and a file are needed",
        "produce np1 --out a.lhe | --events: none for a.lhe; a number of events and a file are",
        "produce np1 --events 5 a.lhe --out b.lhe | --out: b.lhe; allowed without a file behind",
        "produce np1 --events 5 a.txt | FILE: a.txt; allowed is a name that ends",
        "produce np1 --mass 1GeV --events 5 --out a.lhe | events: none are produced; mass: 1.00000",
        "produce np1 --coupling 0 --events 5 --out a.lhe"
            + " | events: none are produced; couplings to electron and muon: 0",
        "produce np1 --electron-energy 200GeV: --events 5 --out a.lhe"
            + " | events: none are produced; cuts: no electron has such an energy",
        "limit np1 --background 1 | --background: given; allowed with --channel",
        "limit np1 --channel x | --channel: x; allowed are elastic, direct, displaced",
        "limit np1 --mass 10MeV --channel direct --background -1 | background: -1.0; allowed is 0"
      })
  void wrongInput(String line, String message) {
    assertThat(run(Main.WRONG_INPUT, words(line.strip()))).startsWith("recoil: " + message);
  }
}
