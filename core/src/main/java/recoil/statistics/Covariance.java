package recoil.statistics;

import java.util.ArrayList;
import java.util.List;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;

/** A covariance matrix of the bins as shapes: its eigenvectors, each with its own coefficient. */
public final class Covariance {
  /** What rounding may leave of a zero eigenvalue, relative to the largest. */
  private static final double ROUNDING = 1e-12;

  private Covariance() {}

  /**
   * Shapes of width 1 whose changes have this covariance.
   *
   * @param covariance symmetric matrix without negative eigenvalues, bins by bins
   * @throws IllegalArgumentException for a matrix that is none of a covariance
   */
  public static List<Shape> shapes(double[][] covariance) {
    int n = covariance.length;
    for (int i = 0; i < n; i++) {
      if (covariance[i].length != n) {
        throw new IllegalArgumentException(
            "covariance: " + covariance[i].length + " columns in row " + i + "; " + n + " needed");
      }
      for (int j = 0; j < i; j++) {
        double scale = Math.sqrt(Math.abs(covariance[i][i] * covariance[j][j]));
        if (!(Math.abs(covariance[i][j] - covariance[j][i]) <= ROUNDING * scale)) {
          throw new IllegalArgumentException(
              "covariance: not symmetric in row " + i + ", column " + j);
        }
      }
    }
    EigenDecompositionSymmetric eigen =
        new EigenDecompositionSymmetric(new Array2DRowRealMatrix(covariance, true));
    double largest = 0;
    for (double value : eigen.getEigenvalues()) {
      largest = Math.max(largest, Math.abs(value));
    }
    List<Shape> shapes = new ArrayList<>();
    for (int k = 0; k < n; k++) {
      double value = eigen.getEigenvalue(k);
      if (value < -ROUNDING * largest) {
        throw new IllegalArgumentException(
            "covariance: eigenvalue " + value + "; 0 or more is needed");
      }
      if (value > ROUNDING * largest) {
        double[] change = eigen.getEigenvector(k).mapMultiply(Math.sqrt(value)).toArray();
        shapes.add(new Shape("covariance " + (shapes.size() + 1), change, 1));
      }
    }
    return List.copyOf(shapes);
  }
}
