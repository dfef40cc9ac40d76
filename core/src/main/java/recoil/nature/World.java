package recoil.nature;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One dated set of inputs: constants, moments, hadronic input and the keys of the constraints that
 * existed then.
 *
 * @param name short name, such as 2020
 * @param title one line that says what it is
 * @param constants constants of nature
 * @param electron moment of the electron
 * @param electronByAlpha moments of the electron by the measurement of alpha (rb, cs) that the
 *     prediction takes, {@link #withAlpha}; empty where there is one only
 * @param muon moment of the muon
 * @param hadrons hadronic input
 * @param constraints keys of published limits, resolved in {@code recoil.constraint}
 * @param omitted keys of constraints that existed and that the source of this world leaves out
 */
public record World(
    String name,
    String title,
    Constants constants,
    Anomaly electron,
    Map<String, Anomaly> electronByAlpha,
    Anomaly muon,
    Hadrons hadrons,
    List<String> constraints,
    List<String> omitted) {

  private record Index(@JsonProperty(value = "worlds", required = true) List<String> worlds) {}

  /** Names of the worlds that come with Recoil, oldest first. */
  public static final List<String> NAMES =
      List.copyOf(Yaml.resource("worlds/index.yaml", Index.class).worlds());

  /**
   * Copies the collections.
   *
   * @throws IllegalArgumentException for a constraint that is named twice
   */
  public World {
    electronByAlpha = Collections.unmodifiableMap(new TreeMap<>(electronByAlpha));
    constraints = List.copyOf(constraints);
    omitted = List.copyOf(omitted);
    List<String> seen = new ArrayList<>();
    for (List<String> keys : List.of(constraints, omitted)) {
      for (String key : keys) {
        if (seen.contains(key)) {
          throw new IllegalArgumentException("constraints: " + key + " is named twice");
        }
        seen.add(key);
      }
    }
  }

  /** As a data file gives it: one moment of the electron, or several and the one to take. */
  @JsonCreator
  static World of(
      @JsonProperty(value = "name", required = true) String name,
      @JsonProperty(value = "title", required = true) String title,
      @JsonProperty(value = "constants", required = true) Constants constants,
      @JsonProperty("electron") @Nullable Anomaly electron,
      @JsonProperty("electron-by-alpha") @Nullable Map<String, Anomaly> electronByAlpha,
      @JsonProperty("alpha") @Nullable String alpha,
      @JsonProperty(value = "muon", required = true) Anomaly muon,
      @JsonProperty(value = "hadrons", required = true) Hadrons hadrons,
      @JsonProperty(value = "constraints", required = true) List<String> constraints,
      @JsonProperty("omitted") @Nullable List<String> omitted) {
    List<String> left = omitted == null ? List.of() : omitted;
    if (electron != null && electronByAlpha == null && alpha == null) {
      return new World(
          name, title, constants, electron, Map.of(), muon, hadrons, constraints, left);
    }
    if (electron != null || electronByAlpha == null || alpha == null) {
      throw new IllegalArgumentException(
          "electron: either electron, or electron-by-alpha and alpha, are needed");
    }
    return new World(
        name,
        title,
        constants,
        choice(name, electronByAlpha, alpha),
        electronByAlpha,
        muon,
        hadrons,
        constraints,
        left);
  }

  /**
   * A world that comes with Recoil.
   *
   * @throws IllegalArgumentException for a name that is not in {@link #NAMES}
   */
  public static World named(String name) {
    return WorldFile.named(name);
  }

  /**
   * A world of the user's own: a complete one, or one on top of another ({@code base: "2025"}) with
   * only the fields that differ. Constants and hadronic input are replaced number by number, a
   * moment as a whole; {@code constraints} replaces the list, {@code more-constraints} adds to it.
   *
   * @param text YAML
   * @param file name of the file, for the message
   * @throws IllegalArgumentException in one line with file, field, value and what is allowed
   */
  public static World read(String text, String file) {
    return WorldFile.read(text, file);
  }

  /**
   * The same world with the prediction for the electron that takes another measurement of alpha.
   *
   * @param alpha a key of {@link #electronByAlpha}: rb or cs
   * @throws IllegalArgumentException for another, or where the world has no choice
   */
  public World withAlpha(String alpha) {
    return new World(
        name,
        title,
        constants,
        choice(name, electronByAlpha, alpha),
        electronByAlpha,
        muon,
        hadrons,
        constraints,
        omitted);
  }

  private static Anomaly choice(String name, Map<String, Anomaly> choices, String alpha) {
    Anomaly chosen = choices.get(alpha);
    if (chosen == null) {
      throw new IllegalArgumentException(
          "alpha: "
              + alpha
              + "; allowed in the world "
              + name
              + " are "
              + (choices.isEmpty() ? "none" : String.join(", ", new TreeMap<>(choices).keySet())));
    }
    return chosen;
  }

  /**
   * The moment of the electron or the muon.
   *
   * @throws IllegalArgumentException for the tau
   */
  public Anomaly moment(Lepton lepton) {
    return switch (lepton) {
      case ELECTRON -> electron;
      case MUON -> muon;
      case TAU -> throw new IllegalArgumentException("lepton: tau; its moment is not in a world");
    };
  }
}
