package recoil.app.plot;

/**
 * Named colours that remain distinct for colour-blind readers and in grey.
 *
 * @param blue for instance #0072b2
 * @param sky light blue
 * @param green bluish green
 * @param yellow light, for areas only
 * @param orange bright orange
 * @param red vermilion
 * @param pink reddish purple
 * @param purple dark violet
 * @param navy dark blue
 * @param grey neutral
 * @param black for the leading curve and all text
 */
public record Palette(
    Colour blue,
    Colour sky,
    Colour green,
    Colour yellow,
    Colour orange,
    Colour red,
    Colour pink,
    Colour purple,
    Colour navy,
    Colour grey,
    Colour black) {
  /** The Okabe-Ito colours with a violet, a dark blue and a grey added. */
  public static final Palette SAFE =
      new Palette(
          Colour.of("#0072b2"),
          Colour.of("#56b4e9"),
          Colour.of("#009e73"),
          Colour.of("#f0e442"),
          Colour.of("#e69f00"),
          Colour.of("#d55e00"),
          Colour.of("#cc79a7"),
          Colour.of("#6a3d9a"),
          Colour.of("#1f2f7a"),
          Colour.of("#7f7f7f"),
          Colour.BLACK);
}
