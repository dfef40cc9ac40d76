package recoil.app.answer;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import recoil.mediator.Models;
import recoil.nature.Constants;
import recoil.nature.Yaml;
import tools.jackson.databind.JsonNode;

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
public record Question(
    @JsonProperty(value = "model", required = true) String model,
    @JsonProperty("r") @Nullable Double r,
    @JsonProperty("r2") @Nullable Double r2,
    @JsonProperty("parameters") @Nullable Map<String, Double> parameters,
    @JsonProperty("invisible") @Nullable Double invisible,
    @JsonProperty("mass") @Nullable String mass,
    @JsonProperty("mass_gev") @Nullable Double massGev,
    @JsonProperty("coupling") @Nullable Double coupling) {

  /** Only one of the two masses may be given. */
  public Question {
    if (mass != null && massGev != null) {
      throw new IllegalArgumentException("mass: " + mass + "; allowed is either mass or mass_gev");
    }
  }

  /**
   * The point that a line asks for: a preset with its options, or a model as in a file.
   *
   * @param name of the line, for messages
   * @throws IllegalArgumentException naming what is wrong
   * @throws IOException if the line names a file that cannot be read
   */
  public static Choice choice(String line, String name, Constants constants) throws IOException {
    JsonNode node = Yaml.read(line, name, JsonNode.class);
    if (!node.has("model")) {
      return Choice.of(Models.parse(line, name, Map.of(), constants));
    }
    Question question = Yaml.read(line, name, Question.class);
    return question.choice(constants, Models::open);
  }

  /**
   * The point.
   *
   * @param source where models come from
   * @throws IllegalArgumentException naming what is wrong
   * @throws IOException if a file cannot be read
   */
  public Choice choice(Constants constants, Choice.Source source) throws IOException {
    Double gev = mass == null ? massGev : Double.valueOf(Energy.gev("mass", mass));
    Map<String, Double> set = parameters == null ? Map.of() : parameters;
    return Choice.of(model, r, r2, set, invisible, constants, source).with(gev, coupling);
  }
}
