package recoil.app.plot;

import java.util.List;

/**
 * A colour for each number of a range. The colours remain in order for colour-blind readers and in
 * grey: by their lightness, for numbers of one sign; of both signs, light is zero and blue and red
 * are its sides.
 *
 * @param min number of the first colour
 * @param max number of the last, above it
 * @param stops colours at equal distances, two or more
 */
public record ColourScale(double min, double max, List<Colour> stops) {
  private static final List<Colour> RISING =
      List.of(
          Colour.of("#fbf3b5"), Colour.of("#8ccfa4"), Colour.of("#2f8fb5"), Colour.of("#1f2f7a"));

  private static final List<Colour> FALLING =
      List.of(RISING.get(3), RISING.get(2), RISING.get(1), RISING.get(0));

  private static final List<Colour> SIGNED =
      List.of(
          Colour.of("#08306b"),
          Colour.of("#4d97c8"),
          Colour.of("#e4e1db"),
          Colour.of("#e08b4f"),
          Colour.of("#7f2704"));

  /** Checks the range and copies the list. */
  public ColourScale {
    stops = List.copyOf(stops);
    if (!(min < max && Double.isFinite(max - min))) {
      throw new IllegalArgumentException(
          "colours from " + min + " to " + max + ": allowed is min < max, finite");
    }
    if (stops.size() < 2) {
      throw new IllegalArgumentException(
          "stops has " + stops.size() + " colours: allowed are 2 or more");
    }
  }

  /** The scale for numbers between two; it begins or ends at 0 or is the same on both sides. */
  public static ColourScale of(double low, double high) {
    double largest = Math.max(Math.abs(low), Math.abs(high));
    double reach = largest > 0 ? largest : 1;
    if (low < 0 && high > 0) {
      return new ColourScale(-reach, reach, SIGNED);
    }
    return low < 0 ? new ColourScale(-reach, 0, FALLING) : new ColourScale(0, reach, RISING);
  }

  /** The colour of a number; those beyond the range have the colours of its ends. */
  public Colour at(double value) {
    double share = (value - min) / (max - min);
    double place = Math.max(0, Math.min(share, 1)) * (stops.size() - 1);
    int stop = Math.min((int) place, stops.size() - 2);
    return stops.get(stop).mix(stops.get(stop + 1), place - stop);
  }
}
