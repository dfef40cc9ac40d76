package recoil.app.plot;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a text stands.
 *
 * @param centre of its box
 * @param leader the way from the box to what it names; null where that is clear without
 */
record Place(Point2D centre, @Nullable Line2D leader) {
  /** A text nearer than this in pt needs no line that leads to what it names, one farther does. */
  private static final double NEAR = 7;

  private static final double FAR = 18;

  /** What it costs that such a line crosses a text, in pt of its length. */
  private static final double OVER_TEXT = 40;

  /**
   * A place with the way to the nearest of some points, unless that is near and nothing between.
   *
   * @param points of the line that the text names
   */
  static Place of(
      Placement placement, Point2D centre, List<Point2D> points, double width, double height) {
    Rectangle2D box =
        new Rectangle2D.Double(
            centre.getX() - width / 2, centre.getY() - height / 2, width, height);
    Line2D way = null;
    double least = Double.POSITIVE_INFINITY;
    for (Point2D point : points) {
      Point2D from =
          new Point2D.Double(
              Math.max(box.getMinX(), Math.min(point.getX(), box.getMaxX())),
              Math.max(box.getMinY(), Math.min(point.getY(), box.getMaxY())));
      double cost = from.distance(point);
      Line2D straight = new Line2D.Double(from, point);
      if (cost < least && placement.overText(straight)) {
        cost += OVER_TEXT;
      }
      if (cost < least) {
        least = cost;
        way = straight;
      }
    }
    return new Place(centre, way != null && needed(way, placement) ? way : null);
  }

  private static boolean needed(Line2D way, Placement placement) {
    double length = way.getP1().distance(way.getP2());
    if (length < NEAR) {
      return false;
    }
    double dx = (way.getX1() - way.getX2()) / length;
    double dy = (way.getY1() - way.getY2()) / length;
    return length > FAR || placement.crossed(way.getP2(), dx, dy, length - 5) > 0;
  }
}
