package recoil.mediator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import recoil.nature.Constants;
import recoil.nature.World;

class PresetsTest {
  private static final Constants CONSTANTS = World.named("2020").constants();

  private static final String MODEL =
      """
      name: mine
      title: A test
      spin: vector
      decays: {invisible: 0}
      parameters: {q: 2}
      couplings:
        e: {vector: -q, axial: 0.5}
      coupling-label: g
      mass-label: m
      """;

  private static Model read(String text) {
    return Models.parse(text, "mine.yaml", Map.of(), CONSTANTS).model();
  }

  @Test
  void modelsComeInThePapersOrder() {
    assertThat(Presets.models())
        .startsWith("t-vector", "s-vector", "lmu-ltau", "t-scalar", "s-scalar");
    for (String name : Presets.models()) {
      assertThat(Presets.model(name).name()).isEqualTo(name);
      assertThat(Presets.model(name).title()).isNotBlank();
    }
  }

  @Test
  void parametersSetTheRatio() {
    Model model = Presets.model("t-vector", Map.of("r2", -0.16));
    Mediator x = model.at(0.126, 1.26e-3);
    assertThat(x.couplings().get(Pair.EE).even()).isEqualTo(-0.16 * 1.26e-3);
    assertThat(x.couplings().get(Pair.MUMU).even()).isEqualTo(1.26e-3);
    assertThat(x.couplings().get(Pair.EMU)).isEqualTo(Coupling.ZERO);
    assertThat(Presets.model("t-scalar").couplings().get(Pair.EE).even()).isEqualTo(1);
    assertThatThrownBy(() -> Presets.model("t-vector", Map.of("r", 1.0)))
        .hasMessage("parameter: r; allowed for t-vector are r2");
    assertThatThrownBy(() -> Presets.model("s-vector", Map.of("r2", 1.0)))
        .hasMessage("parameter: r2; allowed for s-vector are none");
  }

  /** The values of (3.4). */
  @Test
  void benchmarksAreThePapers() {
    assertThat(Presets.benchmarks()).containsExactly("np1", "np2+", "np2-");
    Mediator np1 = Presets.benchmark("np1").mediator();
    assertThat(np1.mass()).isEqualTo(0.0295);
    assertThat(np1.couplings().get(Pair.MUMU).even()).isEqualTo(5.89e-4);
    assertThat(np1.couplings().get(Pair.EE).even()).isEqualTo(0.64 * 5.89e-4);
    Mediator plus = Presets.benchmark("np2+").mediator();
    Mediator minus = Presets.benchmark("np2-").mediator();
    assertThat(plus.mass()).isEqualTo(0.126);
    assertThat(minus.couplings().get(Pair.MUMU)).isEqualTo(plus.couplings().get(Pair.MUMU));
    assertThat(minus.couplings().get(Pair.EE)).isEqualTo(plus.couplings().get(Pair.EE).scaled(-1));
  }

  @Test
  void onlyChargesHaveLoops() {
    for (String name : Presets.models()) {
      Model model = Presets.model(name);
      boolean difference = name.matches("l(e|mu)-l(mu|tau)");
      assertThat(model.loops()).isEqualTo(difference);
      assertThat(model.gauge().charges().traceless() && model.loops()).isEqualTo(difference);
      assertThat(model.neutrinos().square()).isEqualTo(difference ? 2 : name.equals("b-l") ? 3 : 0);
      int notes = (name.equals("b-l") ? 1 : 0) + (name.matches("b-l|le-l.*|axial-vector") ? 1 : 0);
      assertThat(model.notes()).as(name).hasSize(notes);
    }
  }

  @Test
  void aCouplingMayBeAParameterWithASign() {
    assertThat(read(MODEL).couplings().get(Pair.EE)).isEqualTo(new Coupling(-2, 0.5));
  }

  @Test
  void wrongFilesAreToldInOneLine() {
    assertWrong("axial", "scalar", "mine.yaml:7: couplings.e.scalar: allowed are vector, axial");
    assertWrong(
        "-q", "p", "mine.yaml:7: couplings.e.vector: p; a number or a parameter (q) is needed");
    assertWrong(
        "  e:", "  x:", "mine.yaml:7: couplings.x: unknown; allowed are e, mu, tau, e-mu, ");
    assertWrong(
        "0.5",
        "1e999",
        "mine.yaml:7: couplings.e.axial: Infinity; allowed are 0 and numbers of size 1.0E-18 to ");
    assertWrong(
        "vector: -q, axial: 0.5", "", "mine.yaml:6: couplings: all are 0; at least one pair");
    assertWrong("spin: vector", "spin: tensor", "mine.yaml:3: spin: tensor; allowed are scalar, ");
    assertWrong(
        "decays", "decay", "mine.yaml:4: decay: unknown field; allowed are charges, contact");
    assertWrong("{invisible: 0}", "x", "mine.yaml:4: decays: ");
    assertWrong("invisible: 0", "invisible: x", "mine.yaml:4: decays.invisible: x; a number ");
    assertWrong("invisible: 0", "invisible: 2", "mine.yaml:4: decays.invisible: 2.0; a branching ");
    assertWrong("{q: 2}", "{q: two}", "mine.yaml:5: parameters.q: two; a number is needed");
    assertWrong("name: mine", "spin: vector", "mine.yaml:3: ");
    assertWrong("spin: vector", "#", "mine.yaml:10: spin: missing");
    assertThatThrownBy(() -> read("")).hasMessageStartingWith("mine.yaml");
    assertThatThrownBy(() -> Presets.model("z")).hasMessageStartingWith("model: z; allowed are t-");
    assertThatThrownBy(() -> Presets.benchmark("z"))
        .hasMessage("benchmark: z; allowed are np1, np2+, np2-");
  }

  private static void assertWrong(String from, String to, String message) {
    assertThat(MODEL).contains(from);
    assertThatThrownBy(() -> read(MODEL.replace(from, to)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(message)
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
  }
}
