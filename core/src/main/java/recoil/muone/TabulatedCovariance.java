package recoil.muone;

import java.util.Arrays;
import java.util.List;
import recoil.nature.Constants;
import recoil.scattering.HadronicRunning;
import recoil.statistics.Covariance;
import recoil.statistics.Shape;

/**
 * A covariance matrix of the relative changes of the bins, from a table. It adds to the statistical
 * error and to the uncorrelated error of the setup.
 *
 * @param file where it comes from
 * @param rows covariance of each pair of bins of the setup
 */
public record TabulatedCovariance(String file, List<List<Double>> rows) implements Nuisance {
  /** Copies the numbers and checks that they are a covariance. */
  public TabulatedCovariance {
    rows = rows.stream().map(List::copyOf).toList();
    shapes(file, matrix(rows));
  }

  /**
   * Reads a CSV: a line of names, one for each bin, then a line of covariances for each bin. #
   * starts a comment. Two-dimensional bins are counted with the second variable fastest.
   *
   * @param text the table
   * @param file its name, for messages
   * @throws IllegalArgumentException in one line with file, value and what is allowed
   */
  public static TabulatedCovariance read(String text, String file) {
    NumberTable table = NumberTable.read(text, file);
    return new TabulatedCovariance(
        file, table.rows().stream().map(row -> Arrays.stream(row).boxed().toList()).toList());
  }

  private static double[][] matrix(List<List<Double>> rows) {
    return rows.stream()
        .map(row -> row.stream().mapToDouble(Double::doubleValue).toArray())
        .toArray(double[][]::new);
  }

  private static List<Shape> shapes(String file, double[][] matrix) {
    try {
      return Covariance.shapes(matrix);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
  }

  @Override
  public String text() {
    return file;
  }

  @Override
  public void check(Setup setup) {
    if (rows.size() != setup.bins()) {
      throw new IllegalArgumentException(
          file + ": " + rows.size() + " bins; " + setup.bins() + " needed");
    }
  }

  @Override
  public List<Shape> shapes(
      Setup setup, Quadrature quadrature, Constants constants, HadronicRunning running) {
    check(setup);
    double[][] reached = new double[quadrature.bins()][quadrature.bins()];
    for (int i = 0; i < reached.length; i++) {
      for (int j = 0; j < reached.length; j++) {
        reached[i][j] = rows.get(quadrature.place(i)).get(quadrature.place(j));
      }
    }
    return shapes(file, reached);
  }
}
