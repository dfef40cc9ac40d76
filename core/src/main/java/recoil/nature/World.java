package recoil.nature;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * One dated set of inputs: constants, moments, hadronic input and the keys of the constraints that
 * existed then.
 *
 * @param name short name, such as 2020
 * @param title one line that says what it is
 * @param constants constants of nature
 * @param electron moment of the electron
 * @param muon moment of the muon
 * @param hadrons hadronic input
 * @param constraints keys of published limits, resolved in {@code recoil.constraint}
 */
public record World(
    @JsonProperty(value = "name", required = true) String name,
    @JsonProperty(value = "title", required = true) String title,
    @JsonProperty(value = "constants", required = true) Constants constants,
    @JsonProperty(value = "electron", required = true) Anomaly electron,
    @JsonProperty(value = "muon", required = true) Anomaly muon,
    @JsonProperty(value = "hadrons", required = true) Hadrons hadrons,
    @JsonProperty(value = "constraints", required = true) List<String> constraints) {

  /** Names of the worlds that come with Recoil. */
  public static final List<String> NAMES = List.of("2020");

  /** Copies the list. */
  public World {
    constraints = List.copyOf(constraints);
  }

  /**
   * A world that comes with Recoil.
   *
   * @throws IllegalArgumentException for a name that is not in {@link #NAMES}
   */
  public static World named(String name) {
    if (!NAMES.contains(name)) {
      throw new IllegalArgumentException(
          "world: " + name + "; allowed are " + String.join(", ", NAMES));
    }
    return Yaml.resource("worlds/" + name + ".yaml", World.class);
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
