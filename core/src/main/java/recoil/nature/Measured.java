package recoil.nature;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number with its standard uncertainty and where it comes from.
 *
 * @param value central value, in GeV, s, nb and their products (whatever unit the file used)
 * @param uncertainty one standard deviation, same unit; 0 for a definition or where none is given
 * @param source bibliography key
 */
public record Measured(double value, double uncertainty, String source) {
  private static final Pattern SHORTHAND =
      Pattern.compile("([-+]?\\d+(?:\\.(\\d+))?)(?:\\((\\d+(?:\\.\\d+)?)\\))?([eE][-+]?\\d{1,3})?");

  /**
   * Checks that both numbers are finite and the uncertainty is not negative.
   *
   * @throws IllegalArgumentException naming the number that is wrong
   */
  public Measured {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("value: " + value + "; a finite number is needed");
    }
    if (!(uncertainty >= 0 && uncertainty < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("uncertainty: " + uncertainty + "; 0 or more is needed");
    }
  }

  /**
   * Reads the shorthand of a data file: {@code 0.5109989461(31)} with {@code unit: MeV}; digits in
   * parentheses count in the last place unless they hold a decimal point.
   *
   * @param value the number, with or without uncertainty and exponent
   * @param unit GeV, MeV, keV, GeV^2, GeV^-2, GeV s, MeV s, s, nb GeV^2, T or e cm; null for a pure
   *     number
   * @param source bibliography key
   * @throws IllegalArgumentException for a number or a unit that cannot be read
   */
  @JsonCreator
  public static Measured of(
      @JsonProperty(value = "value", required = true) String value,
      @JsonProperty("unit") @Nullable String unit,
      @JsonProperty(value = "source", required = true) String source) {
    Matcher matcher = SHORTHAND.matcher(value);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "value: " + value + "; a number such as 137.035999139(31) or 5.0e-13 is needed");
    }
    String exponent = matcher.group(4) == null ? "" : matcher.group(4);
    String spread = matcher.group(3) == null ? "0" : matcher.group(3);
    BigDecimal uncertainty = new BigDecimal(spread);
    if (!spread.contains(".") && matcher.group(2) != null) {
      uncertainty = uncertainty.movePointLeft(matcher.group(2).length());
    }
    int shift = power(unit);
    BigDecimal scale = new BigDecimal("1" + exponent).movePointRight(shift);
    return new Measured(
        new BigDecimal(matcher.group(1)).multiply(scale).doubleValue(),
        uncertainty.multiply(scale).doubleValue(),
        source);
  }

  /** Power of ten that takes a unit to the internal one. */
  private static int power(@Nullable String unit) {
    if (unit == null) {
      return 0;
    }
    return switch (unit) {
      case "GeV", "GeV^2", "GeV^-2", "GeV s", "s", "nb GeV^2", "T", "e cm" -> 0;
      case "MeV" -> -3;
      case "MeV s" -> -3;
      case "keV" -> -6;
      default ->
          throw new IllegalArgumentException(
              "unit: "
                  + unit
                  + "; allowed are GeV, MeV, keV, GeV^2, GeV^-2, GeV s, MeV s, s, nb GeV^2, T, e cm");
    };
  }
}
