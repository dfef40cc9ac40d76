package recoil.app.answer;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

/**
 * Numbers in columns. What they were made with is in lines that begin with {@code #}; no bound is
 * {@code inf}.
 *
 * @param columns names with units
 * @param rows numbers in full precision
 */
public record Csv(List<String> columns, List<List<Number>> rows) {
  /** Columns without whole numbers. */
  public static Csv of(List<String> columns, List<double[]> rows) {
    return new Csv(columns, rows.stream().map(Csv::numbers).toList());
  }

  private static List<Number> numbers(double[] row) {
    return Arrays.stream(row).<Number>mapToObj(Double::valueOf).toList();
  }

  /** The table below the configuration. */
  public String text(Echo configuration) {
    return text(configuration, List.of());
  }

  /** The table below the configuration and some remarks, which are YAML too. */
  String text(Echo configuration, List<String> remarks) {
    StringBuilder text = new StringBuilder();
    configuration.lines("# ").forEach(line -> text.append(line).append('\n'));
    remarks.forEach(remark -> text.append("# ").append(remark).append('\n'));
    StringWriter table = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(table)) {
      csv.writeRecord(columns);
      for (List<Number> row : rows) {
        csv.writeRecord(row.stream().map(Csv::cell).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.append(table).toString();
  }

  private static String cell(Number number) {
    return number.doubleValue() == Double.POSITIVE_INFINITY ? "inf" : number.toString();
  }
}
