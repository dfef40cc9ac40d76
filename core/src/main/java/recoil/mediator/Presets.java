package recoil.mediator;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import recoil.nature.Constants;
import recoil.nature.World;
import recoil.nature.Yaml;

/** Models and benchmarks that come with Recoil, one data file each, which is read once. */
public final class Presets {
  private static final Index INDEX = Yaml.resource("models/index.yaml", Index.class);

  private static final Map<String, ModelFile> FILES = new ConcurrentHashMap<>();
  private static final Map<String, Benchmark> BENCHMARKS = new ConcurrentHashMap<>();

  private Presets() {}

  private record Index(
      @JsonProperty(value = "models", required = true) List<String> models,
      @JsonProperty(value = "benchmarks", required = true) List<String> benchmarks) {}

  /** Names of the models, in the paper's order. */
  public static List<String> models() {
    return INDEX.models();
  }

  /** Names of the benchmarks. */
  public static List<String> benchmarks() {
    return INDEX.benchmarks();
  }

  /**
   * A model with its default parameters.
   *
   * @throws IllegalArgumentException for an unknown name
   */
  public static Model model(String name) {
    return model(name, Map.of());
  }

  /**
   * A model.
   *
   * @param parameters parameters that differ from their defaults, such as {@code r2} = g_e / g_mu
   * @throws IllegalArgumentException for an unknown name or parameter
   */
  public static Model model(String name, Map<String, Double> parameters) {
    return model(name, parameters, Paper.CONSTANTS);
  }

  /**
   * A model.
   *
   * @param constants for couplings that are given in units of e or of masses; the other methods
   *     take those of the world 2020
   * @throws IllegalArgumentException for an unknown name or parameter
   */
  public static Model model(String name, Map<String, Double> parameters, Constants constants) {
    String path = path("model", name, models());
    return FILES
        .computeIfAbsent(path, file -> Yaml.resource(file, ModelFile.class))
        .candidate(parameters, constants)
        .model();
  }

  private static final class Paper {
    static final Constants CONSTANTS = World.named("2020").constants();
  }

  /**
   * A benchmark.
   *
   * @throws IllegalArgumentException for an unknown name
   */
  public static Benchmark benchmark(String name) {
    return BENCHMARKS.computeIfAbsent(
        path("benchmark", name, benchmarks()),
        file -> Yaml.resource(file, BenchmarkFile.class).benchmark());
  }

  private static String path(String field, String name, List<String> allowed) {
    if (!allowed.contains(name)) {
      throw new IllegalArgumentException(
          field + ": " + name + "; allowed are " + String.join(", ", allowed));
    }
    return "models/" + name + ".yaml";
  }
}
