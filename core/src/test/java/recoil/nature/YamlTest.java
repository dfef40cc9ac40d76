package recoil.nature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

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

  /** What is no YAML: place and reason in plain words, none of the parser's. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a: {b: 1~c: 2 | x.yaml:2:2: ',' or '}' is needed",
        "a: {b: [1}} | x.yaml:1:10: ',' or ']' is needed",
        "a: b: c | x.yaml:1:5: a ':' more; a text with one needs quotes",
        "a: 1~ b: 2~c: 3 | x.yaml:2:3: a ':' more; a text with one needs quotes",
        "a:~  b: 2~ c: 3 | x.yaml:3:2: does not fit the indentation above",
        "a:~\tb: 2 | x.yaml:2:1: a tab; the indentation is made of blanks",
        "a: 1~b: \"c~d: 2 | x.yaml:2:4: a quote that is not closed",
        "a: @b | x.yaml:1:4: @ begins no value; a text with it needs quotes",
        "a: \"\\q\" | x.yaml:1:6: \\q is unknown; single quotes keep it",
        "} | x.yaml:1:1: a value is needed in place of }",
        "a: 1~a: 2 | x.yaml:2: a is given twice; allowed is once",
        "%YAML x~--- | x.yaml:1:7: not YAML: expected a digit, but found x(120)",
      })
  void textThatIsNotYaml(String text, String message) {
    assertThatThrownBy(() -> Yaml.tree(text.replace('~', '\n'), "x.yaml")).hasMessage(message);
    assertThatThrownBy(() -> Yaml.read(text.replace('~', '\n'), "x.yaml", JsonNode.class))
        .hasMessage(message);
  }

  @Test
  void nestingHasALimit() {
    String text = "a: " + "[".repeat(600) + "]".repeat(600);
    assertThatThrownBy(() -> Yaml.tree(text, "x.yaml"))
        .hasMessage("x.yaml: nested too deeply; allowed are 500 levels");
    assertThatThrownBy(() -> Yaml.read("a: 1\n---\nb: 2\n", "x.yaml", JsonNode.class))
        .hasMessage("x.yaml:3: a second document; allowed is one");
    assertThatThrownBy(() -> Yaml.tree("a: \0", "x.yaml"))
        .hasMessage("x.yaml: a control character; text is needed");
    assertThatThrownBy(() -> Yaml.tree("- 1", "x.yaml"))
        .hasMessage("x.yaml: no fields; 'field: value' is needed");
  }
}
