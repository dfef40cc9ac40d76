package recoil.mediator;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import recoil.nature.World;
import recoil.nature.Yaml;
import tools.jackson.databind.JsonNode;

/** The schema of model files agrees with the reader. */
class ModelSchemaTest {
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(Yaml.resource("schemas/model.schema.json", JsonNode.class));

  private static List<Error> errors(String text) {
    return SCHEMA.validate(Yaml.read(text, "x.yaml", JsonNode.class));
  }

  @Test
  void everyPresetIsValid() {
    for (String name : Presets.models()) {
      assertThat(SCHEMA.validate(Yaml.resource("models/" + name + ".yaml", JsonNode.class)))
          .as(name)
          .isEmpty();
    }
  }

  @Test
  void theExampleIsValidAndRead() {
    JsonNode example = Yaml.resource("examples/my-model.yaml", JsonNode.class);
    assertThat(SCHEMA.validate(example)).isEmpty();
    Candidate candidate =
        Models.parse(example.toString(), "x.json", Map.of(), World.named("2020").constants());
    assertThat(candidate.model().invisible()).isEqualTo(0.4);
    assertThat(candidate.model().couplings().get(Pair.EE)).isEqualTo(new Coupling(0.8, 0.1));
    assertThat(candidate.mass()).isEqualTo(0.0295);
  }

  @Test
  void presetsWithOptionsAreValid() {
    assertThat(
            errors(
                "{model: t-vector, parameters: {r2: -1}, mass: 1e2MeV, coupling: 5e-4, decays:"
                    + " {invisible: 1}}"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{spin: vector, couplings: {e: {vector: 1}}}",
        "{name: x, spin: tensor, couplings: {e: {vector: 1}}}",
        "{name: x y, spin: vector, couplings: {e: {vector: 1}}}",
        "{name: x, spin: vector, couplings: {mu-e: {vector: 1}}}",
        "{name: x, spin: vector, couplings: {e: {tensor: 1}}}",
        "{name: x, spin: vector, couplings: {e: {vector: [1]}}}",
        "{name: x, spin: vector, couplings: {e: {vector: 1}}, mass: 1}",
        "{name: x, spin: vector, couplings: {e: {vector: 1}}, decays: {invisible: 2}}",
        "{name: x, spin: vector, couplings: {e: {vector: 1}}, extra: 1}",
        "{name: x, spin: vector, couplings: {e: {vector: 1}}, parameters: {m_e: 1}}",
        "{model: t-vector, spin: vector}"
      })
  void whatTheReaderRefusesIsInvalid(String text) {
    assertThat(errors(text)).isNotEmpty();
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> Models.parse(text, "x.yaml", Map.of(), World.named("2020").constants()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("x.yaml");
  }
}
