package recoil.mediator;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import recoil.nature.Constants;

/**
 * A preset with its options, as a file.
 *
 * @param model name of the preset
 * @param parameters parameters of the preset that differ from their defaults
 * @param decays what replaces the decays of the preset
 * @param mass mass, such as 29.5 MeV
 * @param coupling common factor of the couplings
 */
record PointFile(
    @JsonProperty(value = "model", required = true) @Nullable String model,
    @JsonProperty("parameters") @Nullable Map<String, Double> parameters,
    @JsonProperty("decays") @Nullable DecaysFile decays,
    @JsonProperty("mass") @Nullable String mass,
    @JsonProperty("coupling") @Nullable String coupling) {

  /**
   * The model and its point.
   *
   * @param set parameters that differ from those of the file
   */
  Candidate candidate(Map<String, Double> set, Constants constants) {
    Map<String, Double> all = new HashMap<>(parameters == null ? Map.of() : parameters);
    all.putAll(set);
    Model preset = Presets.model(String.valueOf(model), all, constants);
    return new Candidate(
        decays == null ? preset : preset.withDecays(decays.decays()),
        mass == null ? null : Quantity.mass(mass),
        coupling == null ? null : new Expression(Map.of(), constants).value(coupling, "coupling"));
  }
}
