package recoil.nature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlTest {
  private record Example(
      @JsonProperty(value = "lepton", required = true) Lepton lepton,
      @JsonProperty("numbers") List<Double> numbers,
      @JsonProperty("count") int count,
      @JsonProperty("on") boolean on) {}

  private static final String TEXT =
      """
      lepton: muon
      numbers: [1, 2.5]
      count: 3
      on: true
      """;

  @Test
  void reads() {
    assertThat(Yaml.read(TEXT, "x.yaml", Example.class))
        .isEqualTo(new Example(Lepton.MUON, List.of(1.0, 2.5), 3, true));
    assertThat(Yaml.resource("worlds/2020.yaml", World.class).name()).isEqualTo("2020");
    assertThatThrownBy(() -> Yaml.resource("worlds/none.yaml", World.class))
        .hasMessage("worlds/none.yaml");
  }

  /** File, line, field, value and what is allowed, in one line. */
  @ParameterizedTest
  @CsvSource({
    "muon, quark, 'x.yaml:1: lepton: quark; allowed are electron, muon, tau'",
    "2.5, two, 'x.yaml:2: numbers.2: two; a number is needed'",
    "3, many, 'x.yaml:3: count: many; a whole number is needed'",
    "3, 2.5, 'x.yaml:3: count: 2.5; a whole number is needed'",
    "3, 1e300, 'x.yaml:3: count: 1.0E300; a whole number is needed'",
    "true, maybe, 'x.yaml:4: on: maybe; true or false is needed'",
    "'lepton: muon', 'count: 2', 'x.yaml:3: '",
    "'[1, 2.5]', '[1, 2.5', 'x.yaml:'"
  })
  void errorsAreOneLine(String from, String to, String message) {
    assertThat(TEXT).contains(from);
    assertThatThrownBy(() -> Yaml.read(TEXT.replace(from, to), "x.yaml", Example.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(message)
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
  }
}
