package recoil.nature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import recoil.paper.Bibliography;

class LaterWorldsTest {
  private static World read(String text) {
    return World.read(text, "mine.yaml");
  }

  @Test
  void everyFileIsListed() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/recoil/worlds"))) {
      List<String> names =
          files
              .map(file -> String.valueOf(file.getFileName()).replace(".yaml", ""))
              .filter(name -> !name.equals("index"))
              .toList();
      assertThat(World.NAMES).containsExactlyInAnyOrderElementsOf(names);
    }
    for (String name : World.NAMES) {
      World world = World.named(name);
      assertThat(world.name()).isEqualTo(name);
      assertThat(Bibliography.load().keys())
          .contains(world.hadrons().moment().source(), world.muon().difference().source());
    }
  }

  /** Differences in 1e-10, from the notes on each world. */
  @ParameterizedTest
  @CsvSource({"2020, 26.1, 7.9", "2023, 24.9, 4.830", "2025, 3.85, 6.367"})
  void muonMoments(String name, double difference, double error) {
    Anomaly muon = World.named(name).muon();
    assertThat(1e10 * muon.difference().value()).isCloseTo(difference, within(1e-6));
    assertThat(1e10 * muon.difference().uncertainty()).isCloseTo(error, within(1e-3));
  }

  @Test
  void electronMomentsByAlpha() {
    for (String name : List.of("2023", "2025")) {
      World world = World.named(name);
      assertThat(world.withAlpha("rb")).isEqualTo(world);
      assertThat(1e12 * world.electron().difference().value()).isCloseTo(0.338, within(1e-6));
      Measured caesium = world.withAlpha("cs").electron().difference();
      assertThat(1e12 * caesium.value()).isCloseTo(-1.02, within(1e-6));
      assertThat(1e12 * caesium.uncertainty()).isCloseTo(Math.hypot(0.13, 0.23), within(1e-6));
      assertThatThrownBy(() -> world.withAlpha("he"))
          .hasMessage("alpha: he; allowed in the world " + name + " are cs, rb");
    }
    assertThatThrownBy(() -> World.named("2020").withAlpha("cs"))
        .hasMessage("alpha: cs; allowed in the world 2020 are none");
  }

  @Test
  void laterWorldsKeepWhatTheyDoNotChange() {
    World first = World.named("2020");
    World last = World.named("2025");
    assertThat(last.constants()).isEqualTo(first.constants());
    assertThat(last.hadrons().scale()).isEqualTo(first.hadrons().scale());
    assertThat(last.hadrons().moment().value()).isEqualTo(713.2e-10);
    assertThat(last.muon().prospect()).isNull();
    assertThat(last.constraints())
        .containsAll(first.constraints())
        .endsWith("na64mu-2024-invisible")
        .hasSize(World.named("2023").constraints().size() + 1);
  }

  @Test
  void ownWorldOnTopOfAnother() {
    World mine =
        read(
            """
            base: "2025"
            name: mine
            title: One muon moment changed
            constants:
              tau-mass: {value: 1776.93(9), unit: MeV, source: mine}
            muon:
              difference: {value: 0(1)e-9, source: mine}
              exclusion: 3
            electron:
              difference: {value: 5.0e-13, source: mine}
              exclusion: 2
            constraints: [bbn]
            more-constraints: [muonium]
            """
                .replace("5.0e-13", "0(5.0)e-13"));
    World base = World.named("2025");
    assertThat(mine.constants().tauMass().value()).isEqualTo(1.77693);
    assertThat(mine.constants().muonMass()).isEqualTo(base.constants().muonMass());
    assertThat(mine.muon().exclusion()).isEqualTo(3);
    assertThat(mine.muon().experiment()).isNull();
    assertThat(mine.electronByAlpha()).isEmpty();
    assertThat(mine.constraints()).containsExactly("bbn", "muonium");
    assertThat(mine.hadrons()).isEqualTo(base.hadrons());
    World numbers =
        read("base: 2020\nname: n\ntitle: n\nhadrons: {moment: {value: 7.0e-8, source: mine}}\n");
    assertThat(numbers.hadrons().moment().value()).isEqualTo(7e-8);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "base: 2019 | mine.yaml: base: 2019; allowed are 2020, 2023, 2025",
        "base: '2025'~bas: 3 | mine.yaml: bas: unknown field; allowed are",
        "base: '2025'~muon: 3 | mine.yaml: muon: 3; 'field: value' is needed",
        "base: '2025'~muon: {exclusion: 2} | mine.yaml: muon: difference: missing; it, or",
        "base: '2025'~muon: {exclusion: -2} | mine.yaml: muon: ",
        "base: '2025'~alpha: he | mine.yaml: alpha: he; allowed in the world mine are cs, rb",
        "base: '2025'~more-constraints: bbn | mine.yaml: more-constraints: a list is needed",
        "base: '2025'~more-constraints: [bbn] | mine.yaml: constraints: bbn is named twice",
        "base: '2025'~constants: {tau-mass: {value: x}} | mine.yaml: constants.tau-mass",
        "base: [1 | mine.yaml:",
      })
  void wrongWorldsGetOneLine(String text, String message) {
    String file = "name: mine\ntitle: mine\n" + text.replace("~", "\n") + "\n";
    assertThatThrownBy(() -> read(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(message)
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
  }

  @Test
  void whatIsNoWorldIsToldApart() {
    assertThatThrownBy(() -> read("")).hasMessage("mine.yaml:1: empty");
    assertThatThrownBy(() -> read("- 1\n"))
        .hasMessage("mine.yaml: no fields; 'field: value' is needed");
    assertThatThrownBy(() -> read("base: 2025\ntitle: x\n")).hasMessage("mine.yaml: name: missing");
    assertThatThrownBy(() -> World.named("1999"))
        .hasMessage("world: 1999; allowed are 2020, 2023, 2025");
  }
}
