package recoil.app.cli;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import recoil.nature.Constants;

/** The words that choose one point of a model. */
final class PointOptions {
  @Mixin private ModelOptions model = new ModelOptions();

  @Option(
      names = "--mass",
      paramLabel = "M",
      converter = EnergyConverter.class,
      description = "Mass of the mediator with its unit, as 29.5MeV.")
  private @Nullable Double mass;

  @Option(
      names = "--coupling",
      paramLabel = "G",
      description = "Common factor of the couplings; their ratios are the model's.")
  private @Nullable Double coupling;

  /** Whether the models come from standard input. */
  boolean fromInput() {
    return model.fromInput();
  }

  /** What was chosen. */
  Choice choice(Constants constants) throws IOException {
    return model.choice(constants).with(mass, coupling);
  }
}
