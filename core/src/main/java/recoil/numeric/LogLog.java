package recoil.numeric;

import java.util.Arrays;

/** A curve through tabulated points, straight between neighbours on logarithmic axes. */
public final class LogLog {
  private final double[] x;
  private final double first;
  private final double last;
  private final double[] logX;
  private final double[] logY;

  /**
   * The curve through the points (x, y).
   *
   * @param x abscissae, positive and strictly rising
   * @param y ordinates, positive
   * @throws IllegalArgumentException for anything else
   */
  public LogLog(double[] x, double[] y) {
    if (x.length == 0 || x.length != y.length) {
      throw new IllegalArgumentException(
          "points: " + x.length + " x and " + y.length + " y; the same number is needed, not 0");
    }
    logX = new double[x.length];
    logY = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      if (!(x[i] > 0 && x[i] < Double.POSITIVE_INFINITY) || (i > 0 && !(x[i] > x[i - 1]))) {
        throw new IllegalArgumentException(
            "x: " + x[i] + " at point " + i + "; must be positive and rising");
      }
      if (!(y[i] > 0 && y[i] < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "y: " + y[i] + " at point " + i + "; must be positive and finite");
      }
      logX[i] = Math.log(x[i]);
      logY[i] = Math.log(y[i]);
    }
    this.x = x.clone();
    first = x[0];
    last = x[x.length - 1];
  }

  /** The tabulated x. */
  public double[] abscissae() {
    return x.clone();
  }

  /** Smallest x. */
  public double first() {
    return first;
  }

  /** Largest x. */
  public double last() {
    return last;
  }

  /** Whether the curve has a value at x: {@code first() <= x <= last()}. */
  public boolean contains(double x) {
    return x >= first && x <= last;
  }

  /**
   * Value at x.
   *
   * @throws IllegalArgumentException where the curve is not defined
   */
  public double value(double x) {
    if (!contains(x)) {
      throw new IllegalArgumentException("x: " + x + "; allowed is [" + first + ", " + last + "]");
    }
    double position = Math.log(x);
    int found = Arrays.binarySearch(logX, position);
    if (found >= 0) {
      return Math.exp(logY[found]);
    }
    int right = Math.min(Math.max(-found - 1, 1), logX.length - 1);
    int left = right - 1;
    double share = (position - logX[left]) / (logX[right] - logX[left]);
    return Math.exp(logY[left] + share * (logY[right] - logY[left]));
  }
}
