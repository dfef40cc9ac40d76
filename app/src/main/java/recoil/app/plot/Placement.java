package recoil.app.plot;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds room for texts inside a frame. It keeps a coarse picture of the lines (ink), one of each
 * area, and the boxes of the texts placed so far; a place is the better the less of them it covers.
 */
final class Placement {
  /** Cells per pt. */
  private static final double FINE = 1.5;

  /** Covered square points that cost 1: of lines, of texts, of other areas. */
  private static final double INK = 10;

  private static final double TEXT = 4;
  private static final double OTHER_AREA = 200;

  /** The same of areas for what names no area. */
  private static final double ANY_AREA = 1500;

  /** What a place beside a spike costs, where a line is vertical or turns back. */
  private static final double SPIKE = 2;

  /** How often a text may stand a step in pt farther from its line, and what a step costs. */
  private static final int FARTHER = 5;

  private static final double FARTHER_STEP = 5;
  private static final double FAR = 0.5;

  /** What a point of other lines between a text and its line costs. */
  private static final double CROSSED = 0.1;

  /** Room for the ticks, in pt. */
  private static final double TICKS = 5;

  private final Rectangle2D frame;
  private final int columns;
  private final int rows;
  private final BufferedImage ink;
  private int[] inkSums;
  private boolean stale = true;
  private final List<int[]> areas = new ArrayList<>();
  private final List<Rectangle2D> texts = new ArrayList<>();

  Placement(Rectangle2D frame) {
    this.frame = frame;
    columns = (int) Math.ceil(FINE * frame.getWidth());
    rows = (int) Math.ceil(FINE * frame.getHeight());
    ink = blank();
    inkSums = new int[0];
  }

  private BufferedImage blank() {
    return new BufferedImage(columns, rows, BufferedImage.TYPE_BYTE_GRAY);
  }

  private Graphics2D graphics(BufferedImage image) {
    Graphics2D g = image.createGraphics();
    g.setComposite(AlphaComposite.Src);
    g.setColor(Color.WHITE);
    g.scale(FINE, FINE);
    g.translate(-frame.getMinX(), -frame.getMinY());
    return g;
  }

  /** Notes a line of this width in pt. */
  void line(Shape path, double width) {
    Graphics2D g = graphics(ink);
    g.setStroke(
        new BasicStroke((float) Math.max(1, width), BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL));
    g.draw(path);
    g.dispose();
    stale = true;
  }

  /** Notes a filled sign, to be kept visible. */
  void sign(Shape shape) {
    Graphics2D g = graphics(ink);
    g.fill(shape);
    g.dispose();
    stale = true;
  }

  /** Notes an area and returns its number. */
  int area(Shape shape) {
    BufferedImage image = blank();
    Graphics2D g = graphics(image);
    g.fill(shape);
    g.dispose();
    areas.add(sums(image));
    return areas.size() - 1;
  }

  /** Notes a text. */
  void text(Rectangle2D box) {
    texts.add(
        new Rectangle2D.Double(
            box.getX() - 1.5, box.getY() - 1.5, box.getWidth() + 3, box.getHeight() + 3));
  }

  private int[] sums(BufferedImage image) {
    byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    int[] sums = new int[(columns + 1) * (rows + 1)];
    for (int j = 0; j < rows; j++) {
      int row = 0;
      for (int i = 0; i < columns; i++) {
        row += pixels[j * columns + i] != 0 ? 1 : 0;
        sums[(j + 1) * (columns + 1) + i + 1] = sums[j * (columns + 1) + i + 1] + row;
      }
    }
    return sums;
  }

  private int column(double x) {
    return (int) Math.max(0, Math.min(columns, Math.round(FINE * (x - frame.getMinX()))));
  }

  private int row(double y) {
    return (int) Math.max(0, Math.min(rows, Math.round(FINE * (y - frame.getMinY()))));
  }

  private double share(int[] sums, double x0, double y0, double x1, double y1) {
    int i0 = column(x0);
    int i1 = column(x1);
    int j0 = row(y0);
    int j1 = row(y1);
    int n = columns + 1;
    int sum = sums[j1 * n + i1] - sums[j0 * n + i1] - sums[j1 * n + i0] + sums[j0 * n + i0];
    return sum / Math.max(1, FINE * FINE * (x1 - x0) * (y1 - y0));
  }

  /** Share of a box that lines cover. */
  double inkShare(double x0, double y0, double x1, double y1) {
    if (stale) {
      inkSums = sums(ink);
      stale = false;
    }
    return share(inkSums, x0, y0, x1, y1);
  }

  /** Whether there is a line or a text at a point, or it lies outside. */
  boolean covered(double x, double y) {
    double half = 0.5 / FINE;
    if (!frame.contains(x, y) || inkShare(x - half, y - half, x + half, y + half) > 0) {
      return true;
    }
    for (Rectangle2D text : texts) {
      if (text.contains(x, y)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a straight line runs over a text. */
  boolean overText(Line2D line) {
    return texts.stream().anyMatch(line::intersects);
  }

  /** Share of a box that texts cover. */
  double textShare(double x0, double y0, double x1, double y1) {
    double sum = 0;
    for (Rectangle2D text : texts) {
      double w = Math.min(x1, text.getMaxX()) - Math.max(x0, text.getMinX());
      double h = Math.min(y1, text.getMaxY()) - Math.max(y0, text.getMinY());
      if (w > 0 && h > 0) {
        sum += w * h;
      }
    }
    return sum / ((x1 - x0) * (y1 - y0));
  }

  /** What a box covers; smaller is better, 0 is a free place; outside the frame is infinite. */
  private double cost(double x0, double y0, double x1, double y1, int ownArea) {
    if (!frame.contains(x0 - TICKS, y0 - TICKS, x1 - x0 + 2 * TICKS, y1 - y0 + 2 * TICKS)) {
      return Double.POSITIVE_INFINITY;
    }
    double unit = ownArea < 0 ? ANY_AREA : OTHER_AREA;
    double size = (x1 - x0) * (y1 - y0);
    double cost = size * (inkShare(x0, y0, x1, y1) / INK + textShare(x0, y0, x1, y1) / TEXT);
    for (int area = 0; area < areas.size(); area++) {
      if (area != ownArea) {
        cost += size * share(areas.get(area), x0, y0, x1, y1) / unit;
      }
    }
    return cost;
  }

  /**
   * The best centre of a box inside an area, not far from its boundary, which tells areas that
   * overlap apart; null where the area, as far as it is in the frame, has no room for any of it.
   */
  @Nullable Place inside(int area, Shape boundary, double width, double height) {
    int[] own = areas.get(area);
    List<Point2D> rim = rim(boundary);
    Best best = new Best();
    double step = 3;
    for (double y = frame.getMinY() + height / 2 + 2; y < frame.getMaxY() - height / 2; y += step) {
      for (double x = frame.getMinX() + width / 2 + 2; x < frame.getMaxX() - width / 2; x += step) {
        double x0 = x - width / 2;
        double y0 = y - height / 2;
        double x1 = x + width / 2;
        double y1 = y + height / 2;
        double inside = share(own, x0, y0, x1, y1);
        if (inside == 0) {
          continue;
        }
        double roomy = share(own, x0 - 3, y0 - 3, x1 + 3, y1 + 3);
        double cost =
            cost(x0 - 1, y0 - 1, x1 + 1, y1 + 1, area)
                + 15 * Math.max(0, 0.99 - inside)
                + 3 * Math.max(0, 1 - roomy)
                + 0.2 * Math.abs(x - frame.getCenterX()) / frame.getWidth();
        if (cost < best.cost) {
          best.offer(cost + Math.max(0, distance(rim, x0, y0, x1, y1) - 5) / 40, x, y);
        }
      }
    }
    return best.cost < Double.POSITIVE_INFINITY
        ? Place.of(this, new Point2D.Double(best.x, best.y), rim, width, height)
        : null;
  }

  /** Points along the visible boundary, but not on the frame, some points apart. */
  private List<Point2D> rim(Shape boundary) {
    Rectangle2D inner =
        new Rectangle2D.Double(
            frame.getMinX() + 2, frame.getMinY() + 2, frame.getWidth() - 4, frame.getHeight() - 4);
    List<Point2D> rim = new ArrayList<>();
    double[] c = new double[6];
    double x = 0;
    double y = 0;
    for (PathIterator it = boundary.getPathIterator(null, 1); !it.isDone(); it.next()) {
      int kind = it.currentSegment(c);
      if (kind == PathIterator.SEG_LINETO) {
        int pieces = (int) Math.ceil(Math.hypot(c[0] - x, c[1] - y) / 6);
        for (int i = 1; i <= pieces; i++) {
          double px = x + i * (c[0] - x) / pieces;
          double py = y + i * (c[1] - y) / pieces;
          if (inner.contains(px, py)
              && (rim.isEmpty() || rim.get(rim.size() - 1).distance(px, py) > 4)) {
            rim.add(new Point2D.Double(px, py));
          }
        }
      }
      if (kind != PathIterator.SEG_CLOSE) {
        x = c[0];
        y = c[1];
      }
    }
    return rim;
  }

  /** Distance of a box to the nearest of some points; 0 if there are none. */
  private static double distance(List<Point2D> points, double x0, double y0, double x1, double y1) {
    double least = Double.POSITIVE_INFINITY;
    for (Point2D point : points) {
      double dx = Math.max(0, Math.max(x0 - point.getX(), point.getX() - x1));
      double dy = Math.max(0, Math.max(y0 - point.getY(), point.getY() - y1));
      least = Math.min(least, dx * dx + dy * dy);
    }
    return points.isEmpty() ? 0 : Math.sqrt(least);
  }

  /** The best centre of a box beside one of these lines. */
  Place beside(List<Polyline> lines, double width, double height) {
    Best best = new Best();
    for (Polyline line : lines) {
      double length = line.length();
      for (double s = Math.min(4, length / 2); s < length; s += 4) {
        Point2D p = line.at(s);
        if (!frame.contains(p)) {
          continue;
        }
        Point2D a = line.at(Math.max(0, s - 3));
        Point2D b = line.at(Math.min(length, s + 3));
        double norm = Math.max(1e-9, a.distance(b));
        double nx = (b.getY() - a.getY()) / norm;
        double ny = -(b.getX() - a.getX()) / norm;
        double away = Math.abs(nx) * width / 2 + Math.abs(ny) * height / 2 + 3;
        double middle = 0.6 * Math.abs(s / length - 0.5);
        double spike = SPIKE * (bend(line, s) + Math.max(0, 10 * Math.abs(nx) - 9));
        for (int farther = 0; farther < FARTHER; farther++) {
          double distance = away + FARTHER_STEP * farther;
          for (int side = -1; side <= 1; side += 2) {
            double x = p.getX() + side * distance * nx;
            double y = p.getY() + side * distance * ny;
            double beyond = CROSSED * crossed(p, side * nx, side * ny, FARTHER_STEP * farther);
            double preference =
                middle + spike + FAR * farther + beyond + (side * ny > 0 ? 0.15 : 0);
            best.offer(cost(x, y, width, height) + preference, x, y);
          }
        }
      }
    }
    Point2D centre = best.orElse(frame.getCenterX(), frame.getCenterY());
    List<Point2D> points = new ArrayList<>();
    for (Polyline line : lines) {
      for (double s = 0; s < line.length(); s += 2) {
        points.add(line.at(s));
      }
    }
    points.removeIf(point -> !frame.contains(point));
    return Place.of(this, centre, points, width, height);
  }

  /** How much of a way from a line is taken, in pt. */
  double crossed(Point2D from, double dx, double dy, double length) {
    double taken = 0;
    for (double s = 2.5; s < 2.5 + length; s += 1 / FINE) {
      taken += covered(from.getX() + s * dx, from.getY() + s * dy) ? 1 / FINE : 0;
    }
    return taken;
  }

  /** How much a line turns near a place, 0 for a straight one to 1. */
  private static double bend(Polyline line, double s) {
    double from = Math.max(0, s - 12);
    double to = Math.min(line.length(), s + 12);
    return 1 - line.at(from).distance(line.at(to)) / Math.max(1e-9, to - from);
  }

  private double cost(double x, double y, double width, double height) {
    return cost(
        x - width / 2 - 2.5, y - height / 2 - 2.5, x + width / 2 + 2.5, y + height / 2 + 2.5, -1);
  }

  /** The best centre of a box beside a sign of this radius. */
  Point2D around(double x, double y, double radius, double width, double height) {
    Best best = new Best();
    for (int i = 0; i < 16; i++) {
      double angle = 2 * Math.PI * i / 16;
      double away = radius + 2.5;
      double cx = x + Math.cos(angle) * (away + width / 2);
      double cy = y - Math.sin(angle) * (away + height / 2);
      double preference = 0.1 * Math.abs(Math.sin(angle)) + (Math.cos(angle) < -0.1 ? 0.2 : 0);
      best.offer(cost(cx, cy, width, height) + preference, cx, cy);
    }
    return best.orElse(x, y - radius - height);
  }

  /** The best centre of a large box anywhere, preferably in a corner. */
  Point2D free(double width, double height, double margin) {
    Best best = new Best();
    double spanX = frame.getWidth() - width - 2 * margin;
    double spanY = frame.getHeight() - height - 2 * margin;
    int n = 16;
    for (int j = 0; j <= n; j++) {
      for (int i = 0; i <= n; i++) {
        double x = frame.getMinX() + margin + spanX * i / n + width / 2;
        double y = frame.getMinY() + margin + spanY * j / n + height / 2;
        double corner = Math.hypot(Math.min(i, n - i), Math.min(j, n - j)) / n;
        double cost = wide(x - width / 2, y - height / 2, x + width / 2, y + height / 2);
        best.offer(cost + 0.5 * corner + 0.02 * j / n - 0.01 * i / n, x, y);
      }
    }
    return best.orElse(frame.getCenterX(), frame.getCenterY());
  }

  /** What a large box covers: lines matter, areas are a background. */
  private double wide(double x0, double y0, double x1, double y1) {
    double size = (x1 - x0) * (y1 - y0);
    double cost =
        size * (inkShare(x0 - 2, y0 - 2, x1 + 2, y1 + 2) / 2 + textShare(x0, y0, x1, y1) / TEXT);
    for (int[] area : areas) {
      cost += 1.5 * share(area, x0, y0, x1, y1);
    }
    return cost;
  }

  /** The cheapest place offered so far. */
  private static final class Best {
    private double cost = Double.POSITIVE_INFINITY;
    private double x;
    private double y;

    void offer(double newCost, double newX, double newY) {
      if (newCost < cost) {
        cost = newCost;
        x = newX;
        y = newY;
      }
    }

    Point2D orElse(double otherX, double otherY) {
      return cost < Double.POSITIVE_INFINITY
          ? new Point2D.Double(x, y)
          : new Point2D.Double(otherX, otherY);
    }
  }
}
