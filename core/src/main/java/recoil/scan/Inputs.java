package recoil.scan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import recoil.constraint.Constraint;
import recoil.constraint.Constraints;
import recoil.constraint.Recast;
import recoil.mediator.Candidate;
import recoil.mediator.Formulas;
import recoil.mediator.Models;
import recoil.mediator.Presets;
import recoil.muone.Normalisation;
import recoil.muone.Nuisance;
import recoil.muone.Setup;
import recoil.muone.Systematics;
import recoil.muone.TabulatedCovariance;
import recoil.nature.Constants;
import recoil.nature.World;
import recoil.verdict.Configuration;
import recoil.verdict.Method;
import tools.jackson.databind.JsonNode;

/** What a scan takes from its file and those that it names: configuration, constraints, model. */
final class Inputs {
  private static final String FILES = ".*\\.(yaml|yml|json)";

  private final Sources sources;
  private final List<String> repeated = new ArrayList<>();
  private final Configuration configuration;
  private final List<Constraint> constraints;
  private final Function<Map<String, Double>, Candidate> family;

  /**
   * Reads them.
   *
   * @throws IOException if a file cannot be read
   */
  Inputs(ScanFile given, Sources sources) throws IOException {
    this.sources = sources;
    configuration = configuration(given);
    constraints = constraints(given.constraints());
    family = family(given.model());
  }

  /** With what the points are examined. */
  Configuration configuration() {
    return configuration;
  }

  /** The constraints of the world, then those of a folder. */
  List<Constraint> constraints() {
    return constraints;
  }

  /** The model at some parameters. */
  Function<Map<String, Double>, Candidate> family() {
    return family;
  }

  /** Names of the files that the description of the scan repeats. */
  List<String> repeated() {
    return repeated;
  }

  private Configuration configuration(ScanFile given) throws IOException {
    String world = given.world() == null ? newest() : given.world();
    String setup = given.setup() == null ? "paper" : given.setup();
    return new Configuration(
        world.matches(FILES) ? World.read(open(world), world) : named(World::named, world),
        setup.matches(FILES)
            ? Setup.read(open(setup), setup, table -> sources.table(setup, table))
            : named(Setup::named, setup),
        given.formulas() == null ? Formulas.EXACT : given.formulas(),
        given.recast() == null ? Recast.BRANCHING : given.recast(),
        given.level() == null ? 0.9 : given.level(),
        given.limitParameters() == null ? 1 : given.limitParameters(),
        systematics(given),
        given.method() == null ? Method.DELTA_CHI2 : given.method());
  }

  private static <T> T named(Function<String, T> all, String name) {
    try {
      return all.apply(name);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          e.getMessage() + ", or a file that ends with .yaml, .yml or .json", e);
    }
  }

  private Systematics systematics(ScanFile given) throws IOException {
    List<Nuisance> nuisances = new ArrayList<>();
    for (String item : given.systematics() == null ? List.<String>of() : given.systematics()) {
      nuisances.add(Systematics.nuisance(item, sources::text));
    }
    if (given.covariance() != null) {
      String table = given.covariance();
      nuisances.add(TabulatedCovariance.read(sources.text(table), table));
    }
    String normalisation = given.normalisation() == null ? "fixed" : given.normalisation();
    return new Systematics(Normalisation.parse(normalisation), nuisances);
  }

  private List<Constraint> constraints(@Nullable String folder) throws IOException {
    Constraints world = Constraints.of(configuration.world(), configuration.recast());
    if (folder == null) {
      return world.all();
    }
    Constants constants = configuration.world().constants();
    List<Constraint> own = new ArrayList<>();
    for (String name : sources.folder(folder)) {
      if (Constraints.isConstraint(String.valueOf(Path.of(name).getFileName()))) {
        own.add(Constraints.check(name, sources::find, configuration.recast(), constants));
      }
    }
    return world.with(own).all();
  }

  private static String newest() {
    return World.NAMES.get(World.NAMES.size() - 1);
  }

  private String open(String name) throws IOException {
    repeated.add(name);
    return sources.text(name);
  }

  private Function<Map<String, Double>, Candidate> family(JsonNode model) throws IOException {
    Constants constants = configuration.world().constants();
    if (model.isObject()) {
      return Models.family(model.toString(), sources.scan() + ": model", constants);
    }
    if (!model.isValueNode()) {
      throw new IllegalArgumentException(
          "model: " + model + "; allowed are a name, a file or a model itself");
    }
    String name = model.asString();
    if (Presets.models().contains(name)) {
      return values -> new Candidate(Presets.model(name, values, constants), null, null);
    }
    if (name.matches(FILES)) {
      return Models.family(open(name), name, constants);
    }
    Candidate candidate = Models.open(name, Map.of(), constants);
    return values -> {
      if (!values.isEmpty()) {
        throw new IllegalArgumentException(
            "axes: "
                + String.join(", ", values.keySet())
                + "; allowed for "
                + name
                + " are mass, coupling, invisible");
      }
      return candidate;
    };
  }
}
