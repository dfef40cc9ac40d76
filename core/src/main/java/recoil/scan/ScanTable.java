package recoil.scan;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Some columns of the CSV of a scan, read row by row as often as asked for. An empty cell is NaN.
 */
final class ScanTable {
  /** Takes the numbers of a row, in the order of the columns; the array is reused. */
  interface Row {
    /** Takes a row. */
    void take(double[] values);
  }

  private static final Pattern FLAG = Pattern.compile("[01]?");

  private final Path file;
  private final List<String> all;
  private final int[] places;

  /**
   * A table.
   *
   * @param numbers names of columns; {@code mass} stands for {@code mass_GeV}
   * @param flags names of those behind them, which hold 1, 0 and empty cells
   * @throws IllegalArgumentException for a column that is not there, naming those of its kind
   * @throws IOException if it cannot be read
   */
  ScanTable(Path file, List<String> numbers, List<String> flags) throws IOException {
    this.file = file;
    try (CsvReader<CsvRecord> reader = reader()) {
      Iterator<CsvRecord> records = reader.iterator();
      if (!records.hasNext()) {
        throw new IllegalArgumentException(file + ": empty; the output of a scan is needed");
      }
      all = records.next().getFields();
    } catch (CsvParseException e) {
      throw new IllegalArgumentException(file + ": not CSV, " + e.getMessage(), e);
    }
    List<Integer> found = new ArrayList<>();
    for (String column : numbers) {
      found.add(place(column, false));
    }
    for (String column : flags) {
      found.add(place(column, true));
    }
    places = found.stream().mapToInt(Integer::intValue).toArray();
  }

  private int place(String column, boolean flag) throws IOException {
    int place = all.indexOf(column);
    int unit = all.indexOf(column + "_GeV");
    if (place < 0 && unit < 0) {
      throw new IllegalArgumentException(
          "column: " + column + "; " + file + " has " + String.join(", ", ofKind(flag)));
    }
    return place < 0 ? unit : place;
  }

  /** The columns of flags, or the others: those with a number among the first rows. */
  private List<String> ofKind(boolean flags) throws IOException {
    Set<String> numbers = new LinkedHashSet<>();
    try (CsvReader<CsvRecord> reader = reader();
        Stream<CsvRecord> rows = reader.stream().skip(1).limit(Chunk.SIZE)) {
      rows.forEach(
          row -> {
            for (int i = 0; i < Math.min(row.getFieldCount(), all.size()); i++) {
              if (!FLAG.matcher(row.getField(i)).matches()) {
                numbers.add(all.get(i));
              }
            }
          });
    }
    return all.stream().filter(name -> numbers.contains(name) != flags).toList();
  }

  /** Whether the table has a column. */
  boolean has(String column) {
    return all.contains(column);
  }

  /** Name of a column as it stands in the table. */
  String name(int column) {
    return all.get(places[column]);
  }

  private CsvReader<CsvRecord> reader() throws IOException {
    return CsvReader.builder()
        .commentStrategy(CommentStrategy.SKIP)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofCsvRecord(file);
  }

  /**
   * Reads all rows.
   *
   * @throws IllegalArgumentException for a cell that is no number, with its line
   * @throws IOException if it cannot be read
   */
  void read(Row row) throws IOException {
    double[] values = new double[places.length];
    try (CsvReader<CsvRecord> reader = reader()) {
      Iterator<CsvRecord> records = reader.iterator();
      records.next();
      while (records.hasNext()) {
        CsvRecord record = records.next();
        if (record.getFieldCount() != all.size()) {
          throw wrong(record, record.getFieldCount() + " cells; " + all.size() + " are needed");
        }
        for (int i = 0; i < places.length; i++) {
          values[i] = number(record, places[i]);
        }
        row.take(values);
      }
    } catch (CsvParseException e) {
      throw new IllegalArgumentException(file + ": not CSV, " + e.getMessage(), e);
    } catch (UncheckedIOException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  private double number(CsvRecord record, int place) {
    String text = record.getField(place);
    if (text.isEmpty()) {
      return Double.NaN;
    }
    if (text.equals("inf")) {
      return Double.POSITIVE_INFINITY;
    }
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw wrong(record, all.get(place) + ": " + text + "; a number is needed");
    }
  }

  private IllegalArgumentException wrong(CsvRecord record, String what) {
    return new IllegalArgumentException(file + ":" + record.getStartingLineNumber() + ": " + what);
  }
}
