package recoil.statistics;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;

/**
 * The curve on which a function of two variables has a given value, around a point where it is
 * less. It is followed in steps whose length adapts to its curvature, so that it may be far from an
 * ellipse.
 *
 * @param x first variable along the curve; the last point is the first where it is closed
 * @param y second variable
 * @param closed whether it is closed; if not, both ends lie on the edge of the box
 */
@SuppressWarnings("ArrayRecordComponent") // plain numbers, never compared
public record LevelCurve(double[] x, double[] y, boolean closed) {

  /**
   * Where the curve is followed.
   *
   * @param lowX least first variable
   * @param highX largest, above it
   * @param lowY least second variable
   * @param highY largest, above it
   */
  public record Box(double lowX, double highX, double lowY, double highY) {
    /** Everywhere. */
    public static final Box PLANE =
        new Box(
            Double.NEGATIVE_INFINITY,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            Double.POSITIVE_INFINITY);

    /** Checks the order. */
    public Box {
      if (!(lowX < highX && lowY < highY)) {
        throw new IllegalArgumentException(
            "box: " + lowX + " to " + highX + ", " + lowY + " to " + highY + "; must rise");
      }
    }

    boolean contains(double[] point) {
      return point[0] >= lowX && point[0] <= highX && point[1] >= lowY && point[1] <= highY;
    }
  }

  /**
   * The curve around a point.
   *
   * @param f the function; NaN where there is none, which counts as above the level
   * @param level its value on the curve
   * @param centre a point in the box where it is less
   * @param covariance of the variables, about, for the scale and shape of the curve near it
   * @return points at which f is the level to 1e-8 of what it rises from the centre
   * @throws ArithmeticException where the box has no such curve, or it is too long
   */
  public static LevelCurve around(
      DoubleBinaryOperator f, double level, double[] centre, double[][] covariance, Box box) {
    return new Walk(f, level, centre, covariance, box).curve();
  }

  /** Steps in the coordinates in which the covariance is a unit matrix, inside on the left. */
  private static final class Walk {
    private static final double PRECISION = 1e-11;
    private static final int MOST_POINTS = 20_000;
    private static final int MOST_EVALUATIONS = 200;
    private static final int RAYS = 16;

    /** Farthest place of the curve from the centre, in units of its nominal radius. */
    private static final double REACH = 1e4;

    /** Largest step, in units of the nominal radius or the distance from the centre. */
    private static final double STEP = 0.1;

    /** First step: there no direction is known, and a long one might cut a corner off. */
    private static final double FIRST_STEP = 0.01;

    /** Smallest step, in units of the nominal radius. */
    private static final double SMALLEST = 1e-9;

    /** How far to either side the next point is looked for where the direction is known. */
    private static final double[] TURNS = {0.25, 0.05};

    /** Sectors in which it is looked for else: at the start, and behind a bend. */
    private static final int SECTORS = 24;

    /** After so many halvings of a step it has passed a bend. */
    private static final int HALVINGS = 8;

    /** A step that turns less than this is followed by a longer one. */
    private static final double STRAIGHT = 0.12;

    private final DoubleBinaryOperator f;
    private final double level;
    private final double[] centre;
    private final double a;
    private final double b;
    private final double c;
    private final Box box;
    private final double radius;
    private final BracketingNthOrderBrentSolver solver;
    private final Deque<double[]> points = new ArrayDeque<>();

    /** The present place. */
    private double u;

    private double v;

    Walk(DoubleBinaryOperator f, double level, double[] centre, double[][] covariance, Box box) {
      this.f = f;
      this.level = level;
      this.centre = centre.clone();
      this.box = box;
      a = Math.sqrt(covariance[0][0]);
      b = covariance[0][1] / a;
      c = Math.sqrt(covariance[1][1] - b * b);
      double rise = level - f.applyAsDouble(centre[0], centre[1]);
      if (!(rise > 0 && box.contains(centre))) {
        throw new ArithmeticException("level: " + level + "; the centre is not below it");
      }
      radius = Math.sqrt(rise);
      solver = new BracketingNthOrderBrentSolver(0, 1e-13, PRECISION * rise, 5);
    }

    LevelCurve curve() {
      double ray = start();
      double startU = u;
      double startV = v;
      points.add(point(u, v));
      boolean closed = walk(ray + 0.5 * Math.PI, 1);
      if (!closed) {
        u = startU;
        v = startV;
        walk(ray - 0.5 * Math.PI, -1);
      }
      return new LevelCurve(
          points.stream().mapToDouble(p -> p[0]).toArray(),
          points.stream().mapToDouble(p -> p[1]).toArray(),
          closed);
    }

    /** Goes to the first place of the curve on a ray from the centre; returns its direction. */
    private double start() {
      for (int i = 0; i < RAYS; i++) {
        double angle = 2 * Math.PI * i / RAYS;
        double low = 0;
        for (double r = STEP * radius; r < REACH * radius; r += STEP * Math.max(radius, r)) {
          double du = r * Math.cos(angle);
          double dv = r * Math.sin(angle);
          if (!box.contains(point(du, dv))) {
            break;
          }
          if (excess(du, dv) >= 0) {
            double root = root(s -> excess(s * Math.cos(angle), s * Math.sin(angle)), low, r);
            u = root * Math.cos(angle);
            v = root * Math.sin(angle);
            return angle;
          }
          low = r;
        }
      }
      throw new ArithmeticException("contour: nothing rises to " + level + " in the box");
    }

    /**
     * Follows the curve to its start, true, or to the edge of the box, false.
     *
     * @param direction where it goes from here
     * @param side 1 where the inside is on the left, -1 on the right
     */
    private boolean walk(double direction, int side) {
      double startU = u;
      double startV = v;
      double angle = direction;
      double first = Double.NaN;
      double step = FIRST_STEP * Math.min(radius, Math.hypot(u, v));
      int halvings = HALVINGS;
      for (int n = 0; points.size() < MOST_POINTS; n++) {
        if (n > 2 && returns(startU - u, startV - v, angle, first, step, side)) {
          points.add(point(startU, startV));
          return true;
        }
        double next = next(angle, step, halvings >= HALVINGS, side);
        if (Double.isNaN(next)) {
          step *= 0.5;
          halvings++;
          if (step < SMALLEST * radius) {
            throw new ArithmeticException("contour: it cannot be followed at " + where());
          }
          continue;
        }
        double newU = u + step * Math.cos(next);
        double newV = v + step * Math.sin(next);
        double[] point = point(newU, newV);
        boolean leaves = !box.contains(point);
        add(leaves ? edge(next, step, side) : point, side);
        if (leaves) {
          return false;
        }
        u = newU;
        v = newV;
        first = Double.isNaN(first) ? next : first;
        step *= Math.abs(next - angle) < STRAIGHT ? 1.3 : 1;
        step = Math.min(step, STEP * Math.max(radius, Math.hypot(u, v)));
        angle = next;
        halvings = 0;
      }
      throw new ArithmeticException("contour: more than " + MOST_POINTS + " points");
    }

    /**
     * Whether the next step goes to the start: it is near, lies ahead as when the curve left it,
     * and the curve passes it in the same sense, as the other side of a narrow valley does not.
     */
    private boolean returns(
        double du, double dv, double angle, double first, double step, int side) {
      double distance = Math.hypot(du, dv);
      if (distance > 1.5 * step
          || du * Math.cos(angle) + dv * Math.sin(angle) <= 0
          || Math.cos(angle - first) < 0.5) {
        return false;
      }
      double there = Math.atan2(dv, du);
      for (double turn : TURNS) {
        if (passes(along(distance), there + side * turn, there - side * turn)) {
          return true;
        }
      }
      return false;
    }

    private DoubleUnaryOperator along(double step) {
      return theta -> excess(u + step * Math.cos(theta), v + step * Math.sin(theta));
    }

    private static boolean passes(DoubleUnaryOperator along, double inside, double outside) {
      return along.applyAsDouble(inside) < 0 && along.applyAsDouble(outside) > 0;
    }

    private void add(double[] point, int side) {
      if (side > 0) {
        points.addLast(point);
      } else {
        points.addFirst(point);
      }
    }

    /**
     * The angle at which the curve is a step away; NaN where it is not found.
     *
     * @param angle the direction so far
     * @param anywhere whether to look in all directions
     */
    private double next(double angle, double step, boolean anywhere, int side) {
      DoubleUnaryOperator along = along(step);
      for (double turn : TURNS) {
        double inside = angle + side * turn;
        double outside = angle - side * turn;
        if (passes(along, inside, outside)) {
          return root(along, Math.min(inside, outside), Math.max(inside, outside));
        }
      }
      return anywhere ? anywhere(along, angle, side) : Double.NaN;
    }

    /** The same by sectors, those in front first. */
    private double anywhere(DoubleUnaryOperator along, double angle, int side) {
      double width = 2 * Math.PI / SECTORS;
      for (int k = 0; k < SECTORS; k++) {
        double middle = angle + width * (k % 2 == 0 ? k / 2 : -(k + 1) / 2);
        double inside = middle + 0.5 * side * width;
        double outside = middle - 0.5 * side * width;
        if (passes(along, inside, outside)) {
          return root(along, Math.min(inside, outside), Math.max(inside, outside));
        }
      }
      return Double.NaN;
    }

    /** Where the curve leaves the box during a step: by shorter steps that end on its edge. */
    private double[] edge(double angle, double step, int side) {
      double low = 0;
      double high = step;
      double at = angle;
      double[] last = point(u, v);
      for (int i = 0; i < 60 && high - low > SMALLEST * step; i++) {
        double middle = 0.5 * (low + high);
        double theta = next(at, middle, true, side);
        if (Double.isNaN(theta)) {
          return last;
        }
        double[] there = point(u + middle * Math.cos(theta), v + middle * Math.sin(theta));
        if (box.contains(there)) {
          low = middle;
          last = there;
        } else {
          high = middle;
        }
        at = theta;
      }
      return last;
    }

    private double root(DoubleUnaryOperator function, double low, double high) {
      return solver.solve(MOST_EVALUATIONS, function::applyAsDouble, low, high);
    }

    private double excess(double du, double dv) {
      double[] point = point(du, dv);
      double value = f.applyAsDouble(point[0], point[1]) - level;
      return value < Double.MAX_VALUE ? value : Double.MAX_VALUE;
    }

    private double[] point(double du, double dv) {
      return new double[] {centre[0] + a * du, centre[1] + b * du + c * dv};
    }

    private String where() {
      double[] point = point(u, v);
      return point[0] + ", " + point[1];
    }
  }
}
