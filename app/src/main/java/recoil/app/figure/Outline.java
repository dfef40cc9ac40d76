package recoil.app.figure;

import java.util.ArrayList;
import java.util.List;
import recoil.app.plot.Region;

/** The boundary of a set of cells of a rectangular grid, as closed loops along their edges. */
final class Outline {
  private static final int EAST = 0;
  private static final int NORTH = 1;
  private static final int WEST = 2;
  private static final int SOUTH = 3;

  private final boolean[][] inside;
  private final int rows;
  private final int columns;
  private final List<double[][]> loops = new ArrayList<>();

  /**
   * The boundary.
   *
   * @param inside cells by row and column
   * @param x edges of the columns
   * @param y edges of the rows
   */
  Outline(boolean[][] inside, double[] x, double[] y) {
    this.inside = inside;
    rows = inside.length;
    columns = inside[0].length;
    // An edge is named by the corner where it starts; cells lie on its left.
    boolean[][] done = new boolean[4][(rows + 1) * (columns + 1)];
    for (int j = 0; j < rows; j++) {
      for (int i = 0; i < columns; i++) {
        if (inside[j][i] && !cell(i, j - 1) && !done[EAST][corner(i, j)]) {
          loops.add(loop(i, j, done, x, y));
        }
      }
    }
  }

  private boolean cell(int i, int j) {
    return i >= 0 && i < columns && j >= 0 && j < rows && inside[j][i];
  }

  private int corner(int i, int j) {
    return j * (columns + 1) + i;
  }

  /** Whether an edge that starts at a corner has a cell on its left and none on its right. */
  private boolean edge(int i, int j, int direction) {
    return switch (direction) {
      case EAST -> cell(i, j) && !cell(i, j - 1);
      case NORTH -> cell(i - 1, j) && !cell(i, j);
      case WEST -> cell(i - 1, j - 1) && !cell(i - 1, j);
      default -> cell(i, j - 1) && !cell(i - 1, j - 1);
    };
  }

  /** Follows the boundary from the corner where the lower edge of a cell starts. */
  private double[][] loop(int startX, int startY, boolean[][] done, double[] x, double[] y) {
    List<double[]> points = new ArrayList<>();
    int i = startX;
    int j = startY;
    int direction = EAST;
    while (!done[direction][corner(i, j)]) {
      done[direction][corner(i, j)] = true;
      i += direction == EAST ? 1 : direction == WEST ? -1 : 0;
      j += direction == NORTH ? 1 : direction == SOUTH ? -1 : 0;
      // Where two cells touch at a corner, the left turn stays with the same cell.
      int next = (direction + 1) % 4;
      if (!edge(i, j, next)) {
        next = edge(i, j, direction) ? direction : (direction + 3) % 4;
      }
      if (next != direction) {
        points.add(new double[] {x[i], y[j]});
      }
      direction = next;
    }
    double[][] loop = new double[2][points.size() + 1];
    for (int k = 0; k <= points.size(); k++) {
      loop[0][k] = points.get(k % points.size())[0];
      loop[1][k] = points.get(k % points.size())[1];
    }
    return loop;
  }

  /** Whether there is no cell. */
  boolean isEmpty() {
    return loops.isEmpty();
  }

  /** The area of the cells. */
  Region area() {
    Region area = Region.polygon(loops.get(0)[0], loops.get(0)[1]);
    for (double[][] loop : loops.subList(1, loops.size())) {
      area = area.with(Region.polygon(loop[0], loop[1]));
    }
    return area;
  }
}
