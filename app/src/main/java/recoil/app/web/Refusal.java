package recoil.app.web;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The answer to a request that is not answered.
 *
 * @param error one line that names the field, the value and what is allowed
 * @param field the field that is wrong, as in the request; empty where it is not one field
 */
public record Refusal(String error, String field) {
  private static final Pattern WHERE =
      Pattern.compile("request(:\\d+)?: ((conditions|point)(\\.|: (?=\\w+: )))?");
  private static final Pattern OPTION = Pattern.compile("--([a-z][a-z0-9-]*)");

  /** Fields by what a message calls them. */
  private static final Map<String, String> NAMES =
      Map.of(
          "parameter", "parameters",
          "axes", "observable",
          "coupling_range", "couplings",
          "threshold", "beam_energy",
          "resolution", "systematics",
          "material", "systematics");

  private static final Pattern FILE = Pattern.compile("[\\w+-]+\\.yaml(:\\d+)?: .*");
  private static final Pattern FIELD = Pattern.compile("([A-Za-z][\\w-]*)[:.].*");

  /** What is said of wrong input. */
  static Refusal of(IllegalArgumentException e) {
    String message = String.valueOf(e.getMessage()).replaceAll("\\s+", " ").strip();
    String error = WHERE.matcher(message).replaceFirst("");
    error = OPTION.matcher(error).replaceAll(word -> word.group(1).replace('-', '_'));
    error = error.replaceFirst("^energy:", "mass:").replaceFirst("^beam energy:", "beam_energy:");
    if (FILE.matcher(error).matches()) {
      return new Refusal(error, "file");
    }
    Matcher field = FIELD.matcher(error);
    String name = field.matches() ? field.group(1).replace('-', '_') : "";
    return new Refusal(error, NAMES.getOrDefault(name, name));
  }
}
