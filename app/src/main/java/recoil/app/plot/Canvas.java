package recoil.app.plot;

import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A scene being drawn: marks in order, and the boxes of the texts. */
final class Canvas {
  private static final double HALO = 2.2;

  private final List<Scene.Mark> marks = new ArrayList<>();
  private final List<Rectangle2D> texts = new ArrayList<>();

  /** Fills a shape. */
  void fill(Shape shape, Colour colour, @Nullable Rectangle2D clip) {
    marks.add(new Scene.Mark(shape, colour, null, clip));
  }

  /** Draws a line. */
  void draw(Shape shape, Pen pen, @Nullable Rectangle2D clip) {
    marks.add(new Scene.Mark(shape, pen.colour(), pen, clip));
  }

  /** Draws a straight line. */
  void line(double x0, double y0, double x1, double y1, Pen pen) {
    draw(new Line2D.Double(x0, y0, x1, y1), pen, null);
  }

  /** Draws a text's outline, with a white rim if asked. */
  void text(Shape outline, Colour colour, boolean halo) {
    Rectangle2D box = outline.getBounds2D();
    if (box.isEmpty()) {
      return;
    }
    if (halo) {
      draw(outline, Pen.solid(Colour.WHITE, HALO), null);
    }
    fill(outline, colour, null);
    texts.add(box);
  }

  Scene scene(double width, double height) {
    return new Scene(width, height, marks, texts);
  }
}
