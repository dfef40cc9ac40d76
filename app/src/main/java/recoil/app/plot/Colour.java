package recoil.app.plot;

import java.util.Locale;

/**
 * An sRGB colour with opacity.
 *
 * @param red 0 to 255
 * @param green 0 to 255
 * @param blue 0 to 255
 * @param alpha opacity, 0 (transparent) to 1
 */
public record Colour(int red, int green, int blue, double alpha) {
  /** Black. */
  public static final Colour BLACK = new Colour(0, 0, 0, 1);

  /** White. */
  public static final Colour WHITE = new Colour(255, 255, 255, 1);

  /** Checks the ranges. */
  public Colour {
    channel("red", red);
    channel("green", green);
    channel("blue", blue);
    if (!(alpha >= 0 && alpha <= 1)) {
      throw new IllegalArgumentException("alpha = " + alpha + ": allowed are 0 to 1");
    }
  }

  /** An opaque colour from "#RRGGBB". */
  public static Colour of(String hex) {
    if (!hex.matches("#[0-9A-Fa-f]{6}")) {
      throw new IllegalArgumentException("colour = '" + hex + "': allowed is #RRGGBB");
    }
    int rgb = Integer.parseInt(hex.substring(1), 16);
    return new Colour(rgb >> 16, (rgb >> 8) & 255, rgb & 255, 1);
  }

  /** This colour with another opacity (0 to 1). */
  public Colour withAlpha(double newAlpha) {
    return new Colour(red, green, blue, newAlpha);
  }

  /**
   * The mixture of this and another colour, in sRGB.
   *
   * @param share of the other one, 0 to 1
   */
  public Colour mix(Colour other, double share) {
    return new Colour(
        (int) Math.round(red + share * (other.red - red)),
        (int) Math.round(green + share * (other.green - green)),
        (int) Math.round(blue + share * (other.blue - blue)),
        alpha + share * (other.alpha - alpha));
  }

  /** This colour, darkened if text in it would be hard to read on white. */
  Colour legible() {
    double luminance = (0.299 * red + 0.587 * green + 0.114 * blue) / 255;
    return mix(BLACK, Math.max(0, Math.min(0.5, 1.2 * (luminance - 0.4))));
  }

  /** "#rrggbb", without the opacity. */
  public String hex() {
    return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
  }

  private static void channel(String name, int value) {
    if (value < 0 || value > 255) {
      throw new IllegalArgumentException(name + " = " + value + ": allowed are 0 to 255");
    }
  }
}
