package recoil.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Submissions are what HEPData's own schemas ask for. These are not part of the project: the
 * property {@code recoil.schemas.hepdata} names the folder that has them.
 */
class HepDataTest {
  private static final String PROPERTY = "recoil.schemas.hepdata";
  private static final String BASE = "https://hepdata.net/submission/schemas/1.1.1/";
  private static final YAMLMapper YAML = new YAMLMapper();

  @TempDir private Path directory;

  /** The documents of a file of YAML. */
  static List<JsonNode> documents(Path file) throws IOException {
    List<JsonNode> documents = new ArrayList<>();
    for (String text : Arrays.asList(Files.readString(file).split("(?m)^---\\n"))) {
      documents.add(YAML.readTree(text));
    }
    return documents;
  }

  private static Schema schema(Path folder, String name) {
    return SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_7,
            builder -> builder.schemas(iri -> read(folder, iri.substring(BASE.length()))))
        .getSchema(SchemaLocation.of(BASE + name));
  }

  private static String read(Path folder, String name) {
    try {
      return Files.readString(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "limit s-vector --mass 1MeV:1GeV:4",
        "spectrum np1 --bins 5 --observable muon-angle-mrad",
        "spectrum np1 --setup muone-test",
        "limit np2+ --mass 1MeV,1GeV --cl 0.95"
      })
  void submissionsAreValid(String words) throws IOException {
    Path schemas = Path.of(System.getProperty(PROPERTY, "../../shared/schemas/hepdata"));
    assumeTrue(Files.isDirectory(schemas), () -> PROPERTY + ": no schemas of HEPData there");
    assertThat(Commands.run(words + " --hepdata " + directory).err()).isEmpty();
    List<JsonNode> submission = documents(directory.resolve("submission.yaml"));
    assertThat(schema(schemas, "additional_info_schema.json").validate(submission.get(0)))
        .isEmpty();
    JsonNode table = submission.get(1);
    assertThat(schema(schemas, "submission_schema.json").validate(table)).isEmpty();
    JsonNode data = documents(directory.resolve(table.get("data_file").asString())).get(0);
    assertThat(schema(schemas, "data_schema.json").validate(data)).isEmpty();
    assertThat(schema(schemas, "data_schema.json").validate(table)).isNotEmpty();
    JsonNode variables = data.get("independent_variables");
    int rows = variables.get(0).get("values").size();
    assertThat(variables.size()).isEqualTo(words.contains("muone-test") ? 2 : 1);
    assertThat(variables.get(variables.size() - 1).get("values").size()).isEqualTo(rows);
    for (JsonNode column : data.get("dependent_variables")) {
      assertThat(column.get("values").size()).isEqualTo(rows);
    }
    JsonNode images = table.get("additional_resources");
    int[] widths = new int[2];
    for (int i = 0; i < 2; i++) {
      Path image = directory.resolve(images.get(i).get("location").asString());
      widths[i] = ImageIO.read(image.toFile()).getWidth();
    }
    assertThat(widths[0]).isGreaterThan(1000);
    assertThat(widths[1]).isBetween(200, 300);
  }
}
