package recoil.scan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import recoil.constraint.Constraint;
import recoil.mediator.Model;
import recoil.nature.Lines;
import recoil.nature.Yaml;
import recoil.scan.ScanFile.Quantities;
import recoil.verdict.Configuration;
import recoil.verdict.Experiment;

/**
 * A scan: its points, numbered from 0, in chunks, and what is computed of each. Immutable; threads
 * share it, each with an {@link Evaluator} of its own.
 */
public final class Scan {
  private final Sources sources;
  private final Inputs inputs;
  private final Space space;
  private final EnumSet<Quantities> compute;
  private final List<Column> columns;
  private final long points;

  private Scan(Sources sources) throws IOException {
    this.sources = sources;
    String file = sources.scan().toString();
    ScanFile given = Yaml.read(sources.text(), file, ScanFile.class);
    inputs = new Inputs(given, sources);
    compute = compute(given);
    Map<String, Axis> axes = new LinkedHashMap<>();
    given.axes().forEach((name, axis) -> axes.put(name, axis.axis(name)));
    space = new Space(axes, given.sample(), inputs.family());
    columns = Column.of(space.axes(), compute, inputs.constraints());
    points = space.points().count();
    new Experiment(configuration()).chiSquare(space.any()); // whether the setup has all errors
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
      throw message.startsWith(file)
          ? e
          : new IllegalArgumentException(located(sources, message), e);
    }
  }

  /** A message that begins with a field, with the file and the line of that field. */
  private static String located(Sources sources, String message) {
    int colon = message.indexOf(": ");
    int line = colon < 0 ? 0 : new Lines(sources.text()).of(message.substring(0, colon));
    return sources.scan() + (line > 0 ? ":" + line : "") + ": " + message;
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
    return new Chunk(from, from + Math.min(points - from, Chunk.SIZE));
  }

  /** With what the points are examined. */
  public Configuration configuration() {
    return inputs.configuration();
  }

  /** The constraints of its world, in the order of the columns. */
  public List<Constraint> constraints() {
    return inputs.constraints();
  }

  /**
   * What makes it this scan and no other, for the head of its results: its file, the files that it
   * names, the world; tables by their checksums.
   */
  public List<String> description() {
    List<String> lines = new ArrayList<>();
    lines.add("world: " + configuration().world().name());
    lines.add("points: " + points);
    lines.add("scan:");
    sources.text().lines().forEach(line -> lines.add("  " + line));
    for (String name : inputs.repeated()) {
      lines.add("file " + name + ":");
      sources.read(name).lines().forEach(line -> lines.add("  " + line));
    }
    for (String name : new TreeSet<>(sources.all().keySet())) {
      if (!name.equals(sources.scan().toString()) && !inputs.repeated().contains(name)) {
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
    return space.massless();
  }

  boolean computes(Quantities quantity) {
    return compute.contains(quantity);
  }

  int axes() {
    return space.axes().size();
  }

  Points numbering() {
    return space.points();
  }

  /**
   * The model at a point.
   *
   * @param values in the order of the axes
   * @throws IllegalArgumentException where the parameters make no model
   */
  public Model model(double[] values) {
    return space.model(values);
  }
}
