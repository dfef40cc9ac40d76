package recoil.app.cli;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import recoil.app.answer.Choice;
import recoil.app.answer.Point;
import recoil.verdict.Configuration;

/** The words that choose one point of a model and with what it is examined. */
final class PointOptions {
  @Mixin private NamedModel model = new NamedModel();

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

  @Mixin private ConfigurationOptions conditions = new ConfigurationOptions();

  /** Whether the models come from standard input. */
  boolean fromInput() {
    return model.fromInput();
  }

  /** With what the point is examined, where the models come from standard input. */
  ConfigurationOptions conditions() {
    return conditions;
  }

  /**
   * What was asked for.
   *
   * @throws IllegalArgumentException naming the option, its value and what is allowed
   */
  Point point(CommandSpec spec) throws IOException {
    Configuration configuration = conditions.configuration();
    Choice choice = model.choice(configuration.world().constants()).with(mass, coupling);
    return Point.of(configuration, choice, conditions.echo(spec, configuration, choice));
  }
}
