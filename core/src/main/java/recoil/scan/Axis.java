package recoil.scan;

import java.util.List;

/** What one quantity runs over. */
sealed interface Axis {
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

    /** Evenly spaced values, both ends among them. */
    Values grid(int points) {
      Double[] values = new Double[points];
      for (int i = 0; i < points; i++) {
        values[i] = i == 0 ? from : i == points - 1 ? to : at(i / (points - 1.0));
      }
      return new Values(name, List.of(values));
    }
  }
}
