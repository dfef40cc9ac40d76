package recoil.app.answer;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an energy, mass or momentum with its unit, such as {@code 29.5MeV}, into GeV. */
public final class Energy {
  private static final Pattern QUANTITY =
      Pattern.compile("([-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d{1,4})?) ?([kMGT]?)eV");

  private Energy() {}

  /**
   * The same for a named option, whose name the message begins with.
   *
   * @param option such as {@code --mass}
   */
  public static double gev(String option, String text) {
    try {
      return gev(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          String.valueOf(e.getMessage()).replaceFirst("^energy", option), e);
    }
  }

  /**
   * Reads one quantity; the result is the double nearest to what is written.
   *
   * @return the energy in GeV
   * @throws IllegalArgumentException if the number or the unit is missing or unknown, or if the
   *     number does not fit into a double
   */
  public static double gev(String text) {
    Matcher matcher = QUANTITY.matcher(text);
    if (matcher.matches()) {
      int power =
          switch (matcher.group(2)) {
            case "k" -> -6;
            case "M" -> -3;
            case "G" -> 0;
            case "T" -> 3;
            default -> -9;
          };
      double energy = new BigDecimal(matcher.group(1)).scaleByPowerOfTen(power).doubleValue();
      if (Double.isFinite(energy)) {
        return energy;
      }
    }
    throw new IllegalArgumentException(
        "energy: " + text + "; allowed a number with a unit (eV, keV, MeV, GeV, TeV), as 29.5MeV");
  }
}
