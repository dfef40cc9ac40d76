package recoil.statistics;

import java.util.Arrays;
import java.util.List;

/**
 * The minimum of chi^2 = Sum (d - N(p))^2 / v + Sum ((p_k - start_k) / w_k)^2 over the parameters p
 * of a model N that has analytic slopes: Gauss-Newton steps, damped (Levenberg, Marquardt) where
 * they do not lower chi^2, until a step is below 1e-10 of the errors, or below rounding.
 */
public final class LeastSquares {
  private static final int MOST_STEPS = 500;
  private static final double PRECISION = 1e-10;

  /** Relative rounding of the events of a model. */
  private static final double ROUNDING = 1e-15;

  /** By how much a step that rounding keeps from becoming smaller may exceed the precision. */
  private static final double STALLED = 1e3;

  private static final double FIRST_DAMPING = 1e-10;
  private static final double DEPENDENT = 1e-14;

  /** What is fitted. */
  public interface Model {
    /**
     * Fills in the expected numbers of the bins and their slopes.
     *
     * @param parameters a point; the model leaves NaN where it does not exist
     * @param events by bin
     * @param slopes by parameter, then bin
     */
    void at(double[] parameters, double[] events, double[][] slopes);
  }

  /**
   * A parameter.
   *
   * @param name what it is
   * @param start where the search begins, and the centre of the prior
   * @param width standard deviation of the prior, above 0; infinite without prior
   */
  public record Parameter(String name, double start, double width) {
    /** Checks the width. */
    public Parameter {
      if (!(width > 0)) {
        throw new IllegalArgumentException(
            name + ": width " + width + "; allowed is above 0, infinite without prior");
      }
    }
  }

  /**
   * The minimum.
   *
   * @param values parameters
   * @param covariance their covariance, from the slopes at the minimum
   * @param chiSquare chi^2 there
   */
  @SuppressWarnings("ArrayRecordComponent") // plain numbers, never compared
  public record Minimum(double[] values, double[][] covariance, double chiSquare) {}

  private final List<Parameter> parameters;
  private final Model model;
  private final double[] data;
  private final double[] weight;
  private final double[] events;
  private final double[][] slopes;
  private final double[][] curvature;
  private final double[] gradient;
  private final double[][] factor;
  private final double precision;

  private LeastSquares(List<Parameter> parameters, Model model, double[] data, double[] variance) {
    int n = parameters.size();
    this.parameters = parameters;
    this.model = model;
    this.data = data;
    weight = Arrays.stream(variance).map(v -> 1 / v).toArray();
    double ratio2 = 0;
    for (int i = 0; i < data.length; i++) {
      ratio2 += weight[i] * data[i] * data[i];
    }
    precision = Math.max(PRECISION, ROUNDING * Math.sqrt(ratio2 / data.length));
    events = new double[data.length];
    slopes = new double[n][data.length];
    curvature = new double[n][n];
    gradient = new double[n];
    factor = new double[n][n];
  }

  /**
   * Fits a model.
   *
   * @param data by bin
   * @param variance of each bin, above 0
   * @throws ArithmeticException where chi^2 has no minimum that the steps find, or the data leave a
   *     parameter open
   */
  public static Minimum fit(
      List<Parameter> parameters, Model model, double[] data, double[] variance) {
    return new LeastSquares(parameters, model, data, variance).minimum();
  }

  private Minimum minimum() {
    int n = parameters.size();
    double[] p = parameters.stream().mapToDouble(Parameter::start).toArray();
    double[] trial = new double[n];
    double[] step = new double[n];
    double chi2 = evaluate(p);
    if (Double.isNaN(chi2)) {
      throw new ArithmeticException("fit: the model does not exist at its start");
    }
    double damping = 0;
    double before = Double.POSITIVE_INFINITY;
    normalEquations(p);
    for (int i = 0; i < MOST_STEPS; i++) {
      factorise(damping);
      System.arraycopy(gradient, 0, step, 0, n);
      solve(step);
      if (damping == 0) {
        double size = size(step);
        if (size < precision || (size < STALLED * precision && size >= before)) {
          return new Minimum(p, covariance(), chi2);
        }
        before = size;
      }
      for (int k = 0; k < n; k++) {
        trial[k] = p[k] + step[k];
      }
      double there = evaluate(trial);
      if (there <= chi2 + 100 * precision * (1 + chi2)) {
        System.arraycopy(trial, 0, p, 0, n);
        chi2 = there;
        normalEquations(p);
        damping = damping > FIRST_DAMPING ? 0.1 * damping : 0;
      } else {
        damping = Math.max(FIRST_DAMPING, 10 * damping);
        before = Double.POSITIVE_INFINITY;
      }
    }
    throw new ArithmeticException("fit: no minimum within " + MOST_STEPS + " steps");
  }

  private double evaluate(double[] p) {
    model.at(p, events, slopes);
    double sum = 0;
    for (int i = 0; i < data.length; i++) {
      double d = data[i] - events[i];
      sum += weight[i] * d * d;
    }
    for (int k = 0; k < p.length; k++) {
      double pull = (p[k] - parameters.get(k).start()) / parameters.get(k).width();
      sum += pull * pull;
    }
    return sum;
  }

  /** Curvature and gradient from the events and slopes of the last evaluation. */
  private void normalEquations(double[] p) {
    for (int k = 0; k < p.length; k++) {
      double width = parameters.get(k).width();
      double sum = (parameters.get(k).start() - p[k]) / width / width;
      for (int i = 0; i < data.length; i++) {
        sum += weight[i] * slopes[k][i] * (data[i] - events[i]);
      }
      gradient[k] = sum;
      for (int l = 0; l <= k; l++) {
        double c = k == l ? 1 / width / width : 0;
        for (int i = 0; i < data.length; i++) {
          c += weight[i] * slopes[k][i] * slopes[l][i];
        }
        curvature[k][l] = c;
      }
    }
  }

  private void factorise(double damping) {
    for (int k = 0; k < gradient.length; k++) {
      for (int l = 0; l <= k; l++) {
        double sum = curvature[k][l] * (k == l ? 1 + damping : 1);
        for (int m = 0; m < l; m++) {
          sum -= factor[k][m] * factor[l][m];
        }
        if (l < k) {
          factor[k][l] = sum / factor[l][l];
        } else if (sum > DEPENDENT * curvature[k][k]) {
          factor[k][k] = Math.sqrt(sum);
        } else {
          throw new ArithmeticException(
              "fit: the data do not determine " + parameters.get(k).name());
        }
      }
    }
  }

  private void solve(double[] x) {
    for (int k = 0; k < x.length; k++) {
      for (int m = 0; m < k; m++) {
        x[k] -= factor[k][m] * x[m];
      }
      x[k] /= factor[k][k];
    }
    for (int k = x.length - 1; k >= 0; k--) {
      for (int m = k + 1; m < x.length; m++) {
        x[k] -= factor[m][k] * x[m];
      }
      x[k] /= factor[k][k];
    }
  }

  /** Length of a step in standard deviations. */
  private double size(double[] step) {
    double sum = 0;
    for (int k = 0; k < step.length; k++) {
      sum += step[k] * gradient[k];
    }
    return Math.sqrt(Math.abs(sum));
  }

  private double[][] covariance() {
    double[][] inverse = new double[gradient.length][gradient.length];
    for (int k = 0; k < gradient.length; k++) {
      inverse[k][k] = 1;
      solve(inverse[k]);
    }
    return inverse;
  }
}
