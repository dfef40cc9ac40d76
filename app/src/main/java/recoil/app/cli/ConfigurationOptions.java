package recoil.app.cli;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import recoil.constraint.Recast;
import recoil.mediator.Formulas;
import recoil.muone.Setup;
import recoil.nature.World;
import recoil.scattering.Beam;
import recoil.scattering.Charge;
import recoil.scattering.FinalState;
import recoil.verdict.Configuration;

/** The words that say with what a model is examined. */
final class ConfigurationOptions {
  @Option(
      names = "--world",
      paramLabel = "NAME",
      description = "Dated set of inputs; 'recoil worlds' lists them. Default: the newest.")
  private @Nullable String world;

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
      names = "--beam-charge",
      paramLabel = "Q",
      defaultValue = "1",
      description = "Charge of the muons, 1 or -1. Default: ${DEFAULT-VALUE}.")
  private int charge;

  @Option(
      names = "--beam-energy",
      paramLabel = "E",
      converter = EnergyConverter.class,
      description = "Energy of the muons with its unit. Default: 150GeV.")
  private @Nullable Double energy;

  @Option(
      names = "--final-state",
      paramLabel = "WHICH",
      defaultValue = "elastic",
      description =
          "elastic, or any: without charge identification e- mu+ -> e+ mu- counts too. Default:"
              + " ${DEFAULT-VALUE}.")
  private String finalState = "elastic";

  @Option(
      names = "--bins",
      paramLabel = "N",
      description = "Equal bins in the electron's recoil energy. Default: 50.")
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

  /**
   * The options as one checked record.
   *
   * @throws IllegalArgumentException naming the option, its value and what is allowed
   */
  Configuration configuration() {
    Setup setup = Setup.paper();
    check(charge == 1 || charge == -1, "--beam-charge", charge, "1, -1");
    check(level > 0 && level < 1, "--cl", level, "a number between 0 and 1, such as 0.9");
    check(parameters == 1 || parameters == 2, "--parameters", parameters, "1, 2");
    setup =
        setup.withBeam(
            new Beam(energy == null ? setup.beam().energy() : energy, Charge.of(charge)));
    check(
        finalState.equals("elastic") || finalState.equals("any"),
        "--final-state",
        finalState,
        "elastic, any");
    setup = setup.withFinalState(FinalState.named(finalState));
    if (bins != null) {
      int most = ReproduceOptions.MAX_BINS;
      check(bins >= 1 && bins <= most, "--bins", bins, "1 to " + most);
      setup = setup.withBins(bins);
    }
    Configuration configuration =
        new Configuration(world(world), setup, formulas, how(), level, parameters);
    double[] edges = setup.edges(configuration.world().constants());
    check(edges[0] < edges[edges.length - 1], "--beam-energy", setup.beam().energy(), "more");
    return configuration;
  }

  /** A world by name; the newest where none is given. */
  static World world(@Nullable String name) {
    List<String> names = World.NAMES;
    return World.named(name == null ? names.get(names.size() - 1) : name);
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

  private static void check(boolean valid, String field, Object value, String allowed) {
    if (!valid) {
      throw new IllegalArgumentException(field + ": " + value + "; allowed " + allowed);
    }
  }
}
