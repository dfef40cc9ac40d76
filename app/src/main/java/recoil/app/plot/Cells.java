package recoil.app.plot;

import java.util.List;

/**
 * Rectangles coloured by a number each, with a bar of colours beside the frame.
 *
 * @param cells the rectangles, in any order; they need not fill the plane
 * @param colours which number has which colour
 * @param label LaTeX text at the bar, with the unit
 */
public record Cells(List<Cell> cells, ColourScale colours, String label) implements Layer {
  /** Copies the list. */
  public Cells {
    cells = List.copyOf(cells);
  }

  /** One rectangle in data coordinates, low below high, with its number. */
  public record Cell(double lowX, double highX, double lowY, double highY, double value) {
    /** Checks the order. */
    public Cell {
      if (!(lowX < highX && lowY < highY)) {
        throw new IllegalArgumentException(
            "cell "
                + lowX
                + " to "
                + highX
                + ", "
                + lowY
                + " to "
                + highY
                + ": allowed is low below high");
      }
    }
  }

  @Override
  public String legend() {
    return "";
  }
}
