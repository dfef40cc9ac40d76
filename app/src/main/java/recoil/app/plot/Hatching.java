package recoil.app.plot;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;

/** Parallel lines inside an area, cut exactly at its boundary. */
final class Hatching {
  private Hatching() {}

  /**
   * The lines.
   *
   * @param area polygons
   * @param clip lines are made inside this rectangle only
   * @param degrees their direction, clockwise from the x axis
   * @param step their distance in pt
   */
  static Path2D lines(Shape area, Rectangle2D clip, double degrees, double step) {
    AffineTransform turn = AffineTransform.getRotateInstance(-Math.toRadians(degrees));
    AffineTransform back = AffineTransform.getRotateInstance(Math.toRadians(degrees));
    Rectangle2D bounds =
        turn.createTransformedShape(clip.createIntersection(area.getBounds2D())).getBounds2D();
    Path2D lines = new Path2D.Double();
    // Fixed multiples of the step, so that neighbouring areas share their lines.
    int first = (int) Math.ceil(bounds.getMinY() / step);
    int last = (int) Math.floor(bounds.getMaxY() / step);
    double[][] crossings = new double[Math.max(0, last - first + 1)][4];
    int[] counts = new int[crossings.length];
    collect(area, turn, first, step, crossings, counts);
    Point2D from = new Point2D.Double();
    Point2D to = new Point2D.Double();
    for (int k = 0; k < crossings.length; k++) {
      double y = (first + k) * step;
      Arrays.sort(crossings[k], 0, counts[k]);
      for (int i = 0; i + 1 < counts[k]; i += 2) {
        double x0 = Math.max(crossings[k][i], bounds.getMinX());
        double x1 = Math.min(crossings[k][i + 1], bounds.getMaxX());
        if (x1 > x0) {
          back.transform(new Point2D.Double(x0, y), from);
          back.transform(new Point2D.Double(x1, y), to);
          lines.moveTo(from.getX(), from.getY());
          lines.lineTo(to.getX(), to.getY());
        }
      }
    }
    return lines;
  }

  private static void collect(
      Shape area,
      AffineTransform turn,
      int first,
      double step,
      double[][] crossings,
      int[] counts) {
    double[] c = new double[6];
    double startX = 0;
    double startY = 0;
    double x = 0;
    double y = 0;
    for (PathIterator it = area.getPathIterator(turn, 0.1); !it.isDone(); it.next()) {
      int kind = it.currentSegment(c);
      double nextX = kind == PathIterator.SEG_CLOSE ? startX : c[0];
      double nextY = kind == PathIterator.SEG_CLOSE ? startY : c[1];
      if (kind == PathIterator.SEG_MOVETO) {
        startX = nextX;
        startY = nextY;
      } else {
        int from = (int) Math.ceil(Math.min(y, nextY) / step);
        int to = (int) Math.ceil(Math.max(y, nextY) / step) - 1;
        for (int k = Math.max(from, first); k <= to && k - first < counts.length; k++) {
          int row = k - first;
          if (counts[row] == crossings[row].length) {
            crossings[row] = Arrays.copyOf(crossings[row], 2 * counts[row]);
          }
          crossings[row][counts[row]++] = x + (k * step - y) / (nextY - y) * (nextX - x);
        }
      }
      x = nextX;
      y = nextY;
    }
  }
}
