package recoil.app.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import recoil.nature.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Every input file that a document shows is one by the schema of its kind. */
class YamlExamplesTest {
  private record Example(String place, String kind, String text) {}

  private static Stream<Example> examples() {
    return Document.all().stream()
        .flatMap(
            document ->
                document.blocks("yaml").stream()
                    .map(block -> String.join("\n", block))
                    .map(text -> new Example(document.file().toString(), kind(text), text)));
  }

  /** By a field that only this kind has. */
  private static String kind(String text) {
    if (text.contains("\nmodel:") || text.startsWith("model:")) {
      return "scan";
    }
    if (text.contains("luminosity-inverse-nb:") || text.contains("axes:")) {
      return "setup";
    }
    return "model";
  }

  private static Schema schema(String kind) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Yaml.resource("schemas/" + kind + ".schema.json", JsonNode.class));
  }

  @Test
  void everyExampleIsValid() {
    List<String> kinds = new ArrayList<>();
    for (Example example : examples().toList()) {
      kinds.add(example.kind());
      JsonNode file = new YAMLMapper().readTree(example.text());
      assertThat(schema(example.kind()).validate(file))
          .as(example.place() + ", a " + example.kind() + ":\n" + example.text())
          .isEmpty();
    }
    assertThat(kinds).contains("model", "setup", "scan");
  }
}
