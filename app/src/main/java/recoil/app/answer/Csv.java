package recoil.app.answer;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Numbers in columns. What they were made with is in lines that begin with {@code #}; no bound is
 * {@code inf}.
 *
 * @param columns names with units
 * @param rows numbers in full precision
 */
public record Csv(List<String> columns, List<double[]> rows) {
  /** The table below the configuration. */
  public String text(Echo configuration) {
    StringBuilder text = new StringBuilder();
    configuration.lines("# ").forEach(line -> text.append(line).append('\n'));
    StringWriter table = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(table)) {
      csv.writeRecord(columns);
      for (double[] row : rows) {
        String[] cells = new String[row.length];
        for (int i = 0; i < cells.length; i++) {
          cells[i] = row[i] == Double.POSITIVE_INFINITY ? "inf" : Double.toString(row[i]);
        }
        csv.writeRecord(cells);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.append(table).toString();
  }
}
