package recoil.app.plot;

import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.jspecify.annotations.Nullable;

/** The bar beside the frame that says which number has which colour. */
final class ColourBar {
  private static final double WIDTH = 9;
  private static final double GAP = 7;
  private static final double TICK = 2.5;
  private static final int STEPS = 128;
  private static final double SIZE = Layout.TEXT_SIZE;
  private static final Pen FRAME = Pen.solid(Colour.BLACK, 0.6);

  private final ColourScale colours;
  private final Label label;
  private final Axis axis;
  private final Ticks ticks;

  private ColourBar(Cells cells, int room) {
    colours = cells.colours();
    label = Label.of(cells.label());
    axis = Axis.linear(cells.label(), colours.min(), colours.max());
    ticks = Ticks.of(axis, room);
  }

  /** The bar of a plot's cells, where it has some; null else. */
  static @Nullable ColourBar of(Plot plot, int room) {
    for (Layer layer : plot.layers()) {
      if (layer instanceof Cells cells) {
        return new ColourBar(cells, room);
      }
    }
    return null;
  }

  /** Room that it needs right of the frame, in pt. */
  double width() {
    return GAP + WIDTH + TICK + numbers() + GAP + label.height(Layout.TITLE_SIZE);
  }

  /** The power of ten of its numbers. */
  int exponent() {
    return ticks.exponent();
  }

  private double numbers() {
    double widest = 0;
    for (Ticks.Tick tick : ticks.ticks()) {
      widest = Math.max(widest, Label.of(tick.label()).width(SIZE));
    }
    return widest;
  }

  /** Draws it beside a frame. */
  void draw(Canvas canvas, Rectangle2D frame) {
    double left = frame.getMaxX() + GAP;
    Rectangle2D box = new Rectangle2D.Double(left, frame.getMinY(), WIDTH, frame.getHeight());
    double step = box.getHeight() / STEPS;
    for (int i = 0; i < STEPS; i++) {
      double value = axis.min() + (i + 0.5) / STEPS * (axis.max() - axis.min());
      double top = box.getMaxY() - (i + 1) * step;
      // A little overlap, so that no seams show.
      Rectangle2D piece = new Rectangle2D.Double(left, top, WIDTH, 1.2 * step);
      canvas.fill(piece, colours.at(value), box);
    }
    Path2D marks = new Path2D.Double();
    for (Ticks.Tick tick : ticks.ticks()) {
      double y = box.getMaxY() - axis.share(tick.value()) * box.getHeight();
      if (tick.major()) {
        marks.append(new Line2D.Double(box.getMaxX(), y, box.getMaxX() + TICK, y), false);
      }
      canvas.text(
          Label.of(tick.label()).at(box.getMaxX() + TICK + 1.5, y + 0.32 * SIZE, SIZE),
          Colour.BLACK,
          false);
    }
    canvas.draw(marks, FRAME, null);
    canvas.draw(box, FRAME, null);
    double height = label.height(Layout.TITLE_SIZE);
    double x = box.getMaxX() + TICK + numbers() + GAP + 0.5 * height;
    canvas.text(
        label.centred(x, box.getCenterY(), Layout.TITLE_SIZE, -Math.PI / 2), Colour.BLACK, false);
    if (exponent() != 0) {
      canvas.text(Layout.factor(exponent()).at(left, box.getMinY() - 3, SIZE), Colour.BLACK, false);
    }
  }
}
