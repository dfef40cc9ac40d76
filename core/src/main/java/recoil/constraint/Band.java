package recoil.constraint;

/**
 * Common coupling factors that explain a measurement.
 *
 * @param from smallest factor, 0 or more
 * @param to largest factor
 */
public record Band(double from, double to) {
  /**
   * Checks the order of the edges.
   *
   * @throws IllegalArgumentException naming both
   */
  public Band {
    if (!(from >= 0 && to >= from)) {
      throw new IllegalArgumentException(
          "band: from " + from + " to " + to + "; 0 <= from <= to is needed");
    }
  }
}
