package recoil.app.plot;

/**
 * A strip between two values of one coordinate, over the whole plot and its strip of ranges.
 *
 * @param direction the coordinate that is bounded
 * @param from lower bound in data coordinates
 * @param to upper bound
 * @param fill colour and opacity
 * @param label LaTeX text placed inside where there is room; empty for none
 * @param legend LaTeX text for the legend; empty for none
 */
public record Band(
    Direction direction, double from, double to, Colour fill, String label, String legend)
    implements Layer {
  /** The coordinate that a band bounds. */
  public enum Direction {
    /** A vertical strip. */
    X,
    /** A horizontal strip. */
    Y
  }

  /** Checks the order of the bounds. */
  public Band {
    if (!(from < to)) {
      throw new IllegalArgumentException(
          "band from " + from + " to " + to + ": allowed is from < to");
    }
  }

  /** A vertical strip between two values of x. */
  public static Band x(double from, double to, Colour fill) {
    return new Band(Direction.X, from, to, translucent(fill), "", "");
  }

  /** A horizontal strip between two values of y. */
  public static Band y(double from, double to, Colour fill) {
    return new Band(Direction.Y, from, to, translucent(fill), "", "");
  }

  private static Colour translucent(Colour fill) {
    return fill.alpha() == 1 ? fill.withAlpha(Region.OPACITY) : fill;
  }

  /** With a text inside. */
  public Band label(String newLabel) {
    return new Band(direction, from, to, fill, newLabel, legend);
  }

  /** With an entry in the legend. */
  public Band legend(String newLegend) {
    return new Band(direction, from, to, fill, label, newLegend);
  }
}
