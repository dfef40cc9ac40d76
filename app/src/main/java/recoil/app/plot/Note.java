package recoil.app.plot;

/**
 * A text at a given place, with a white halo.
 *
 * @param text LaTeX
 * @param x position in data coordinates, or from 0 (left) to 1 (right) of the frame
 * @param y position in data coordinates, or from 0 (bottom) to 1 (top) of the frame
 * @param inFrame whether x and y are shares of the frame
 * @param anchor which point of the text lies there
 * @param colour of the text
 * @param size font size in pt, 4 to 40
 * @param angle rotation about the anchor, counter-clockwise, in degrees
 */
public record Note(
    String text,
    double x,
    double y,
    boolean inFrame,
    Anchor anchor,
    Colour colour,
    double size,
    double angle)
    implements Layer {
  /** Checks the numbers. */
  public Note {
    if (!Double.isFinite(x) || !Double.isFinite(y) || !Double.isFinite(angle)) {
      throw new IllegalArgumentException(
          "x, y, angle = " + x + ", " + y + ", " + angle + ": allowed are finite values");
    }
    if (!(size >= 4 && size <= 40)) {
      throw new IllegalArgumentException("size = " + size + " pt: allowed are 4 to 40");
    }
  }

  /** Black 8 pt text at a place in data coordinates. */
  public static Note at(String text, double x, double y, Anchor anchor) {
    return new Note(text, x, y, false, anchor, Colour.BLACK, 8, 0);
  }

  /** Black 8 pt text at a place given by shares of the frame, (0, 0) lower left. */
  public static Note inFrame(String text, double x, double y, Anchor anchor) {
    return new Note(text, x, y, true, anchor, Colour.BLACK, 8, 0);
  }

  /** In this colour. */
  public Note colour(Colour newColour) {
    return new Note(text, x, y, inFrame, anchor, newColour, size, angle);
  }

  /** In this font size in pt. */
  public Note size(double newSize) {
    return new Note(text, x, y, inFrame, anchor, colour, newSize, angle);
  }

  /** Rotated counter-clockwise by this angle in degrees. */
  public Note angle(double newAngle) {
    return new Note(text, x, y, inFrame, anchor, colour, size, newAngle);
  }

  @Override
  public String legend() {
    return "";
  }
}
