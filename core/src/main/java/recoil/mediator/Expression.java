package recoil.mediator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import recoil.nature.Constants;
import recoil.nature.Lepton;

/**
 * The numbers of a model file: products and quotients of decimal numbers, of the parameters of the
 * file, and of {@code e} (the unit of charge), {@code m_e}, {@code m_mu}, {@code m_tau} and {@code
 * v} (the vacuum expectation value of the Higgs field, 2^(-1/4) G_F^(-1/2)) in GeV, with or without
 * a minus sign in front: {@code -0.5*q}, {@code m_e/m_mu}.
 */
final class Expression {
  /** Sizes beyond which squares of squares of couplings leave the range of numbers. */
  static final double LARGEST = 1e12;

  static final double SMALLEST = 1e-18;

  private static final Pattern NUMBER = Pattern.compile("(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?");
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,31}");
  private static final Pattern OPERATOR = Pattern.compile("(?<=[*/])|(?=[*/])");

  private final Map<String, Double> values;
  private final String names;

  /**
   * Expressions of parameters.
   *
   * @param parameters their values
   * @throws IllegalArgumentException for a name that is no word or already has a meaning, and for a
   *     value that is too large
   */
  Expression(Map<String, Double> parameters, Constants constants) {
    values = new TreeMap<>(constants(constants));
    for (Map.Entry<String, Double> entry : parameters.entrySet()) {
      String name = entry.getKey();
      if (!NAME.matcher(name).matches() || values.containsKey(name)) {
        throw new IllegalArgumentException(
            "parameters."
                + name
                + ": not allowed as a name; a word of letters, digits and _ other than "
                + String.join(", ", constants(constants).keySet())
                + " is needed");
      }
    }
    parameters.forEach((name, value) -> values.put(name, checked(value, "parameters." + name)));
    names = parameters.isEmpty() ? "" : " or a parameter (" + list(parameters) + ")";
  }

  private static Map<String, Double> constants(Constants constants) {
    return Map.of(
        "e", constants.e(),
        "m_e", constants.mass(Lepton.ELECTRON),
        "m_mu", constants.mass(Lepton.MUON),
        "m_tau", constants.mass(Lepton.TAU),
        "v", Math.pow(2, -0.25) / Math.sqrt(constants.fermi().value()));
  }

  /** The names of a map, or none. */
  static String list(Map<String, ?> map) {
    return map.isEmpty() ? "none" : String.join(", ", map.keySet());
  }

  /**
   * The value of an expression.
   *
   * @param text the expression
   * @param field its field, for the message
   * @throws IllegalArgumentException where it cannot be read, or the value is too large or small
   */
  double value(@Nullable String text, String field) {
    if (text == null) {
      throw wrong("null", field);
    }
    String trimmed = text.strip();
    boolean minus = trimmed.startsWith("-");
    List<String> parts = new ArrayList<>();
    for (String part : OPERATOR.split(minus ? trimmed.substring(1) : trimmed, -1)) {
      parts.add(part.strip());
    }
    if (parts.size() % 2 == 0) {
      throw wrong(text, field);
    }
    double value = factor(parts.get(0), text, field);
    for (int i = 1; i < parts.size(); i += 2) {
      double next = factor(parts.get(i + 1), text, field);
      switch (parts.get(i)) {
        case "*" -> value *= next;
        case "/" -> value /= next;
        default -> throw wrong(text, field);
      }
    }
    return checked(minus ? -value : value, field);
  }

  private double factor(String part, String text, String field) {
    Double known = values.get(part);
    if (known != null) {
      return known;
    }
    if (!NUMBER.matcher(part).matches()) {
      throw wrong(text, field);
    }
    return Double.parseDouble(part);
  }

  private IllegalArgumentException wrong(String text, String field) {
    return new IllegalArgumentException(
        field + ": " + text.replaceAll("\\R", " ") + "; a number" + names + " is needed");
  }

  private static double checked(@Nullable Double value, String field) {
    if (value == null) {
      throw new IllegalArgumentException(field + ": null; a number is needed");
    }
    double size = Math.abs(value);
    if (size != 0 && !(size >= SMALLEST && size <= LARGEST)) {
      throw new IllegalArgumentException(
          field
              + ": "
              + value
              + "; allowed are 0 and numbers of size "
              + SMALLEST
              + " to "
              + LARGEST);
    }
    return value + 0.0;
  }
}
