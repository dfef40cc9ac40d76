package recoil.app.answer;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import recoil.mediator.Benchmark;
import recoil.mediator.Model;
import recoil.mediator.Presets;
import recoil.nature.Yaml;
import tools.jackson.databind.JsonNode;

/**
 * What {@code recoil models} says of a model or a benchmark.
 *
 * @param name its name
 * @param title one line
 * @param massGev mass in GeV; null for a model
 * @param coupling common factor of the couplings; null for a model
 * @param model the model of a benchmark; its own name for a model
 * @param parameters parameters with their defaults, those of a benchmark with its values
 * @param massLabel TeX of the mass
 * @param couplingLabel TeX of the common factor
 */
public record ModelEntry(
    String name,
    String title,
    @Nullable Double massGev,
    @Nullable Double coupling,
    String model,
    Map<String, Double> parameters,
    String massLabel,
    String couplingLabel) {

  /** What is said of a name. */
  public static ModelEntry of(String name) {
    JsonNode file = Yaml.resource("models/" + name + ".yaml", JsonNode.class);
    Map<String, Double> parameters = new LinkedHashMap<>();
    file.path("parameters").forEachEntry((key, value) -> parameters.put(key, value.asDouble()));
    if (Presets.models().contains(name)) {
      Model model = Presets.model(name);
      return new ModelEntry(
          name,
          model.title(),
          null,
          null,
          name,
          parameters,
          model.massLabel(),
          model.couplingLabel());
    }
    Benchmark benchmark = Presets.benchmark(name);
    return new ModelEntry(
        name,
        benchmark.title(),
        benchmark.mass(),
        benchmark.coupling(),
        file.path("model").asString(),
        parameters,
        benchmark.model().massLabel(),
        benchmark.model().couplingLabel());
  }
}
