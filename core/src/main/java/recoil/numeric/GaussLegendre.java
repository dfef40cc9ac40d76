package recoil.numeric;

import java.util.function.DoubleUnaryOperator;

/** The Gauss-Legendre rule with a fixed number of nodes, exact for polynomials up to 2n - 1. */
public final class GaussLegendre {
  private final double[] nodes;
  private final double[] weights;

  /**
   * The rule with {@code n} nodes, by Newton iteration on the Legendre polynomial.
   *
   * @param n number of nodes, 1 or more
   * @throws IllegalArgumentException for less
   */
  public GaussLegendre(int n) {
    if (n < 1) {
      throw new IllegalArgumentException("n: " + n + " nodes; at least 1 is needed");
    }
    nodes = new double[n];
    weights = new double[n];
    for (int i = 0; i < n; i++) {
      double x = -Math.cos(Math.PI * (i + 0.75) / (n + 0.5));
      double derivative = 0;
      for (int iteration = 0; iteration < 100; iteration++) {
        double p = 1;
        double previous = 0;
        for (int k = 1; k <= n; k++) {
          double next = ((2 * k - 1) * x * p - (k - 1) * previous) / k;
          previous = p;
          p = next;
        }
        derivative = n * (x * p - previous) / (x * x - 1);
        double step = p / derivative;
        x -= step;
        if (Math.abs(step) < 1e-16) {
          break;
        }
      }
      nodes[i] = x;
      weights[i] = 2 / ((1 - x * x) * derivative * derivative);
    }
  }

  /** Number of nodes. */
  public int size() {
    return nodes.length;
  }

  /** Node {@code i}, from 0, moved from [-1, 1] to [a, b]; rising. */
  public double node(int i, double a, double b) {
    return 0.5 * (a + b) + 0.5 * (b - a) * nodes[i];
  }

  /** Weight {@code i} for an integral over [a, b]. */
  public double weight(int i, double a, double b) {
    return 0.5 * (b - a) * weights[i];
  }

  /** The integral of {@code f} from a to b, without an estimate of the error. */
  public double integrate(DoubleUnaryOperator f, double a, double b) {
    double sum = 0;
    for (int i = 0; i < nodes.length; i++) {
      sum += weight(i, a, b) * f.applyAsDouble(node(i, a, b));
    }
    return sum;
  }
}
