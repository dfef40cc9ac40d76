package recoil.app.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import recoil.app.plot.Axis;
import recoil.app.plot.Colour;
import recoil.app.plot.Contours;
import recoil.app.plot.Dash;
import recoil.app.plot.Field;
import recoil.app.plot.Hatch;
import recoil.app.plot.Layer;
import recoil.app.plot.Legend;
import recoil.app.plot.Palette;
import recoil.app.plot.Pen;
import recoil.app.plot.Plot;
import recoil.scan.Cells;
import recoil.scan.Projection;

/** A projection of a scan: areas of cells whose points are all flagged, and contours. */
public final class ScanFigure {
  private static final double WIDTH_MM = 88;
  private static final double HEIGHT_MM = 80;
  private static final double OPACITY = 0.32;
  private static final Palette PALETTE = Palette.SAFE;
  private static final List<Colour> AREAS =
      List.of(
          PALETTE.orange(),
          PALETTE.sky(),
          PALETTE.pink(),
          PALETTE.green(),
          PALETTE.purple(),
          PALETTE.red());
  private static final List<Pen> LINES =
      List.of(
          new Pen(Colour.BLACK, 1.3, Dash.SOLID),
          new Pen(PALETTE.red(), 1.1, Dash.DASHED),
          new Pen(PALETTE.blue(), 1.1, Dash.SOLID),
          new Pen(PALETTE.purple(), 1.1, Dash.DASHED));

  /** A short name with an index, such as g_mu. */
  private static final Pattern INDEXED = Pattern.compile("([A-Za-z]{1,2})_([A-Za-z0-9]+)");

  private ScanFigure() {}

  /**
   * A line of equal value.
   *
   * @param column whose smallest value in each cell it is about
   * @param value of the line
   */
  public record Contour(String column, double value) {}

  /**
   * The plot.
   *
   * @param regions names of the flags of the projection
   * @param contours of its values, in their order
   * @param xLabel LaTeX text; null for the name of the column
   * @param yLabel likewise
   * @param warn takes the names of regions without a cell, and of contours that nothing crosses
   */
  public static Plot of(
      Projection projection,
      List<String> regions,
      List<Contour> contours,
      @Nullable String xLabel,
      @Nullable String yLabel,
      Consumer<String> warn) {
    Cells x = projection.x();
    Cells y = projection.y();
    List<Layer> layers = new ArrayList<>();
    Outline empty = new Outline(not(projection.points()), x.edges(), y.edges());
    if (!empty.isEmpty()) {
      layers.add(
          empty
              .area()
              .fill(PALETTE.grey().withAlpha(0))
              .hatch(Hatch.RISING)
              .outline(null)
              .legend("no points"));
    }
    for (int k = 0; k < regions.size(); k++) {
      Outline outline = new Outline(projection.flagged(k), x.edges(), y.edges());
      if (outline.isEmpty()) {
        warn.accept("region " + regions.get(k) + ": no cell has all of its points in it");
      } else {
        Colour colour = AREAS.get(k % AREAS.size());
        layers.add(
            outline
                .area()
                .fill(colour.withAlpha(OPACITY))
                .outline(Pen.solid(colour, 0.7))
                .legend(name(regions.get(k))));
      }
    }
    for (int k = 0; k < contours.size(); k++) {
      Contour contour = contours.get(k);
      double[][] values = projection.smallest(k);
      if (crossed(values, contour.value())) {
        layers.add(contour(projection, values, contour, LINES.get(k % LINES.size())));
      } else {
        warn.accept("contour " + contour.column() + " = " + contour.value() + ": not reached");
      }
    }
    return Plot.of(axis(x, xLabel), axis(y, yLabel))
        .size(WIDTH_MM, HEIGHT_MM)
        .addAll(layers)
        .legend(Legend.AUTO)
        .description(
            "A scan over "
                + x.column()
                + " and "
                + y.column()
                + ": areas where all points are flagged, lines of the smallest values.");
  }

  private static boolean[][] not(boolean[][] cells) {
    for (boolean[] row : cells) {
      for (int i = 0; i < row.length; i++) {
        row[i] = !row[i];
      }
    }
    return cells;
  }

  private static boolean crossed(double[][] values, double level) {
    boolean below = false;
    boolean above = false;
    for (double[] row : values) {
      for (double value : row) {
        below |= value <= level;
        above |= value >= level && value < Double.POSITIVE_INFINITY;
      }
    }
    return below && above;
  }

  /** Between cells the logarithm is straight where all values are above 0, else the value. */
  private static Contours contour(
      Projection projection, double[][] values, Contour contour, Pen pen) {
    boolean positive = contour.value() > 0;
    for (double[] row : values) {
      for (double value : row) {
        positive &= !(value <= 0);
      }
    }
    if (positive) {
      for (double[] row : values) {
        for (int i = 0; i < row.length; i++) {
          row[i] = Math.log(row[i]);
        }
      }
    }
    Field field = Field.of(projection.x().centres(), projection.y().centres(), values);
    double level = positive ? Math.log(contour.value()) : contour.value();
    String label = "$" + tex(contour.column()) + " = " + number(contour.value()) + "$";
    return Contours.of(field).level(level, "", pen).legend(label);
  }

  private static String number(double value) {
    String text = Double.toString(value);
    int exponent = text.indexOf('E');
    String mantissa = exponent < 0 ? text : text.substring(0, exponent);
    mantissa = mantissa.replaceFirst("\\.0$", "");
    return exponent < 0 ? mantissa : mantissa + "\\times 10^{" + text.substring(exponent + 1) + "}";
  }

  private static Axis axis(Cells cells, @Nullable String label) {
    String text = label == null ? "$" + tex(cells.column()) + "$" : label;
    double low = cells.edges()[0];
    double high = cells.edges()[cells.size()];
    return cells.logarithmic() ? Axis.log(text, low, high) : Axis.linear(text, low, high);
  }

  /** A column in the legend. */
  private static String name(String column) {
    return switch (column) {
      case "muone_excluded" -> "excluded by MUonE";
      default -> "$" + tex(column) + "$";
    };
  }

  /** The name of a column as a formula. */
  private static String tex(String column) {
    Matcher indexed = INDEXED.matcher(column);
    return switch (column) {
      case "chi2" -> "\\chi^2";
      case "mass_GeV" -> "\\text{mass}\\ [\\mathrm{GeV}]";
      default ->
          indexed.matches()
              ? indexed.group(1) + "_{" + index(indexed.group(2)) + "}"
              : CurvePanel.text(column);
    };
  }

  private static String index(String text) {
    return switch (text) {
      case "mu", "tau" -> "\\" + text;
      default -> "\\mathrm{" + text + "}";
    };
  }
}
