package recoil.constraint;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import recoil.nature.Constants;
import recoil.nature.Lepton;
import recoil.nature.TextFile;
import recoil.nature.World;
import recoil.nature.Yaml;

/** The constraints of a world: both moments, then those that its file names, in that order. */
public final class Constraints {
  private static final String FOLDER = "constraints/";
  private static final String ABOUT = ".about";
  private static final List<String> FILES =
      Yaml.resource(FOLDER + "index.yaml", Index.class).files();

  private final List<Constraint> all;

  private record Index(@JsonProperty(value = "files", required = true) List<String> files) {}

  private Constraints(List<Constraint> all) {
    this.all = List.copyOf(all);
  }

  /** Keys of the constraints that come with Recoil as data files, in the order of listing. */
  public static List<String> known() {
    return FILES.stream().map(Constraints::key).toList();
  }

  /**
   * The constraints of a world.
   *
   * @param recast how published limits are taken over to other models
   * @throws IllegalArgumentException for a key that is not {@link #known}
   */
  public static Constraints of(World world, Recast recast) {
    List<Constraint> all = new ArrayList<>();
    all.add(MomentBound.of(Lepton.ELECTRON, world));
    all.add(MomentBound.of(Lepton.MUON, world));
    for (String key : world.constraints()) {
      all.add(load(key, recast, world.constants()));
    }
    return new Constraints(all);
  }

  /** Constraints that existed in a world and that its source leaves out, in the file's order. */
  public static List<Constraint> omitted(World world, Recast recast) {
    return world.omitted().stream().map(key -> load(key, recast, world.constants())).toList();
  }

  /**
   * A constraint that comes with Recoil.
   *
   * @param key one of {@link #known}
   * @throws IllegalArgumentException for another key
   */
  public static Constraint load(String key, Recast recast, Constants constants) {
    for (String file : FILES) {
      if (key(file).equals(key)) {
        String path = FOLDER + file;
        return file.endsWith(".csv")
            ? LimitFile.read(text(path), path, recast, constants)
            : Yaml.resource(path, BoundFile.class).constraint(key, constants);
      }
    }
    throw new IllegalArgumentException(
        "constraint: "
            + key.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]", " ")
            + "; allowed are "
            + String.join(", ", known()));
  }

  /**
   * A constraint of the user's own: a CSV in the form of those that come with Recoil, a CSV as
   * HEPData exports it, two columns of mass in GeV and coupling (.lmt), or a bound that is a number
   * (.yaml). What a HEPData export or an .lmt is about stands in a file of the same name ending in
   * .about, one {@code field: value} a line.
   *
   * @throws IllegalArgumentException in one line with file, line, field, value and what is allowed
   * @throws UncheckedIOException where a file cannot be read
   */
  public static Constraint check(Path file, Recast recast, Constants constants) {
    return check(file.toString(), Constraints::onDisk, recast, constants);
  }

  private static @Nullable String onDisk(String name) {
    Path file = Path.of(name);
    return name.endsWith(ABOUT) && !Files.exists(file) ? null : read(file);
  }

  /**
   * The same from texts that are not on the disk.
   *
   * @param texts gives the text of a file by its name, null where there is none
   * @throws IllegalArgumentException in one line with file, line, field, value and what is allowed
   */
  public static Constraint check(
      String name, Function<String, @Nullable String> texts, Recast recast, Constants constants) {
    String text = texts.apply(name);
    if (text == null) {
      throw new IllegalArgumentException(name + ": no such file");
    }
    if (name.endsWith(".lmt")) {
      return LimitFile.columns(text, about(name, texts), name, recast, constants);
    }
    if (name.endsWith(".csv")) {
      return LimitFile.hepData(text)
          ? LimitFile.hepData(text, about(name, texts), name, recast, constants)
          : LimitFile.read(text, name, recast, constants);
    }
    if (name.endsWith(".yaml")) {
      return BoundFile.read(text, name, constants);
    }
    throw new IllegalArgumentException(
        name + ": not a file of constraints; allowed are .csv, .lmt, .yaml");
  }

  /**
   * The constraints of a folder, by name of file; hidden files do not count.
   *
   * @throws IllegalArgumentException as {@link #check} for the first file that is wrong
   * @throws UncheckedIOException where the folder or a file cannot be read
   */
  public static List<Constraint> folder(Path folder, Recast recast, Constants constants) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> isConstraint(String.valueOf(file.getFileName())))
          .sorted()
          .map(file -> check(file, recast, constants))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a file of a folder of constraints, by its name, is one: neither hidden nor .about. */
  public static boolean isConstraint(String name) {
    return !name.startsWith(".") && !name.endsWith(ABOUT);
  }

  /**
   * These and more, the latter last.
   *
   * @throws IllegalArgumentException for a key that is there already
   */
  public Constraints with(List<Constraint> more) {
    List<Constraint> joined = new ArrayList<>(all);
    for (Constraint constraint : more) {
      if (joined.stream().anyMatch(one -> one.key().equals(constraint.key()))) {
        throw new IllegalArgumentException(
            "constraint: " + constraint.key() + "; a constraint of this name is there already");
      }
      joined.add(constraint);
    }
    return new Constraints(joined);
  }

  private static LimitHeader about(String name, Function<String, @Nullable String> texts) {
    String about = name.substring(0, name.lastIndexOf('.')) + ABOUT;
    String text = texts.apply(about);
    if (text == null) {
      throw new IllegalArgumentException(
          name + ": what it is about is missing; the file " + about + " is needed");
    }
    return LimitHeader.read(text, about);
  }

  private static String read(Path file) {
    try {
      return TextFile.read(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All of them. */
  public List<Constraint> all() {
    return all;
  }

  /**
   * The constraint with a key.
   *
   * @throws IllegalArgumentException for a key that is not here
   */
  public Constraint get(String key) {
    for (Constraint constraint : all) {
      if (constraint.key().equals(key)) {
        return constraint;
      }
    }
    throw new IllegalArgumentException(
        "constraint: "
            + key
            + "; allowed in this world are "
            + String.join(", ", all.stream().map(Constraint::key).toList()));
  }

  /**
   * The moment of a lepton.
   *
   * @param lepton electron or muon
   */
  public MomentBound moment(Lepton lepton) {
    return (MomentBound) all.get(lepton == Lepton.ELECTRON ? 0 : 1);
  }

  private static String key(String file) {
    return file.substring(0, file.lastIndexOf('.'));
  }

  private static String text(String path) {
    try (InputStream stream =
        Objects.requireNonNull(Constraints.class.getResourceAsStream("/recoil/" + path), path)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
