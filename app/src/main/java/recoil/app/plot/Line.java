package recoil.app.plot;

/**
 * A curve.
 *
 * @param points its points; NaN is a gap
 * @param pen colour, width, dash
 * @param label LaTeX text placed next to the curve where there is room; empty for none
 * @param legend LaTeX text for the legend; empty for none
 */
public record Line(Series points, Pen pen, String label, String legend) implements Layer {
  /** A solid black curve of 1 pt. */
  public static Line of(double[] x, double[] y) {
    return new Line(Series.of(x, y), Pen.solid(Colour.BLACK, 1), "", "");
  }

  /** A straight line at constant y across the plot. */
  public static Line horizontal(double y) {
    return of(
        new double[] {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY}, new double[] {y, y});
  }

  /** A straight line at constant x across the plot. */
  public static Line vertical(double x) {
    return of(
        new double[] {x, x}, new double[] {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY});
  }

  /** With this pen. */
  public Line pen(Pen newPen) {
    return new Line(points, newPen, label, legend);
  }

  /** In this colour. */
  public Line colour(Colour colour) {
    return pen(new Pen(colour, pen.width(), pen.dash()));
  }

  /** With this width in pt. */
  public Line width(double width) {
    return pen(new Pen(pen.colour(), width, pen.dash()));
  }

  /** With this pattern. */
  public Line dash(Dash dash) {
    return pen(new Pen(pen.colour(), pen.width(), dash));
  }

  /** With a text beside the curve. */
  public Line label(String newLabel) {
    return new Line(points, pen, newLabel, legend);
  }

  /** With an entry in the legend. */
  public Line legend(String newLegend) {
    return new Line(points, pen, label, newLegend);
  }
}
