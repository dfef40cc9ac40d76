package recoil.muone;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A CSV of numbers below a line of names; # starts a comment. Errors are one line with file, line,
 * value and what is allowed.
 */
final class NumberTable {
  private final String file;
  private final List<String> names = new ArrayList<>();
  private final List<double[]> rows = new ArrayList<>();
  private final List<Long> lines = new ArrayList<>();

  private NumberTable(String file) {
    this.file = file;
  }

  static NumberTable read(String text, String file) {
    NumberTable table = new NumberTable(file);
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .commentStrategy(CommentStrategy.SKIP)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text)) {
      for (CsvRecord row : reader) {
        if (table.names.isEmpty()) {
          row.getFields().forEach(name -> table.names.add(name.strip()));
        } else {
          table.add(row);
        }
      }
    } catch (CsvParseException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (table.rows.isEmpty()) {
      throw new IllegalArgumentException(
          file + ": no rows; a line of names and numbers are needed");
    }
    return table;
  }

  private void add(CsvRecord record) {
    long line = record.getStartingLineNumber();
    if (record.getFieldCount() != names.size()) {
      throw new IllegalArgumentException(
          file
              + ":"
              + line
              + ": "
              + record.getFieldCount()
              + " fields; "
              + names.size()
              + " are needed");
    }
    double[] row = new double[names.size()];
    for (int i = 0; i < row.length; i++) {
      String field = record.getField(i).strip();
      try {
        row[i] = Double.parseDouble(field);
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException(
            file + ":" + line + ": " + names.get(i) + ": " + field + "; a number is needed", e);
      }
      if (!Double.isFinite(row[i])) {
        throw new IllegalArgumentException(
            file + ":" + line + ": " + names.get(i) + ": " + field + "; must be finite");
      }
    }
    rows.add(row);
    lines.add(line);
  }

  List<String> names() {
    return names;
  }

  List<double[]> rows() {
    return rows;
  }

  /** Checks the names of the columns. */
  void columns(List<String> wanted) {
    if (!names.equals(wanted)) {
      throw new IllegalArgumentException(
          file
              + ": columns "
              + String.join(", ", names)
              + "; needed are "
              + String.join(", ", wanted));
    }
  }

  /** The error of a value in a row, counted from 0. */
  IllegalArgumentException wrong(int row, int column, String allowed) {
    return new IllegalArgumentException(
        file
            + ":"
            + lines.get(row)
            + ": "
            + names.get(column)
            + ": "
            + rows.get(row)[column]
            + "; allowed is "
            + allowed);
  }

  /** A column. */
  List<Double> column(int column) {
    return rows.stream().map(row -> row[column]).toList();
  }
}
