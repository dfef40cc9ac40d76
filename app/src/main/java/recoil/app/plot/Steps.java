package recoil.app.plot;

import org.jspecify.annotations.Nullable;

/**
 * A histogram: constant in each bin; a NaN is an empty bin.
 *
 * @param values (lower edge, value) of each bin; the last point is (upper edge of the last bin,
 *     NaN)
 * @param errors (centre, error) of each bin, or null
 * @param pen the line
 * @param fill colour of the area down to y = 0 (to the frame on a log axis), or null
 * @param label LaTeX text placed next to the line where there is room; empty for none
 * @param legend LaTeX text for the legend; empty for none
 */
public record Steps(
    Series values,
    @Nullable Series errors,
    Pen pen,
    @Nullable Colour fill,
    String label,
    String legend)
    implements Layer {
  /**
   * A black line of 1 pt.
   *
   * @param edges n + 1 ascending bin edges
   * @param values n values
   */
  public static Steps of(double[] edges, double[] values) {
    if (edges.length != values.length + 1) {
      throw new IllegalArgumentException(
          "edges has "
              + edges.length
              + " values and values has "
              + values.length
              + ": allowed is one edge more than values");
    }
    for (int i = 1; i < edges.length; i++) {
      if (!(edges[i] > edges[i - 1])) {
        throw new IllegalArgumentException(
            "edges[" + i + "] = " + edges[i] + ": allowed are ascending edges");
      }
    }
    double[] padded = new double[edges.length];
    System.arraycopy(values, 0, padded, 0, values.length);
    padded[values.length] = Double.NaN;
    return new Steps(Series.of(edges, padded), null, Pen.solid(Colour.BLACK, 1), null, "", "");
  }

  /** With error bars of these half lengths, one per bin. */
  public Steps errors(double[] newErrors) {
    int n = values.size() - 1;
    if (newErrors.length != n) {
      throw new IllegalArgumentException(
          "errors has " + newErrors.length + " values: allowed is one per bin, " + n);
    }
    double[] centres = new double[n];
    for (int i = 0; i < n; i++) {
      centres[i] = 0.5 * (values.x(i) + values.x(i + 1));
    }
    return new Steps(values, Series.of(centres, newErrors), pen, fill, label, legend);
  }

  /** With this pen. */
  public Steps pen(Pen newPen) {
    return new Steps(values, errors, newPen, fill, label, legend);
  }

  /** In this colour. */
  public Steps colour(Colour colour) {
    return pen(new Pen(colour, pen.width(), pen.dash()));
  }

  /** With this colour below the line. */
  public Steps fill(Colour newFill) {
    return new Steps(values, errors, pen, newFill, label, legend);
  }

  /** With a text beside the line. */
  public Steps label(String newLabel) {
    return new Steps(values, errors, pen, fill, newLabel, legend);
  }

  /** With an entry in the legend. */
  public Steps legend(String newLegend) {
    return new Steps(values, errors, pen, fill, label, newLegend);
  }
}
