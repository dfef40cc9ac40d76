package recoil.statistics;

import java.util.List;

/**
 * chi^2 of bins with independent variances v and shared shapes s_k,
 *
 * <p>chi^2 = min over a of Sum_i (d_i - Sum_k a_k s_ki)^2 / v_i + Sum_k (a_k / w_k)^2,
 *
 * <p>which equals Sum d^2/v - b^T M^-1 b with M_kl = Sum s_k s_l / v + delta_kl / w_k^2, b_k = Sum
 * s_k d / v, and d^T V^-1 d with the covariance V = diag(v) + Sum w_k^2 s_k s_k^T. It is evaluated
 * as the first sum, in which nothing cancels. Allocates nothing after its construction; for one
 * thread.
 */
public final class ProfiledChiSquare {
  /** A free shape of which less than this is independent of the others is one of them. */
  private static final double DEPENDENT = 1e-13;

  private final double[][] shape;
  private final double[] precision;
  private final double[][] factor;
  private final double[] inversePivot;
  private final double[] coefficient;
  private final double[] weight;
  private final double[] remainder;

  /**
   * A chi^2 of {@code bins} bins.
   *
   * @throws IllegalArgumentException for a shape of another number of bins
   */
  public ProfiledChiSquare(List<Shape> shapes, int bins) {
    int count = shapes.size();
    shape = new double[count][];
    precision = new double[count];
    factor = new double[count][count];
    inversePivot = new double[count];
    coefficient = new double[count];
    weight = new double[bins];
    remainder = new double[bins];
    for (int k = 0; k < count; k++) {
      Shape one = shapes.get(k);
      shape[k] = one.change();
      precision[k] = 1 / (one.width() * one.width());
      if (shape[k].length != bins) {
        throw new IllegalArgumentException(
            one.name() + ": " + shape[k].length + " bins; " + bins + " needed");
      }
    }
  }

  /** Goes to other variances of the bins, each above 0. */
  public void variances(double[] variance) {
    for (int i = 0; i < weight.length; i++) {
      weight[i] = 1 / variance[i];
    }
    // Cholesky of M: M = L L^T.
    for (int k = 0; k < shape.length; k++) {
      for (int l = 0; l <= k; l++) {
        double sum = product(shape[k], shape[l]);
        if (k == l) {
          sum += precision[k];
        }
        double whole = sum;
        for (int m = 0; m < l; m++) {
          sum -= factor[k][m] * factor[l][m];
        }
        if (l < k) {
          factor[k][l] = sum * inversePivot[l];
        } else {
          inversePivot[k] = sum > DEPENDENT * whole ? 1 / Math.sqrt(sum) : 0;
        }
      }
    }
  }

  /**
   * chi^2 of differences d between data and expectation, at the last variances. {@link
   * #coefficient} and {@link #remainder} belong to the last call.
   */
  public double of(double[] difference) {
    for (int k = 0; k < shape.length; k++) {
      double sum = product(shape[k], difference);
      for (int m = 0; m < k; m++) {
        sum -= factor[k][m] * coefficient[m];
      }
      coefficient[k] = sum * inversePivot[k];
    }
    for (int k = shape.length - 1; k >= 0; k--) {
      double sum = coefficient[k];
      for (int m = k + 1; m < shape.length; m++) {
        sum -= factor[m][k] * coefficient[m];
      }
      coefficient[k] = sum * inversePivot[k];
    }
    System.arraycopy(difference, 0, remainder, 0, remainder.length);
    double chi2 = 0;
    for (int k = 0; k < shape.length; k++) {
      double a = coefficient[k];
      double[] s = shape[k];
      for (int i = 0; i < remainder.length; i++) {
        remainder[i] -= a * s[i];
      }
      chi2 += a * a * precision[k];
    }
    return chi2 + product(remainder, remainder);
  }

  /** Number of shapes. */
  public int shapes() {
    return shape.length;
  }

  /** The coefficient a_k at the minimum. */
  public double coefficient(int k) {
    return coefficient[k];
  }

  /** The pull a_k / w_k at the minimum; 0 for a free shape. */
  public double pull(int k) {
    return coefficient[k] * Math.sqrt(precision[k]);
  }

  /** What the shapes leave of the differences; the caller may not change the array. */
  public double[] remainder() {
    return remainder;
  }

  /**
   * Sum x y / v. With x the {@link #remainder} of differences d it is d^T V^-1 y, the product that
   * belongs to chi^2.
   */
  public double product(double[] x, double[] y) {
    double sum = 0;
    for (int i = 0; i < weight.length; i++) {
      sum += weight[i] * x[i] * y[i];
    }
    return sum;
  }
}
