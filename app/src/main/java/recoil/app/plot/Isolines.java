package recoil.app.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Lines of equal value of a field by marching squares, linear in page coordinates. */
final class Isolines {
  private final Field field;
  private final Frame frame;
  private final double level;

  /** The two neighbours of the crossing on each edge of the grid, -1 for none. */
  private final int[] neighbours;

  private Isolines(Field field, Frame frame, double level) {
    this.field = field;
    this.frame = frame;
    this.level = level;
    neighbours = new int[4 * field.rows() * field.columns()];
    Arrays.fill(neighbours, -1);
  }

  /** The lines on which the field has this value. */
  static List<Polyline> of(Field field, Frame frame, double level) {
    Isolines lines = new Isolines(field, frame, level);
    for (int j = 0; j + 1 < field.rows(); j++) {
      for (int i = 0; i + 1 < field.columns(); i++) {
        lines.cell(i, j);
      }
    }
    return lines.chains();
  }

  private void cell(int i, int j) {
    double a = field.value(i, j) - level;
    double b = field.value(i + 1, j) - level;
    double c = field.value(i + 1, j + 1) - level;
    double d = field.value(i, j + 1) - level;
    double centre = a + b + c + d;
    if (!Double.isFinite(centre)) {
      return;
    }
    int bottom = horizontal(i, j);
    int top = horizontal(i, j + 1);
    int left = vertical(i, j);
    int right = vertical(i + 1, j);
    int corners = (a >= 0 ? 1 : 0) + (b >= 0 ? 2 : 0) + (c >= 0 ? 4 : 0) + (d >= 0 ? 8 : 0);
    switch (corners) {
      case 1, 14 -> join(left, bottom);
      case 2, 13 -> join(bottom, right);
      case 4, 11 -> join(right, top);
      case 8, 7 -> join(top, left);
      case 3, 12 -> join(left, right);
      case 6, 9 -> join(bottom, top);
      case 5, 10 -> {
        // A saddle: the centre's mean decides which corners belong together.
        boolean together = centre >= 0 == (corners == 5);
        join(left, together ? top : bottom);
        join(right, together ? bottom : top);
      }
      default -> {}
    }
  }

  private int horizontal(int i, int j) {
    return 2 * (j * field.columns() + i);
  }

  private int vertical(int i, int j) {
    return 2 * (j * field.columns() + i) + 1;
  }

  private void join(int edge, int other) {
    link(edge, other);
    link(other, edge);
  }

  private void link(int from, int to) {
    neighbours[neighbours[2 * from] < 0 ? 2 * from : 2 * from + 1] = to;
  }

  private List<Polyline> chains() {
    List<Polyline> chains = new ArrayList<>();
    int edges = neighbours.length / 2;
    boolean[] seen = new boolean[edges];
    for (int pass = 0; pass < 2; pass++) {
      // Open lines first, from their ends; then what is left is closed.
      for (int edge = 0; edge < edges; edge++) {
        boolean end = neighbours[2 * edge] >= 0 && neighbours[2 * edge + 1] < 0;
        if (!seen[edge] && neighbours[2 * edge] >= 0 && (end || pass == 1)) {
          chains.add(chain(edge, seen, !end));
        }
      }
    }
    return chains;
  }

  private Polyline chain(int start, boolean[] seen, boolean closed) {
    List<Integer> edges = new ArrayList<>();
    int edge = start;
    while (edge >= 0 && !seen[edge]) {
      seen[edge] = true;
      edges.add(edge);
      int next = neighbours[2 * edge];
      edge = next >= 0 && !seen[next] ? next : neighbours[2 * edge + 1];
    }
    if (closed) {
      edges.add(start);
    }
    double[] x = new double[edges.size()];
    double[] y = new double[edges.size()];
    for (int n = 0; n < x.length; n++) {
      int id = edges.get(n) / 2;
      int i = id % field.columns();
      int j = id / field.columns();
      boolean across = edges.get(n) % 2 == 0;
      double from = field.value(i, j) - level;
      double to = (across ? field.value(i + 1, j) : field.value(i, j + 1)) - level;
      double share = from / (from - to);
      double x0 = frame.px(field.x(i));
      double y0 = frame.py(field.y(j));
      x[n] = across ? x0 + share * (frame.px(field.x(i + 1)) - x0) : x0;
      y[n] = across ? y0 : y0 + share * (frame.py(field.y(j + 1)) - y0);
    }
    return new Polyline(x, y);
  }
}
