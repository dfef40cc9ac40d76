package recoil.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import recoil.app.answer.Inquiry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The file that is served is that of the routes and the records, and answers keep to it. */
class OpenApiTest {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  private final Routes routes = new Routes(new Api());

  @Test
  void theFileIsThatOfTheCode() throws IOException {
    String made = JSON.writeValueAsString(OpenApi.of(routes)) + "\n";
    Path file = Path.of("target", "openapi.json");
    Files.writeString(file, made);
    byte[] served = Objects.requireNonNull(Asset.all().get("/openapi.json")).content();
    assertThat(new String(served, StandardCharsets.UTF_8))
        .as(
            "records have changed: copy app/%s over the file in app/src/main/resources/recoil/app/web/page,"
                + " and see whether page/src/records.ts reads what has changed",
            file)
        .isEqualTo(made);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"point\": {\"model\": \"np1\"}, \"conditions\": {\"world\": \"2020\"}}",
        "{\"point\": {\"model\": \"lmu-ltau\", \"mass\": \"50MeV\", \"coupling\": 1e-3,"
            + " \"invisible\": 1}, \"masses\": \"1MeV:1GeV:10\"}"
      })
  void answersKeepToIt(String question) throws IOException {
    Inquiry inquiry = Inquiry.read(question);
    for (var route : routes.answers().entrySet()) {
      if (route.getValue().record() != Void.class) {
        String answer = new String(route.getValue().of(inquiry), StandardCharsets.UTF_8);
        assertThat(errors(route.getValue().record().getSimpleName(), answer))
            .as(route.getKey())
            .isEmpty();
      }
    }
    assertThat(errors("Inquiry", question)).isEmpty();
  }

  private List<Error> errors(String record, String answer) {
    JsonNode api = JSON.readTree(JSON.writeValueAsString(OpenApi.of(routes)));
    ObjectNode schema = JSON.createObjectNode();
    schema.put("$ref", "#/components/schemas/" + record);
    schema.set("components", api.get("components"));
    Schema validator =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(schema.toString());
    return validator.validate(JSON.readTree(answer));
  }
}
