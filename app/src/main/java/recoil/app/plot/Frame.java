package recoil.app.plot;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/**
 * The rectangle of the axes on the page.
 *
 * @param box in pt, y downwards
 * @param x horizontal axis
 * @param y vertical axis
 */
record Frame(Rectangle2D box, Axis x, Axis y) {
  /** How far beyond the frame a point may lie, in pt. */
  private static final double BEYOND = 500;

  /** Page abscissa of a value; values far outside are moved closer. */
  double px(double value) {
    double p = box.getMinX() + x.share(value) * box.getWidth();
    return Math.max(box.getMinX() - BEYOND, Math.min(p, box.getMaxX() + BEYOND));
  }

  /** Page ordinate of a value; values far outside are moved closer. */
  double py(double value) {
    double p = box.getMaxY() - y.share(value) * box.getHeight();
    return Math.max(box.getMinY() - BEYOND, Math.min(p, box.getMaxY() + BEYOND));
  }

  /** The closed boundaries of a region as one path. */
  Path2D polygons(Iterable<Series> boundaries) {
    Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
    for (Series boundary : boundaries) {
      for (Polyline part : Polyline.of(boundary, this)) {
        part.append(path, true);
        path.closePath();
      }
    }
    return path;
  }
}
