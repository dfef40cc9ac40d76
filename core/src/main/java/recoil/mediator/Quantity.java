package recoil.mediator;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mass with its unit, as people write it: {@code 29.5MeV}, {@code 0.1 GeV}. */
public final class Quantity {
  private static final Pattern FORM =
      Pattern.compile("((?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d{1,3})?)\\s*(eV|keV|MeV|GeV|TeV)");

  /** Range of masses in GeV in which every function of the mass is known to work. */
  private static final double LIGHTEST = 1e-7;

  private static final double HEAVIEST = 1e7;

  private Quantity() {}

  /**
   * A mass in GeV.
   *
   * @throws IllegalArgumentException for a text without number or unit, or a mass that is not
   *     between 100 eV and 1e7 GeV
   */
  public static double mass(String text) {
    Matcher matcher = FORM.matcher(text.strip());
    double mass = Double.NaN;
    if (matcher.matches()) {
      String exponent =
          switch (matcher.group(2)) {
            case "eV" -> "1e-9";
            case "keV" -> "1e-6";
            case "MeV" -> "1e-3";
            case "TeV" -> "1e3";
            default -> "1";
          };
      mass =
          new java.math.BigDecimal(matcher.group(1))
              .multiply(new java.math.BigDecimal(exponent))
              .doubleValue();
    }
    if (!(mass >= LIGHTEST && mass <= HEAVIEST)) {
      throw new IllegalArgumentException(
          "mass: "
              + text.replaceAll("\\R", " ")
              + "; a number with a unit from 100 eV to 1e7 GeV is needed, such as 29.5 MeV");
    }
    return mass;
  }
}
