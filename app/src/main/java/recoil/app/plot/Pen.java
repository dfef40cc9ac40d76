package recoil.app.plot;

/**
 * How a line is drawn.
 *
 * @param colour colour and opacity
 * @param width in pt, above 0 and at most 20
 * @param dash its pattern
 */
public record Pen(Colour colour, double width, Dash dash) {
  /** Checks the width. */
  public Pen {
    if (!(width > 0 && width <= 20)) {
      throw new IllegalArgumentException("width = " + width + " pt: allowed are 0 to 20");
    }
  }

  /** A solid line. */
  public static Pen solid(Colour colour, double width) {
    return new Pen(colour, width, Dash.SOLID);
  }
}
