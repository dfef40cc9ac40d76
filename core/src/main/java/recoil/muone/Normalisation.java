package recoil.muone;

import java.util.List;
import recoil.statistics.Shape;

/**
 * How well the experiment knows a factor that is common to all bins.
 *
 * @param width relative standard deviation of the factor: 0 where it is known exactly, infinite
 *     where only the data tell it
 */
public record Normalisation(double width) {
  /** Known exactly, as arXiv:2002.04822 assumes. */
  public static final Normalisation FIXED = new Normalisation(0);

  /** A free factor. */
  public static final Normalisation FREE = new Normalisation(Double.POSITIVE_INFINITY);

  /** Checks the width. */
  public Normalisation {
    if (!(width >= 0)) {
      throw new IllegalArgumentException(
          "normalisation: " + width + "; allowed is fixed, free or a relative width above 0");
    }
  }

  /**
   * Reads {@code fixed}, {@code free} or a width.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static Normalisation parse(String text) {
    return switch (text) {
      case "fixed" -> FIXED;
      case "free" -> FREE;
      default -> new Normalisation(number(text));
    };
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "normalisation: " + text + "; allowed is fixed, free or a relative width above 0", e);
    }
  }

  /** The error of the bins that it is: none where it is known. */
  public List<Shape> shapes(int bins) {
    return width == 0 ? List.of() : List.of(Shape.normalisation(bins, width));
  }

  /** As {@link #parse} reads it. */
  @Override
  public String toString() {
    if (width == 0) {
      return "fixed";
    }
    return word(width);
  }

  /** A width in words: free where it is infinite. */
  static String word(double width) {
    return Double.isInfinite(width)
        ? "free"
        : Double.toString(width).replaceFirst("\\.0(?=E|$)", "").replace('E', 'e');
  }
}
