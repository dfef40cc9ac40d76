package recoil.scan;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.TreeSet;

/** Cells along one column of a scan: the values of a grid, or bins. */
public final class Cells {
  /** Largest number of cells. */
  static final int MOST = 1000;

  /** Deviation of steps that are equal but for the digits of a file, relative to one. */
  private static final double EVEN = 1e-6;

  /** Number of bins unless another is given. */
  public static final int BINS = 50;

  private final String column;
  private final boolean logarithmic;
  private final boolean grid;
  private final double[] centres;
  private final double[] edges;

  private Cells(
      String column, boolean logarithmic, boolean grid, double[] centres, double[] edges) {
    this.column = column;
    this.logarithmic = logarithmic;
    this.grid = grid;
    this.centres = centres;
    this.edges = edges;
  }

  /** Name of the column. */
  public String column() {
    return column;
  }

  /** Whether the axis is logarithmic. */
  public boolean logarithmic() {
    return logarithmic;
  }

  /** Number of cells. */
  public int size() {
    return centres.length;
  }

  /** Values of the grid, or middles of the bins. */
  public double[] centres() {
    return centres.clone();
  }

  /** Edges of the cells: half-way between the values of a grid on the scale of the axis. */
  public double[] edges() {
    return edges.clone();
  }

  /** The cell of a value. */
  int of(double value) {
    double[] list = grid ? centres : edges;
    int found = Arrays.binarySearch(list, value);
    if (grid) {
      return found;
    }
    return Math.max(0, Math.min(size() - 1, found >= 0 ? found : -found - 2));
  }

  /** Finds the cells of all values. */
  static final class Finder {
    private final Projection.Division division;
    private final String column;

    /** Distinct values; no more than one above the largest number are kept. */
    private final TreeSet<Double> distinct = new TreeSet<>();

    private long count;
    private double low = Double.POSITIVE_INFINITY;
    private double high = Double.NEGATIVE_INFINITY;
    private double last = Double.NaN;

    Finder(Projection.Division division, String column) {
      this.division = division;
      this.column = column;
    }

    void add(double value) {
      if (Double.isNaN(value)) {
        return;
      }
      count++;
      if (value != last) {
        last = value;
        low = Math.min(low, value);
        high = Math.max(high, value);
        if (distinct.size() <= MOST) {
          distinct.add(value);
        }
      }
    }

    Cells cells() {
      if (!(low < high)) {
        throw new IllegalArgumentException(
            column + ": " + distinct + "; two or more values are needed for an axis");
      }
      boolean logarithmic = logarithmic();
      Integer asked = division.bins();
      if (asked != null || !grid()) {
        widen(logarithmic);
        int bins = asked == null ? BINS : asked;
        double[] edges = new double[bins + 1];
        double[] centres = new double[bins];
        for (int i = 0; i < edges.length; i++) {
          edges[i] = at(i / (double) bins, logarithmic);
        }
        edges[0] = low;
        edges[edges.length - 1] = high;
        for (int i = 0; i < centres.length; i++) {
          centres[i] = at((i + 0.5) / bins, logarithmic);
        }
        return new Cells(column, logarithmic, false, centres, edges);
      }
      double[] centres = distinct.stream().mapToDouble(Double::doubleValue).toArray();
      int n = centres.length;
      double[] edges = new double[n + 1];
      for (int i = 1; i < n; i++) {
        edges[i] = middle(centres[i - 1], centres[i], logarithmic);
      }
      edges[0] = centres[0];
      edges[n] = centres[n - 1];
      return new Cells(column, logarithmic, true, centres, edges);
    }

    /** Values that come back, unless they are many without equal steps: those are a sample. */
    private boolean grid() {
      int n = distinct.size();
      return n <= MOST && n <= count / 2 && (n <= BINS || even(false) || even(true));
    }

    private boolean even(boolean logarithmic) {
      if (logarithmic && !(low > 0)) {
        return false;
      }
      double from = logarithmic ? Math.log(low) : low;
      double step = ((logarithmic ? Math.log(high) : high) - from) / (distinct.size() - 1);
      int i = 0;
      for (double value : distinct) {
        double steps = ((logarithmic ? Math.log(value) : value) - from) / step;
        if (Math.abs(steps - i++) > EVEN) {
          return false;
        }
      }
      return true;
    }

    private boolean logarithmic() {
      if (division.scale() == Projection.Scale.LOGARITHMIC && !(low > 0)) {
        throw new IllegalArgumentException(
            column + ": " + low + "; must be above 0 on a logarithmic axis");
      }
      return switch (division.scale()) {
        case LINEAR -> false;
        case LOGARITHMIC -> true;
        case AUTO -> low > 0 && high >= 100 * low;
      };
    }

    /** Ends at a number of one digit where there is one within a fiftieth of the range. */
    private void widen(boolean logarithmic) {
      double below = digit(low, RoundingMode.FLOOR);
      double above = digit(high, RoundingMode.CEILING);
      double from = logarithmic ? Math.log(low / below) : low - below;
      double to = logarithmic ? Math.log(above / high) : above - high;
      double close = (logarithmic ? Math.log(high / low) : high - low) / 50;
      low = from < close ? below : low;
      high = to < close ? above : high;
    }

    private static double digit(double value, RoundingMode mode) {
      return new BigDecimal(value).round(new MathContext(1, mode)).doubleValue();
    }

    private double at(double share, boolean logarithmic) {
      return logarithmic
          ? Math.exp((1 - share) * Math.log(low) + share * Math.log(high))
          : (1 - share) * low + share * high;
    }

    private static double middle(double a, double b, boolean logarithmic) {
      return logarithmic ? Math.sqrt(a) * Math.sqrt(b) : 0.5 * (a + b);
    }
  }
}
