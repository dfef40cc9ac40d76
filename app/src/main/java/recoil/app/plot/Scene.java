package recoil.app.plot;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A laid out page: shapes only, in pt, y downwards from the upper left corner.
 *
 * @param width of the page in pt
 * @param height of the page in pt
 * @param marks in drawing order
 * @param texts bounds of all texts
 */
record Scene(double width, double height, List<Mark> marks, List<Rectangle2D> texts) {
  /** Points per millimetre. */
  static final double MM = 72 / 25.4;

  /**
   * One shape.
   *
   * @param shape its path
   * @param colour of the line or the inside
   * @param pen how its line is drawn, or null if it is filled
   * @param clip only inside this rectangle, or null
   */
  record Mark(Shape shape, Colour colour, @Nullable Pen pen, @Nullable Rectangle2D clip) {}

  Scene {
    marks = List.copyOf(marks);
    texts = List.copyOf(texts);
  }
}
