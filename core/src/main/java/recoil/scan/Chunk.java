package recoil.scan;

/**
 * Points that are evaluated together: from one number up to, and without, another.
 *
 * @param from number of the first point, 0 or more
 * @param to number after that of the last point, above {@code from}
 */
public record Chunk(long from, long to) {
  /** Largest number of points of a chunk. */
  public static final int SIZE = 4096;

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException naming both
   */
  public Chunk {
    if (!(from >= 0 && to > from && to - from <= SIZE)) {
      throw new IllegalArgumentException(
          "chunk: " + from + " to " + to + "; 1 to " + SIZE + " points are needed");
    }
  }

  /** Number of points. */
  public int size() {
    return (int) (to - from);
  }
}
