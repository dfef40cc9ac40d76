package recoil.app.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An area, such as what an experiment excludes.
 *
 * @param polygons closed boundaries in data coordinates; infinite values are the frame's edge
 * @param fill colour and opacity of the area
 * @param hatch lines over it
 * @param outline boundary line, or null
 * @param label LaTeX text placed inside the area where there is room; empty for none
 * @param legend LaTeX text for the legend; empty for none
 */
public record Region(
    List<Series> polygons,
    Colour fill,
    Hatch hatch,
    @Nullable Pen outline,
    String label,
    String legend)
    implements Layer {
  /** Opacity of the area that {@link #fill(Colour)} gives. */
  public static final double OPACITY = 0.3;

  private static final double INF = Double.POSITIVE_INFINITY;

  /** Copies the list. */
  public Region {
    polygons = List.copyOf(polygons);
  }

  private static Region of(List<Series> polygons) {
    return new Region(polygons, new Colour(127, 127, 127, OPACITY), Hatch.NONE, null, "", "");
  }

  /** The inside of one polygon, closed by itself. */
  public static Region polygon(double[] x, double[] y) {
    return of(List.of(Series.of(x, y)));
  }

  /** A rectangle; infinite bounds reach to the frame. */
  public static Region box(double xMin, double xMax, double yMin, double yMax) {
    return polygon(new double[] {xMin, xMax, xMax, xMin}, new double[] {yMin, yMin, yMax, yMax});
  }

  /** Everything above a curve, for instance a limit; NaN is a gap. */
  public static Region above(double[] x, double[] y) {
    return between(x, y, constant(x.length, INF));
  }

  /** Everything below a curve; NaN is a gap. */
  public static Region below(double[] x, double[] y) {
    return between(x, constant(x.length, -INF), y);
  }

  /** Between two curves over the same x; NaN in any of them is a gap. */
  public static Region between(double[] x, double[] lower, double[] upper) {
    if (x.length != lower.length || x.length != upper.length) {
      throw new IllegalArgumentException(
          "lower and upper have "
              + lower.length
              + " and "
              + upper.length
              + " values, x has "
              + x.length
              + ": allowed are equal lengths");
    }
    List<Series> polygons = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= x.length; i++) {
      if (i == x.length || gap(x, lower, upper, i)) {
        if (i - from > 1) {
          polygons.add(ring(x, lower, upper, from, i));
        }
        from = i + 1;
      }
    }
    return of(polygons);
  }

  private static boolean gap(double[] x, double[] lower, double[] upper, int i) {
    return Double.isNaN(x[i]) || Double.isNaN(lower[i]) || Double.isNaN(upper[i]);
  }

  private static Series ring(double[] x, double[] lower, double[] upper, int from, int to) {
    int n = to - from;
    double[] ringX = new double[2 * n];
    double[] ringY = new double[2 * n];
    for (int i = 0; i < n; i++) {
      ringX[i] = x[from + i];
      ringY[i] = lower[from + i];
      ringX[2 * n - 1 - i] = x[from + i];
      ringY[2 * n - 1 - i] = upper[from + i];
    }
    return Series.of(ringX, ringY);
  }

  private static double[] constant(int n, double value) {
    double[] values = new double[n];
    Arrays.fill(values, value);
    return values;
  }

  /** Filled with this colour: translucent if the colour is opaque, else as it is; same outline. */
  public Region fill(Colour colour) {
    Colour area = colour.alpha() == 1 ? colour.withAlpha(OPACITY) : colour;
    return new Region(polygons, area, hatch, Pen.solid(colour.withAlpha(1), 0.6), label, legend);
  }

  /** With the area of another region, filled alike. */
  public Region with(Region other) {
    List<Series> all = new ArrayList<>(polygons);
    all.addAll(other.polygons);
    return new Region(all, fill, hatch, outline, label, legend);
  }

  /** With lines over the area. */
  public Region hatch(Hatch newHatch) {
    return new Region(polygons, fill, newHatch, outline, label, legend);
  }

  /** With this boundary line; null for none. */
  public Region outline(@Nullable Pen newOutline) {
    return new Region(polygons, fill, hatch, newOutline, label, legend);
  }

  /** With a text inside the area. */
  public Region label(String newLabel) {
    return new Region(polygons, fill, hatch, outline, newLabel, legend);
  }

  /** With an entry in the legend. */
  public Region legend(String newLegend) {
    return new Region(polygons, fill, hatch, outline, label, newLegend);
  }
}
