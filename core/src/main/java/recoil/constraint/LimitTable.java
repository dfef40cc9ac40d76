package recoil.constraint;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import recoil.numeric.LogLog;

/** The rows of a limit as they are read, and the segments that they make. */
final class LimitTable {
  /**
   * A row.
   *
   * @param line its line in the file
   * @param segment label of its segment
   * @param mass in GeV, as written
   * @param lower smallest excluded coupling, as written
   * @param upper largest excluded coupling, as written; null where there is none
   */
  record Row(long line, String segment, String mass, String lower, @Nullable String upper) {}

  private final String file;
  private final List<Row> rows = new ArrayList<>();

  LimitTable(String file) {
    this.file = file;
  }

  void add(Row row) {
    rows.add(row);
  }

  /**
   * The segments, checked row by row.
   *
   * @param scale what masses are multiplied with
   * @param squared whether couplings are squared in the table
   */
  List<Limit.Segment> segments(double scale, boolean squared) {
    if (rows.isEmpty()) {
      throw new IllegalArgumentException(file + ": table: empty; a row is needed");
    }
    List<Limit.Segment> segments = new ArrayList<>();
    List<double[]> points = new ArrayList<>();
    double last = 0;
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      double mass = scale * positive(row, row.mass(), "mass_GeV");
      double lower = positive(row, row.lower(), "coupling");
      double upper = row.upper() == null ? Double.NaN : positive(row, row.upper(), LimitFile.UPPER);
      if (!(mass > last)) {
        throw at(row, "mass_GeV: " + mass + "; must rise", null);
      }
      if (upper <= lower) {
        throw at(row, LimitFile.UPPER + ": must be above coupling", null);
      }
      last = mass;
      points.add(
          squared
              ? new double[] {mass, Math.sqrt(lower), Math.sqrt(upper)}
              : new double[] {mass, lower, upper});
      if (i == rows.size() - 1 || !rows.get(i + 1).segment().equals(row.segment())) {
        segments.add(
            new Limit.Segment(curve(points, 1), Double.isNaN(upper) ? null : curve(points, 2)));
        points.clear();
      }
    }
    return segments;
  }

  private static LogLog curve(List<double[]> points, int column) {
    return new LogLog(
        points.stream().mapToDouble(point -> point[0]).toArray(),
        points.stream().mapToDouble(point -> point[column]).toArray());
  }

  private double positive(Row row, String text, String name) {
    try {
      double value = Double.parseDouble(text);
      if (value > 0 && value < Double.POSITIVE_INFINITY) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw at(row, name + ": " + text + "; a number is needed", e);
    }
    throw at(row, name + ": " + text + "; must be above 0", null);
  }

  private IllegalArgumentException at(Row row, String message, @Nullable Throwable cause) {
    return new IllegalArgumentException(file + ":" + row.line() + ": " + message, cause);
  }
}
