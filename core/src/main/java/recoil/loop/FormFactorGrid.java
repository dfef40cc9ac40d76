package recoil.loop;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import recoil.numeric.Chebyshev;

/**
 * {@link FormFactors} at fixed momentum transfers, interpolated in ln |q^2|: a mass costs a couple
 * of dozen integrals and one multiplication by a matrix that knows no mass, instead of two
 * integrals at every point.
 *
 * <p>F1/sqrt|q^2| and F2 are analytic for |Im ln |q^2|| below pi (the nearest singularities are the
 * cut and the pole at time-like q^2), which fixes the number of nodes that a relative error of
 * 1e-12 takes.
 */
public final class FormFactorGrid {
  /** Natural logarithm of the inverse of what the interpolation may neglect. */
  private static final double DIGITS = 30;

  /** Length in ln |q^2| of the shortest interpolation. */
  private static final double NARROWEST = 0.1;

  private final double[] nodes;
  private final double[][] weights;
  private final double[] roots;
  private final double[] charges;
  private final double[] dipoles;

  /** The mixing of the last form factors, and its integral at the nodes. */
  private @Nullable Mixing mixing;

  private final double[] integrals;
  private final double[] both = new double[2];

  /**
   * The points.
   *
   * @param q2 space-like momentum transfers in GeV^2, each from -1e4 to below 0, one or more
   * @throws IllegalArgumentException for any other
   */
  public FormFactorGrid(double... q2) {
    double lowest = Arrays.stream(q2).map(t -> -t).min().orElse(Double.NaN);
    double highest = Arrays.stream(q2).map(t -> -t).max().orElse(Double.NaN);
    if (!(lowest > 0 && highest >= lowest && highest <= Vertex.LIMIT)) {
      throw new IllegalArgumentException(
          "range of |q^2|: "
              + lowest
              + " to "
              + highest
              + "; values above 0 and up to "
              + Vertex.LIMIT
              + " are needed");
    }
    double to = Math.log(highest);
    double from = Math.min(Math.log(lowest), to - NARROWEST);
    // Bernstein's ellipse through +-i pi, in units of half the interval.
    double height = 2 * Math.PI / (to - from);
    int count = 2 + (int) Math.ceil(DIGITS / Math.log(height + Math.hypot(1, height)));
    nodes = Chebyshev.nodes(from, to, count);
    charges = new double[count];
    roots = new double[q2.length];
    for (int i = 0; i < q2.length; i++) {
      roots[i] = Math.sqrt(-q2[i]);
    }
    dipoles = new double[count];
    integrals = new double[count];
    weights = new double[q2.length][];
    double[] barycentric = Chebyshev.weights(count);
    for (int i = 0; i < q2.length; i++) {
      double[] row = new double[count];
      Chebyshev.cardinals(nodes, barycentric, Math.log(-q2[i]), row);
      weights[i] = row;
    }
    for (int k = 0; k < count; k++) {
      nodes[k] = -Math.exp(nodes[k]);
    }
  }

  /** Number of points. */
  public int size() {
    return weights.length;
  }

  /**
   * Fills in the form factors at the points.
   *
   * @param exact the form factors of one mass
   * @param f1 F1 / lambda, one value a point
   * @param f2 F2 / lambda, one value a point
   */
  public void fill(FormFactors exact, double[] f1, double[] f2) {
    if (mixing != exact.mixing()) {
      mixing = exact.mixing();
      for (int k = 0; k < nodes.length; k++) {
        integrals[k] = mixing.integral(nodes[k]);
      }
    }
    for (int k = 0; k < nodes.length; k++) {
      double root = Math.sqrt(-nodes[k]);
      exact.at(nodes[k], integrals[k], both);
      charges[k] = both[0] / root;
      dipoles[k] = both[1];
    }
    for (int i = 0; i < weights.length; i++) {
      double[] row = weights[i];
      double first = 0;
      double second = 0;
      for (int k = 0; k < row.length; k++) {
        first += row[k] * charges[k];
        second += row[k] * dipoles[k];
      }
      f1[i] = roots[i] * first;
      f2[i] = second;
    }
  }
}
