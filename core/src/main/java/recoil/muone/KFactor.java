package recoil.muone;

import java.util.List;
import java.util.Locale;

/**
 * A histogram that multiplies the Standard Model and new physics alike, such as the ratio of NLO to
 * LO from an event generator, against the true value of a variable.
 *
 * @param variable against what
 * @param edges edges of the histogram in GeV, rad or GeV^2, rising
 * @param factors one for each of its bins, above 0
 */
public record KFactor(Variable variable, List<Double> edges, List<Double> factors) {
  /** Copies and checks the histogram. */
  public KFactor {
    edges = List.copyOf(edges);
    factors = List.copyOf(factors);
    if (factors.isEmpty() || edges.size() != factors.size() + 1) {
      throw new IllegalArgumentException(
          "k-factor: "
              + edges.size()
              + " edges and "
              + factors.size()
              + " factors; one more edge than factors is needed");
    }
    for (int i = 0; i < factors.size(); i++) {
      if (!(edges.get(i) < edges.get(i + 1))) {
        throw new IllegalArgumentException(
            "k-factor: edge " + edges.get(i + 1) + "; allowed is above " + edges.get(i));
      }
      if (!(factors.get(i) > 0 && factors.get(i) < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("k-factor: " + factors.get(i) + "; allowed is above 0");
      }
    }
  }

  /**
   * Reads a CSV with the columns low, high and factor, such as {@code
   * low-recoil-GeV,high-recoil-GeV,factor}; each line starts where the one before ends.
   *
   * @param file name of the file, for the message
   * @throws IllegalArgumentException in one line with file, line, value and what is allowed
   */
  public static KFactor read(String text, String file) {
    NumberTable table = NumberTable.read(text, file);
    String first = table.names().get(0).toLowerCase(Locale.ROOT);
    Variable variable;
    try {
      variable = Variable.of(first.startsWith("low-") ? first.substring(4) : first);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
    table.columns(List.of("low-" + variable.key(), "high-" + variable.key(), "factor"));
    List<double[]> rows = table.rows();
    for (int i = 0; i < rows.size(); i++) {
      double[] row = rows.get(i);
      if (i > 0 && row[0] != rows.get(i - 1)[1]) {
        throw table.wrong(i, 0, "the end of the line before, " + rows.get(i - 1)[1]);
      }
      if (!(row[1] > row[0])) {
        throw table.wrong(i, 1, "above " + row[0]);
      }
      if (!(row[2] > 0)) {
        throw table.wrong(i, 2, "above 0");
      }
    }
    double unit = variable.unit();
    return new KFactor(
        variable,
        java.util.stream.Stream.concat(
                rows.stream().map(row -> unit * row[0]),
                java.util.stream.Stream.of(unit * rows.get(rows.size() - 1)[1]))
            .toList(),
        table.column(2));
  }

  /**
   * The factor at a value.
   *
   * @throws IllegalArgumentException outside the histogram
   */
  public double at(double value) {
    int last = factors.size();
    if (!(value >= edges.get(0) && value <= edges.get(last))) {
      throw new IllegalArgumentException(
          "k-factor: "
              + variable.key()
              + " "
              + value / variable.unit()
              + "; the histogram covers "
              + edges.get(0) / variable.unit()
              + " to "
              + edges.get(last) / variable.unit());
    }
    int i = 1;
    while (i < last && edges.get(i) < value) {
      i++;
    }
    return factors.get(i - 1);
  }
}
