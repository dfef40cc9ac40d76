package recoil.constraint;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import recoil.nature.Constants;
import recoil.nature.Lepton;
import recoil.nature.World;
import recoil.nature.Yaml;

/** The constraints of a world: both moments, then those that its file names, in that order. */
public final class Constraints {
  private static final String FOLDER = "constraints/";
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
        "constraint: " + key + "; allowed are " + String.join(", ", known()));
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
