package recoil.scan;

import java.math.BigDecimal;
import java.util.List;

/** What one quantity runs over. */
sealed interface Axis {
  /** Name of the axis of masses. */
  String MASS = "mass";

  /** Name of the axis of common coupling factors. */
  String COUPLING = "coupling";

  /** Name of the axis of invisible branching fractions. */
  String INVISIBLE = "invisible";

  /** Name: {@code mass}, {@code coupling}, {@code invisible} or a parameter of the model. */
  String name();

  /**
   * A list of values, in their order.
   *
   * @param values at least one; mass in GeV
   */
  record Values(String name, List<Double> values) implements Axis {
    /** Copies the list. */
    public Values {
      values = List.copyOf(values);
    }
  }

  /**
   * A range that a sample fills.
   *
   * @param from its lower end; mass in GeV
   * @param to its upper end, not below
   * @param logarithmic whether the sample is even in the logarithm
   */
  record Range(String name, double from, double to, boolean logarithmic) implements Axis {
    private static final int DIGITS = 15;
    private static final double LARGEST = 1e16;

    /**
     * The value at a fraction of the range.
     *
     * @param u 0 to 1
     */
    double at(double u) {
      double value =
          logarithmic
              ? StrictMath.exp((1 - u) * StrictMath.log(from) + u * StrictMath.log(to))
              : (1 - u) * from + u * to;
      return Math.max(from, Math.min(to, value));
    }

    /** Evenly spaced values, both ends among them; those between have 15 digits. */
    Values grid(int points) {
      Double[] values = new Double[points];
      values[0] = from;
      for (int i = 1; i < points - 1; i++) {
        values[i] = Math.max(from, Math.min(to, rounded(at(i / (points - 1.0)))));
      }
      values[points - 1] = to;
      return new Values(name, List.of(values));
    }

    /**
     * The nearest number with 15 significant digits, so that a grid through 1e-4 has 1e-4, and on a
     * linear scale with the last digit of the larger end, so that it has 0. A number too small for
     * that stays as it is.
     */
    private double rounded(double value) {
      double size = logarithmic ? value : Math.max(Math.abs(from), Math.abs(to));
      int last = DIGITS - 1 - (int) Math.floor(StrictMath.log10(size));
      double whole = value * StrictMath.pow(10, last);
      return Math.abs(whole) <= LARGEST
          ? BigDecimal.valueOf(Math.round(whole), last).doubleValue()
          : value;
    }
  }
}
