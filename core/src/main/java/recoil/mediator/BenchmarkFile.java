package recoil.mediator;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import recoil.nature.Measured;

/**
 * A benchmark as its data file says it.
 *
 * @param name short name
 * @param title one line that says what it is
 * @param model name of the preset
 * @param parameters parameters of the preset that differ from their defaults
 * @param mass mass, with unit and source
 * @param coupling common factor of the couplings, with source
 */
record BenchmarkFile(
    @JsonProperty(value = "name", required = true) String name,
    @JsonProperty(value = "title", required = true) String title,
    @JsonProperty(value = "model", required = true) String model,
    @JsonProperty("parameters") @Nullable Map<String, Double> parameters,
    @JsonProperty(value = "mass", required = true) Measured mass,
    @JsonProperty(value = "coupling", required = true) Measured coupling) {

  /** The benchmark. */
  Benchmark benchmark() {
    return new Benchmark(
        name,
        title,
        Presets.model(model, parameters == null ? Map.of() : parameters),
        mass.value(),
        coupling.value());
  }
}
