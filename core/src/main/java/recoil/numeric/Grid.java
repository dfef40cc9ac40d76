package recoil.numeric;

/** Grids of points. */
public final class Grid {
  private Grid() {}

  /**
   * Equally spaced points, both ends included exactly.
   *
   * @param first first point
   * @param last last point
   * @param count number of points, at least 2 (1 is allowed when both ends agree)
   * @throws IllegalArgumentException for fewer
   */
  public static double[] linear(double first, double last, int count) {
    if (count < 1 || (count == 1 && first != last)) {
      throw new IllegalArgumentException("count: " + count + " points; at least 2 are needed");
    }
    double[] grid = new double[count];
    for (int i = 0; i < count; i++) {
      grid[i] = first + (last - first) * i / Math.max(1, count - 1);
    }
    grid[count - 1] = last;
    return grid;
  }

  /**
   * Points equally spaced in the logarithm, both ends included exactly.
   *
   * @param first first point, positive
   * @param last last point, positive
   * @param count number of points, at least 2 (1 is allowed when both ends agree)
   * @throws IllegalArgumentException for ends that are not positive, or fewer points
   */
  public static double[] logarithmic(double first, double last, int count) {
    if (!(first > 0 && last > 0)) {
      throw new IllegalArgumentException(
          "grid ends: " + first + ", " + last + "; a logarithmic grid needs positive ends");
    }
    double[] grid = linear(Math.log(first), Math.log(last), count);
    for (int i = 0; i < count; i++) {
      grid[i] = Math.exp(grid[i]);
    }
    grid[0] = first;
    grid[count - 1] = last;
    return grid;
  }
}
