package recoil.app.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Values at which a field is shown by contours. */
final class Levels {
  private static final double[] MANTISSAS = {1, 3};

  private Levels() {}

  /**
   * 1 and 3 times the powers of ten, of either sign, that lie inside the range of the field, at
   * most {@code decades} below its largest magnitude; ascending.
   */
  static List<Double> of(double[][] field, int decades) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (double[] row : field) {
      for (double value : row) {
        if (Double.isFinite(value)) {
          least = Math.min(least, value);
          most = Math.max(most, value);
        }
      }
    }
    List<Double> levels = new ArrayList<>();
    double largest = Math.max(Math.abs(least), Math.abs(most));
    if (!(largest > 0 && Double.isFinite(largest))) {
      return levels;
    }
    int top = (int) Math.floor(Math.log10(largest));
    for (int power = top - decades; power <= top; power++) {
      for (double mantissa : MANTISSAS) {
        double level = mantissa * Math.pow(10, power);
        if (level > least && level < most) {
          levels.add(level);
        }
        if (-level > least && -level < most) {
          levels.add(-level);
        }
      }
    }
    levels.sort(null);
    return levels;
  }

  /** Levels in LaTeX: all plain if they lie between 0.0001 and 1000, else all as powers of ten. */
  static List<String> labels(List<Double> levels) {
    boolean plain = levels.stream().mapToInt(Levels::power).allMatch(p -> p >= -4 && p <= 3);
    return levels.stream().map(level -> label(level, plain)).toList();
  }

  private static int power(double level) {
    return (int) Math.floor(Math.log10(Math.abs(level)) + 1e-9);
  }

  private static String label(double level, boolean plain) {
    double size = Math.abs(level);
    String sign = level < 0 ? "-" : "";
    int power = power(level);
    if (plain) {
      return "$" + sign + String.format(Locale.ROOT, "%." + Math.max(0, -power) + "f", size) + "$";
    }
    long mantissa = Math.round(size / Math.pow(10, power));
    String factor = mantissa == 1 ? "" : mantissa + "\\times ";
    return "$" + sign + factor + "10^{" + power + "}$";
  }
}
