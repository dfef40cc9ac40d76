package recoil.app.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import recoil.reproduction.Panel;
import recoil.reproduction.Series;

/**
 * The numbers of a series as a CSV file: lines with {@code #} that say what they are, the names of
 * the columns with their units, then the numbers in full precision. A missing value is {@code nan},
 * no bound is {@code inf}.
 */
final class Table {
  private final CsvWriter csv;

  private Table(CsvWriter csv) {
    this.csv = csv;
  }

  /**
   * The file's content.
   *
   * @param settings lines that say with what the numbers were computed
   */
  static byte[] of(Panel panel, Series series, List<String> settings) throws IOException {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(content)) {
      Table table = new Table(csv);
      table.comment("panel: " + panel.key() + ": " + panel.title());
      table.comment("series: " + series.key() + ": " + series.about());
      settings.forEach(table::comment);
      table.rows(panel.x().quantity(), panel.y().quantity(), series);
    }
    return content.toByteArray();
  }

  private void comment(String line) {
    csv.writeComment(comments(line));
  }

  private static String comments(String line) {
    return " " + line.strip().replaceAll("\\s+", " ");
  }

  /** Whether a file is a table of this kind. */
  static boolean isOne(byte[] file) {
    return new String(file, StandardCharsets.UTF_8).startsWith("# panel: ");
  }

  /** Whether the header of a table has all these lines. */
  static boolean has(byte[] table, List<String> settings) {
    Set<String> header =
        new String(table, StandardCharsets.UTF_8)
            .lines()
            .takeWhile(line -> line.startsWith("#"))
            .collect(Collectors.toSet());
    return settings.stream().allMatch(line -> header.contains("#" + comments(line)));
  }

  private void rows(String x, String y, Series series) {
    if (series instanceof Series.Curve it) {
      csv.writeRecord(x, y);
      for (int i = 0; i < it.x().length; i++) {
        row(it.x()[i], it.y()[i]);
      }
    } else if (series instanceof Series.Region it) {
      csv.writeRecord(x, "low_" + y, "high_" + y);
      for (int i = 0; i < it.x().length; i++) {
        row(it.x()[i], it.low()[i], it.high()[i]);
      }
    } else if (series instanceof Series.LeftOf it) {
      csv.writeRecord("high_" + x);
      row(it.x());
    } else if (series instanceof Series.Histogram it) {
      csv.writeRecord("low_" + x, "high_" + x, y, "error_" + y);
      for (int i = 0; i < it.values().length; i++) {
        row(it.edges()[i], it.edges()[i + 1], it.values()[i], it.errors()[i]);
      }
    } else if (series instanceof Series.Point it) {
      csv.writeRecord(x, y);
      row(it.x(), it.y());
    } else if (series instanceof Series.Range it) {
      csv.writeRecord("low_" + x, "centre_" + x, "high_" + x);
      row(it.low(), it.centre(), it.high());
    } else if (series instanceof Series.Band it) {
      csv.writeRecord("low_" + x, "high_" + x);
      row(it.low(), it.high());
    } else if (series instanceof Series.Cells it) {
      csv.writeRecord("low_" + x, "high_" + x, "low_" + y, "high_" + y, it.key());
      for (int i = 0; i < it.z().length; i++) {
        row(it.lowX()[i], it.highX()[i], it.lowY()[i], it.highY()[i], it.z()[i]);
      }
    } else if (series instanceof Series.Field it) {
      csv.writeRecord(x, y, it.key());
      for (int i = 0; i < it.x().length; i++) {
        for (int j = 0; j < it.y().length; j++) {
          row(it.x()[i], it.y()[j], it.z()[i][j]);
        }
      }
    }
  }

  private void row(double... numbers) {
    String[] fields = new String[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      fields[i] = number(numbers[i]);
    }
    csv.writeRecord(fields);
  }

  private static String number(double value) {
    if (Double.isNaN(value)) {
      return "nan";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "inf" : "-inf";
    }
    return Double.toString(value);
  }
}
