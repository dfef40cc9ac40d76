package recoil.nature;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads YAML into records: an unknown or repeated field is an error. */
public final class Yaml {
  private static final YAMLMapper MAPPER =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
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
    try (InputStream stream =
        Objects.requireNonNull(Yaml.class.getResourceAsStream("/recoil/" + path), path)) {
      return read(new String(stream.readAllBytes(), StandardCharsets.UTF_8), path, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
      throw new IllegalArgumentException(describe(e, file), e);
    }
    if (value == null) {
      throw new IllegalArgumentException(file + ": empty");
    }
    return value;
  }

  private static String describe(JacksonException e, String file) {
    String line = "";
    if (e.getLocation() != null && e.getLocation().getLineNr() > 0) {
      line = ":" + e.getLocation().getLineNr();
    }
    String field =
        e.getPath().stream()
            .map(r -> r.getPropertyName() != null ? r.getPropertyName() : "" + (r.getIndex() + 1))
            .collect(Collectors.joining("."));
    return file + line + ": " + (field.isEmpty() ? "" : field + ": ") + reason(e);
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
    return message.startsWith("Missing required") ? "missing" : message;
  }

  private static String kind(Class<?> type) {
    return type == boolean.class || type == Boolean.class ? "true or false" : "a number";
  }

  private static String firstLine(@Nullable String message) {
    return message == null ? "cannot be read" : message.lines().findFirst().orElse("");
  }
}
