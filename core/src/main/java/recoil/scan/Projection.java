package recoil.scan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A scan over two of its columns: in each cell the smallest value of other columns over all points
 * that fall into it, so that chi^2 is that of the best point, and whether all of them are excluded.
 * A point without a verdict falls into no cell.
 */
public final class Projection {
  /** The column that is empty where there is no verdict. */
  private static final String VERDICT = "excluded";

  private final Cells x;
  private final Cells y;

  /** By column, then row, then column of the cell; NaN where there is no value. */
  private final double[][][] smallest;

  /** Whether a cell has a point without a flag, likewise. */
  private final boolean[][][] free;

  private final boolean[][] points;

  private Projection(Cells x, Cells y, int flags, int values) {
    this.x = x;
    this.y = y;
    free = new boolean[flags][y.size()][x.size()];
    smallest = new double[values][y.size()][x.size()];
    points = new boolean[y.size()][x.size()];
    for (double[][] column : smallest) {
      for (double[] row : column) {
        Arrays.fill(row, Double.NaN);
      }
    }
  }

  /**
   * Projects the CSV of a scan.
   *
   * @param file output of a scan
   * @param x how the points are divided along the first column
   * @param y along the second
   * @param flags names of columns with 1, 0 and empty cells, which count as 0
   * @param values names of columns whose smallest values are taken
   * @throws IllegalArgumentException for a column that is not there, one without two values for an
   *     axis, and one of flags that holds something else
   * @throws IOException if it cannot be read
   */
  public static Projection of(
      Path file, Division x, Division y, List<String> flags, List<String> values)
      throws IOException {
    List<String> numbers = new ArrayList<>(List.of(x.column(), y.column()));
    numbers.addAll(values);
    boolean verdict = new ScanTable(file, List.of(), List.of()).has(VERDICT);
    List<String> ones = new ArrayList<>(flags);
    if (verdict) {
      ones.add(VERDICT);
    }
    ScanTable table = new ScanTable(file, numbers, ones);
    Cells.Finder alongX = new Cells.Finder(x, table.name(0));
    Cells.Finder alongY = new Cells.Finder(y, table.name(1));
    table.read(
        row -> {
          alongX.add(row[0]);
          alongY.add(row[1]);
        });
    Projection projection =
        new Projection(alongX.cells(), alongY.cells(), flags.size(), values.size());
    table.read(
        row -> {
          if (!verdict || !Double.isNaN(row[row.length - 1])) {
            projection.add(row, table);
          }
        });
    return projection;
  }

  private void add(double[] row, ScanTable table) {
    if (Double.isNaN(row[0]) || Double.isNaN(row[1])) {
      return;
    }
    int i = x.of(row[0]);
    int j = y.of(row[1]);
    points[j][i] = true;
    int column = 2;
    for (double[][] cells : smallest) {
      double value = row[column];
      if (!Double.isNaN(value) && !(cells[j][i] <= value)) {
        cells[j][i] = value;
      }
      column++;
    }
    for (boolean[][] flag : free) {
      double value = row[column];
      if (value != 0 && value != 1 && !Double.isNaN(value)) {
        throw new IllegalArgumentException(
            "region: "
                + table.name(column)
                + " with "
                + value
                + "; allowed are columns of 0 and 1");
      }
      flag[j][i] |= value != 1;
      column++;
    }
  }

  /**
   * How the points are divided along a column. Unless a number of bins is asked for, values that
   * come back are a grid with a cell for each; others are put into {@value Cells#BINS} equal bins.
   *
   * @param column its name; {@code mass} stands for {@code mass_GeV}
   * @param bins number of bins, 2 to 1000; null for none asked
   * @param scale of the axis, and of the bins
   */
  public record Division(String column, @Nullable Integer bins, Scale scale) {
    /** Checks the number of bins. */
    public Division {
      if (bins != null && !(bins >= 2 && bins <= Cells.MOST)) {
        throw new IllegalArgumentException("cells: " + bins + "; allowed is 2 to " + Cells.MOST);
      }
    }
  }

  /** How an axis is divided. */
  public enum Scale {
    /** Logarithmic where the values are above 0 and span a factor of 100, else linear. */
    AUTO,
    /** Linear. */
    LINEAR,
    /** Logarithmic. */
    LOGARITHMIC
  }

  /** The cells along the first column. */
  public Cells x() {
    return x;
  }

  /** The cells along the second column. */
  public Cells y() {
    return y;
  }

  /** Whether a cell, by row and column, has a point. */
  public boolean[][] points() {
    boolean[][] copy = new boolean[points.length][];
    Arrays.setAll(copy, j -> points[j].clone());
    return copy;
  }

  /**
   * Smallest values by row and column of the cells, NaN where there are none.
   *
   * @param value place among the names of values
   */
  public double[][] smallest(int value) {
    double[][] copy = new double[smallest[value].length][];
    Arrays.setAll(copy, j -> smallest[value][j].clone());
    return copy;
  }

  /**
   * Cells with points that all have a flag, by row and column.
   *
   * @param flag place among the names of flags
   */
  public boolean[][] flagged(int flag) {
    boolean[][] all = points();
    for (int j = 0; j < all.length; j++) {
      for (int i = 0; i < all[j].length; i++) {
        all[j][i] &= !free[flag][j][i];
      }
    }
    return all;
  }
}
