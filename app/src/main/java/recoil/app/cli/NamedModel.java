package recoil.app.cli;

import java.io.IOException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import recoil.app.answer.Choice;
import recoil.nature.Constants;

/** The word that names a model, and its options. */
final class NamedModel {
  @Parameters(
      index = "0",
      paramLabel = "MODEL",
      description =
          "A preset or a benchmark, which 'recoil models' lists, or a file of one's own that ends with"
              + " .yaml, .yml or .json.")
  private String name = "";

  @Mixin private ModelOptions options = new ModelOptions();

  /** Whether the models come from standard input. */
  boolean fromInput() {
    return name.equals("-");
  }

  /** What was chosen. */
  Choice choice(Constants constants) throws IOException {
    return options.choice(name, constants);
  }
}
