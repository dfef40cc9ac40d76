package recoil.nature;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.dataformat.yaml.JacksonYAMLParseException;

/** What is wrong with a text that is not YAML, in plain words and with its place. */
final class YamlSyntax {
  private static final Pattern PLACE = Pattern.compile("in reader, line (\\d+), column (\\d+):");
  private static final Pattern DEPTH = Pattern.compile("nesting depth \\(\\d+\\).*\\((\\d+),");
  private static final Pattern SOURCE = Pattern.compile(", from `[^`]*`");
  private static final String OPEN_QUOTE = "found unexpected end of stream";

  /** What the parser says, and what is said here with its groups filled in. */
  private static final List<Map.Entry<Pattern, String>> WORDS =
      List.of(
          words("mapping values are not allowed here", "a ':' more; a text with one needs quotes"),
          words("expected ',' or '([\\]}])', but got .*", "',' or '$1' is needed"),
          words("expected <block end>, but found .*", "does not fit the indentation above"),
          words(
              "expected the node content, but found '?(.+?)'?", "a value is needed in place of $1"),
          words("found character '\\\\t.*", "a tab; the indentation is made of blanks"),
          words("found character '(.)' that.*", "$1 begins no value; a text with it needs quotes"),
          words("found unknown escape character (.).*", "\\\\$1 is unknown; single quotes keep it"),
          words("could not find expected ':'", "':' is needed after the name of a field"),
          words(OPEN_QUOTE, "a quote that is not closed"),
          words("special characters are not allowed", "a control character; text is needed"));

  private YamlSyntax() {}

  private static Map.Entry<Pattern, String> words(String problem, String said) {
    return Map.entry(Pattern.compile(problem), said);
  }

  /**
   * The description.
   *
   * @param file name of the text
   * @return with file, line and column; null where the text is YAML
   */
  static @Nullable String describe(JacksonException e, String file) {
    String message = String.valueOf(e.getOriginalMessage());
    if (e instanceof StreamConstraintsException) {
      Matcher depth = DEPTH.matcher(message);
      String said =
          depth.find()
              ? "nested too deeply; allowed are " + depth.group(1) + " levels"
              : SOURCE.matcher(message).replaceAll("");
      return file + ": " + said;
    }
    if (!(e instanceof JacksonYAMLParseException)) {
      return null;
    }
    return file + place(message) + ": " + said(problem(message));
  }

  /** The last line that is no place and no piece of the text. */
  private static String problem(String message) {
    return message
        .lines()
        .filter(line -> !line.isEmpty() && Character.isLetter(line.charAt(0)))
        .reduce((earlier, later) -> later)
        .orElse("not YAML");
  }

  private static String said(String problem) {
    for (Map.Entry<Pattern, String> one : WORDS) {
      Matcher matcher = one.getKey().matcher(problem);
      if (matcher.matches()) {
        return matcher.replaceFirst(one.getValue());
      }
    }
    return "not YAML: " + problem;
  }

  /** The place of the problem; that where it begins for what has no end. */
  private static String place(String message) {
    boolean beginning = message.contains(OPEN_QUOTE);
    String place = "";
    Matcher matcher = PLACE.matcher(message);
    while (matcher.find() && !(beginning && !place.isEmpty())) {
      place = ":" + matcher.group(1) + ":" + matcher.group(2);
    }
    return place;
  }
}
