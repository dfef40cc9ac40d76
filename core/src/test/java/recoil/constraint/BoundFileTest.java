package recoil.constraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import recoil.mediator.Mediator;
import recoil.mediator.Presets;
import recoil.nature.Lepton;
import recoil.nature.Measured;
import recoil.nature.World;
import recoil.nature.Yaml;

/** Bounds of one number: their files, and what is wrong with a wrong one. */
class BoundFileTest {
  private static final World WORLD = World.named("2020");

  private static final String ONE =
      """
      title: A bound
      type: muonium
      bound: {value: 8.2e-11, source: a}
      confidence: 0.9
      caveat: none
      """;

  private static final String RANGES =
      """
      title: A bound
      type: muon-decay
      ranges:
        - {from-MeV: 0, to-MeV: 13, bound: {value: 5.8e-5, source: a}}
        - {from-MeV: 13, to-MeV: 80, bound: {value: 1e-5, source: b}}
      caveat: none
      """;

  private static Constraint read(String text) {
    return Yaml.read(text, "x.yaml", BoundFile.class).constraint("x", WORLD.constants());
  }

  @Test
  void theTypeChoosesTheConstraint() {
    assertThat(read(ONE)).isInstanceOf(MuoniumBound.class);
    assertThat(read(ONE).confidence()).isEqualTo(0.9);
    assertThat(read(ONE.replace("muonium", "mass"))).isInstanceOf(MassBound.class);
    assertThat(read(RANGES)).isInstanceOf(MuonDecayBound.class);
    Constraint dipole = read(ONE.replace("muonium", "muon-edm"));
    assertThat(((DipoleBound) dipole).lepton()).isEqualTo(Lepton.MUON);
    Constraint field = read(ONE + "field: {value: 0.1, unit: T, source: a}\n");
    assertThat(((MuoniumBound) field).field()).isEqualTo(new Measured(0.1, 0, "a"));
    assertThat(((MuoniumBound) read(ONE)).field()).isNull();
    assertThatThrownBy(() -> read(ONE + "field: {value: -1, unit: T, source: a}\n"))
        .hasMessage("field: -1.0 T; must be 0 or more");
    assertThat(read(RANGES).sources()).containsExactly("a", "b");
    assertThat(read(RANGES).confidence()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "type: muonium, type: muon-decay, 'ranges: it, and not the other, is needed'",
    "type: muonium, type: none, 'type: none; allowed are muonium, mass, muon-decay'",
    "type: muonium, 'type: mass\nfield: {value: 1, source: a}', 'field: allowed for the type muonium only, not for mass'",
    "confidence: 0.9, confidence: 90, 'confidence: 90.0; must be above 0 and below 1'",
    "confidence: 0.9, confidence: 0, 'confidence: 0.0; must be above 0 and below 1'"
  })
  void wrongBoundsAreNamed(String from, String to, String message) {
    assertWrong(ONE, from, to, message);
  }

  @ParameterizedTest
  @CsvSource({
    "type: muon-decay, type: mass, 'bound: it, and not the other, is needed'",
    "'from-MeV: 13', 'from-MeV: 80', 'to-MeV: 80.0 to 80.0; 0 <= from < to is needed'",
    "'from-MeV: 0', 'from-MeV: -1', 'to-MeV: -1.0 to 13.0; 0 <= from < to is needed'",
    "5.8e-5, 1, 'bound: 1.0; must be above 0 and below 1'",
    "5.8e-5, 0, 'bound: 0.0; must be above 0 and below 1'"
  })
  void wrongRangesAreNamed(String from, String to, String message) {
    assertWrong(RANGES, from, to, message);
  }

  private static void assertWrong(String text, String from, String to, String message) {
    assertThat(text).contains(from);
    assertThatThrownBy(() -> read(text.replace(from, to)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message)
        .satisfies(e -> assertThat(e.getMessage()).startsWith("x.yaml").doesNotContain("\n"));
  }

  @Test
  void rangesAreNeeded() {
    assertThatThrownBy(
            () -> new MuonDecayBound("x", "x", "x", List.of(), null, "", WORLD.constants()))
        .hasMessage("ranges: empty; at least one is needed");
  }

  /** The moment's -2 ln L is the squared distance from the data; a plain limit has none. */
  @Test
  void likelihoods() {
    Mediator mediator = Presets.benchmark("np1").mediator();
    MomentBound muon = MomentBound.of(Lepton.MUON, WORLD);
    double pull = (23.85e-10 - 26.1e-10) / 7.9e-10;
    assertThat(muon.minusTwoLogLikelihood(mediator).orElseThrow())
        .isCloseTo(pull * pull, within(1e-3));
    Mediator negative = Presets.model("s-vector").at(0.3, 1e-3);
    double shift = muon.shift(negative);
    assertThat(shift).isNegative();
    assertThat(muon.minusTwoLogLikelihood(negative).orElseThrow())
        .isCloseTo(Math.pow((shift - 26.1e-10) / 7.9e-10, 2), within(1e-9));
    assertThat(muon.ofMagnitude().minusTwoLogLikelihood(negative).orElseThrow())
        .isCloseTo(Math.pow((-shift - 26.1e-10) / 7.9e-10, 2), within(1e-9));
    assertThat(read(ONE).minusTwoLogLikelihood(mediator)).isEmpty();
  }

  @Test
  void massBoundStates() {
    MassBound bound = (MassBound) read(ONE.replace("muonium", "mass").replace("8.2e-11", "1"));
    assertThat(bound.mass()).isEqualTo(new Measured(1, 0, "a"));
  }
}
