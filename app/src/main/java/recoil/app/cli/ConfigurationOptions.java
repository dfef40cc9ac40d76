package recoil.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import recoil.app.answer.Choice;
import recoil.app.answer.Conditions;
import recoil.app.answer.Echo;
import recoil.mediator.Formulas;
import recoil.nature.TextFile;
import recoil.nature.Yaml;
import recoil.verdict.Configuration;
import tools.jackson.databind.JsonNode;

/** The words that say with what a model is examined. */
final class ConfigurationOptions {
  @Option(
      names = "--world",
      paramLabel = "NAME",
      defaultValue = "",
      description =
          "Dated set of inputs, which 'recoil worlds' lists, or a file of one's own that ends with"
              + " .yaml, .yml or .json. Default: the newest.")
  private String world = "";

  @Option(
      names = "--formulas",
      paramLabel = "SET",
      defaultValue = "exact",
      description = "exact, or printed (as in the paper). Default: ${DEFAULT-VALUE}.")
  private Formulas formulas = Formulas.EXACT;

  @Option(
      names = "--recast",
      paramLabel = "HOW",
      defaultValue = "branching",
      description =
          "How published limits are taken over: branching (production times branching fraction) or"
              + " as-published (as the paper does). Default: ${DEFAULT-VALUE}.")
  private String recast = "branching";

  @Option(
      names = "--setup",
      paramLabel = "NAME",
      defaultValue = "paper",
      description =
          "The experiment: paper, muone, muone-year1, muone-test, or a file of one's own that ends"
              + " with .yaml, .yml or .json. Default: ${DEFAULT-VALUE}.")
  private String setup = "paper";

  @Option(
      names = "--observable",
      paramLabel = "VARIABLE",
      split = ",",
      description =
          "What is measured, one or two of recoil-GeV, electron-angle-mrad, muon-angle-mrad, x,"
              + " transfer-GeV2; in the bins of the setup where it has them, else in 50 equal ones."
              + " Default: that of the setup.")
  private List<String> observable = List.of();

  @Option(
      names = "--beam-charge",
      paramLabel = "Q",
      description = "Charge of the muons, 1 or -1. Default: that of the setup.")
  private @Nullable Integer charge;

  @Option(
      names = "--beam-energy",
      paramLabel = "E",
      description = "Energy of the muons with its unit. Default: that of the setup, 150GeV.")
  private @Nullable String energy;

  @Option(
      names = "--final-state",
      paramLabel = "WHICH",
      description =
          "elastic, or any: without charge identification e- mu+ -> e+ mu- counts too. Default:"
              + " that of the setup, elastic.")
  private @Nullable String finalState;

  @Option(
      names = "--bins",
      paramLabel = "N",
      description =
          "Equal bins of the first variable over all its values. Default: those of the setup, 50.")
  private @Nullable Integer bins;

  @Option(
      names = "--cl",
      paramLabel = "X",
      defaultValue = "0.9",
      description = "Confidence level of MUonE's limits. Default: ${DEFAULT-VALUE}.")
  private double level;

  @Option(
      names = "--parameters",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "Number of parameters that MUonE's limits are for, 1 or 2. Default: ${DEFAULT-VALUE}.")
  private int parameters;

  @Mixin private StatisticsOptions statistics = new StatisticsOptions();

  /**
   * The options as one checked record.
   *
   * @throws IllegalArgumentException naming the option, its value and what is allowed
   * @throws IOException if the file of a world cannot be read
   */
  Configuration configuration() throws IOException {
    Configuration configuration =
        new Conditions(
                world,
                formulas,
                recast,
                setup,
                observable,
                charge,
                energy,
                finalState,
                bins,
                level,
                parameters,
                statistics.normalisation(),
                statistics.systematics(),
                statistics.method())
            .configuration(true);
    return configuration.with(statistics.with(configuration.systematics()));
  }

  /** All of it and a model for the output; the model is null where there are many. */
  Echo echo(CommandSpec spec, Configuration configuration, @Nullable Choice choice)
      throws IOException {
    JsonNode file =
        Conditions.isFile(world)
            ? Yaml.read(TextFile.read(Path.of(world)), world, JsonNode.class)
            : null;
    return Echo.of(
        spec.root().commandLine().getParseResult().originalArgs(), configuration, file, choice);
  }
}
