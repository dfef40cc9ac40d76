package recoil.constraint;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import recoil.nature.Constants;

/**
 * Reads the table of a limit: a CSV with a header of {@code # field: value} above it, two columns
 * of mass and coupling, or a CSV as HEPData exports it; the latter two with their header apart.
 */
final class LimitFile {
  /** Column of the upper edge. */
  static final String UPPER = "coupling_upper";

  private static final List<String> COLUMNS = List.of("segment", "mass_GeV", "coupling");

  private final String file;
  private final LimitHeader header;
  private final Recast recast;
  private final Constants constants;
  private final LimitTable table;

  private LimitFile(String file, LimitHeader header, Recast recast, Constants constants) {
    this.file = file;
    this.header = header;
    this.recast = recast;
    this.constants = constants;
    table = new LimitTable(file);
  }

  /**
   * Reads a CSV with its header.
   *
   * @throws IllegalArgumentException in one line with file, line, field, value and what is allowed
   */
  static Constraint read(String text, String file, Recast recast, Constants constants) {
    LimitFile parsed = new LimitFile(file, new LimitHeader(file), recast, constants);
    List<CsvRecord> rows = new ArrayList<>();
    for (CsvRecord row : parsed.records(text)) {
      if (!row.isComment()) {
        rows.add(row);
      } else if (rows.isEmpty()) {
        parsed.header.field(row.getField(0), row.getStartingLineNumber());
      } else {
        throw parsed.at(row.getStartingLineNumber(), "a comment; allowed above the table only");
      }
    }
    parsed.header.search();
    if (!rows.isEmpty()) {
      parsed.table(rows);
    }
    return parsed.limit(1);
  }

  /**
   * Reads lines of mass in GeV, coupling and, optionally, the upper edge, parted by white space; an
   * empty line starts a new segment, # a comment.
   *
   * @throws IllegalArgumentException in one line with file, line, field, value and what is allowed
   */
  static Constraint columns(
      String text, LimitHeader header, String file, Recast recast, Constants constants) {
    LimitFile parsed = new LimitFile(file, header, recast, constants);
    long number = 0;
    int segment = 1;
    int width = 0;
    boolean open = false;
    for (String line : text.lines().toList()) {
      number++;
      String row = line.strip();
      if (row.startsWith("#")) {
        continue;
      }
      if (row.isEmpty()) {
        segment += open ? 1 : 0;
        open = false;
        continue;
      }
      String[] values = row.split("\\s+", -1);
      width = width == 0 ? values.length : width;
      if (values.length != width || width < 2 || width > 3) {
        throw parsed.at(number, "row: " + values.length + " values; " + columnsNeeded(width));
      }
      String upper = width == 3 ? values[2] : null;
      parsed.table.add(new LimitTable.Row(number, "" + segment, values[0], values[1], upper));
      open = true;
    }
    return parsed.limit(1);
  }

  private static String columnsNeeded(int width) {
    return width == 2 || width == 3
        ? width + " are needed, as above"
        : "mass in GeV, coupling and, optionally, the upper edge are needed";
  }

  /** Whether a text is a CSV as HEPData exports it. */
  static boolean hepData(String text) {
    return text.startsWith("#:");
  }

  /**
   * Reads a CSV as HEPData exports it: lines starting with #: say what it is, then one line of
   * column names, the mass with its unit first, and rows; a row without a number parts two
   * segments.
   *
   * @throws IllegalArgumentException in one line with file, line, field, value and what is allowed
   */
  static Constraint hepData(
      String text, LimitHeader header, String file, Recast recast, Constants constants) {
    LimitFile parsed = new LimitFile(file, header, recast, constants);
    List<String> names = List.of();
    int column = 0;
    int segment = 1;
    for (CsvRecord row : parsed.records(text)) {
      if (row.isComment()) {
        continue;
      }
      long line = row.getStartingLineNumber();
      if (names.isEmpty()) {
        names = row.getFields();
        column = parsed.valueColumn(names, line);
        continue;
      }
      if (row.getFieldCount() != names.size()) {
        throw parsed.at(line, "row: " + names.size() + " values needed, as there are columns");
      }
      if (row.getField(column).isBlank() || row.getField(column).equals("-")) {
        segment++;
        continue;
      }
      parsed.table.add(
          new LimitTable.Row(line, "" + segment, row.getField(0), row.getField(column), null));
    }
    return parsed.limit(names.isEmpty() ? 1 : parsed.unit(names.get(0)));
  }

  private int valueColumn(List<String> names, long line) {
    unit(names.get(0));
    List<Integer> found = new ArrayList<>();
    for (int i = 1; i < names.size(); i++) {
      boolean named = header.column().isEmpty() || names.get(i).strip().equals(header.column());
      if (named && !names.get(i).startsWith(names.get(0))) {
        found.add(i);
      }
    }
    if (found.size() != 1) {
      throw at(
          line,
          "column: "
              + (header.column().isEmpty() ? "not named" : header.column())
              + "; one of "
              + names.subList(1, names.size())
              + " is needed");
    }
    return found.get(0);
  }

  /** GeV over the unit in brackets behind a name. */
  private double unit(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.contains("[gev")) {
      return 1;
    }
    if (lower.contains("[mev")) {
      return 1e-3;
    }
    throw new IllegalArgumentException(
        file + ": column: " + name + "; a mass in [GeV] or [MeV] is needed first");
  }

  private List<CsvRecord> records(String text) {
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .commentStrategy(CommentStrategy.READ)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text)) {
      List<CsvRecord> records = reader.stream().toList();
      for (CsvRecord record : records) {
        if (record.getFields().stream().anyMatch(field -> field.contains("\n"))) {
          throw at(record.getStartingLineNumber(), "a quotation mark that has no end in its line");
        }
      }
      return records;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (CsvParseException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
  }

  private void table(List<CsvRecord> rows) {
    CsvRecord head = rows.get(0);
    List<String> columns = head.getFields();
    boolean two = columns.size() == 4 && columns.get(3).equals(UPPER);
    if (!columns.subList(0, Math.min(3, columns.size())).equals(COLUMNS)
        || (columns.size() != 3 && !two)) {
      throw at(
          head.getStartingLineNumber(),
          "columns: " + columns + "; allowed are " + COLUMNS + " and, last, " + UPPER);
    }
    for (CsvRecord row : rows.subList(1, rows.size())) {
      long line = row.getStartingLineNumber();
      if (row.getFieldCount() != columns.size()) {
        throw at(line, "row: " + columns.size() + " values needed");
      }
      table.add(
          new LimitTable.Row(
              line,
              row.getField(0),
              row.getField(1),
              row.getField(2),
              two ? row.getField(3) : null));
    }
  }

  private Constraint limit(double scale) {
    Search search = header.search();
    String name = file.substring(file.lastIndexOf('/') + 1);
    String key = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
    Limit limit =
        new Limit(key, search, table.segments(scale, header.squared()), recast, constants);
    return search.ratio() == null ? limit : new TridentBound(limit, search.ratio());
  }

  private IllegalArgumentException at(long line, String message) {
    return new IllegalArgumentException(file + ":" + line + ": " + message);
  }
}
