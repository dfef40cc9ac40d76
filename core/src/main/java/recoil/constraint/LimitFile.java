package recoil.constraint;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import recoil.mediator.Pair;
import recoil.nature.Constants;
import recoil.nature.Lepton;
import recoil.numeric.LogLog;

/** Reads the data file of a published limit: a header of {@code # field: value}, then a table. */
final class LimitFile {
  private static final List<String> REQUIRED =
      List.of(
          "title",
          "source",
          "kind",
          "confidence",
          "production",
          "coupling",
          "quantity",
          "hypothesis",
          "digitised");
  private static final List<String> OPTIONAL = List.of("channels", "needs", "caveat");
  private static final List<String> COLUMNS = List.of("segment", "mass_GeV", "coupling");
  private static final String UPPER = "coupling_upper";

  private final String file;
  private final Map<String, String> header = new LinkedHashMap<>();
  private final Map<String, Long> lines = new LinkedHashMap<>();
  private final List<CsvRecord> rows = new ArrayList<>();

  private LimitFile(String text, String file) {
    this.file = file;
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .commentStrategy(CommentStrategy.READ)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text)) {
      for (CsvRecord row : reader) {
        if (!row.isComment()) {
          rows.add(row);
        } else if (rows.isEmpty()) {
          field(row);
        } else {
          throw at(row.getStartingLineNumber(), "a comment; allowed above the table only", null);
        }
      }
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (CsvParseException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
  }

  /**
   * Reads a limit.
   *
   * @throws IllegalArgumentException in one line with file, line, field, value and what is allowed
   */
  static Limit read(String text, String file, Recast recast, Constants constants) {
    LimitFile parsed = new LimitFile(text, file);
    Search search = parsed.search();
    String key = file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.csv$", "");
    return new Limit(key, search, parsed.segments(), recast, constants);
  }

  private void field(CsvRecord row) {
    String[] parts = row.getField(0).split(":", 2);
    long line = row.getStartingLineNumber();
    String name = parts[0].strip();
    if (parts.length < 2 || parts[1].isBlank()) {
      throw at(line, name + "; '# field: value' is needed", null);
    }
    if (!REQUIRED.contains(name) && !OPTIONAL.contains(name)) {
      throw at(line, name + ": unknown field; allowed are " + join(REQUIRED, OPTIONAL), null);
    }
    if (header.put(name, parts[1].strip()) != null) {
      throw at(line, name + ": given twice", null);
    }
    lines.put(name, line);
  }

  private Search search() {
    for (String name : REQUIRED) {
      if (!header.containsKey(name)) {
        throw new IllegalArgumentException(file + ": " + name + ": missing");
      }
    }
    try {
      return new Search(
          get("title"),
          split(get("source")),
          choice("kind", Arrays.asList(Kind.values()), LimitFile::lower),
          confidence(),
          get("production"),
          choice("coupling", List.of(Lepton.ELECTRON, Lepton.MUON), LimitFile::lower),
          choice("quantity", List.of(true, false), e -> e ? "epsilon" : "g"),
          choice("hypothesis", Arrays.asList(Hypothesis.values()), Hypothesis::symbol),
          channels(),
          header.containsKey("needs")
              ? choice("needs", List.of(Need.QUARKS, Need.NEUTRINOS, Need.LOOPS), LimitFile::lower)
              : Need.NOTHING,
          get("digitised"),
          header.getOrDefault("caveat", ""));
    } catch (IllegalArgumentException e) {
      throw prefixed(e);
    }
  }

  private IllegalArgumentException prefixed(IllegalArgumentException e) {
    String message = String.valueOf(e.getMessage());
    return message.startsWith(file) ? e : new IllegalArgumentException(file + ": " + message, e);
  }

  private String get(String name) {
    return header.getOrDefault(name, "");
  }

  private static List<String> split(String text) {
    return Arrays.stream(text.split(",")).map(String::strip).toList();
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private <T> T choice(
      String name, List<T> allowed, java.util.function.Function<? super T, String> symbol) {
    for (T one : allowed) {
      if (symbol.apply(one).equals(get(name))) {
        return one;
      }
    }
    throw wrong(name, allowed.stream().map(symbol).collect(Collectors.joining(", ")));
  }

  private IllegalArgumentException wrong(String name, String allowed) {
    return at(
        lines.getOrDefault(name, 0L), name + ": " + get(name) + "; allowed are " + allowed, null);
  }

  private @Nullable Double confidence() {
    if (get("confidence").equals("unstated")) {
      return null;
    }
    try {
      return Double.valueOf(get("confidence"));
    } catch (NumberFormatException e) {
      throw wrong("confidence", "a number above 0 and below 1, unstated");
    }
  }

  private Set<Pair> channels() {
    Set<Pair> channels = EnumSet.noneOf(Pair.class);
    if (header.containsKey("channels")) {
      split(get("channels")).forEach(symbol -> channels.add(Pair.named(symbol)));
    }
    return channels;
  }

  private List<Limit.Segment> segments() {
    if (rows.size() < 2) {
      throw new IllegalArgumentException(file + ": table: empty; a row is needed");
    }
    List<String> columns = rows.get(0).getFields();
    boolean two = columns.size() == 4 && columns.get(3).equals(UPPER);
    if (!columns.subList(0, Math.min(3, columns.size())).equals(COLUMNS)
        || (columns.size() != 3 && !two)) {
      throw at(
          rows.get(0).getStartingLineNumber(),
          "columns: " + columns + "; allowed are " + COLUMNS + " and, last, " + UPPER,
          null);
    }
    List<Limit.Segment> segments = new ArrayList<>();
    int start = 1;
    double last = 0;
    for (int i = 1; i < rows.size(); i++) {
      CsvRecord row = rows.get(i);
      if (row.getFieldCount() != columns.size()) {
        throw at(row.getStartingLineNumber(), "row: " + columns.size() + " values needed", null);
      }
      double mass = positive(row, 1, "mass_GeV");
      double lower = positive(row, 2, "coupling");
      if (!(mass > last)) {
        throw at(row.getStartingLineNumber(), "mass_GeV: " + mass + "; must rise", null);
      }
      if (two && !(positive(row, 3, UPPER) > lower)) {
        throw at(row.getStartingLineNumber(), UPPER + ": must be above coupling", null);
      }
      last = mass;
      if (i == rows.size() - 1 || !rows.get(i + 1).getField(0).equals(row.getField(0))) {
        segments.add(new Limit.Segment(curve(start, i, 2), two ? curve(start, i, 3) : null));
        start = i + 1;
      }
    }
    return segments;
  }

  private LogLog curve(int first, int last, int column) {
    double[] x = new double[last - first + 1];
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = positive(rows.get(first + i), 1, "mass_GeV");
      y[i] = positive(rows.get(first + i), column, "coupling");
    }
    return new LogLog(x, y);
  }

  private double positive(CsvRecord row, int column, String name) {
    String text = row.getField(column);
    try {
      double value = Double.parseDouble(text);
      if (value > 0 && value < Double.POSITIVE_INFINITY) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw at(row.getStartingLineNumber(), name + ": " + text + "; a number is needed", e);
    }
    throw at(row.getStartingLineNumber(), name + ": " + text + "; must be above 0", null);
  }

  private IllegalArgumentException at(long line, String message, @Nullable Throwable cause) {
    return new IllegalArgumentException(file + ":" + line + ": " + message, cause);
  }

  private static String join(List<String> one, List<String> other) {
    return String.join(", ", one) + ", " + String.join(", ", other);
  }
}
