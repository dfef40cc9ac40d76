package recoil.app.plot;

/**
 * A row of the strip below a plot: a value of x with its lower and upper end, drawn as an error
 * bar.
 *
 * @param label LaTeX text beside the bar
 * @param from lower end
 * @param value centre
 * @param to upper end
 * @param colour of bar and text
 */
public record Range(String label, double from, double value, double to, Colour colour) {
  /** Checks the order. */
  public Range {
    if (!(from <= value && value <= to)) {
      throw new IllegalArgumentException(
          "range " + from + ", " + value + ", " + to + ": allowed is from <= value <= to");
    }
  }

  /** A symmetric range. */
  public static Range of(String label, double value, double error, Colour colour) {
    return new Range(label, value - error, value, value + error, colour);
  }
}
