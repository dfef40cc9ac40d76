package recoil.scan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import recoil.constraint.Constraint;
import recoil.constraint.Constraints;
import recoil.constraint.Recast;
import recoil.mediator.Candidate;
import recoil.mediator.Formulas;
import recoil.mediator.Model;
import recoil.mediator.Models;
import recoil.mediator.Presets;
import recoil.muone.Normalisation;
import recoil.muone.Nuisance;
import recoil.muone.Setup;
import recoil.muone.Systematics;
import recoil.muone.TabulatedCovariance;
import recoil.nature.Constants;
import recoil.nature.World;
import recoil.nature.Yaml;
import recoil.scan.ScanFile.Quantities;
import recoil.verdict.Configuration;
import recoil.verdict.Experiment;
import recoil.verdict.Method;
import tools.jackson.databind.JsonNode;

/**
 * A scan: its points, numbered from 0, in chunks, and what is computed of each. Immutable; threads
 * share it, each with an {@link Evaluator} of its own.
 */
public final class Scan {
  static final String MASS = "mass";
  static final String COUPLING = "coupling";
  static final String INVISIBLE = "invisible";

  /** Places of the mass and the coupling among the axes and the columns. */
  static final int MASS_AT = 0;

  static final int COUPLING_AT = 1;

  /** Place of the first parameter. */
  static final int FIRST_PARAMETER = 2;

  /** Number of points that are tried for one that makes a model. */
  private static final int TRIES = 64;

  private static final String FILES = ".*\\.(yaml|yml|json)";

  private final Sources sources;
  private final List<String> files = new ArrayList<>();
  private final Configuration configuration;
  private final List<Constraint> constraints;
  private final Function<Map<String, Double>, Candidate> family;
  private final List<Axis> axes;
  private final @Nullable Sample sample;
  private final EnumSet<Quantities> compute;
  private final List<Column> columns;
  private final long points;
  private final boolean massless;

  private Scan(Sources sources) throws IOException {
    this.sources = sources;
    Path file = sources.scan();
    ScanFile given = Yaml.read(sources.text(), file.toString(), ScanFile.class);
    configuration = configuration(given);
    constraints = constraints(given.constraints());
    family = family(given.model(), file);
    compute = compute(given);
    sample = given.sample();
    axes = axes(given);
    columns = makeColumns();
    points = numbering().count();
    Model model = any(axes).model();
    massless = !model.contact().isZero();
    new Experiment(configuration).chiSquare(model); // whether the setup has all errors
  }

  /**
   * A scan from the text of its file.
   *
   * @param text YAML
   * @param file the file, for messages; files that it names are looked for beside it
   * @throws IllegalArgumentException in one line with file, field, value and what is allowed
   * @throws IOException if a file that it names cannot be read
   */
  public static Scan read(String text, Path file) throws IOException {
    return read(new Sources(text, file));
  }

  /**
   * The same scan where its files are not at hand.
   *
   * @param sources those of the scan, {@link #sources}; nothing else is read
   */
  public static Scan of(Map<String, String> sources) {
    try {
      return read(new Sources(sources));
    } catch (IOException e) {
      throw new IllegalArgumentException("sources: " + e.getMessage(), e);
    }
  }

  private static Scan read(Sources sources) throws IOException {
    String file = sources.scan().toString();
    try {
      return new Scan(sources);
    } catch (IllegalArgumentException e) {
      String message = String.valueOf(e.getMessage());
      throw message.startsWith(file) ? e : new IllegalArgumentException(file + ": " + message, e);
    }
  }

  private Configuration configuration(ScanFile given) throws IOException {
    String world = given.world() == null ? newest() : given.world();
    String setup = given.setup() == null ? "paper" : given.setup();
    return new Configuration(
        world.matches(FILES) ? World.read(open(world), world) : World.named(world),
        setup.matches(FILES)
            ? Setup.read(open(setup), setup, table -> sources.table(setup, table))
            : Setup.named(setup),
        given.formulas() == null ? Formulas.EXACT : given.formulas(),
        given.recast() == null ? Recast.BRANCHING : given.recast().recast(),
        given.level() == null ? 0.9 : given.level(),
        given.limitParameters() == null ? 1 : given.limitParameters(),
        systematics(given),
        given.method() == null ? Method.DELTA_CHI2 : given.method().method());
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

  /** The constraints of the world, and those of a folder. */
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

  /** The text of a file that the description repeats. */
  private String open(String name) throws IOException {
    files.add(name);
    return sources.text(name);
  }

  private Function<Map<String, Double>, Candidate> family(JsonNode model, Path file)
      throws IOException {
    Constants constants = configuration.world().constants();
    if (model.isObject()) {
      return Models.family(model.toString(), file + ": model", constants);
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

  private static EnumSet<Quantities> compute(ScanFile given) {
    List<Quantities> all =
        given.compute() == null
            ? List.of(Quantities.VERDICT, Quantities.CONSTRAINTS, Quantities.CHI2)
            : given.compute();
    if (all.isEmpty() || Set.copyOf(all).size() < all.size()) {
      throw new IllegalArgumentException(
          "compute: "
              + all
              + "; one or more of verdict, constraints, chi2, limit, bias, each once");
    }
    return EnumSet.copyOf(all);
  }

  private List<Axis> axes(ScanFile given) {
    Map<String, Axis> named = new LinkedHashMap<>();
    given.axes().forEach((name, axis) -> named.put(name, axis.axis(name)));
    boolean ranges = named.values().stream().anyMatch(axis -> axis instanceof Axis.Range);
    if (ranges != (sample != null)) {
      throw new IllegalArgumentException(
          ranges
              ? "sample: none; needed for axes without points"
              : "sample: given; needs an axis without points");
    }
    List<Axis> parameters = new ArrayList<>();
    named.forEach(
        (name, axis) -> {
          if (!name.equals(MASS) && !name.equals(COUPLING)) {
            parameters.add(axis);
          }
        });
    List<Axis> open = new ArrayList<>();
    open.add(named.getOrDefault(MASS, new Axis.Values(MASS, List.of(1.0))));
    open.add(named.getOrDefault(COUPLING, new Axis.Values(COUPLING, List.of(1.0))));
    open.addAll(parameters);
    Candidate candidate = any(open);
    boolean massless = !candidate.model().contact().isZero();
    if (massless && named.containsKey(MASS)) {
      throw new IllegalArgumentException(
          "axes.mass: given; allowed is none, contact interactions have no mass");
    }
    List<Axis> all = new ArrayList<>();
    all.add(axis(MASS, named, massless ? Double.valueOf(1) : candidate.mass()));
    all.add(axis(COUPLING, named, candidate.coupling()));
    all.addAll(parameters);
    return all;
  }

  /**
   * The model at the first of some points that makes one.
   *
   * @throws IllegalArgumentException as the first of them throws it, where none does
   */
  private Candidate any(List<Axis> open) {
    Points all = new Points(open, sample);
    double[] values = new double[open.size()];
    IllegalArgumentException first = null;
    long step = (all.count() - 1) / TRIES + 1;
    for (long number = 0; number < all.count(); number += step) {
      all.at(number, values);
      try {
        return family.apply(parameters(open, values));
      } catch (IllegalArgumentException e) {
        first = first == null ? e : first;
      }
    }
    throw first == null ? new IllegalArgumentException("axes: no points") : first;
  }

  private static Map<String, Double> parameters(List<Axis> axes, double[] values) {
    Map<String, Double> parameters = new LinkedHashMap<>();
    for (int i = FIRST_PARAMETER; i < values.length; i++) {
      if (!axes.get(i).name().equals(INVISIBLE)) {
        parameters.put(axes.get(i).name(), values[i]);
      }
    }
    return parameters;
  }

  private static Axis axis(String name, Map<String, Axis> named, @Nullable Double fixed) {
    Axis axis = named.get(name);
    if (axis != null) {
      return axis;
    }
    if (fixed == null) {
      throw new IllegalArgumentException(
          "axes." + name + ": missing; needed where the model does not say it");
    }
    return new Axis.Values(name, List.of(fixed));
  }

  private List<Column> makeColumns() {
    List<Column> all = new ArrayList<>();
    for (Axis axis : axes) {
      all.add(new Column(axis.name().equals(MASS) ? "mass_GeV" : axis.name(), false));
    }
    if (compute.contains(Quantities.VERDICT)) {
      all.add(new Column("excluded", true));
      all.add(new Column("muone_excluded", true));
    }
    if (compute.contains(Quantities.CONSTRAINTS)) {
      constraints.forEach(constraint -> all.add(new Column(constraint.key(), true)));
    }
    if (compute.contains(Quantities.CHI2)) {
      all.add(new Column("chi2", false));
    }
    if (compute.contains(Quantities.LIMIT)) {
      all.add(new Column("limit", false));
    }
    if (compute.contains(Quantities.BIAS)) {
      all.add(new Column("a_mu_had_shift", false));
      all.add(new Column("bias", false));
    }
    Set<String> names = new HashSet<>();
    for (Column column : all) {
      if (!names.add(column.name())) {
        throw new IllegalArgumentException(
            "axes." + column.name() + ": not allowed as a name, a column of results has it");
      }
    }
    return List.copyOf(all);
  }

  /** The columns of the results: mass, coupling, parameters, then what is computed. */
  public List<Column> columns() {
    return columns;
  }

  /** Number of points. */
  public long points() {
    return points;
  }

  /** Number of chunks. */
  public long chunks() {
    return (points - 1) / Chunk.SIZE + 1;
  }

  /**
   * A chunk.
   *
   * @param number 0 to {@link #chunks} - 1
   */
  public Chunk chunk(long number) {
    long from = number * Chunk.SIZE;
    return new Chunk(from, Math.min(points, from + Chunk.SIZE));
  }

  /** With what the points are examined. */
  public Configuration configuration() {
    return configuration;
  }

  /** The constraints of its world, in the order of the columns. */
  public List<Constraint> constraints() {
    return constraints;
  }

  /**
   * What makes it this scan and no other, for the head of its results: its file, the files that it
   * names, the world; tables by their checksums.
   */
  public List<String> description() {
    List<String> lines = new ArrayList<>();
    lines.add("world: " + configuration.world().name());
    lines.add("points: " + points);
    lines.add("scan:");
    sources.text().lines().forEach(line -> lines.add("  " + line));
    for (String name : files) {
      lines.add("file " + name + ":");
      sources.read(name).lines().forEach(line -> lines.add("  " + line));
    }
    for (String name : new TreeSet<>(sources.all().keySet())) {
      if (!name.equals(sources.scan().toString()) && !files.contains(name)) {
        lines.add("table " + name + ": sha256 " + sources.checksum(name));
      }
    }
    return lines;
  }

  /** The texts of all files that it is made of, by name, its own first. */
  public Map<String, String> sources() {
    return sources.all();
  }

  /** Whether it is about contact interactions, which have no mass. */
  boolean massless() {
    return massless;
  }

  boolean computes(Quantities quantity) {
    return compute.contains(quantity);
  }

  int axes() {
    return axes.size();
  }

  Points numbering() {
    return new Points(axes, sample);
  }

  /**
   * The model at a point.
   *
   * @param values in the order of the axes
   * @throws IllegalArgumentException where the parameters make no model
   */
  public Model model(double[] values) {
    Model model = family.apply(parameters(axes, values)).model();
    for (int i = FIRST_PARAMETER; i < axes.size(); i++) {
      if (axes.get(i).name().equals(INVISIBLE)) {
        return model.withInvisible(values[i]);
      }
    }
    return model;
  }
}
