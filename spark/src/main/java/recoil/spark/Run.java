package recoil.spark;

import java.io.Serializable;

/**
 * What one task does: the chunks from one number up to, and without, another.
 *
 * @param first number of the first chunk
 * @param end number after that of the last one
 */
record Run(long first, long end) implements Serializable {
  /** Number of chunks. */
  int size() {
    return (int) (end - first);
  }
}
