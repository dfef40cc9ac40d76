package recoil.app.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import recoil.app.answer.Inquiry;
import recoil.app.answer.MeasuredDocument;
import recoil.app.answer.SpectrumDocument;
import tools.jackson.databind.JsonNode;

/** The description of the API, made of its routes and of the records that go through them. */
final class OpenApi {
  private static final String SCHEMAS = "#/components/schemas/";

  private final Map<String, Object> schemas = new TreeMap<>();
  private final Map<String, Class<?>> named = new TreeMap<>();

  private OpenApi() {}

  /** The description. */
  static Map<String, Object> of(Routes routes) {
    OpenApi api = new OpenApi();
    Map<String, Object> paths = new TreeMap<>();
    routes
        .lists()
        .forEach(
            (path, listed) -> {
              Map<String, Object> list = api.array(api.schema(listed.member()));
              paths.put(path, Map.of("get", api.operation(path, "application/json", list, false)));
            });
    routes
        .answers()
        .forEach(
            (path, answer) -> {
              String type = answer.type().split(";", 2)[0];
              Object schema =
                  answer.record() == Void.class
                      ? Map.of("type", "string")
                      : answer.record() == SpectrumDocument.class
                          ? Map.of(
                              "anyOf",
                              List.of(
                                  api.schema(SpectrumDocument.class),
                                  api.schema(MeasuredDocument.class)))
                          : api.schema(answer.record());
              paths.put(path, Map.of("post", api.operation(path, type, schema, true)));
            });
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("openapi", "3.1.0");
    document.put("info", Map.of("title", "Recoil", "version", "1"));
    document.put("paths", paths);
    document.put("components", Map.of("schemas", api.schemas));
    return document;
  }

  private Map<String, Object> operation(String path, String type, Object schema, boolean asks) {
    Map<String, Object> operation = new TreeMap<>();
    operation.put("operationId", path.replaceAll("[^a-z]+", "_").substring(1));
    Map<String, Object> responses = new TreeMap<>();
    responses.put("200", response("the answer", type, schema));
    if (asks) {
      operation.put("requestBody", content("application/json", schema(Inquiry.class)));
      Object refusal = schema(Refusal.class);
      responses.put("400", response("wrong input", "application/json", refusal));
      responses.put("413", response("too large", "application/json", refusal));
      responses.put("415", response("not JSON", "application/json", refusal));
      responses.put("503", response("takes too long", "application/json", refusal));
    }
    operation.put("responses", responses);
    return operation;
  }

  private static Map<String, Object> response(String about, String type, Object schema) {
    Map<String, Object> response = new TreeMap<>(content(type, schema));
    response.remove("required");
    response.put("description", about);
    return response;
  }

  private static Map<String, Object> content(String type, Object schema) {
    return new TreeMap<>(
        Map.of("required", true, "content", Map.of(type, Map.of("schema", schema))));
  }

  private Map<String, Object> array(Object items) {
    return new TreeMap<>(Map.of("type", "array", "items", items));
  }

  private Map<String, Object> schema(Class<?> record) {
    String name = record.getSimpleName();
    if (!record.equals(named.computeIfAbsent(name, one -> record))) {
      throw new IllegalStateException(name + ": the name of two records");
    }
    if (!schemas.containsKey(name)) {
      Map<String, Object> schema = new TreeMap<>();
      schemas.put(name, schema);
      Map<String, Object> properties = new TreeMap<>();
      List<String> required = new ArrayList<>();
      for (RecordComponent component : record.getRecordComponents()) {
        if (component.getAccessor().isAnnotationPresent(JsonIgnore.class)) {
          continue;
        }
        String field = name(component);
        boolean nullable = nullable(component.getAnnotatedType());
        Object type = type(component.getAnnotatedType());
        properties.put(
            field, nullable ? Map.of("anyOf", List.of(type, Map.of("type", "null"))) : type);
        if (!nullable && !sometimes(record)) {
          required.add(field);
        }
      }
      schema.put("type", "object");
      schema.put("properties", properties);
      schema.put("additionalProperties", false);
      if (!required.isEmpty()) {
        schema.put("required", required.stream().sorted().toList());
      }
    }
    return Map.of("$ref", SCHEMAS + name);
  }

  /** Whether fields of a record are left out where they are empty. */
  private static boolean sometimes(Class<?> record) {
    JsonInclude include = record.getAnnotation(JsonInclude.class);
    return include != null && include.value() == JsonInclude.Include.NON_EMPTY;
  }

  private static String name(RecordComponent component) {
    JsonProperty given = component.getAccessor().getAnnotation(JsonProperty.class);
    return given != null && !given.value().isEmpty()
        ? given.value()
        : component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }

  private static boolean nullable(AnnotatedType type) {
    return type.isAnnotationPresent(Nullable.class);
  }

  private Object type(AnnotatedType annotated) {
    Type type = annotated.getType();
    if (annotated instanceof AnnotatedArrayType array) {
      return array(type(array.getAnnotatedGenericComponentType()));
    }
    if (annotated instanceof AnnotatedParameterizedType parameters) {
      AnnotatedType[] arguments = parameters.getAnnotatedActualTypeArguments();
      AnnotatedType last = arguments[arguments.length - 1];
      Object item =
          nullable(last)
              ? Map.of("anyOf", List.of(type(last), Map.of("type", "null")))
              : type(last);
      Class<?> raw = (Class<?>) ((ParameterizedType) type).getRawType();
      return Collection.class.isAssignableFrom(raw)
          ? array(item)
          : new TreeMap<>(Map.of("type", "object", "additionalProperties", item));
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isRecord()) {
      return schema(plain);
    }
    if (plain.isEnum()) {
      List<String> words =
          Arrays.stream(plain.getEnumConstants())
              .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
              .toList();
      return new TreeMap<>(Map.of("type", "string", "enum", words));
    }
    if (JsonNode.class.isAssignableFrom(plain) || plain == Object.class) {
      return Map.of();
    }
    if (plain == boolean.class || plain == Boolean.class) {
      return Map.of("type", "boolean");
    }
    if (plain == int.class || plain == Integer.class) {
      return Map.of("type", "integer");
    }
    if (plain == double.class || Number.class.isAssignableFrom(plain)) {
      return Map.of("type", "number");
    }
    return Map.of("type", "string");
  }
}
