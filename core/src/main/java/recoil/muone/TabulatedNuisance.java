package recoil.muone;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
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
  private static final String BIN = "bin";
  private static final String CHANGE = "relative_change";

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
    List<Double> changes = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().commentStrategy(CommentStrategy.SKIP).ofNamedCsvRecord(text)) {
      for (NamedCsvRecord row : reader) {
        String place = file + ":" + row.getStartingLineNumber() + ": ";
        String expected = Integer.toString(changes.size() + 1);
        String bin = row.findField(BIN).orElse("").strip();
        if (!bin.equals(expected)) {
          throw new IllegalArgumentException(place + BIN + ": " + bin + "; needed is " + expected);
        }
        changes.add(number(row.findField(CHANGE).orElse("").strip(), place));
      }
    } catch (CsvParseException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new TabulatedNuisance(file, changes, width);
  }

  private static double number(String field, String place) {
    double value;
    try {
      value = Double.parseDouble(field);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(place + CHANGE + ": " + field + "; a number is needed", e);
    }
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(place + CHANGE + ": " + field + "; must be finite");
    }
    return value;
  }

  @Override
  public String text() {
    return file + "=" + Normalisation.word(width);
  }

  @Override
  public List<Shape> shapes(
      Setup setup, Quadrature quadrature, Constants constants, HadronicRunning running) {
    if (changes.size() != setup.bins()) {
      throw new IllegalArgumentException(
          file + ": " + changes.size() + " bins; " + setup.bins() + " needed");
    }
    double[] change = new double[quadrature.bins()];
    for (int i = 0; i < change.length; i++) {
      change[i] = changes.get(quadrature.place(i));
    }
    return List.of(new Shape(file, change, width));
  }
}
