package recoil.muone;

import java.util.List;
import recoil.nature.Constants;
import recoil.scattering.HadronicRunning;
import recoil.statistics.Shape;

/**
 * Relative changes of the bins from a table.
 *
 * @param file where it comes from
 * @param changes relative change of each bin for a parameter of 1
 * @param width standard deviation of the parameter, above 0; infinite for a free one
 */
public record TabulatedNuisance(String file, List<Double> changes, double width)
    implements Nuisance {

  /** Copies the numbers and checks the width. */
  public TabulatedNuisance {
    changes = List.copyOf(changes);
    if (!(width > 0)) {
      throw new IllegalArgumentException(file + ": width " + width + "; allowed is above 0");
    }
  }

  /**
   * Reads a CSV with the columns {@code bin}, counted from 1, and {@code relative_change}; # starts
   * a comment.
   *
   * @param text the table
   * @param file its name, for messages
   * @throws IllegalArgumentException in one line with file, line, value and what is allowed
   */
  public static TabulatedNuisance read(String text, String file, double width) {
    NumberTable table = NumberTable.read(text, file);
    table.columns(List.of("bin", "relative_change"));
    for (int row = 0; row < table.rows().size(); row++) {
      if (table.rows().get(row)[0] != row + 1) {
        throw table.wrong(row, 0, Integer.toString(row + 1));
      }
    }
    return new TabulatedNuisance(file, table.column(1), width);
  }

  @Override
  public String text() {
    return file + "=" + Normalisation.word(width);
  }

  @Override
  public void check(Setup setup) {
    if (changes.size() != setup.bins()) {
      throw new IllegalArgumentException(
          file + ": " + changes.size() + " bins; " + setup.bins() + " needed");
    }
  }

  @Override
  public List<Shape> shapes(
      Setup setup, Quadrature quadrature, Constants constants, HadronicRunning running) {
    check(setup);
    double[] change = new double[quadrature.bins()];
    for (int i = 0; i < change.length; i++) {
      change[i] = changes.get(quadrature.place(i));
    }
    return List.of(new Shape(file, change, width));
  }
}
