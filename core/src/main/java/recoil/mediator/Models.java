package recoil.mediator;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import recoil.nature.Constants;
import recoil.nature.Lines;
import recoil.nature.TextFile;
import recoil.nature.Yaml;
import tools.jackson.databind.node.ObjectNode;

/**
 * Models by the name of a preset or a benchmark, or from a file of one's own. The file has the form
 * of the presets, or names a preset with options: {@code {model: t-vector, parameters: {r2: 0.64},
 * mass: 29.5MeV, coupling: 5.89e-4}}. It is YAML, of which JSON is a part.
 */
public final class Models {
  private Models() {}

  /**
   * A model by name or from a file.
   *
   * @param nameOrFile name of a preset or a benchmark, or path of a file that ends with .yaml, .yml
   *     or .json
   * @param parameters parameters that differ from their defaults
   * @param constants for couplings that are given in units of e or of masses
   * @throws IllegalArgumentException in one line with file, line, field, value and what is allowed
   * @throws IOException when the file cannot be read
   */
  public static Candidate open(
      String nameOrFile, Map<String, Double> parameters, Constants constants) throws IOException {
    if (Presets.models().contains(nameOrFile)) {
      return new Candidate(Presets.model(nameOrFile, parameters, constants), null, null);
    }
    if (Presets.benchmarks().contains(nameOrFile)) {
      if (!parameters.isEmpty()) {
        throw new IllegalArgumentException(
            "parameter: "
                + Expression.list(parameters)
                + "; not allowed for "
                + nameOrFile
                + ", whose parameters are set");
      }
      Benchmark benchmark = Presets.benchmark(nameOrFile);
      return new Candidate(benchmark.model(), benchmark.mass(), benchmark.coupling());
    }
    if (nameOrFile.matches(".*\\.(yaml|yml|json)")) {
      return read(Path.of(nameOrFile), parameters, constants);
    }
    List<String> allowed = new ArrayList<>(Presets.models());
    allowed.addAll(Presets.benchmarks());
    throw new IllegalArgumentException(
        "model: "
            + nameOrFile
            + "; allowed are "
            + String.join(", ", allowed)
            + ", or a file that ends with .yaml, .yml or .json");
  }

  /**
   * A model from a file.
   *
   * @param parameters parameters that differ from those of the file
   * @param constants for couplings that are given in units of e or of masses
   * @throws IllegalArgumentException in one line with file, line, field, value and what is allowed
   * @throws IOException when the file cannot be read
   */
  public static Candidate read(Path file, Map<String, Double> parameters, Constants constants)
      throws IOException {
    return parse(TextFile.read(file), file.toString(), parameters, constants);
  }

  /**
   * A model from text.
   *
   * @param text YAML or JSON
   * @param file name of the text, for the message
   * @param parameters parameters that differ from those of the text
   * @param constants for couplings that are given in units of e or of masses
   * @throws IllegalArgumentException in one line with file, line, field, value and what is allowed
   */
  public static Candidate parse(
      String text, String file, Map<String, Double> parameters, Constants constants) {
    return family(text, file, constants).apply(parameters);
  }

  /**
   * A model from text, for any values of its parameters; the text is read once.
   *
   * @param text YAML or JSON
   * @param file name of the text, for messages
   * @param constants for couplings that are given in units of e or of masses
   * @return takes parameters that differ from those of the text, and throws as {@link #parse}
   * @throws IllegalArgumentException in one line with file, line, field, value and what is allowed
   */
  public static Function<Map<String, Double>, Candidate> family(
      String text, String file, Constants constants) {
    ObjectNode root = Yaml.tree(text, file);
    if (root.isEmpty()) {
      throw new IllegalArgumentException(
          file + ": no fields; a model has name, spin and couplings, charges or contact");
    }
    if (root.has("model")) {
      PointFile point = Yaml.read(text, file, PointFile.class);
      return parameters -> located(text, file, () -> point.candidate(parameters, constants));
    }
    ModelFile model = Yaml.read(text, file, ModelFile.class);
    return parameters -> located(text, file, () -> model.candidate(parameters, constants));
  }

  private static Candidate located(String text, String file, Supplier<Candidate> candidate) {
    try {
      return candidate.get();
    } catch (IllegalArgumentException e) {
      String message = String.valueOf(e.getMessage());
      int colon = message.indexOf(": ");
      int line = new Lines(text).of(colon < 0 ? message : message.substring(0, colon));
      throw new IllegalArgumentException(file + (line > 0 ? ":" + line : "") + ": " + message, e);
    }
  }
}
