package recoil.app.cli;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import recoil.nature.Yaml;

/**
 * One line of the standard input of {@code recoil verdict -}.
 *
 * @param model name of a preset or a benchmark
 * @param r as {@code --r}
 * @param r2 as {@code --r2}
 * @param parameters as {@code --set}
 * @param invisible as {@code --invisible}
 * @param mass mass with its unit
 * @param massGev mass in GeV, instead of {@code mass}
 * @param coupling common factor of the couplings
 */
record Question(
    @JsonProperty(value = "model", required = true) String model,
    @JsonProperty("r") @Nullable Double r,
    @JsonProperty("r2") @Nullable Double r2,
    @JsonProperty("parameters") @Nullable Map<String, Double> parameters,
    @JsonProperty("invisible") @Nullable Double invisible,
    @JsonProperty("mass") @Nullable String mass,
    @JsonProperty("mass_gev") @Nullable Double massGev,
    @JsonProperty("coupling") @Nullable Double coupling) {

  /** Only one of the two masses may be given. */
  Question {
    if (mass != null && massGev != null) {
      throw new IllegalArgumentException("mass: " + mass + "; allowed is either mass or mass_gev");
    }
  }

  /**
   * Reads a line.
   *
   * @param name of the line, for messages
   * @throws IllegalArgumentException naming what is wrong
   */
  static Question read(String line, String name) {
    return Yaml.read(line, name, Question.class);
  }

  /** The point that is asked for. */
  Choice choice() {
    Double gev = mass == null ? massGev : new EnergyConverter().convert(mass);
    return Choice.of(model, r, r2, parameters == null ? Map.of() : parameters, invisible)
        .with(gev, coupling);
  }
}
