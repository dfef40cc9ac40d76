package recoil;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import recoil.mediator.Presets;
import recoil.nature.World;
import recoil.nature.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Every data file is valid by the schema of its kind, and wrong ones are not. */
class SchemasTest {
  private static Schema schema(String name) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Yaml.resource("schemas/" + name + ".schema.json", JsonNode.class));
  }

  private static List<Error> errors(String schema, JsonNode file) {
    return schema(schema).validate(file);
  }

  private static DynamicTest valid(String schema, String path) {
    return DynamicTest.dynamicTest(
        path,
        () ->
            assertThat(
                    errors(
                        schema,
                        path.endsWith(".csv")
                            ? header(text(path))
                            : Yaml.resource(path, JsonNode.class)))
                .isEmpty());
  }

  private static String text(String path) throws IOException {
    try (InputStream stream = SchemasTest.class.getResourceAsStream("/recoil/" + path)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The header of a table as an object; what looks like a number is one. */
  private static ObjectNode header(String csv) {
    ObjectNode header = JsonNodeFactory.instance.objectNode();
    for (String line : csv.lines().filter(row -> row.startsWith("#")).toList()) {
      String[] parts = line.substring(1).split(":", 2);
      String value = parts[1].strip();
      if (value.matches("[0-9.]+")) {
        header.put(parts[0].strip(), Double.parseDouble(value));
      } else {
        header.put(parts[0].strip(), value);
      }
    }
    return header;
  }

  private static List<String> strings(String path, String field) {
    List<String> all = new ArrayList<>();
    Yaml.resource(path, JsonNode.class).get(field).forEach(node -> all.add(node.asString()));
    return all;
  }

  @TestFactory
  Stream<DynamicTest> dataFiles() {
    return Stream.of(
            Presets.models().stream().map(name -> valid("model", "models/" + name + ".yaml")),
            Presets.benchmarks().stream()
                .map(name -> valid("benchmark", "models/" + name + ".yaml")),
            World.NAMES.stream().map(name -> valid("world", "worlds/" + name + ".yaml")),
            strings("constraints/index.yaml", "files").stream()
                .map(file -> valid("constraint", "constraints/" + file)),
            Stream.of(
                valid("model", "examples/my-model.yaml"),
                valid("world", "examples/my-world.yaml"),
                valid("scan", "examples/my-scan.yaml"),
                valid("constraint", "examples/my-limit.csv")))
        .flatMap(tests -> tests);
  }

  @Test
  void everySchemaIsListedAndSaysWhatItIs() {
    for (String name : strings("schemas/index.yaml", "schemas")) {
      JsonNode schema = Yaml.resource("schemas/" + name + ".schema.json", JsonNode.class);
      assertThat(schema.get("title").asString()).endsWith("of Recoil");
      assertThat(schema.get("description").asString()).endsWith(".");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "world | {name: x}",
        "world | {title: x, base: '2025'}",
        "world | {name: x, title: x}",
        "world | {name: x, title: x, base: '2025', muons: {}}",
        "world | {name: x, title: x, base: '2025', muon: {exclusion: 2}}",
        "world | {name: x, title: x, base: '2025', alpha: rb}",
        "world | {name: x, title: x, base: '2025', hadrons: {moment: {value: a lot, source: x}}}",
        "world | {name: x, title: x, base: '2025', hadrons: {moment: {value: 7e-8}}}",
        "world | {name: x, title: x, base: '2025', constraints: bbn}",
        "constraint | {type: mass, title: x, caveat: x}",
        "constraint | {type: muon-decay, title: x, caveat: x, bound: {value: 1, source: x}}",
        "constraint | {type: weight, title: x, caveat: x, bound: {value: 1, source: x}}",
        "constraint | {title: x, source: x, kind: observed}",
        "scan | {model: t-vector}",
        "scan | {model: t-vector, axes: {mass: {list: [1]}}}",
        "scan | {model: t-vector, axes: {coupling: {list: []}}}",
        "scan | {model: t-vector, axes: {coupling: {from: 0}}}",
        "scan | {model: t-vector, axes: {coupling: {list: [1], points: 1}}}",
        "scan | {model: np1, axes: {}, sample: {method: sobol, points: 1, seed: 1}}",
        "scan | {model: np1, axes: {}, sample: {method: random, points: 1}}",
        "scan | {model: np1, axes: {}, compute: [all]}",
        "benchmark | {name: x, title: x, model: t-vector, mass: 1MeV, coupling: 1e-3}",
      })
  void wrongFilesAreInvalid(String schema, String text) {
    assertThat(errors(schema, Yaml.read(text, "x.yaml", JsonNode.class))).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "kind, seen",
    "confidence, 2",
    "coupling, tau",
    "quantity, g^3",
    "hypothesis, invisible",
    "channels, x",
    "needs, luck",
    "cut, 1",
    "title, ''",
    "extra, 1"
  })
  void wrongHeadersAreInvalid(String field, String value) throws IOException {
    ObjectNode header = header(text("examples/my-limit.csv"));
    assertThat(errors("constraint", header)).isEmpty();
    header.put(field, value);
    assertThat(errors("constraint", header)).isNotEmpty();
  }
}
