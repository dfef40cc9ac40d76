package recoil.app.plot;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** The sign drawn at a point. */
public enum Marker {
  /** A disc. */
  CIRCLE,
  /** A square. */
  SQUARE,
  /** A square on its corner. */
  DIAMOND,
  /** A triangle on its base. */
  TRIANGLE,
  /** A star with five rays. */
  STAR;

  /** The outline around (x, y), with this size in pt. */
  Shape shape(double x, double y, double size) {
    double r = size / 2;
    return switch (this) {
      case CIRCLE -> new Ellipse2D.Double(x - r, y - r, size, size);
      case SQUARE -> new Rectangle2D.Double(x - 0.9 * r, y - 0.9 * r, 1.8 * r, 1.8 * r);
      case DIAMOND -> polygon(x, y, 1.15 * r, 1.15 * r, 4);
      case TRIANGLE -> polygon(x, y, 1.2 * r, 1.2 * r, 3);
      case STAR -> polygon(x, y, 1.2 * r, 0.5 * r, 10);
    };
  }

  private static Path2D polygon(double x, double y, double even, double odd, int corners) {
    Path2D path = new Path2D.Double();
    for (int i = 0; i < corners; i++) {
      double radius = i % 2 == 0 ? even : odd;
      double angle = -Math.PI / 2 + 2 * Math.PI * i / corners;
      double px = x + radius * Math.cos(angle);
      double py = y + radius * Math.sin(angle);
      if (i == 0) {
        path.moveTo(px, py);
      } else {
        path.lineTo(px, py);
      }
    }
    path.closePath();
    return path;
  }
}
