package recoil.app.plot;

/** A function on a rectangular grid, values[iy][ix]; a NaN cuts the contours around it. */
public final class Field {
  private final double[] x;
  private final double[] y;
  private final double[][] values;

  private Field(double[] x, double[] y, double[][] values) {
    this.x = x.clone();
    this.y = y.clone();
    this.values = new double[values.length][];
    for (int i = 0; i < values.length; i++) {
      this.values[i] = values[i].clone();
    }
  }

  /**
   * Copies the grid.
   *
   * @param x at least two abscissas, ascending
   * @param y at least two ordinates, ascending
   * @param values values[iy][ix]
   * @throws IllegalArgumentException if the sizes do not match or the grid does not ascend
   */
  public static Field of(double[] x, double[] y, double[][] values) {
    ascending("x", x);
    ascending("y", y);
    if (values.length != y.length) {
      throw new IllegalArgumentException(
          "values has " + values.length + " rows: allowed is one per y, " + y.length);
    }
    for (double[] row : values) {
      if (row.length != x.length) {
        throw new IllegalArgumentException(
            "values has a row of " + row.length + " values: allowed is one per x, " + x.length);
      }
    }
    return new Field(x, y, values);
  }

  private static void ascending(String name, double[] grid) {
    if (grid.length < 2) {
      throw new IllegalArgumentException(
          name + " has " + grid.length + " values: allowed are at least 2");
    }
    for (int i = 1; i < grid.length; i++) {
      if (!(grid[i] > grid[i - 1])) {
        throw new IllegalArgumentException(
            name + "[" + i + "] = " + grid[i] + ": allowed are ascending values");
      }
    }
  }

  /** Number of abscissas. */
  public int columns() {
    return x.length;
  }

  /** Number of ordinates. */
  public int rows() {
    return y.length;
  }

  /** Abscissa of column i. */
  public double x(int i) {
    return x[i];
  }

  /** Ordinate of row j. */
  public double y(int j) {
    return y[j];
  }

  /** Value in column i, row j. */
  public double value(int i, int j) {
    return values[j][i];
  }
}
