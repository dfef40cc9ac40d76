package recoil.app.cli;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import recoil.nature.Yaml;
import tools.jackson.databind.JsonNode;

/** {@code recoil schema}: the JSON schemas of the input files, for editors. */
@Command(
    name = "schema",
    description = {
      "The JSON schemas of the input files, or one of them; an editor that has it completes and"
          + " checks.",
      ""
    },
    sortOptions = false)
final class Schema implements Callable<Integer> {
  private static final String FOLDER = "schemas";
  private static final String SUFFIX = ".schema.json";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private Listing listing = new Listing();

  private record Index(@JsonProperty(value = "schemas", required = true) List<String> schemas) {}

  private record Entry(String name, String title, String description) {
    static Entry of(String name) {
      JsonNode schema = Yaml.resource(FOLDER + "/" + name + SUFFIX, JsonNode.class);
      return new Entry(name, schema.get("title").asString(), schema.get("description").asString());
    }
  }

  @Override
  public Integer call() throws IOException {
    return listing.print(
        spec.commandLine().getOut(),
        FOLDER,
        Yaml.resource(FOLDER + "/index.yaml", Index.class).schemas(),
        SUFFIX,
        Entry::of,
        name -> Entry.of(name).description());
  }
}
