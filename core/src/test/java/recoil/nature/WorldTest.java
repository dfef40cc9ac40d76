package recoil.nature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.junit.jupiter.api.Test;

class WorldTest {
  private static final String RECORD =
      """
      moment: {value: 693.9(4.0)e-10, source: a}
      scale: {value: 0.0525, unit: GeV^2, source: b}
      """;

  @Test
  void constantsOf2020() {
    Constants constants = World.named("2020").constants();
    assertThat(constants.alpha()).isEqualTo(1 / 137.035999139);
    assertThat(constants.e2()).isCloseTo(4 * Math.PI / 137.035999139, within(1e-17));
    assertThat(constants.e()).isCloseTo(0.302822121, within(1e-9));
    assertThat(constants.mass(Lepton.ELECTRON)).isEqualTo(0.5109989461e-3);
    assertThat(constants.mass(Lepton.MUON)).isEqualTo(0.1056583745);
    assertThat(constants.mass(Lepton.TAU)).isEqualTo(1.77686);
    // Width of the muon, 2.9959837e-19 GeV (PDG).
    assertThat(constants.muonWidth()).isCloseTo(2.99598e-19, within(1e-24));
  }

  @Test
  void inputsOf2020() {
    World world = World.named("2020");
    assertThat(world.name()).isEqualTo("2020");
    assertThat(world.hadrons().moment().value()).isEqualTo(693.9e-10);
    assertThat(world.hadrons().scale().value()).isEqualTo(0.0525);
    assertThat(world.moment(Lepton.MUON)).isSameAs(world.muon());
    assertThat(world.moment(Lepton.ELECTRON)).isSameAs(world.electron());
    assertThat(world.constraints()).contains("babar-2014-visible", "muonium", "bbn");
    assertThatThrownBy(() -> world.constraints().add("x"))
        .isInstanceOf(UnsupportedOperationException.class);
    // The difference is that of the two numbers it is formed from, at the digits of the paper.
    Measured experiment = Objects.requireNonNull(world.muon().experiment());
    Measured theory = Objects.requireNonNull(world.muon().standardModel());
    Measured difference = world.muon().difference();
    assertThat(difference.value()).isCloseTo(experiment.value() - theory.value(), within(5e-12));
    assertThat(difference.uncertainty())
        .isCloseTo(Math.hypot(experiment.uncertainty(), theory.uncertainty()), within(5e-12));
  }

  @Test
  void unknownNamesAreErrors() {
    assertThatThrownBy(() -> World.named("2019"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("world: 2019; allowed are 2020");
    World world = World.named("2020");
    assertThatThrownBy(() -> world.moment(Lepton.TAU))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("lepton: tau; its moment is not in a world");
  }

  @Test
  void everyNameCanBeRead() {
    for (String name : World.NAMES) {
      assertThat(World.named(name).name()).isEqualTo(name);
    }
  }

  @Test
  void wrongFilesAreToldInOneLine() {
    assertThat(Yaml.read(RECORD, "x.yaml", Hadrons.class).moment().uncertainty())
        .isEqualTo(4.0e-10);
    assertWrong("693.9(4.0)e-10", "much", "x.yaml:1: moment: value: much; a number such as ");
    assertWrong("GeV^2", "barn", "x.yaml:2: scale: unit: barn; allowed are GeV, ");
    assertWrong("moment", "momentum", "x.yaml:3: moment: missing");
    assertWrong(RECORD, RECORD + "k: 1", "x.yaml:3: k: unknown field; allowed are moment, scale");
    assertWrong(", source: a", "", "x.yaml:1: moment.source: missing");
    assertWrong("scale", "moment", "x.yaml:2: ");
    assertWrong("{value: 0.0525", "[value: 0.0525", "x.yaml:2");
    assertWrong(RECORD, "", "x.yaml");
    assertWrong(RECORD, "null", "x.yaml: empty");
  }

  private static void assertWrong(String from, String to, String message) {
    assertThat(RECORD).contains(from);
    assertThatThrownBy(() -> Yaml.read(RECORD.replace(from, to), "x.yaml", Hadrons.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(message)
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
  }
}
