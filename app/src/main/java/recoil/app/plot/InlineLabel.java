package recoil.app.plot;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text in a line: where, and how it is turned.
 *
 * @param line the line that is interrupted, or null if no line has room
 * @param from start of the gap along the line in pt
 * @param to end of the gap
 * @param centre of the text
 * @param angle of the text in radians, clockwise
 */
record InlineLabel(
    @Nullable Polyline line,
    double from,
    double to,
    Point2D centre,
    double angle,
    Label label,
    double size) {

  /** The straightest and freest place along some lines. */
  static InlineLabel find(Placement placement, List<Polyline> lines, Label label, double size) {
    InlineLabel best = new InlineLabel(null, 0, 0, new Point2D.Double(), 0, label, size);
    if (label.ink().isEmpty()) {
      return best;
    }
    double width = label.width(size) + 5;
    double half = label.height(size) / 2 + 1;
    double least = Double.POSITIVE_INFINITY;
    for (Polyline line : lines) {
      for (double s = width; s + width < line.length(); s += 3) {
        Point2D a = line.at(s - width / 2);
        Point2D b = line.at(s + width / 2);
        Point2D m = line.at(s);
        double chord = a.distance(b);
        double bend =
            Math.hypot((a.getX() + b.getX()) / 2 - m.getX(), (a.getY() + b.getY()) / 2 - m.getY());
        double dx = (b.getX() - a.getX()) / Math.max(chord, 1e-9);
        double dy = (b.getY() - a.getY()) / Math.max(chord, 1e-9);
        double w = Math.abs(dx) * width / 2 + Math.abs(dy) * half;
        double h = Math.abs(dy) * width / 2 + Math.abs(dx) * half;
        double taken = taken(placement, m, dx, dy, width / 2, half);
        double cost =
            20 * (1 - chord / width)
                + bend
                + 3 * taken
                + 40 * placement.textShare(m.getX() - w, m.getY() - h, m.getX() + w, m.getY() + h)
                + Math.abs(s / line.length() - 0.5)
                + 0.3 * Math.abs(dy)
                - 0.002 * Math.min(line.length(), 300);
        if (cost < least) {
          least = cost;
          double angle = Math.atan2(dy, dx);
          double upright =
              Math.abs(angle) > Math.PI / 2 ? angle - Math.signum(angle) * Math.PI : angle;
          Point2D centre =
              new Point2D.Double(
                  (2 * m.getX() + a.getX() + b.getX()) / 4,
                  (2 * m.getY() + a.getY() + b.getY()) / 4);
          best = new InlineLabel(line, s - width / 2, s + width / 2, centre, upright, label, size);
        }
      }
    }
    return best;
  }

  /** How many of some points around the text, off its own line, are taken. */
  private static double taken(
      Placement placement, Point2D centre, double dx, double dy, double halfWidth, double half) {
    double taken = 0;
    for (int side = -1; side <= 1; side += 2) {
      for (int row = 0; row < 3; row++) {
        double off = side * (2.2 + row * Math.max(0, half - 2.2) / 2);
        for (int i = -6; i <= 6; i++) {
          double along = halfWidth * i / 6;
          double x = centre.getX() + along * dx - off * dy;
          double y = centre.getY() + along * dy + off * dx;
          taken += placement.covered(x, y) ? 1 : 0;
        }
      }
    }
    return taken;
  }

  /** A line's path, with a gap where the text is. */
  Path2D cut(Polyline other) {
    return other == line ? other.pathWithout(from, to) : other.path();
  }

  /** Draws the text, if there is a place. */
  void draw(Canvas canvas, Placement placement, Colour colour) {
    if (line != null) {
      var outline = label.centred(centre.getX(), centre.getY(), size, angle);
      canvas.text(outline, colour, true);
      placement.text(outline.getBounds2D());
    }
  }
}
