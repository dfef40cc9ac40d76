package recoil.numeric;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * The polynomial that agrees with a function at the Chebyshev nodes of an interval, held as its
 * Chebyshev coefficients; evaluation is Clenshaw's recurrence, stable and without allocation.
 */
public final class Chebyshev {
  private final double from;
  private final double to;
  private final double[] coefficients;

  private Chebyshev(double from, double to, double[] coefficients) {
    this.from = from;
    this.to = to;
    this.coefficients = coefficients;
  }

  /**
   * The nodes of an interpolation on [from, to], in falling order.
   *
   * @param n number of nodes, 1 or more
   * @throws IllegalArgumentException for an interval that is empty or not finite, or no nodes
   */
  public static double[] nodes(double from, double to, int n) {
    if (!(from < to) || !Double.isFinite(from) || !Double.isFinite(to)) {
      throw new IllegalArgumentException(
          "interval: [" + from + ", " + to + "]; must be finite and not empty");
    }
    if (n < 1) {
      throw new IllegalArgumentException("n: " + n + " nodes; at least 1 is needed");
    }
    double[] nodes = new double[n];
    for (int j = 0; j < n; j++) {
      nodes[j] = 0.5 * (from + to) + 0.5 * (to - from) * Math.cos(Math.PI * (j + 0.5) / n);
    }
    return nodes;
  }

  /**
   * Interpolates {@code f} on [from, to] with {@code n} nodes.
   *
   * @throws IllegalArgumentException as for {@link #nodes}
   */
  public static Chebyshev of(DoubleUnaryOperator f, double from, double to, int n) {
    double[] values = nodes(from, to, n);
    for (int j = 0; j < n; j++) {
      values[j] = f.applyAsDouble(values[j]);
    }
    return through(from, to, values);
  }

  /**
   * Interpolates the values of a function at {@link #nodes}, in their order.
   *
   * @throws IllegalArgumentException as for {@link #nodes}
   */
  public static Chebyshev through(double from, double to, double[] values) {
    int n = values.length;
    nodes(from, to, n);
    double[] cosines = new double[4 * n];
    for (int i = 0; i < 4 * n; i++) {
      cosines[i] = Math.cos(Math.PI * i / (2 * n));
    }
    double[] coefficients = new double[n];
    for (int k = 0; k < n; k++) {
      double sum = 0;
      for (int j = 0; j < n; j++) {
        // cos(pi k (2 j + 1) / (2 n)), the angle reduced by whole turns.
        sum += values[j] * cosines[k * (2 * j + 1) % (4 * n)];
      }
      coefficients[k] = (k == 0 ? 1 : 2) * sum / n;
    }
    return new Chebyshev(from, to, coefficients);
  }

  /** The weights of the barycentric formula for {@code n} nodes, 1 or more. */
  public static double[] weights(int n) {
    double[] weights = new double[n];
    for (int j = 0; j < n; j++) {
      double weight = Math.sin(Math.PI * (j + 0.5) / n);
      weights[j] = j % 2 == 0 ? weight : -weight;
    }
    return weights;
  }

  /**
   * The values at x of the cardinal polynomials, each 1 at one of the nodes and 0 at the others:
   * the interpolation at x is their sum with the values of a function at {@code nodes}. By the
   * barycentric formula, a few operations a node.
   *
   * @param nodes what {@link #nodes} gives, in its order
   * @param weights what {@link #weights} gives for as many nodes
   * @param out one value a node
   */
  public static void cardinals(double[] nodes, double[] weights, double x, double[] out) {
    int n = nodes.length;
    double sum = 0;
    for (int j = 0; j < n; j++) {
      double distance = x - nodes[j];
      if (distance == 0) {
        Arrays.fill(out, 0);
        out[j] = 1;
        return;
      }
      out[j] = weights[j] / distance;
      sum += out[j];
    }
    for (int j = 0; j < n; j++) {
      out[j] /= sum;
    }
  }

  /**
   * Value at x.
   *
   * @throws IllegalArgumentException outside the interval
   */
  public double value(double x) {
    if (!(x >= from && x <= to)) {
      throw new IllegalArgumentException("x: " + x + "; allowed is [" + from + ", " + to + "]");
    }
    double y = ((x - from) - (to - x)) / (to - from);
    double first = 0;
    double second = 0;
    for (int k = coefficients.length - 1; k > 0; k--) {
      double next = 2 * y * first - second + coefficients[k];
      second = first;
      first = next;
    }
    return y * first - second + coefficients[0];
  }

  /**
   * Size of the last two coefficients relative to the largest: about the error of interpolation,
   * relative to the largest value on the interval.
   */
  public double truncation() {
    double largest = 0;
    for (double coefficient : coefficients) {
      largest = Math.max(largest, Math.abs(coefficient));
    }
    int n = coefficients.length;
    double last = Math.abs(coefficients[n - 1]);
    return largest == 0 ? 0 : Math.max(last, n > 1 ? Math.abs(coefficients[n - 2]) : 0) / largest;
  }

  /** Lower end of the interval. */
  public double from() {
    return from;
  }

  /** Upper end of the interval. */
  public double to() {
    return to;
  }
}
