package recoil.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Questions that physicists ask, and their published or independently computed answers. */
class QuestionsTest {
  @TempDir private Path directory;

  private static JsonNode json(String words) {
    Commands result = Commands.run(words + " --json");
    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isEqualTo(Main.DONE);
    return result.json();
  }

  private static JsonNode constraint(JsonNode verdict, String key) {
    for (JsonNode node : verdict.get("constraints")) {
      if (node.get("key").asString().equals(key)) {
        return node;
      }
    }
    throw new AssertionError(key);
  }

  private static List<String> excludedBy(JsonNode verdict) {
    List<String> keys = new ArrayList<>();
    verdict.get("excluded_by").forEach(key -> keys.add(key.asString()));
    return keys;
  }

  /** Independent recasts of the full tables, of which ours hold medians: 5%. */
  @ParameterizedTest
  @CsvSource({
    "babar-2014-visible, '', 3.189e-4",
    "na64-2019-invisible, ' --invisible 1', 7.747e-5",
  })
  void recastsAt50Mev(String key, String decays, double expected) {
    JsonNode verdict =
        json("verdict t-vector --r 0.8 --mass 50MeV --coupling 1e-3 --world 2025" + decays);
    double from = constraint(verdict, key).get("from").asDouble();
    assertThat(from / expected).isCloseTo(1, within(0.05));
  }

  /** The benchmarks of the paper are not excluded in its world, and borderline for MUonE. */
  @ParameterizedTest
  @CsvSource({"np1, 2.69, 1.3", "np2+, 1.426, 1.1", "np2-, 1.426, -1.1"})
  void benchmarksInTheWorldOfThePaper(String name, double chiSquare, double bias) {
    JsonNode verdict = json("verdict " + name + " --world 2020");
    assertThat(excludedBy(verdict)).isEmpty();
    JsonNode muone = verdict.get("muone");
    assertThat(muone.get("chi_square").asDouble()).isCloseTo(chiSquare, within(0.01));
    assertThat(muone.get("hadronic").get("bias").asDouble()).isCloseTo(bias, within(0.1));
  }

  @ParameterizedTest
  @CsvSource({"np1, 3.1", "np2+, 4.9", "np2-, 4.9"})
  void benchmarksToday(String name, double sigmas) {
    JsonNode verdict = json("verdict " + name + " --world 2025");
    JsonNode muon = constraint(verdict, "muon-moment");
    assertThat(muon.get("moment").get("pull").asDouble()).isCloseTo(sigmas, within(0.05));
    assertThat(excludedBy(verdict)).contains("muon-moment");
    assertThat(excludedBy(json("verdict " + name + " --world 2025 --invisible 1")))
        .contains("na64mu-2024-invisible");
  }

  /** A CP-odd scalar, an axial vector and a U(1) with any charges go through every command. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{name: a, spin: scalar, couplings: {e: {pseudoscalar: 0.7}, mu: {pseudoscalar: 1}}}",
        "{name: b, spin: vector, couplings: {e: {axial: -0.3}, mu: {axial: 1}}}",
        "{name: c, spin: vector, charges: {e: 2, mu: -0.5, tau: 0.25}}",
      })
  void anyModelGoesThroughEveryCommand(String model) throws IOException {
    Path file = Files.writeString(directory.resolve("m.yaml"), model);
    String point = " " + file + " --mass 40MeV --coupling 1e-3 --invisible 0.4";
    JsonNode verdict = json("verdict" + point);
    assertThat(verdict.get("muone").get("chi_square").asDouble()).isPositive();
    double limit = verdict.get("muone").get("limit").asDouble();
    JsonNode curve = json("limit " + file + " --invisible 0.4 --mass 40MeV");
    assertThat(curve.get("coupling").get(0).asDouble() / limit).isCloseTo(1, within(1e-9));
    assertThat(json("spectrum" + point).get("bins").size()).isEqualTo(50);
    assertThat(json("moment" + point).get("muon").get("shift").isNumber()).isTrue();
    assertThat(json("fit" + point).get("fitted").get("bias").isNumber()).isTrue();
    Path figure = directory.resolve("m.png");
    assertThat(json("figure " + file + " --mass 10MeV:1GeV:5 --out " + figure).get("figure"))
        .isNotNull();
    assertThat(figure).isNotEmptyFile();
  }

  /** L_e - L_mu has r_V^2 = -1, up to loops nearly the limit of r_V = 1. */
  @Test
  void chargesOfElectronMinusMuon() {
    double charges = json("limit le-lmu --mass 50MeV").get("coupling").get(0).asDouble();
    double minus = json("limit t-vector --r2 -1 --mass 50MeV").get("coupling").get(0).asDouble();
    double plus = json("limit t-vector --r 1 --mass 50MeV").get("coupling").get(0).asDouble();
    assertThat(charges / minus).isCloseTo(1, within(0.01));
    assertThat(charges / plus).isCloseTo(1, within(0.01));
  }

  @Test
  void onShellInTheCrossedChannelIsRefused() {
    Commands refused = Commands.run("limit s-vector --mass 26MeV,30MeV --beam-charge -1");
    assertThat(refused.code()).isEqualTo(Main.WRONG_INPUT);
    assertThat(refused.err()).contains("mass: 0.026 GeV", "u-channel").hasLineCount(1);
    assertThat(Commands.run("limit s-vector --mass 30MeV --beam-charge -1").code())
        .isEqualTo(Main.DONE);
  }
}
