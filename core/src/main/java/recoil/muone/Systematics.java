package recoil.muone;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import recoil.nature.Constants;
import recoil.scattering.HadronicRunning;
import recoil.statistics.Shape;

/**
 * The systematic errors that bins share, beside those of each bin.
 *
 * @param normalisation how well a common factor is known
 * @param nuisances further errors
 */
public record Systematics(Normalisation normalisation, List<Nuisance> nuisances) {
  /** None, as in arXiv:2002.04822. */
  public static final Systematics NONE = new Systematics(Normalisation.FIXED, List.of());

  /** Copies the list, in which nothing may occur twice. */
  public Systematics {
    nuisances = List.copyOf(nuisances);
    List<String> names = nuisances.stream().map(Systematics::name).toList();
    for (String name : names) {
      if (names.indexOf(name) != names.lastIndexOf(name)) {
        throw new IllegalArgumentException("systematics: " + name + " twice; allowed is once");
      }
    }
  }

  /** The text before the width. */
  private static String name(Nuisance nuisance) {
    String text = nuisance.text();
    int sign = text.lastIndexOf('=');
    return sign < 0 ? text : text.substring(0, sign);
  }

  /** Where the texts of tables come from. */
  public interface Tables {
    /**
     * The text of a table.
     *
     * @throws IOException if it cannot be read
     */
    String read(String name) throws IOException;
  }

  /**
   * Reads {@code NAME=WIDTH}: a quantity of the setup, or a table that ends with .csv; {@code free}
   * is a width too.
   *
   * @param tables null where tables are not allowed
   * @throws IllegalArgumentException for anything else
   * @throws IOException if the table cannot be read
   */
  public static Nuisance nuisance(String item, @Nullable Tables tables) throws IOException {
    int sign = item.lastIndexOf('=');
    double width = sign < 0 ? Double.NaN : width(item.substring(sign + 1));
    if (!(width > 0)) {
      throw new IllegalArgumentException(
          "systematics: " + item + "; allowed is NAME=WIDTH with a width above 0");
    }
    String name = item.substring(0, sign);
    SetupNuisance.Quantity quantity = SetupNuisance.Quantity.of(name);
    if (quantity != null) {
      return new SetupNuisance(quantity, width);
    }
    if (tables == null || !name.toLowerCase(Locale.ROOT).endsWith(".csv")) {
      throw new IllegalArgumentException(
          "systematics: "
              + name
              + "; allowed are beam-energy, resolution, material"
              + (tables == null ? "" : ", a file that ends with .csv"));
    }
    return TabulatedNuisance.read(tables.read(name), name, width);
  }

  private static double width(String text) {
    if (text.equals("free")) {
      return Double.POSITIVE_INFINITY;
    }
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  /** The same with another normalisation. */
  public Systematics with(Normalisation other) {
    return new Systematics(other, nuisances);
  }

  /** Nothing, each error alone, and a free normalisation. */
  public List<Systematics> inTurn() {
    List<Systematics> all = new ArrayList<>();
    all.add(NONE);
    if (normalisation.width() > 0 && normalisation.width() < Double.POSITIVE_INFINITY) {
      all.add(new Systematics(normalisation, List.of()));
    }
    for (Nuisance nuisance : nuisances) {
      all.add(new Systematics(Normalisation.FIXED, List.of(nuisance)));
    }
    all.add(new Systematics(Normalisation.FREE, List.of()));
    return all;
  }

  /** What there is, in words. */
  public String text() {
    List<String> words = new ArrayList<>();
    if (nuisances.isEmpty() || normalisation.width() > 0) {
      words.add("normalisation " + normalisation);
    }
    nuisances.forEach(nuisance -> words.add(nuisance.text()));
    return String.join(", ", words);
  }

  /** The nuisance parameters' relative changes of the bins of a quadrature of the setup. */
  public List<Shape> shapes(
      Setup setup, Quadrature quadrature, Constants constants, HadronicRunning running) {
    return nuisances.stream()
        .flatMap(nuisance -> nuisance.shapes(setup, quadrature, constants, running).stream())
        .toList();
  }
}
