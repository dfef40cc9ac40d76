package recoil.app.figure;

import recoil.app.plot.Colour;
import recoil.app.plot.Dash;
import recoil.app.plot.Palette;
import recoil.app.plot.Pen;
import recoil.reproduction.Role;

/**
 * How a series of a role is drawn. The colours are those that the paper's text names, in shades
 * that remain distinct for colour-blind readers.
 *
 * @param pen its line
 * @param fill opacity of its area, 0 to 1
 */
record Style(Pen pen, double fill) {
  private static final Palette PALETTE = Palette.SAFE;
  private static final double EXCLUDED = 0.22;
  private static final double PREFERRED = 0.45;

  /** The style of a role. */
  static Style of(Role role) {
    return switch (role) {
      case MUONE -> line(Colour.BLACK, 1.9, Dash.SOLID);
      case MUONE_ALTERNATIVE -> line(PALETTE.red(), 1.1, Dash.DASHED);
      case DIRECT -> line(Colour.BLACK, 1.1, Dash.DASHED);
      case DISPLACED -> line(Colour.BLACK, 1.3, Dash.DOTTED);
      case ELECTRON_MOMENT -> area(PALETTE.sky().mix(PALETTE.blue(), 0.35), EXCLUDED);
      case MUON_MOMENT -> area(PALETTE.purple(), EXCLUDED);
      case MUON_MOMENT_BAND -> area(PALETTE.green(), PREFERRED);
      case COLLIDER_VISIBLE -> area(PALETTE.orange(), EXCLUDED);
      case FOUR_MUONS, COLLIDER_INVISIBLE -> area(PALETTE.pink(), 1.4 * EXCLUDED);
      case TARGET_INVISIBLE -> area(PALETTE.navy(), 0.9 * EXCLUDED);
      case OTHER -> area(PALETTE.grey(), 0.7 * EXCLUDED);
      case MUONIUM -> area(PALETTE.grey(), 1.2 * EXCLUDED);
      case LIGHTEST_MASS -> area(PALETTE.red(), EXCLUDED);
      case BENCHMARK, NP1 -> line(Colour.of("#c00000"), 1.1, Dash.SOLID);
      case STANDARD_MODEL -> line(Colour.BLACK, 1.1, Dash.SOLID);
      case HADRONIC_SHIFT -> line(PALETTE.blue(), 1.1, Dash.SOLID);
      case VECTOR -> line(PALETTE.orange(), 1.1, Dash.SOLID);
      case SCALAR -> line(PALETTE.green(), 1.1, Dash.SOLID);
      case NP2_PLUS -> line(PALETTE.purple(), 1.1, Dash.SOLID);
      case NP2_MINUS -> line(PALETTE.pink().mix(Colour.BLACK, 0.15), 1.1, Dash.DASHED);
      case BNL -> area(PALETTE.green(), EXCLUDED);
      case FERMILAB -> area(PALETTE.blue(), 1.4 * EXCLUDED);
      case FIELD -> line(PALETTE.navy(), 0.9, Dash.SOLID);
    };
  }

  private static Style line(Colour colour, double width, Dash dash) {
    return new Style(new Pen(colour, width, dash), PREFERRED);
  }

  private static Style area(Colour colour, double opacity) {
    return new Style(Pen.solid(colour, 0.7), opacity);
  }

  Colour colour() {
    return pen.colour();
  }

  /** The colour of an area. */
  Colour shade() {
    return pen.colour().withAlpha(fill);
  }
}
