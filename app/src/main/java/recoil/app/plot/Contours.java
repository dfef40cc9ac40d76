package recoil.app.plot;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines of equal value, each with its label in the line.
 *
 * @param field the function
 * @param levels what is drawn
 * @param legend LaTeX text for the legend; empty for none
 */
public record Contours(Field field, List<Level> levels, String legend) implements Layer {
  /**
   * One value.
   *
   * @param value of the function
   * @param label LaTeX text in the line; empty for none
   * @param pen its line
   */
  public record Level(double value, String label, Pen pen) {
    /** Checks the value. */
    public Level {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("level = " + value + ": allowed are finite values");
      }
    }
  }

  /** Copies the list. */
  public Contours {
    levels = List.copyOf(levels);
  }

  /** No level yet. */
  public static Contours of(Field field) {
    return new Contours(field, List.of(), "");
  }

  /** With one more level. */
  public Contours level(double value, String label, Pen pen) {
    List<Level> more = new ArrayList<>(levels);
    more.add(new Level(value, label, pen));
    return new Contours(field, more, legend);
  }

  /** With an entry in the legend, shown by the first level's line. */
  public Contours legend(String newLegend) {
    return new Contours(field, levels, newLegend);
  }
}
