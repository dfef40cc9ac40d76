package recoil.mediator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import recoil.loop.Charges;
import recoil.nature.Constants;
import recoil.nature.Lepton;
import recoil.nature.World;
import recoil.scattering.Structure;

class ModelsTest {
  private static final Constants CONSTANTS = World.named("2020").constants();

  private static Candidate read(String text) {
    return Models.parse(text, "x.yaml", Map.of(), CONSTANTS);
  }

  private static void assertWrong(String text, String message) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(message)
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
  }

  @Test
  void aFileOfOnesOwnGoesThroughTheReaderOfThePresets(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("mine.yaml");
    Files.writeString(
        file,
        """
        name: mine
        spin: vector
        parameters: {q: 0.5}
        charges: {e: 1, mu: -q, tau: 0.25}
        mixing: 0.01
        couplings:
          e-mu: {vector: -2e-3, axial: 1e-3}
          mu: {axial: q*m_mu/v}
        neutrinos: {mu: -q}
        decays: {invisible: 0.4}
        mass: 29.5 MeV
        coupling: 5.89e-4
        """);
    Candidate candidate = Models.open(file.toString(), Map.of("q", 2.0), CONSTANTS);
    Model model = candidate.model();
    double v = 246.2197;
    assertThat(candidate.mass()).isEqualTo(0.0295);
    assertThat(candidate.coupling()).isEqualTo(5.89e-4);
    double mixing = 0.01 * CONSTANTS.e();
    assertThat(model.couplings().get(Pair.EE)).isEqualTo(new Coupling(1 - mixing, 0));
    assertThat(model.quarks()).isEqualTo(new Quarks(mixing, 0));
    assertThat(model.couplings().get(Pair.EMU)).isEqualTo(new Coupling(-2e-3, 1e-3));
    assertThat(model.couplings().get(Pair.MUMU).even()).isEqualTo(-2 - mixing);
    assertThat(model.couplings().get(Pair.MUMU).odd())
        .isCloseTo(2 * 0.1056583745 / v, within(1e-6 / v));
    assertThat(model.neutrinos()).isEqualTo(new Neutrinos(0, -2, 0));
    assertThat(model.loops()).isTrue();
    assertThat(model.gauge()).isEqualTo(new Gauge(new Charges(1, -2, 0.25), 0.01, Quarks.NONE));
    assertThat(model.invisible()).isEqualTo(0.4);
    assertThat(model.title()).isEqualTo("mine");
    assertThat(model.notes()).hasSize(4);
    assertThat(model.notes().get(0)).contains("epsilon/g = 0.01");
    assertThat(model.notes().get(1)).contains("mu -> e gamma");
    assertThat(model.notes().get(2)).contains("neutrino-electron scattering");
    assertThat(model.notes().get(3)).contains("not conserved");
  }

  @Test
  void aPresetWithOptionsIsAFileToo() {
    Candidate np1 =
        read(
            """
            {"model": "t-vector", "parameters": {"r2": 0.64}, "mass": "29.5MeV",
             "coupling": 5.89e-4, "decays": {"invisible": 1}}""");
    Benchmark benchmark = Presets.benchmark("np1");
    assertThat(np1.model()).isEqualTo(benchmark.model().withInvisible(1));
    assertThat(np1.mass()).isEqualTo(benchmark.mass());
    assertThat(np1.coupling()).isEqualTo(benchmark.coupling());
  }

  @Test
  void namesOpenPresetsAndBenchmarks() throws IOException {
    assertThat(Models.open("np2-", Map.of(), CONSTANTS).mass()).isEqualTo(0.126);
    assertThat(Models.open("t-vector", Map.of("r2", 0.5), CONSTANTS).model())
        .isEqualTo(Presets.model("t-vector", Map.of("r2", 0.5)));
    assertThatThrownBy(() -> Models.open("np1", Map.of("r2", 0.5), CONSTANTS))
        .hasMessage("parameter: r2; not allowed for np1, whose parameters are set");
    assertThatThrownBy(() -> Models.open("mine", Map.of(), CONSTANTS))
        .hasMessageStartingWith("model: mine; allowed are t-vector, ")
        .hasMessageEndingWith(", or a file that ends with .yaml, .yml or .json");
  }

  @Test
  void chargesGiveCouplingsNeutrinosAndLoops() {
    Model model = read("{name: x, spin: vector, charges: {e: 1, mu: -3, tau: 2}}").model();
    assertThat(model.neutrinos()).isEqualTo(new Neutrinos(1, -3, 2));
    assertThat(model.couplings().charges().of(Lepton.MUON)).isEqualTo(-3);
    assertThat(model.loops()).isTrue();
    assertThat(model.notes()).hasSize(1).first().asString().contains("neutrino-electron");
    assertThat(read("{name: x, spin: vector, charges: {mu: 1, tau: -1}}").model().notes())
        .isEmpty();
    assertThat(read("{name: x, spin: scalar, couplings: {mu: {pseudoscalar: 1}}}").model().notes())
        .isEmpty();
    Model tree =
        read("{name: x, spin: vector, loops: false, neutrinos: {}, charges: {mu: 1}}").model();
    assertThat(tree.loops()).isFalse();
    assertThat(tree.neutrinos()).isEqualTo(Neutrinos.NONE);
  }

  @Test
  void contactInteractionsHaveNoMediator() {
    Model model = read("{name: x, spin: scalar, contact: {scalar-pseudoscalar: -1e-3}}").model();
    assertThat(model.contact().coefficients()).isEqualTo(Map.of(Structure.SCALAR_PSEUDO, -1e-3));
    assertThat(model.couplings().isZero()).isTrue();
    for (Spin spin : Spin.values()) {
      for (Structure structure : Contact.structures(spin)) {
        assertThat(Contact.named(Contact.name(structure), spin)).isEqualTo(structure);
      }
    }
  }

  @Test
  void wrongFilesAreToldInOneLineWithItsNumber() {
    assertWrong("", "x.yaml");
    assertWrong(
        "{}", "x.yaml: no fields; a model has name, spin and couplings, charges or contact");
    assertWrong("- a", "x.yaml: no fields; 'field: value' is needed");
    assertWrong("{name: x, spin: vector}", "x.yaml: couplings: all are 0; ");
    assertWrong("name: a b\nspin: vector", "x.yaml");
    assertWrong("name: x\nspin:", "x.yaml: spin: a value is needed");
    assertWrong(
        "name: x\nspin: vector\nloops: true", "x.yaml:3: loops: true; allowed with charges");
    assertWrong(
        "name: x\nspin: scalar\nmixing: 1", "x.yaml:3: mixing: given; allowed for spin: vec");
    assertWrong(
        "name: x\nspin: scalar\ncharges: {e: 1}",
        "x.yaml:3: charges: given; allowed for spin: vec");
    assertWrong(
        "name: x\nspin: vector\ncharges: {e: 1}\ncouplings:\n  e: {vector: 1}",
        "x.yaml:5: couplings.e.vector: given; not allowed together with charges");
    assertWrong(
        "name: x\nspin: vector\ncouplings:\n  e:\n", "x.yaml: couplings.e: a value is needed");
    assertWrong(
        "name: x\nspin: vector\ncouplings:\n  e: {vector: }",
        "x.yaml: couplings.e.vector: a value is needed");
    assertWrong(
        "name: x\nspin: vector\ncouplings: {e: {vector: 1}}\nquarks: {up: 1}",
        "x.yaml:4: quarks.up: allowed are charge, baryon");
    assertWrong(
        "name: x\nspin: vector\ncharges: {q: 1}", "x.yaml:3: charges.q: allowed are e, mu, tau");
    assertWrong(
        "name: x\nspin: vector\ncontact: {vector-scalar: 1}",
        "x.yaml:3: contact.vector-scalar: unknown; allowed are vector-vector, vector-axial, ");
    assertWrong(
        "name: x\nspin: vector\ncontact: {vector-vector: 1}\ncouplings: {e: {vector: 1}}",
        "x.yaml:3: contact: given; not allowed together with couplings");
    String head = "name: x\nspin: vector\ncouplings: {e: {vector: 1}}\n";
    assertWrong(head + "mass: 29.5", "x.yaml:4: mass: 29.5; a number with a unit ");
    assertWrong(head + "mass: -1 MeV", "x.yaml:4: mass: -1 MeV; a number with a unit ");
    assertWrong(head + "mass: 1e999 MeV", "x.yaml:4: mass: 1e999 MeV; a number with a unit ");
    assertWrong(head + "coupling: 1 GeV", "x.yaml:4: coupling: 1 GeV; a number is needed");
    assertWrong(head + "coupling: 1/0", "x.yaml:4: coupling: Infinity; allowed are 0 and ");
    assertWrong(head + "coupling: 0/0", "x.yaml:4: coupling: NaN; allowed are 0 and ");
    assertWrong(head + "parameters: {e: 2}", "x.yaml:4: parameters.e: not allowed as a name; ");
    assertWrong(head + "parameters: {q: .nan}", "x.yaml:4: parameters.q: NaN; allowed are 0 ");
    assertWrong(head + "decays: {invisible: 1.5}", "x.yaml:4: decays.invisible: 1.5; a branching");
    assertWrong(head + "decays: {width: 0}", "x.yaml:4: decays.width: 0.0; a width over mass of ");
    assertWrong(
        head + "decays: {fractions: {x: 0.5}}", "x.yaml:4: decays.fractions.x: unknown; allowed ");
    assertWrong(
        head + "decays: {invisible: 0.6, fractions: {e: 0.5}}",
        "x.yaml:4: decays.fractions: their sum with the invisible one is 1.1; at most 1 ");
    assertWrong(
        "model: t-vector\nspin: vector", "x.yaml:2: spin: unknown field; allowed are coupl");
    assertWrong(
        "model: t-vector\nparameters: {r: 1}", "x.yaml: parameter: r; allowed for t-vector are r2");
    assertWrong("", "x.yaml:1: empty");
    assertWrong("model: q", "x.yaml:1: model: q; allowed are t-vector, ");
  }
}
