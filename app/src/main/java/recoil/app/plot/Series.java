package recoil.app.plot;

/**
 * Points (x, y) in data coordinates, in order. A point with a NaN is a gap; infinite values stand
 * for the frame's edge and beyond.
 */
public final class Series {
  private final double[] x;
  private final double[] y;

  private Series(double[] x, double[] y) {
    this.x = x.clone();
    this.y = y.clone();
  }

  /**
   * Copies the two arrays.
   *
   * @throws IllegalArgumentException if their lengths differ
   */
  public static Series of(double[] x, double[] y) {
    if (x.length != y.length) {
      throw new IllegalArgumentException(
          "y has " + y.length + " values and x has " + x.length + ": allowed are equal lengths");
    }
    return new Series(x, y);
  }

  /** Number of points, gaps included. */
  public int size() {
    return x.length;
  }

  /** Abscissa of point i. */
  public double x(int i) {
    return x[i];
  }

  /** Ordinate of point i. */
  public double y(int i) {
    return y[i];
  }
}
