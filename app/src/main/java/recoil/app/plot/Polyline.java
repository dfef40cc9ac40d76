package recoil.app.plot;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A connected line of at least two points on the page, in pt, with its length. */
final class Polyline {
  private final double[] x;
  private final double[] y;
  private final double[] along;

  Polyline(double[] x, double[] y) {
    this.x = x;
    this.y = y;
    along = new double[x.length];
    for (int i = 1; i < x.length; i++) {
      along[i] = along[i - 1] + Math.hypot(x[i] - x[i - 1], y[i] - y[i - 1]);
    }
  }

  /** The connected parts of a series between its gaps. */
  static List<Polyline> of(Series series, Frame frame) {
    List<Polyline> parts = new ArrayList<>();
    int n = series.size();
    double[] x = new double[n];
    double[] y = new double[n];
    int count = 0;
    for (int i = 0; i <= n; i++) {
      boolean gap = i == n || Double.isNaN(series.x(i)) || Double.isNaN(series.y(i));
      if (!gap) {
        x[count] = frame.px(series.x(i));
        y[count] = frame.py(series.y(i));
        count++;
      } else {
        if (count > 1) {
          parts.add(new Polyline(Arrays.copyOf(x, count), Arrays.copyOf(y, count)));
        }
        count = 0;
      }
    }
    return parts;
  }

  int size() {
    return x.length;
  }

  double x(int i) {
    return x[i];
  }

  double y(int i) {
    return y[i];
  }

  /** Its length in pt. */
  double length() {
    return along[along.length - 1];
  }

  /** The point at this distance from the start, between 0 and the length. */
  Point2D at(double distance) {
    int i = segment(distance);
    double step = along[i + 1] - along[i];
    double share = step == 0 ? 0 : (distance - along[i]) / step;
    return new Point2D.Double(x[i] + share * (x[i + 1] - x[i]), y[i] + share * (y[i + 1] - y[i]));
  }

  private int segment(double distance) {
    int i = Arrays.binarySearch(along, distance);
    int before = i >= 0 ? i : -i - 2;
    return Math.max(0, Math.min(before, x.length - 2));
  }

  /** The line as a path; closed if it ends where it starts. */
  Path2D path() {
    Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO, x.length + 1);
    append(path, true);
    int last = x.length - 1;
    if (x.length > 3 && x[0] == x[last] && y[0] == y[last]) {
      path.closePath();
    }
    return path;
  }

  /** Adds the points to a path. */
  void append(Path2D path, boolean move) {
    for (int i = 0; i < x.length; i++) {
      if (i == 0 && move) {
        path.moveTo(x[i], y[i]);
      } else {
        path.lineTo(x[i], y[i]);
      }
    }
  }

  /** The path without the piece between these two distances from the start. */
  Path2D pathWithout(double from, double to) {
    Path2D path = new Path2D.Double();
    if (from > 0) {
      path.moveTo(x[0], y[0]);
      for (int i = 1; i < x.length && along[i] < from; i++) {
        path.lineTo(x[i], y[i]);
      }
      Point2D end = at(from);
      path.lineTo(end.getX(), end.getY());
    }
    if (to < length()) {
      Point2D start = at(to);
      path.moveTo(start.getX(), start.getY());
      for (int i = 1; i < x.length; i++) {
        if (along[i] > to) {
          path.lineTo(x[i], y[i]);
        }
      }
    }
    return path;
  }
}
