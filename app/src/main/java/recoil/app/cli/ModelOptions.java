package recoil.app.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import recoil.app.answer.Choice;
import recoil.nature.Constants;

/** The options of a model; see {@link Choice}. */
final class ModelOptions {
  @Option(
      names = "--r",
      paramLabel = "R",
      description = "Ratio r_V or r_S: the electron's coupling is R^2 times the muon's.")
  private @Nullable Double r;

  @Option(
      names = "--r2",
      paramLabel = "X",
      description = "The same ratio squared; may be negative.")
  private @Nullable Double r2;

  @Option(names = "--set", paramLabel = "NAME=X", description = "Another parameter of the model.")
  private Map<String, Double> parameters = new LinkedHashMap<>();

  @Option(
      names = "--invisible",
      paramLabel = "X",
      description =
          "Branching fraction, 0 to 1, into invisible particles other than neutrinos. Default: that"
              + " of the model.")
  private @Nullable Double invisible;

  /** The model of a name, with these options. */
  Choice choice(String name, Constants constants) throws IOException {
    return Choice.of(name, r, r2, parameters, invisible, constants);
  }
}
