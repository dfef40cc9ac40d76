package recoil.app.plot;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Draws the layers of a plot inside its frame and finds places for their texts. */
final class Painter {
  private static final double SIZE = Layout.TEXT_SIZE;
  private static final double CONTOUR_SIZE = 7.5;
  private static final double HATCH_STEP = 4;
  private static final double CAP = 2;

  /** Width of a band, relative to its text, from which the text is inside. */
  private static final double NARROW = 1.0 / 3;

  /** Width in pt of a line that leads from a text to what it names. */
  private static final double LEADER = 0.4;

  /** How far a cell reaches over its neighbours, in pt, so that no white shows between them. */
  private static final double SEAM = 0.1;

  private final Canvas canvas;
  private final Frame frame;
  private final Rectangle2D strip;
  private final Rectangle2D box;
  private final Placement placement;
  private final List<Runnable> pointLabels = new ArrayList<>();
  private final List<Runnable> areaLabels = new ArrayList<>();
  private final List<LineLabel> lineLabels = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();

  /** A text beside a line of this width. */
  private record LineLabel(double width, Runnable draw) {}

  Painter(Canvas canvas, Frame frame, Rectangle2D strip) {
    this.canvas = canvas;
    this.frame = frame;
    this.strip = strip;
    box = frame.box();
    placement = new Placement(box);
  }

  /** Draws all layers; their texts wait for {@link #labels}. */
  void paint(List<Layer> layers) {
    for (Layer layer : layers) {
      if (layer instanceof Note note) {
        notes.add(note);
        placement.text(outline(note).getBounds2D());
      }
    }
    for (Layer layer : layers) {
      if (layer instanceof Line line) {
        line(line);
      } else if (layer instanceof Region region) {
        region(region);
      } else if (layer instanceof Band band) {
        band(band);
      } else if (layer instanceof Steps steps) {
        steps(steps);
      } else if (layer instanceof Points points) {
        points(points);
      } else if (layer instanceof Contours contours) {
        contours(contours);
      } else if (layer instanceof Cells cells) {
        cells(cells);
      }
    }
  }

  /** Draws the texts: points first, then areas, lines from thick to thin, and notes. */
  void labels() {
    pointLabels.forEach(Runnable::run);
    areaLabels.forEach(Runnable::run);
    lineLabels.sort(Comparator.comparingDouble(LineLabel::width).reversed());
    lineLabels.forEach(label -> label.draw().run());
    for (Note note : notes) {
      canvas.text(outline(note), note.colour(), true);
    }
  }

  private Shape outline(Note note) {
    Label label = Label.of(note.text());
    double x = note.inFrame() ? box.getMinX() + note.x() * box.getWidth() : frame.px(note.x());
    double y = note.inFrame() ? box.getMaxY() - note.y() * box.getHeight() : frame.py(note.y());
    double left = -note.anchor().right() * label.width(note.size());
    double top = -note.anchor().down() * label.height(note.size());
    AffineTransform turn = AffineTransform.getTranslateInstance(x, y);
    turn.rotate(-Math.toRadians(note.angle()));
    return turn.createTransformedShape(
        label.at(left, top + label.ascent(note.size()), note.size()));
  }

  private void line(Line line) {
    List<Polyline> parts = Polyline.of(line.points(), frame);
    for (Polyline part : parts) {
      stroke(part.path(), line.pen());
    }
    besideLine(line.label(), parts, line.pen());
  }

  private void stroke(Shape path, Pen pen) {
    canvas.draw(path, pen, box);
    placement.line(path, pen.width());
  }

  private void besideLine(String text, List<Polyline> parts, Pen pen) {
    if (text.isEmpty() || parts.isEmpty()) {
      return;
    }
    Label label = Label.of(text);
    Runnable draw =
        () ->
            text(
                label,
                placement.beside(parts, label.width(SIZE), label.height(SIZE)),
                pen.colour().legible(),
                false);
    lineLabels.add(new LineLabel(pen.width(), draw));
  }

  private void text(Label label, Place place, Colour colour, boolean halo) {
    if (place.leader() != null) {
      stroke(place.leader(), Pen.solid(colour, LEADER));
    }
    text(label, place.centre(), colour, halo);
  }

  private void text(Label label, Point2D centre, Colour colour, boolean halo) {
    Shape outline = label.centred(centre.getX(), centre.getY(), SIZE, 0);
    Rectangle2D bounds = outline.getBounds2D();
    double share =
        placement.inkShare(bounds.getMinX(), bounds.getMinY(), bounds.getMaxX(), bounds.getMaxY());
    canvas.text(outline, colour, halo || share > 0);
    placement.text(bounds);
  }

  private void region(Region region) {
    Path2D area = frame.polygons(region.polygons());
    canvas.fill(area, region.fill(), box);
    hatch(canvas, area, region, box);
    if (region.outline() != null) {
      stroke(area, region.outline());
    }
    int number = placement.area(area);
    if (!region.label().isEmpty()) {
      Colour colour = region.outline() == null ? region.fill() : region.outline().colour();
      insideArea(region.label(), number, area, colour, region.hatch() != Hatch.NONE);
    }
  }

  private void insideArea(String text, int number, Shape area, Colour colour, boolean halo) {
    Label label = Label.of(text);
    Colour dark = colour.withAlpha(1).mix(Colour.BLACK, 0.4);
    areaLabels.add(
        () -> {
          Place place = placement.inside(number, area, label.width(SIZE), label.height(SIZE));
          if (place != null) {
            text(label, place, dark, halo);
          }
        });
  }

  /** Draws the hatching of a region inside an area. */
  static void hatch(Canvas canvas, Shape area, Region region, Rectangle2D clip) {
    Pen pen = Pen.solid(region.fill().withAlpha(1), 0.4);
    for (double degrees : region.hatch().degrees()) {
      canvas.draw(Hatching.lines(area, clip, degrees, HATCH_STEP), pen, clip);
    }
  }

  private void band(Band band) {
    boolean vertical = band.direction() == Band.Direction.X;
    double from = vertical ? frame.px(band.from()) : frame.py(band.to());
    double to = vertical ? frame.px(band.to()) : frame.py(band.from());
    double bottom = strip.getMaxY();
    Rectangle2D area =
        vertical
            ? new Rectangle2D.Double(from, box.getMinY(), to - from, bottom - box.getMinY())
            : new Rectangle2D.Double(box.getMinX(), from, box.getWidth(), to - from);
    canvas.fill(area.createIntersection(box.createUnion(strip)), band.fill(), null);
    int number = placement.area(area);
    if (band.label().isEmpty()) {
      return;
    }
    if (vertical && area.getWidth() < NARROW * Label.of(band.label()).width(SIZE)) {
      besideBand(band, area);
    } else {
      insideArea(band.label(), number, area, band.fill(), false);
    }
  }

  private void besideBand(Band band, Rectangle2D area) {
    Label label = Label.of(band.label());
    double height = label.height(SIZE);
    double width = label.width(SIZE);
    double radius = 0.5 * area.getWidth();
    Colour dark = band.fill().withAlpha(1).mix(Colour.BLACK, 0.4);
    areaLabels.add(
        () -> {
          double y = box.getMinY() + 1.5 * height;
          text(label, placement.around(area.getCenterX(), y, radius, width, height), dark, false);
        });
  }

  private void steps(Steps steps) {
    Series values = steps.values();
    int n = values.size() - 1;
    double[] x = new double[3 * n];
    double[] y = new double[3 * n];
    for (int i = 0; i < n; i++) {
      x[3 * i] = values.x(i);
      x[3 * i + 1] = values.x(i + 1);
      x[3 * i + 2] = i + 1 < n && Double.isNaN(values.y(i + 1)) ? Double.NaN : values.x(i + 1);
      y[3 * i] = values.y(i);
      y[3 * i + 1] = values.y(i);
      y[3 * i + 2] = i + 1 < n ? values.y(i + 1) : values.y(i);
    }
    List<Polyline> parts = Polyline.of(Series.of(x, y), frame);
    if (steps.fill() != null) {
      double base = frame.py(0);
      for (Polyline part : parts) {
        Path2D area = new Path2D.Double();
        area.moveTo(part.x(0), base);
        part.append(area, false);
        area.lineTo(part.x(part.size() - 1), base);
        area.closePath();
        canvas.fill(area, steps.fill(), box);
        placement.area(area);
      }
    }
    for (Polyline part : parts) {
      stroke(part.path(), steps.pen());
    }
    if (steps.errors() != null) {
      errors(steps, steps.errors());
    }
    besideLine(steps.label(), parts, steps.pen());
  }

  private void errors(Steps steps, Series errors) {
    Path2D bars = new Path2D.Double();
    for (int i = 0; i < errors.size(); i++) {
      double value = steps.values().y(i);
      double x = frame.px(errors.x(i));
      double low = frame.py(value - errors.y(i));
      double high = frame.py(value + errors.y(i));
      if (!Double.isNaN(x + low + high)) {
        bars.append(new Line2D.Double(x, low, x, high), false);
        bars.append(new Line2D.Double(x - CAP / 2, low, x + CAP / 2, low), false);
        bars.append(new Line2D.Double(x - CAP / 2, high, x + CAP / 2, high), false);
      }
    }
    stroke(bars, Pen.solid(steps.pen().colour(), 0.6));
  }

  private void points(Points points) {
    for (int i = 0; i < points.points().size(); i++) {
      double x = frame.px(points.points().x(i));
      double y = frame.py(points.points().y(i));
      if (Double.isNaN(x + y)) {
        continue;
      }
      Shape sign = points.marker().shape(x, y, points.size());
      canvas.draw(sign, Pen.solid(Colour.WHITE, 1.2), box);
      canvas.fill(sign, points.colour(), box);
      placement.sign(sign);
      if (!points.labels().isEmpty() && box.contains(x, y)) {
        Label label = Label.of(points.labels().get(i));
        double radius = points.size() / 2;
        pointLabels.add(
            () ->
                text(
                    label,
                    placement.around(x, y, radius, label.width(SIZE), label.height(SIZE)),
                    points.colour().legible(),
                    false));
      }
    }
  }

  private void cells(Cells cells) {
    for (Cells.Cell cell : cells.cells()) {
      double left = frame.px(cell.lowX());
      double top = frame.py(cell.highY());
      double width = frame.px(cell.highX()) - left;
      double height = frame.py(cell.lowY()) - top;
      Rectangle2D area =
          new Rectangle2D.Double(left - SEAM, top - SEAM, width + 2 * SEAM, height + 2 * SEAM);
      canvas.fill(area, cells.colours().at(cell.value()), box);
    }
  }

  private void contours(Contours contours) {
    List<List<Polyline>> all = new ArrayList<>();
    for (Contours.Level level : contours.levels()) {
      List<Polyline> lines = Isolines.of(contours.field(), frame, level.value());
      all.add(lines);
      for (Polyline line : lines) {
        placement.line(line.path(), level.pen().width());
      }
    }
    for (int i = 0; i < all.size(); i++) {
      Contours.Level level = contours.levels().get(i);
      Label label = Label.of(level.label());
      InlineLabel place = InlineLabel.find(placement, all.get(i), label, CONTOUR_SIZE);
      for (Polyline line : all.get(i)) {
        Path2D path = place.cut(line);
        canvas.draw(path, level.pen(), box);
      }
      place.draw(canvas, placement, level.pen().colour());
    }
  }

  /** Draws the error bars of the strip, each with its text beside it. */
  void ranges(List<Range> ranges) {
    for (int i = 0; i < ranges.size(); i++) {
      Range range = ranges.get(i);
      double y = strip.getMinY() + 2 + Layout.ROW * (i + 0.5);
      double from = frame.px(range.from());
      double to = frame.px(range.to());
      double value = frame.px(range.value());
      Path2D bar = new Path2D.Double();
      bar.append(new Line2D.Double(from, y, to, y), false);
      bar.append(new Line2D.Double(from, y - CAP, from, y + CAP), false);
      bar.append(new Line2D.Double(to, y - CAP, to, y + CAP), false);
      canvas.draw(bar, Pen.solid(range.colour(), 1), strip);
      canvas.fill(Marker.CIRCLE.shape(value, y, 3.4), range.colour(), strip);
      Label label = Label.of(range.label());
      double right = Math.max(box.getMinX(), to) + 5;
      double left = Math.min(box.getMaxX(), from) - 5 - label.width(SIZE);
      boolean fits = right + label.width(SIZE) < box.getMaxX() - 3;
      canvas.text(
          label.at(fits ? right : left, y + 0.3 * SIZE, SIZE), range.colour().legible(), true);
    }
  }

  /** Draws the legend inside the frame. */
  void key(Key key, Legend where) {
    double pad = 3;
    double margin = 6;
    double width = key.width() + 2 * pad;
    double height = key.height() + 2 * pad;
    double left = box.getMinX() + margin;
    double right = box.getMaxX() - margin - width;
    double top = box.getMinY() + margin;
    double bottom = box.getMaxY() - margin - height;
    // A little room around it, so that no other text looks like a part of it.
    Point2D free = placement.free(width + 4 * pad, height, margin);
    Point2D corner =
        switch (where) {
          case TOP_LEFT -> new Point2D.Double(left, top);
          case TOP_RIGHT -> new Point2D.Double(right, top);
          case BOTTOM_LEFT -> new Point2D.Double(left, bottom);
          case BOTTOM_RIGHT -> new Point2D.Double(right, bottom);
          default -> new Point2D.Double(free.getX() - width / 2, free.getY() - height / 2);
        };
    Rectangle2D area = new Rectangle2D.Double(corner.getX(), corner.getY(), width, height);
    canvas.fill(area, Colour.WHITE, null);
    key.draw(canvas, area.getMinX() + pad, area.getMinY() + pad);
    placement.text(area);
  }
}
