package recoil.app.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import recoil.app.plot.Anchor;
import recoil.app.plot.Axis;
import recoil.app.plot.Band;
import recoil.app.plot.Colour;
import recoil.app.plot.Contours;
import recoil.app.plot.Field;
import recoil.app.plot.Layer;
import recoil.app.plot.Legend;
import recoil.app.plot.Line;
import recoil.app.plot.Marker;
import recoil.app.plot.Note;
import recoil.app.plot.Pen;
import recoil.app.plot.Plot;
import recoil.app.plot.Points;
import recoil.app.plot.Range;
import recoil.app.plot.Region;
import recoil.app.plot.Steps;
import recoil.reproduction.Panel;
import recoil.reproduction.Role;
import recoil.reproduction.Series;

/** Turns a panel's numbers into a plot. */
public final class Figure {
  private static final double WIDTH_MM = 88;
  private static final double HEIGHT_MM = 74;
  private static final double RANGE_MM = 5;
  private static final int DECADES = 3;

  private Figure() {}

  /** The plot of a panel, in the size of a journal column. */
  public static Plot of(Panel panel) {
    boolean legend = compares(panel);
    List<Layer> layers = new ArrayList<>();
    List<Range> ranges = new ArrayList<>();
    for (Series series : panel.series()) {
      if (series instanceof Series.Range range) {
        ranges.add(range(range));
      } else {
        layers.addAll(layers(series, legend));
      }
    }
    if (!panel.note().isEmpty()) {
      layers.add(Note.inFrame(panel.note(), 0.97, 0.05, Anchor.BOTTOM_RIGHT));
    }
    double height = HEIGHT_MM + RANGE_MM * ranges.size();
    return Plot.of(axis(panel.x()), axis(panel.y()))
        .size(WIDTH_MM, height)
        .addAll(layers)
        .ranges(ranges)
        .legend(legend ? Legend.AUTO : Legend.NONE)
        .description(panel.title() + ". " + panel.caption());
  }

  /** Whether lines of a panel can only be told apart in a legend. */
  private static boolean compares(Panel panel) {
    Set<Role> lines = EnumSet.noneOf(Role.class);
    int curves = 0;
    for (Series series : panel.series()) {
      if (series instanceof Series.Curve) {
        curves++;
        lines.add(series.role());
      }
    }
    return lines.contains(Role.MUONE_ALTERNATIVE) || curves > lines.size();
  }

  private static Axis axis(Panel.Axis axis) {
    return axis.logarithmic()
        ? Axis.log(axis.tex(), axis.low(), axis.high())
        : Axis.linear(axis.tex(), axis.low(), axis.high());
  }

  private static List<Layer> layers(Series series, boolean legend) {
    Style style = Style.of(series.role());
    if (series instanceof Series.Curve curve) {
      Line line = Line.of(curve.x(), curve.y()).pen(style.pen());
      return List.of(legend ? line.legend(curve.label()) : line.label(curve.label()));
    }
    if (series instanceof Series.Region region) {
      return region(region, style);
    }
    if (series instanceof Series.LeftOf left) {
      double infinite = Double.POSITIVE_INFINITY;
      Region area = Region.box(-infinite, left.x(), -infinite, infinite);
      return List.of(area.fill(style.shade()).outline(style.pen()).label(left.label()));
    }
    if (series instanceof Series.Histogram histogram) {
      return List.of(steps(histogram, style));
    }
    if (series instanceof Series.Point point) {
      return List.of(
          Points.at(point.x(), point.y())
              .marker(Marker.STAR, 9)
              .colour(style.colour())
              .labels(point.label()));
    }
    if (series instanceof Series.Band band) {
      return List.of(Band.x(band.low(), band.high(), style.shade()).label(band.label()));
    }
    if (series instanceof Series.Field field) {
      return List.of(contours(field));
    }
    throw new IllegalArgumentException(
        "series: " + series.key() + "; cannot be drawn in the frame");
  }

  /** The area, and lines along its edges; there is no line where the masses end. */
  private static List<Layer> region(Series.Region region, Style style) {
    List<Layer> layers = new ArrayList<>();
    layers.add(
        Region.between(region.x(), region.low(), region.high()).fill(style.shade()).outline(null));
    layers.add(Line.of(region.x(), region.low()).pen(style.pen()).label(region.label()));
    if (Arrays.stream(region.high()).anyMatch(Double::isFinite)) {
      layers.add(Line.of(region.x(), region.high()).pen(style.pen()));
    }
    return layers;
  }

  private static Steps steps(Series.Histogram histogram, Style style) {
    Steps steps = Steps.of(histogram.edges(), histogram.values()).pen(style.pen());
    for (double error : histogram.errors()) {
      if (error > 0) {
        return steps.errors(histogram.errors()).label(histogram.label());
      }
    }
    return steps.label(histogram.label());
  }

  private static Range range(Series.Range range) {
    Colour colour = Style.of(range.role()).colour();
    return new Range(range.label(), range.low(), range.centre(), range.high(), colour);
  }

  private static Contours contours(Series.Field field) {
    double[][] rows = new double[field.y().length][field.x().length];
    for (int i = 0; i < field.x().length; i++) {
      for (int j = 0; j < field.y().length; j++) {
        rows[j][i] = field.z()[i][j];
      }
    }
    Contours contours = Contours.of(Field.of(field.x(), field.y(), rows));
    Pen pen = Style.of(field.role()).pen();
    for (double level : Levels.of(field.z(), DECADES)) {
      contours = contours.level(level, Levels.label(level), pen);
    }
    return contours;
  }
}
