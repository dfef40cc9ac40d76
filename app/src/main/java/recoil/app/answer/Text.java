package recoil.app.answer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** Results as text: JSON, YAML and tables. Numbers of JSON and YAML are in full precision. */
public final class Text {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
          .build();

  /** Readers of YAML 1.1 take 1.5E7 as a text, and 1.5E+7 as a number. */
  private static final SimpleModule SIGNED = new SimpleModule();

  static {
    ValueSerializer<Double> signed =
        new ValueSerializer<>() {
          @Override
          public void serialize(Double value, JsonGenerator out, SerializationContext context) {
            out.writeNumber(new BigDecimal(value.toString()));
          }
        };
    SIGNED.addSerializer(Double.class, signed);
    SIGNED.addSerializer(Double.TYPE, signed);
  }

  private static final String GAP = "  ";

  private Text() {}

  /** One JSON document on several lines, with a line break at its end. */
  public static String json(Object document) {
    return JSON.writer().with(SerializationFeature.INDENT_OUTPUT).writeValueAsString(document)
        + "\n";
  }

  /** One JSON document on one line, without a line break at its end. */
  public static String line(Object document) {
    return JSON.writeValueAsString(document);
  }

  /** One YAML document without its opening mark, with a line break at its end. */
  public static String yaml(Object document) {
    return YAMLMapper.builder()
        .addModule(SIGNED)
        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
        .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
        .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
        .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
        .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
        .disable(YAMLWriteFeature.SPLIT_LINES)
        .build()
        .writeValueAsString(document);
  }

  /** Rows in columns as wide as their cells, with a line break after each; the last is ragged. */
  public static String table(List<List<String>> rows) {
    List<Integer> widths = new ArrayList<>();
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        if (i == widths.size()) {
          widths.add(0);
        }
        widths.set(i, Math.max(widths.get(i), row.get(i).length()));
      }
    }
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.size(); i++) {
        line.append(row.get(i)).append(" ".repeat(widths.get(i) - row.get(i).length())).append(GAP);
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }

  /** A number for people: some significant digits. */
  public static String number(double value, int digits) {
    return String.format(Locale.ROOT, "%." + digits + "g", value)
        .replaceFirst("(\\.\\d*?)0+(e|$)", "$1$2")
        .replaceFirst("\\.(e|$)", "$1");
  }
}
