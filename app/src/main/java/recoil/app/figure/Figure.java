package recoil.app.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import recoil.app.plot.Anchor;
import recoil.app.plot.Axis;
import recoil.app.plot.Band;
import recoil.app.plot.Cells;
import recoil.app.plot.Colour;
import recoil.app.plot.ColourScale;
import recoil.app.plot.Contours;
import recoil.app.plot.Dash;
import recoil.app.plot.Field;
import recoil.app.plot.Layer;
import recoil.app.plot.Legend;
import recoil.app.plot.Line;
import recoil.app.plot.Marker;
import recoil.app.plot.Note;
import recoil.app.plot.Palette;
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
  private static final double HEIGHT_MM = 80;
  private static final double RANGE_MM = 5;
  private static final double BELOW_MM = 30;
  private static final int DECADES = 4;
  private static final List<Dash> DASHES =
      List.of(Dash.SOLID, Dash.DASHED, Dash.DOTTED, Dash.SOLID, Dash.DOTTED);
  private static final Colour ERRORS = Palette.SAFE.grey().withAlpha(0.18);

  /** With so many areas they have their full opacity. */
  private static final int FULL_REGIONS = 6;

  private Figure() {}

  /** The plot of a panel, in the size of a journal column. */
  public static Plot of(Panel panel) {
    return of(panel, compares(panel));
  }

  /**
   * The plot of a panel whose curves may coincide: named in a legend, of different dashes.
   *
   * @param below the same curves in other numbers against the same masses, in a frame below
   */
  public static Plot compared(Panel panel, Panel below) {
    Plot first = of(panel, true);
    Plot second = of(below, true);
    return Plot.of(first.x(), first.y())
        .size(first.width(), first.height() + BELOW_MM)
        .addAll(dashed(first.layers()))
        .legend(first.legend())
        .below(new Plot.Below(second.y(), dashed(second.layers())))
        .description(first.description() + ". Below: " + below.caption());
  }

  private static List<Layer> dashed(List<Layer> layers) {
    List<Layer> dashed = new ArrayList<>();
    int curves = 0;
    for (Layer layer : layers) {
      if (layer instanceof Line line) {
        Pen pen = line.pen();
        Dash dash = DASHES.get(curves % DASHES.size());
        dashed.add(line.pen(new Pen(pen.colour(), pen.width(), dash)));
        curves++;
      } else {
        dashed.add(layer);
      }
    }
    return dashed;
  }

  private static Plot of(Panel panel, boolean compares) {
    Set<Role> inRows = inRows(panel);
    List<Layer> layers = new ArrayList<>();
    List<Layer> front = new ArrayList<>();
    List<Range> ranges = new ArrayList<>();
    String title = "";
    for (Series series : panel.series()) {
      if (series instanceof Series.Range range) {
        ranges.add(range(range));
      } else if (series instanceof Series.Region region) {
        layers.addAll(region(region, panel));
      } else if (series instanceof Series.Curve curve) {
        (curve.role() == Role.MUONE_ALTERNATIVE ? front : layers)
            .add(line(curve, compares, inRows));
      } else {
        layers.addAll(layers(series));
      }
      if (series instanceof Series.Field field) {
        title = tex(field.label());
      }
    }
    errors(panel).ifPresent(band -> layers.add(0, band));
    layers.addAll(front);
    if (!panel.note().isEmpty()) {
      layers.add(Note.inFrame(tex(panel.note()), 0.97, 0.05, Anchor.BOTTOM_RIGHT));
    }
    double height = HEIGHT_MM + RANGE_MM * ranges.size();
    return Plot.of(axis(panel.x()), axis(panel.y()))
        .size(WIDTH_MM, height)
        .addAll(layers)
        .ranges(ranges)
        .title(title)
        .legend(compares ? Legend.AUTO : Legend.NONE)
        .description(panel.title() + ". " + panel.caption());
  }

  /** The panel's formula as the renderer's text. */
  private static String tex(String formula) {
    return formula.isEmpty() ? "" : "$" + formula + "$";
  }

  /** Whether a panel compares two sensitivities, which may coincide: then they have a legend. */
  private static boolean compares(Panel panel) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    boolean regions = false;
    for (Series series : panel.series()) {
      roles.add(series.role());
      regions |= series instanceof Series.Region;
    }
    return regions && roles.contains(Role.MUONE) && roles.contains(Role.MUONE_ALTERNATIVE);
  }

  /** Where several histograms show changes, one band around zero shows the errors of the bins. */
  private static Optional<Layer> errors(Panel panel) {
    List<Series.Histogram> histograms = new ArrayList<>();
    for (Series series : panel.series()) {
      if (series instanceof Series.Histogram histogram) {
        histograms.add(histogram);
      }
    }
    if (histograms.size() < 2) {
      return Optional.empty();
    }
    Series.Histogram first = histograms.get(0);
    int n = first.values().length;
    double[] x = new double[2 * n];
    double[] low = new double[2 * n];
    double[] high = new double[2 * n];
    for (int i = 0; i < 2 * n; i++) {
      x[i] = first.edges()[(i + 1) / 2];
      high[i] = first.errors()[i / 2];
      low[i] = -high[i];
    }
    return Optional.of(
        Region.between(x, low, high).fill(ERRORS).outline(null).label("$\\pm1\\sigma$ per bin"));
  }

  private static Axis axis(Panel.Axis axis) {
    return axis.logarithmic()
        ? Axis.log(tex(axis.tex()), axis.low(), axis.high())
        : Axis.linear(tex(axis.tex()), axis.low(), axis.high());
  }

  /** What the rows of ranges name: a curve of the same colour needs no name of its own. */
  private static Set<Role> inRows(Panel panel) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (Series series : panel.series()) {
      if (series instanceof Series.Range) {
        roles.add(series.role());
      }
    }
    return roles;
  }

  private static Line line(Series.Curve curve, boolean compares, Set<Role> inRows) {
    Line line = Line.of(curve.x(), curve.y()).pen(Style.of(curve.role()).pen());
    if (inRows.contains(curve.role())) {
      return line;
    }
    return compares ? line.legend(tex(curve.label())) : line.label(tex(curve.label()));
  }

  private static List<Layer> layers(Series series) {
    Style style = Style.of(series.role());
    if (series instanceof Series.LeftOf left) {
      double infinite = Double.POSITIVE_INFINITY;
      Region area = Region.box(-infinite, left.x(), -infinite, infinite);
      return List.of(area.fill(style.shade()).outline(style.pen()).label(tex(left.label())));
    }
    if (series instanceof Series.Histogram histogram) {
      Steps steps = Steps.of(histogram.edges(), histogram.values());
      return List.of(steps.pen(style.pen()).label(tex(histogram.label())));
    }
    if (series instanceof Series.Point point) {
      return List.of(
          Points.at(point.x(), point.y())
              .marker(Marker.STAR, 9)
              .colour(style.colour())
              .labels(tex(point.label())));
    }
    if (series instanceof Series.Band band) {
      return List.of(Band.x(band.low(), band.high(), style.shade()).label(tex(band.label())));
    }
    if (series instanceof Series.Field field) {
      return List.of(contours(field));
    }
    if (series instanceof Series.Cells cells) {
      return List.of(cells(cells));
    }
    throw new IllegalArgumentException(
        "series: " + series.key() + "; cannot be drawn in the frame");
  }

  /**
   * The area, and lines along its edges; there is no line where the masses end. A region without a
   * label is a part of the one of its role that has one.
   */
  private static List<Layer> region(Series.Region region, Panel panel) {
    Region area = area(region);
    for (Series other : panel.series()) {
      if (other != region
          && other.role() == region.role()
          && other instanceof Series.Region another
          && region.label().isEmpty() != another.label().isEmpty()) {
        if (region.label().isEmpty()) {
          return List.of();
        }
        area = area.with(area(another));
      }
    }
    List<Layer> layers = new ArrayList<>();
    Style style = Style.of(region.role());
    Colour shade = style.shade().withAlpha(style.fill() * thin(panel));
    layers.add(area.fill(shade).outline(null));
    Pen pen = style.pen();
    Pen edge = region.label().isEmpty() ? Pen.solid(pen.colour(), 0.5 * pen.width()) : pen;
    Line edges = Line.of(region.x(), region.low());
    if (Arrays.stream(region.high()).anyMatch(Double::isFinite)) {
      double[] gap = {Double.NaN};
      edges = Line.of(join(region.x(), gap, region.x()), join(region.low(), gap, region.high()));
    }
    boolean visible = visible(region, region.low(), panel) || visible(region, region.high(), panel);
    layers.add(edges.pen(edge).label(visible ? tex(region.label()) : ""));
    if (!visible) {
      layers.set(0, area.fill(shade).outline(null).label(tex(region.label())));
    }
    return layers;
  }

  /** The more areas lie over one another, the thinner is each. */
  private static double thin(Panel panel) {
    long regions = panel.series().stream().filter(Series.Region.class::isInstance).count();
    return Math.min(1, FULL_REGIONS / (double) regions);
  }

  /** Whether some of an edge of a region is in the frame. */
  private static boolean visible(Series.Region region, double[] edge, Panel panel) {
    for (int i = 0; i < edge.length; i++) {
      double x = region.x()[i];
      if (x >= panel.x().low()
          && x <= panel.x().high()
          && edge[i] >= panel.y().low()
          && edge[i] <= panel.y().high()) {
        return true;
      }
    }
    return false;
  }

  private static Region area(Series.Region region) {
    return Region.between(region.x(), region.low(), region.high());
  }

  private static double[] join(double[]... parts) {
    return Arrays.stream(parts).flatMapToDouble(Arrays::stream).toArray();
  }

  private static Range range(Series.Range range) {
    Colour colour = Style.of(range.role()).colour();
    return new Range(tex(range.label()), range.low(), range.centre(), range.high(), colour);
  }

  private static Cells cells(Series.Cells series) {
    List<Cells.Cell> cells = new ArrayList<>();
    for (int i = 0; i < series.z().length; i++) {
      cells.add(
          new Cells.Cell(
              series.lowX()[i],
              series.highX()[i],
              series.lowY()[i],
              series.highY()[i],
              series.z()[i]));
    }
    double low = Arrays.stream(series.z()).min().orElse(0);
    double high = Arrays.stream(series.z()).max().orElse(1);
    return new Cells(cells, ColourScale.of(low, high), tex(series.label()));
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
    List<Double> levels = Levels.of(field.z(), DECADES);
    List<String> labels = Levels.labels(levels);
    for (int i = 0; i < levels.size(); i++) {
      contours = contours.level(levels.get(i), labels.get(i), pen);
    }
    return contours;
  }
}
