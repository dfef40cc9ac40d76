package recoil.app.cli;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import recoil.app.answer.Choice;
import recoil.app.answer.Echo;
import recoil.constraint.Recast;
import recoil.mediator.Formulas;
import recoil.muone.Axis;
import recoil.muone.Binning;
import recoil.muone.Setup;
import recoil.muone.Variable;
import recoil.nature.World;
import recoil.nature.Yaml;
import recoil.scattering.Beam;
import recoil.scattering.Charge;
import recoil.scattering.FinalState;
import recoil.verdict.Configuration;
import tools.jackson.databind.JsonNode;

/** The words that say with what a model is examined. */
final class ConfigurationOptions {
  /** Bins of a variable that the setup does not have. */
  private static final int EQUAL_BINS = 50;

  private static final Pattern FILE = Pattern.compile(".*\\.(yaml|yml|json)");

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
      converter = EnergyConverter.class,
      description = "Energy of the muons with its unit. Default: that of the setup, 150GeV.")
  private @Nullable Double energy;

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
    check(charge == null || charge == 1 || charge == -1, "--beam-charge", charge, "1, -1");
    check(level > 0 && level < 1, "--cl", level, "a number between 0 and 1, such as 0.9");
    check(parameters == 1 || parameters == 2, "--parameters", parameters, "1, 2");
    Setup setup = setup();
    Configuration configuration =
        new Configuration(
            world(),
            setup,
            formulas,
            how(),
            level,
            parameters,
            statistics.systematics(),
            statistics.method());
    double[] edges = setup.edges(configuration.world().constants());
    check(edges[0] < edges[edges.length - 1], "--beam-energy", setup.beam().energy(), "more");
    return configuration;
  }

  private Setup setup() throws IOException {
    Setup setup =
        own(this.setup)
            ? Setup.read(read(this.setup), Path.of(this.setup))
            : Setup.named(this.setup);
    Beam beam = setup.beam();
    if (charge != null || energy != null) {
      setup =
          setup.withBeam(
              new Beam(
                  energy == null ? beam.energy() : energy,
                  charge == null ? beam.charge() : Charge.of(charge),
                  beam.polarisation(),
                  beam.spectrum()));
    }
    if (finalState != null) {
      check(
          finalState.equals("elastic") || finalState.equals("any"),
          "--final-state",
          finalState,
          "elastic, any");
      setup = setup.withFinalState(FinalState.named(finalState));
    }
    if (!observable.isEmpty()) {
      setup = setup.withAxes(observable.stream().map(axes(setup)).toArray(Axis[]::new));
    }
    if (bins != null) {
      int most = ReproduceOptions.MAX_BINS;
      check(bins >= 1 && bins <= most, "--bins", bins, "1 to " + most);
      setup = setup.withBins(bins);
    }
    return setup;
  }

  /** The bins of a variable: those of the setup, or equal ones. */
  private static Function<String, Axis> axes(Setup setup) {
    return key -> {
      Variable variable = variable(key);
      return setup.axes().stream()
          .filter(axis -> axis.variable() == variable)
          .findFirst()
          .orElseGet(() -> new Axis(variable, Binning.equal(EQUAL_BINS)));
    };
  }

  /** All of it and a model for the output; the model is null where there are many. */
  Echo echo(CommandSpec spec, Configuration configuration, @Nullable Choice choice)
      throws IOException {
    JsonNode file = own(world) ? Yaml.read(read(world), world, JsonNode.class) : null;
    return Echo.of(
        spec.root().commandLine().getParseResult().originalArgs(), configuration, file, choice);
  }

  private World world() throws IOException {
    if (own(world)) {
      return World.read(read(world), world);
    }
    List<String> names = World.NAMES;
    return World.named(world.isEmpty() ? names.get(names.size() - 1) : world);
  }

  private static boolean own(String world) {
    return FILE.matcher(world).matches();
  }

  private static String read(String file) throws IOException {
    try {
      return Files.readString(Path.of(file));
    } catch (MalformedInputException e) {
      throw new IllegalArgumentException(file + ": not a text in UTF-8", e);
    }
  }

  private static Variable variable(String observable) {
    try {
      return Variable.of(observable);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          String.valueOf(e.getMessage()).replaceFirst("^variable", "--observable"), e);
    }
  }

  private Recast how() {
    String words = recast.toLowerCase(Locale.ROOT).replace('-', '_');
    for (Recast one : Recast.values()) {
      if (one.name().toLowerCase(Locale.ROOT).equals(words)) {
        return one;
      }
    }
    throw new IllegalArgumentException("--recast: " + recast + "; allowed branching, as-published");
  }

  private static void check(boolean valid, String field, @Nullable Object value, String allowed) {
    if (!valid) {
      throw new IllegalArgumentException(field + ": " + value + "; allowed " + allowed);
    }
  }
}
