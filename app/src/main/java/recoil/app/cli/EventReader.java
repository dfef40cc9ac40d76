package recoil.app.cli;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Events in a CSV file, plain or gzip, read one after the other: a line of column names, then a
 * line an event; lines that begin with {@code #} are comments.
 */
final class EventReader implements Closeable {
  private static final int GZIP_FIRST = 0x1f;
  private static final int GZIP_SECOND = 0x8b;
  private static final int BUFFER = 1 << 16;

  /** Names that tell columns from XML, JSON, and what is no text. */
  private static final Pattern NAME = Pattern.compile("(?![<{\\[])[^\\p{Cntrl}\\uFFFD]{0,60}");

  private final String name;
  private final CsvReader<CsvRecord> reader;
  private final Iterator<CsvRecord> records;
  private final List<String> columns;
  private @Nullable CsvRecord event;

  /**
   * Opens a stream and reads the names of the columns.
   *
   * @param name of the file, for messages
   * @throws IllegalArgumentException for a file without a line, or whose first one has no names
   */
  EventReader(String name, InputStream stream) throws IOException {
    this.name = name;
    BufferedInputStream raw = new BufferedInputStream(stream, BUFFER);
    raw.mark(2);
    boolean gzip = raw.read() == GZIP_FIRST && raw.read() == GZIP_SECOND;
    raw.reset();
    reader =
        CsvReader.builder()
            .commentStrategy(CommentStrategy.SKIP)
            .skipEmptyLines(true)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(
                new InputStreamReader(
                    gzip ? new GZIPInputStream(raw, BUFFER) : raw, StandardCharsets.UTF_8));
    records = reader.iterator();
    if (!next()) {
      throw new IllegalArgumentException(name + ": empty; a line of column names is needed");
    }
    columns = fields().stream().map(String::strip).toList();
    if (!columns.stream().allMatch(one -> NAME.matcher(one).matches())) {
      throw new IllegalArgumentException(
          name + ": not CSV; a first line of column names is needed, such as t,weight");
    }
  }

  /** Names of the columns. */
  List<String> columns() {
    return columns;
  }

  /**
   * Place of a column.
   *
   * @throws IllegalArgumentException for a name that is not there, or more than once
   */
  int column(String option, String column) {
    int place = columns.indexOf(column);
    if (place < 0 || columns.lastIndexOf(column) != place) {
      throw new IllegalArgumentException(
          option
              + ": "
              + column
              + (place < 0 ? "; " : " occurs twice; ")
              + name
              + " has the columns "
              + String.join(", ", columns));
    }
    return place;
  }

  /** Goes to the next event; false after the last. */
  boolean next() throws IOException {
    try {
      event = records.hasNext() ? records.next() : null;
    } catch (UncheckedIOException e) {
      throw new IOException(name + ": " + cause(e), e);
    } catch (CsvParseException e) {
      throw new IllegalArgumentException(name + ": not CSV, " + cause(e), e);
    }
    return event != null;
  }

  private static String cause(Exception e) {
    return String.valueOf(e.getCause() == null ? e.getMessage() : e.getCause().getMessage());
  }

  /** Cells of the present event. */
  List<String> fields() {
    return present().getFields();
  }

  /**
   * A number of the present event.
   *
   * @throws IllegalArgumentException naming the line, where there is none
   */
  double number(int place) {
    CsvRecord record = present();
    if (record.getFieldCount() != columns.size()) {
      throw wrong(record.getFieldCount() + " columns; " + columns.size() + " are needed");
    }
    String text = record.getField(place);
    try {
      double value = Double.parseDouble(text);
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw wrong("column " + columns.get(place) + ": " + text + "; a number is needed", e);
    }
    throw wrong("column " + columns.get(place) + ": " + text + "; a finite number is needed");
  }

  /** A complaint about the present event, with its line. */
  IllegalArgumentException wrong(String what) {
    return wrong(what, null);
  }

  private IllegalArgumentException wrong(String what, @Nullable Exception cause) {
    return new IllegalArgumentException(
        name + " line " + present().getStartingLineNumber() + ": " + what, cause);
  }

  private CsvRecord present() {
    if (event == null) {
      throw new IllegalStateException("no event");
    }
    return event;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
