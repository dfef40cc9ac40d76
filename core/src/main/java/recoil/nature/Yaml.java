package recoil.nature;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads YAML into records: an unknown or repeated field is an error. */
public final class Yaml {
  private static final Set<Class<?>> WHOLE =
      Set.of(int.class, Integer.class, long.class, Long.class);

  private static final Pattern TWICE = Pattern.compile("Duplicate Object property \"(.*)\"");

  private static final YAMLMapper MAPPER =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .build();

  private Yaml() {}

  /**
   * Reads a file that comes with Recoil.
   *
   * @param path its path below {@code /recoil/}, such as {@code worlds/2020.yaml}
   * @throws IllegalArgumentException in one line with file, line, field, value and what is allowed
   */
  public static <T> T resource(String path, Class<T> type) {
    return read(text(path), path, type);
  }

  /**
   * Reads text.
   *
   * @param text YAML
   * @param file name of the file, for the message
   * @throws IllegalArgumentException in one line with file, line, field, value and what is allowed
   */
  public static <T> T read(String text, String file, Class<T> type) {
    T value;
    try {
      value = MAPPER.readValue(text, type);
    } catch (JacksonException e) {
      if (e instanceof ValueInstantiationException) {
        full(tree(text, file), "", file);
      }
      throw new IllegalArgumentException(describe(e, file, text), e);
    }
    if (value == null) {
      throw new IllegalArgumentException(file + ": empty");
    }
    full(tree(text, file), "", file);
    return value;
  }

  /** Refuses a field without a value. */
  static void full(JsonNode node, String path, String file) {
    if (node.isNull()) {
      throw new IllegalArgumentException(file + ": " + path + ": a value is needed");
    }
    String prefix = path.isEmpty() ? "" : path + ".";
    node.forEachEntry((field, value) -> full(value, prefix + field, file));
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        full(node.get(i), prefix + (i + 1), file);
      }
    }
  }

  /**
   * Reads text as a tree whose root is a mapping.
   *
   * @param file name of the file, for the message
   * @throws IllegalArgumentException in one line with file, line and what is wrong
   */
  public static ObjectNode tree(String text, String file) {
    JsonNode node;
    try {
      node = MAPPER.readTree(text);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(describe(e, file), e);
    }
    if (node instanceof ObjectNode root) {
      return root;
    }
    throw new IllegalArgumentException(
        file + (node.isMissingNode() ? ":1: empty" : ": no fields; 'field: value' is needed"));
  }

  /**
   * Reads a tree into a record.
   *
   * @throws IllegalArgumentException in one line with file, field, value and what is allowed
   */
  public static <T> T bind(ObjectNode tree, String file, Class<T> type) {
    full(tree, "", file);
    try {
      return MAPPER.treeToValue(tree, type);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(describe(e, file), e);
    }
  }

  /** Text of a file that comes with Recoil; its path is below {@code /recoil/}. */
  public static String text(String path) {
    try (InputStream stream =
        Objects.requireNonNull(Yaml.class.getResourceAsStream("/recoil/" + path), path)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String describe(JacksonException e, String file) {
    return describe(e, file, "");
  }

  /** The line is that of the parser, or that of the field where the parser has forgotten it. */
  private static String describe(JacksonException e, String file, String text) {
    String syntax = YamlSyntax.describe(e, file);
    if (syntax != null) {
      return oneLine(syntax);
    }
    String field =
        e.getPath().stream()
            .map(r -> r.getPropertyName() != null ? r.getPropertyName() : "" + (r.getIndex() + 1))
            .collect(Collectors.joining("."));
    int number = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
    if (number <= 0 && e instanceof UnrecognizedPropertyException) {
      number = line(text, field);
    }
    String line = number > 0 ? ":" + number : "";
    return oneLine(file + line + ": " + (field.isEmpty() ? "" : field + ": ") + reason(e));
  }

  private static String oneLine(String text) {
    return text.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]", " ");
  }

  /** The line of a field; 0 where the text cannot be read to its end. */
  private static int line(String text, String field) {
    try {
      return new Lines(text).of(field);
    } catch (JacksonException e) {
      return 0;
    }
  }

  private static String reason(JacksonException e) {
    if (e instanceof UnrecognizedPropertyException unknown) {
      return "unknown field; allowed are "
          + unknown.getKnownPropertyIds().stream()
              .map(Object::toString)
              .sorted()
              .collect(Collectors.joining(", "));
    }
    if (e instanceof InvalidFormatException invalid && invalid.getTargetType().isEnum()) {
      return invalid.getValue()
          + "; allowed are "
          + Arrays.stream(invalid.getTargetType().getEnumConstants())
              .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
              .collect(Collectors.joining(", "));
    }
    if (e instanceof InvalidFormatException invalid) {
      return invalid.getValue() + "; " + kind(invalid.getTargetType()) + " is needed";
    }
    if (e instanceof ValueInstantiationException && e.getCause() != null) {
      return firstLine(e.getCause().getMessage());
    }
    String message = firstLine(e.getOriginalMessage());
    if (e instanceof MismatchedInputException mismatch
        && mismatch.getTargetType() != null
        && message.startsWith("Cannot")) {
      String value =
          mismatch.processor() instanceof JsonParser parser
                  && parser.currentToken() != null
                  && parser.currentToken().isNumeric()
              ? parser.getString() + "; "
              : "";
      return value + kind(mismatch.getTargetType()) + " is needed";
    }
    if (e instanceof InputCoercionException coercion
        && coercion.getTargetType() != null
        && WHOLE.contains(coercion.getTargetType())
        && coercion.processor() != null) {
      return coercion.processor().getString() + "; a whole number of this size is not allowed";
    }
    if (message.startsWith("No content")) {
      return "empty";
    }
    if (message.startsWith("Trailing token (`JsonToken.END_")) {
      return "a list in a list; single values are needed"; // what Jackson makes of [[1]] for texts
    }
    if (message.startsWith("Trailing token")) {
      return "a second document; allowed is one";
    }
    Matcher twice = TWICE.matcher(message);
    if (twice.matches()) {
      return twice.group(1) + " is given twice; allowed is once";
    }
    return message.startsWith("Missing required") ? "missing" : message;
  }

  private static String kind(Class<?> type) {
    if (type == boolean.class || type == Boolean.class) {
      return "true or false";
    }
    if (Collection.class.isAssignableFrom(type)) {
      return "a list";
    }
    if (type.isRecord() || Map.class.isAssignableFrom(type)) {
      return "'field: value'";
    }
    if (WHOLE.contains(type)) {
      return "a whole number";
    }
    return type == String.class ? "a text" : "a number";
  }

  private static String firstLine(@Nullable String message) {
    return message == null ? "cannot be read" : message.lines().findFirst().orElse("");
  }
}
