package recoil.scan;

import java.util.List;

/** The results of one chunk, an array for each column. Filled again and again. */
public final class Rows {
  private final List<Column> columns;
  private final double[][] values;
  private int size;

  /** Room for a chunk. */
  public Rows(List<Column> columns) {
    this.columns = List.copyOf(columns);
    values = new double[columns.size()][Chunk.SIZE];
  }

  /** The columns. */
  public List<Column> columns() {
    return columns;
  }

  /** Number of rows. */
  public int size() {
    return size;
  }

  void resize(int rows) {
    size = rows;
  }

  /** The values of a column, of which the first {@link #size} count; NaN where there is none. */
  public double[] column(int index) {
    return values[index];
  }
}
