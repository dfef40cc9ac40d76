package recoil.scan;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Rows as CSV, numbers in full precision, no value as an empty cell. It keeps the text of the last
 * number of each column. For one thread.
 */
public final class CsvText {
  /** Begins the line that says what part it is. */
  static final String SHARD = "# shard: ";

  private final StringBuilder text = new StringBuilder();
  private final double[] last;
  private final String[] lastText;

  /** A writer for a scan. */
  public CsvText(Scan scan) {
    last = new double[scan.columns().size()];
    lastText = new String[last.length];
    for (int i = 0; i < last.length; i++) {
      last[i] = Double.NaN;
      lastText[i] = "";
    }
  }

  /**
   * What stands above the rows.
   *
   * @param version version of the program
   * @param shard what part of the scan it is
   */
  public static byte[] head(Scan scan, String version, Shard shard) {
    return head(
        "# recoil "
            + version
            + "\n"
            + scan.description().stream()
                .map(line -> "# " + line + "\n")
                .collect(Collectors.joining()),
        scan.columns().stream().map(Column::name).toList(),
        shard);
  }

  private static byte[] head(String comments, List<String> columns, Shard shard) {
    String part = shard.count() == 1 ? "" : SHARD + shard + "\n";
    return (comments + part + String.join(",", columns) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** The rows. */
  public byte[] rows(Rows rows) {
    text.setLength(0);
    int count = rows.columns().size();
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < count; column++) {
        if (column > 0) {
          text.append(',');
        }
        double value = rows.column(column)[row];
        if (rows.columns().get(column).flag()) {
          if (!Double.isNaN(value)) {
            text.append(value == 0 ? '0' : '1');
          }
        } else {
          append(column, value);
        }
      }
      text.append('\n');
    }
    return text.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private void append(int column, double value) {
    if (Double.doubleToRawLongBits(value) != Double.doubleToRawLongBits(last[column])) {
      last[column] = value;
      lastText[column] =
          Double.isNaN(value)
              ? ""
              : value == Double.POSITIVE_INFINITY ? "inf" : Double.toString(value);
    }
    text.append(lastText[column]);
  }
}
