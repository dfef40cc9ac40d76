package recoil.app.answer;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import recoil.constraint.Recast;
import recoil.mediator.Formulas;
import recoil.muone.Axis;
import recoil.muone.Binning;
import recoil.muone.Normalisation;
import recoil.muone.Nuisance;
import recoil.muone.Setup;
import recoil.muone.Systematics;
import recoil.muone.Variable;
import recoil.nature.Constants;
import recoil.nature.TextFile;
import recoil.nature.World;
import recoil.scattering.Beam;
import recoil.scattering.Charge;
import recoil.scattering.FinalState;
import recoil.verdict.Configuration;
import recoil.verdict.Method;

/**
 * The words that say with what a model is examined, named as the options of the command line; null
 * stands for the default.
 *
 * @param world name of a world or a file; default the newest
 * @param formulas default exact
 * @param recast branching (default) or as-published
 * @param setup name of a setup or a file; default paper
 * @param observable one or two variables; default those of the setup
 * @param beamCharge 1 or -1; default that of the setup
 * @param beamEnergy with its unit; default that of the setup
 * @param finalState elastic or any; default that of the setup
 * @param bins equal bins of the first variable; default those of the setup
 * @param cl confidence level of MUonE's limits; default 0.9
 * @param parameters number of parameters that they are for, 1 (default) or 2
 * @param normalisation fixed (default), free or a relative width
 * @param systematics errors that the bins share, NAME=WIDTH each; default none
 * @param method delta-chi2 (default) or cls
 */
public record Conditions(
    @JsonProperty("world") @Nullable String world,
    @JsonProperty("formulas") @Nullable Formulas formulas,
    @JsonProperty("recast") @Nullable String recast,
    @JsonProperty("setup") @Nullable String setup,
    @JsonProperty("observable") @Nullable List<String> observable,
    @JsonProperty("beam_charge") @Nullable Integer beamCharge,
    @JsonProperty("beam_energy") @Nullable String beamEnergy,
    @JsonProperty("final_state") @Nullable String finalState,
    @JsonProperty("bins") @Nullable Integer bins,
    @JsonProperty("cl") @Nullable Double cl,
    @JsonProperty("parameters") @Nullable Integer parameters,
    @JsonProperty("normalisation") @Nullable String normalisation,
    @JsonProperty("systematics") @Nullable List<String> systematics,
    @JsonProperty("method") @Nullable String method) {
  /** Largest number of bins that is accepted. */
  public static final int MOST_BINS = 10_000;

  /** Defaults of everything. */
  public static final Conditions DEFAULT =
      new Conditions(
          null, null, null, null, null, null, null, null, null, null, null, null, null, null);

  /** Bins of a variable that the setup does not have. */
  private static final int EQUAL_BINS = 50;

  private static final double LEVEL = 0.9;
  private static final Pattern FILE = Pattern.compile(".*\\.(yaml|yml|json)");

  /**
   * The words as one checked record.
   *
   * @param files whether world, setup and systematics may be files
   * @throws IllegalArgumentException naming the option, its value and what is allowed
   * @throws IOException if a file cannot be read
   */
  public Configuration configuration(boolean files) throws IOException {
    double level = cl == null ? LEVEL : cl;
    int number = parameters == null ? 1 : parameters;
    check(
        beamCharge == null || beamCharge == 1 || beamCharge == -1,
        "--beam-charge",
        beamCharge,
        "1, -1");
    check(level > 0 && level < 1, "--cl", level, "a number between 0 and 1, such as 0.9");
    check(number == 1 || number == 2, "--parameters", number, "1, 2");
    World inputs = chosenWorld(files);
    Setup chosen = chosenSetup(files);
    check(chosen, inputs.constants());
    Configuration configuration =
        new Configuration(
            inputs,
            chosen,
            formulas == null ? Formulas.EXACT : formulas,
            chosenRecast(),
            level,
            number,
            chosenSystematics(files),
            chosenMethod());
    double[] edges = chosen.edges(inputs.constants());
    check(edges[0] < edges[edges.length - 1], "--beam-energy", chosen.beam().energy(), "more");
    return configuration;
  }

  /** Names the file of a setup that the masses of electron and muon forbid. */
  private void check(Setup chosen, Constants constants) {
    try {
      chosen.check(constants);
    } catch (IllegalArgumentException e) {
      throw beamEnergy == null && setup != null && isFile(setup)
          ? new IllegalArgumentException(setup + ": " + e.getMessage(), e)
          : e;
    }
  }

  /** The words as options of the command line. */
  public List<String> arguments() {
    List<String> words = new ArrayList<>();
    option(words, "--world", world);
    option(words, "--formulas", formulas == null ? null : Echo.word(formulas));
    option(words, "--recast", recast);
    option(words, "--setup", setup);
    option(words, "--observable", list(observable));
    option(words, "--beam-charge", beamCharge);
    option(words, "--beam-energy", beamEnergy);
    option(words, "--final-state", finalState);
    option(words, "--bins", bins);
    option(words, "--cl", cl);
    option(words, "--parameters", parameters);
    option(words, "--normalisation", normalisation);
    option(words, "--systematics", list(systematics));
    option(words, "--method", method);
    return words;
  }

  /** Adds an option where it has a value. */
  static void option(List<String> words, String name, @Nullable Object value) {
    if (value != null) {
      words.add(name);
      words.add(value.toString());
    }
  }

  private static @Nullable String list(@Nullable List<String> items) {
    return items == null || items.isEmpty() ? null : String.join(",", items);
  }

  /** Whether a word names a file of the user's own. */
  public static boolean isFile(String word) {
    return FILE.matcher(word).matches();
  }

  private World chosenWorld(boolean files) throws IOException {
    if (world != null && files && isFile(world)) {
      return World.read(TextFile.read(Path.of(world)), world);
    }
    List<String> names = World.NAMES;
    String name = world == null || world.isEmpty() ? names.get(names.size() - 1) : world;
    return named(World::named, name, files);
  }

  /** What comes with Recoil under a name; the message for another says where files may be given. */
  private static <T> T named(Function<String, T> all, String name, boolean files) {
    try {
      return all.apply(name);
    } catch (IllegalArgumentException e) {
      String also = files ? ", or a file that ends with .yaml, .yml or .json" : "";
      throw new IllegalArgumentException(e.getMessage() + also, e);
    }
  }

  private Setup chosenSetup(boolean files) throws IOException {
    String name = setup == null ? "paper" : setup;
    Setup chosen =
        files && isFile(name)
            ? Setup.read(TextFile.read(Path.of(name)), Path.of(name))
            : named(Setup::named, name, files);
    Beam beam = chosen.beam();
    if (beamCharge != null || beamEnergy != null) {
      chosen =
          chosen.withBeam(
              new Beam(
                  beamEnergy == null ? beam.energy() : Energy.gev("--beam-energy", beamEnergy),
                  beamCharge == null ? beam.charge() : Charge.of(beamCharge),
                  beam.polarisation(),
                  beam.spectrum()));
    }
    if (finalState != null) {
      check(
          finalState.equals("elastic") || finalState.equals("any"),
          "--final-state",
          finalState,
          "elastic, any");
      chosen = chosen.withFinalState(FinalState.named(finalState));
    }
    if (observable != null && !observable.isEmpty()) {
      chosen = chosen.withAxes(observable.stream().map(axes(chosen)).toArray(Axis[]::new));
    }
    if (bins != null) {
      check(bins >= 1 && bins <= MOST_BINS, "--bins", bins, "1 to " + MOST_BINS);
      chosen = chosen.withBins(bins);
    }
    return chosen;
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

  private static Variable variable(String key) {
    try {
      return Variable.of(key);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          String.valueOf(e.getMessage()).replaceFirst("^variable", "--observable"), e);
    }
  }

  private Recast chosenRecast() {
    if (recast == null) {
      return Recast.BRANCHING;
    }
    String words = recast.toLowerCase(Locale.ROOT).replace('-', '_');
    for (Recast one : Recast.values()) {
      if (one.name().toLowerCase(Locale.ROOT).equals(words)) {
        return one;
      }
    }
    throw new IllegalArgumentException("--recast: " + recast + "; allowed branching, as-published");
  }

  private Systematics chosenSystematics(boolean files) throws IOException {
    List<Nuisance> nuisances = new ArrayList<>();
    try {
      for (String item : systematics == null ? List.<String>of() : systematics) {
        nuisances.add(
            Systematics.nuisance(item, files ? name -> TextFile.read(Path.of(name)) : null));
      }
      return new Systematics(
          Normalisation.parse(normalisation == null ? "fixed" : normalisation), nuisances);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("--" + e.getMessage(), e);
    }
  }

  private Method chosenMethod() {
    if (method == null) {
      return Method.DELTA_CHI2;
    }
    for (Method one : Method.values()) {
      if (Echo.word(one).equals(method)) {
        return one;
      }
    }
    throw new IllegalArgumentException("--method: " + method + "; allowed delta-chi2, cls");
  }

  private static void check(boolean valid, String field, @Nullable Object value, String allowed) {
    if (!valid) {
      throw new IllegalArgumentException(field + ": " + value + "; allowed " + allowed);
    }
  }
}
