package recoil.muone;

import java.util.List;

/**
 * Probabilities to see an event of one bin in another, such as from the simulation of a detector.
 *
 * @param rows a list for each true bin, with the probability of each measured bin, 0 to 1; what a
 *     row lacks to 1 is lost
 */
public record ResponseMatrix(List<List<Double>> rows) {
  /** How far above 1 rounding may bring the sum of a row. */
  private static final double ROUNDING = 1e-9;

  /** Copies and checks the rows. */
  public ResponseMatrix {
    rows = rows.stream().map(List::copyOf).toList();
    if (rows.isEmpty() || rows.get(0).isEmpty()) {
      throw new IllegalArgumentException("response: empty; a row for each true bin is needed");
    }
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).size() != rows.get(0).size()) {
        throw new IllegalArgumentException(
            "response: row "
                + (i + 1)
                + " has "
                + rows.get(i).size()
                + " numbers; "
                + rows.get(0).size()
                + " are needed");
      }
      double sum = 0;
      for (double probability : rows.get(i)) {
        if (!(probability >= 0 && probability <= 1)) {
          throw new IllegalArgumentException(
              "response: " + probability + " in row " + (i + 1) + "; allowed is 0 to 1");
        }
        sum += probability;
      }
      if (sum > 1 + ROUNDING) {
        throw new IllegalArgumentException(
            "response: row " + (i + 1) + " sums to " + sum + "; allowed is up to 1");
      }
    }
  }

  /**
   * Reads a CSV: a line of names, one for each measured bin, then a line of probabilities for each
   * true bin. Two-dimensional bins are counted with the second variable fastest.
   *
   * @param file name of the file, for the message
   * @throws IllegalArgumentException in one line with file, line, value and what is allowed
   */
  public static ResponseMatrix read(String text, String file) {
    NumberTable table = NumberTable.read(text, file);
    for (int row = 0; row < table.rows().size(); row++) {
      double[] numbers = table.rows().get(row);
      double sum = 0;
      for (int i = 0; i < numbers.length; i++) {
        sum += numbers[i];
        if (!(numbers[i] >= 0 && numbers[i] <= 1)) {
          throw table.wrong(row, i, "0 to 1");
        }
        if (sum > 1 + ROUNDING) {
          throw table.wrong(row, i, "a sum of the row up to 1");
        }
      }
    }
    return new ResponseMatrix(
        table.rows().stream().map(row -> java.util.Arrays.stream(row).boxed().toList()).toList());
  }

  /** Number of true bins. */
  public int trueBins() {
    return rows.size();
  }

  /** Number of measured bins. */
  public int measuredBins() {
    return rows.get(0).size();
  }
}
