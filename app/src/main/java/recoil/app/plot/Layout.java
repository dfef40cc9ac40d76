package recoil.app.plot;

import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns a plot into shapes on a page: margins, frame, ticks, titles; the rest is Painter's. */
final class Layout {
  /** Font size of axis labels and titles in pt. */
  static final double TITLE_SIZE = 9.5;

  /** Font size of the values at the ticks, of labels and legends in pt. */
  static final double TEXT_SIZE = 8.5;

  private static final double EDGE = 2;
  private static final double GAP = 4;

  /** Height of a row of the strip of ranges in pt. */
  static final double ROW = 12;

  private static final Pen FRAME = Pen.solid(Colour.BLACK, 0.6);
  private static final Pen MAJOR = Pen.solid(Colour.BLACK, 0.5);
  private static final Pen MINOR = Pen.solid(Colour.BLACK, 0.4);
  private static final double MAJOR_LENGTH = 5;
  private static final double MINOR_LENGTH = 2.7;

  /** Height of a frame below, with the gap above it, relative to both frames. */
  private static final double BELOW = 0.4;

  private static final Ticks NO_TICKS = new Ticks(List.of(), 0);

  private final Plot plot;
  private final double width;
  private final double height;
  private final Ticks xTicks;
  private final Ticks yTicks;
  private final Ticks belowTicks;
  private final @Nullable ColourBar bar;
  private final Canvas canvas = new Canvas();

  private Layout(Plot plot) {
    this.plot = plot;
    width = plot.width() * Scene.MM;
    height = plot.height() * Scene.MM;
    xTicks = Ticks.of(plot.x(), room((width - 45) / 24));
    Plot.Below below = plot.below();
    double frames = height - stripHeight() - 35;
    int rows = room((below == null ? 1 : 1 - BELOW) * frames / 17);
    yTicks = Ticks.of(plot.y(), rows);
    belowTicks = below == null ? NO_TICKS : Ticks.of(below.y(), room(BELOW * frames / 17));
    bar = ColourBar.of(plot, rows);
  }

  /** The page of a plot. */
  static Scene of(Plot plot) {
    return new Layout(plot).scene();
  }

  private static int room(double labels) {
    return (int) Math.max(2, Math.min(labels, 10));
  }

  private double stripHeight() {
    return plot.ranges().isEmpty() ? 0 : ROW * plot.ranges().size() + 2 + MAJOR_LENGTH;
  }

  private Scene scene() {
    canvas.fill(new Rectangle2D.Double(0, 0, width, height), Colour.WHITE, null);
    Key key = Key.of(plot);
    Rectangle2D both = box(key);
    Plot.Below below = plot.below();
    Rectangle2D box = below == null ? both : part(both, 0, 1 - BELOW);
    Rectangle2D strip =
        new Rectangle2D.Double(box.getMinX(), box.getMaxY(), box.getWidth(), stripHeight());
    Frame frame = new Frame(box, plot.x(), plot.y());
    Painter painter = new Painter(canvas, frame, strip);
    painter.paint(plot.layers());
    painter.ranges(plot.ranges());
    axes(frame, yTicks, strip.getMaxY());
    if (!strip.isEmpty()) {
      canvas.draw(strip, FRAME, null);
    }
    if (below != null) {
      below(below, both);
    }
    double floor = both.getMaxY() + strip.getHeight();
    values(frame, floor);
    titles(box, floor);
    if (bar != null) {
      bar.draw(canvas, box);
    }
    if (plot.legend() == Legend.OUTSIDE) {
      key.draw(canvas, box.getMaxX() + 2 * GAP, box.getMinY());
    } else if (key.entries() > 0) {
      painter.key(key, plot.legend());
    }
    painter.labels();
    return canvas.scene(width, height);
  }

  /** A horizontal part of a rectangle: from a share of its height on, with a share as its own. */
  private static Rectangle2D part(Rectangle2D box, double from, double share) {
    return new Rectangle2D.Double(
        box.getMinX(),
        box.getMinY() + from * box.getHeight(),
        box.getWidth(),
        share * box.getHeight());
  }

  private void below(Plot.Below below, Rectangle2D both) {
    // Room for the values at the ends of both axes.
    double gap = TEXT_SIZE + 1 + (belowTicks.exponent() != 0 ? TEXT_SIZE : 0);
    double share = gap / both.getHeight();
    Rectangle2D box = part(both, 1 - BELOW + share, BELOW - share);
    Frame frame = new Frame(box, plot.x(), below.y());
    new Painter(canvas, frame, part(box, 1, 0)).paint(below.layers());
    axes(frame, belowTicks, box.getMaxY());
    yTitle(below.y(), belowTicks, box);
  }

  private Rectangle2D box(Key key) {
    double tickWidth = Math.max(width(yTicks), width(belowTicks));
    double labelHeight = Label.of(plot.y().label()).height(TITLE_SIZE);
    Plot.Below below = plot.below();
    if (below != null) {
      labelHeight = Math.max(labelHeight, Label.of(below.y().label()).height(TITLE_SIZE));
    }
    double left = EDGE + labelHeight + GAP + tickWidth + 3;
    double bottom = EDGE + Label.of(plot.x().label()).height(TITLE_SIZE) + GAP + xTickHeight() + 4;
    double top = EDGE + TEXT_SIZE * 0.4;
    if (!plot.title().isEmpty()) {
      top += Label.of(plot.title()).height(TITLE_SIZE) + GAP;
    }
    if (yTicks.exponent() != 0 || (bar != null && bar.exponent() != 0)) {
      top += TEXT_SIZE;
    }
    double right = EDGE + overhang();
    if (plot.legend() == Legend.OUTSIDE) {
      right += key.width() + 2 * GAP;
    }
    if (bar != null) {
      right += bar.width();
    }
    return new Rectangle2D.Double(
        left, top, width - left - right, height - top - bottom - stripHeight());
  }

  private static double width(Ticks ticks) {
    double widest = 0;
    for (Ticks.Tick tick : ticks.ticks()) {
      widest = Math.max(widest, Label.of(tick.label()).width(TEXT_SIZE));
    }
    return widest;
  }

  private double xTickHeight() {
    double tallest = 0;
    for (Ticks.Tick tick : xTicks.ticks()) {
      tallest = Math.max(tallest, Label.of(tick.label()).ascent(TEXT_SIZE));
    }
    return tallest;
  }

  /** How far the last value of the x axis reaches beyond the frame. */
  private double overhang() {
    double most = 2;
    double length = width - 45;
    for (Ticks.Tick tick : xTicks.ticks()) {
      double room = (1 - plot.x().share(tick.value())) * length;
      most = Math.max(most, Label.of(tick.label()).width(TEXT_SIZE) / 2 - room);
    }
    return most + (xTicks.exponent() != 0 ? 4 : 0);
  }

  /** The frame with its ticks, those of x at this floor, and the values of y. */
  private void axes(Frame frame, Ticks ticks, double floor) {
    Rectangle2D box = frame.box();
    Path2D major = new Path2D.Double();
    Path2D minor = new Path2D.Double();
    for (Ticks.Tick tick : xTicks.ticks()) {
      double x = frame.px(tick.value());
      double length = tick.major() ? MAJOR_LENGTH : MINOR_LENGTH;
      Path2D path = tick.major() ? major : minor;
      path.append(new Line2D.Double(x, floor, x, floor - length), false);
      path.append(new Line2D.Double(x, box.getMinY(), x, box.getMinY() + length), false);
    }
    for (Ticks.Tick tick : ticks.ticks()) {
      double y = frame.py(tick.value());
      double length = tick.major() ? MAJOR_LENGTH : MINOR_LENGTH;
      Path2D path = tick.major() ? major : minor;
      path.append(new Line2D.Double(box.getMinX(), y, box.getMinX() + length, y), false);
      path.append(new Line2D.Double(box.getMaxX(), y, box.getMaxX() - length, y), false);
      Label label = Label.of(tick.label());
      canvas.text(
          label.at(box.getMinX() - 3 - label.width(TEXT_SIZE), y + 0.32 * TEXT_SIZE, TEXT_SIZE),
          Colour.BLACK,
          false);
    }
    canvas.draw(minor, MINOR, null);
    canvas.draw(major, MAJOR, null);
    canvas.draw(box, FRAME, null);
  }

  /** The values of x. */
  private void values(Frame frame, double floor) {
    double baseline = floor + 4 + xTickHeight();
    for (Ticks.Tick tick : xTicks.ticks()) {
      Label label = Label.of(tick.label());
      double left = frame.px(tick.value()) - label.width(TEXT_SIZE) / 2;
      canvas.text(label.at(left, baseline, TEXT_SIZE), Colour.BLACK, false);
    }
  }

  private void yTitle(Axis axis, Ticks ticks, Rectangle2D box) {
    Label y = Label.of(axis.label());
    canvas.text(
        y.centred(EDGE + y.height(TITLE_SIZE) / 2, box.getCenterY(), TITLE_SIZE, -Math.PI / 2),
        Colour.BLACK,
        false);
    if (ticks.exponent() != 0) {
      Label factor = factor(ticks.exponent());
      canvas.text(factor.at(box.getMinX(), box.getMinY() - 3, TEXT_SIZE), Colour.BLACK, false);
    }
  }

  private void titles(Rectangle2D box, double floor) {
    Label x = Label.of(plot.x().label());
    double top = floor + 4 + xTickHeight() + GAP;
    canvas.text(
        x.at(box.getCenterX() - x.width(TITLE_SIZE) / 2, top + x.ascent(TITLE_SIZE), TITLE_SIZE),
        Colour.BLACK,
        false);
    yTitle(plot.y(), yTicks, box);
    if (!plot.title().isEmpty()) {
      Label title = Label.of(plot.title());
      double descent = title.height(TITLE_SIZE) - title.ascent(TITLE_SIZE);
      Shape outline =
          title.at(
              box.getCenterX() - title.width(TITLE_SIZE) / 2,
              box.getMinY() - GAP - descent,
              TITLE_SIZE);
      canvas.text(outline, Colour.BLACK, false);
    }
    if (xTicks.exponent() != 0) {
      Label factor = factor(xTicks.exponent());
      double left = width - EDGE - factor.width(TEXT_SIZE);
      canvas.text(factor.at(left, top + factor.ascent(TEXT_SIZE), TEXT_SIZE), Colour.BLACK, false);
    }
  }

  /** A power of ten beside an axis. */
  static Label factor(int exponent) {
    return Label.of("$\\times 10^{" + exponent + "}$");
  }
}
