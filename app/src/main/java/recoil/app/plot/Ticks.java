package recoil.app.plot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * The ticks of an axis.
 *
 * @param ticks all of them, ascending within majors and minors
 * @param exponent the labels are to be multiplied by 10 to this power; 0 for nothing
 */
record Ticks(List<Tick> ticks, int exponent) {
  /**
   * One tick.
   *
   * @param value in data coordinates
   * @param label LaTeX text; empty for none
   * @param major whether it is long
   */
  record Tick(double value, String label, boolean major) {}

  /** Which multiples of a power of ten get a label: the first set that gives three labels. */
  private static final List<String> DIGITS = List.of("1", "13", "125", "123456789");

  private static final int[] DECADE_STEPS = {1, 2, 3, 5, 10, 20, 50};

  Ticks {
    ticks = List.copyOf(ticks);
  }

  /**
   * Chooses ticks.
   *
   * @param axis for this axis
   * @param room how many labels there is room for, at least 2
   */
  static Ticks of(Axis axis, int room) {
    return axis.scale() == Axis.Scale.LINEAR ? linear(axis, room) : logarithmic(axis, room);
  }

  private static Ticks linear(Axis axis, int room) {
    double span = axis.max() - axis.min();
    double rough = span / room;
    int power = (int) Math.floor(Math.log10(rough));
    double base = Math.pow(10, power);
    BigDecimal step = BigDecimal.TEN;
    int pieces = 5;
    for (String digit : new String[] {"1", "2", "5", "10"}) {
      step = new BigDecimal(digit);
      pieces = digit.equals("2") ? 4 : 5;
      if (step.doubleValue() * base >= rough * (1 - 1e-9)) {
        break;
      }
    }
    BigDecimal major = step.scaleByPowerOfTen(power);
    BigDecimal minor = major.divide(BigDecimal.valueOf(pieces));
    double largest = Math.max(Math.abs(axis.min()), Math.abs(axis.max()));
    int size = (int) Math.floor(Math.log10(largest) + 1e-12);
    int exponent = size >= 5 || size <= -3 ? size : 0;
    double slack = 1e-9 * span;
    List<Tick> ticks = new ArrayList<>();
    long first = (long) Math.ceil((axis.min() - slack) / minor.doubleValue());
    long last = (long) Math.floor((axis.max() + slack) / minor.doubleValue());
    for (long i = first; i <= last; i++) {
      BigDecimal value = minor.multiply(BigDecimal.valueOf(i));
      boolean isMajor = i % pieces == 0;
      String label = "";
      if (isMajor) {
        BigDecimal shown = value.scaleByPowerOfTen(-exponent);
        label = number(shown.setScale(scale(major, exponent), RoundingMode.HALF_UP));
      }
      ticks.add(new Tick(value.doubleValue(), label, isMajor));
    }
    return new Ticks(ticks, exponent);
  }

  private static int scale(BigDecimal step, int exponent) {
    return Math.max(0, step.scaleByPowerOfTen(-exponent).stripTrailingZeros().scale());
  }

  private static String number(BigDecimal value) {
    String text = value.toPlainString();
    return text.startsWith("-") ? "$" + text + "$" : text;
  }

  private static Ticks logarithmic(Axis axis, int room) {
    int first = (int) Math.floor(Math.log10(axis.min()));
    int last = (int) Math.ceil(Math.log10(axis.max()));
    if (count(axis, first, last, DIGITS.get(DIGITS.size() - 1)) < 3) {
      // Steps of a short axis are as good as equal.
      return linear(axis, room);
    }
    int decades = count(axis, first, last, "1");
    int every = 1;
    for (int step : DECADE_STEPS) {
      every = step;
      if ((decades + step - 1) / step <= room) {
        break;
      }
    }
    String digits = "";
    for (String set : DIGITS) {
      digits = set;
      if (count(axis, first, last, set) >= 3) {
        break;
      }
    }
    boolean moderate = axis.min() > 0.0099 && axis.max() < 1001;
    boolean plain =
        switch (axis.numbers()) {
          case PLAIN -> true;
          case POWERS -> false;
          case AUTO -> moderate;
        };
    List<Tick> ticks = new ArrayList<>();
    for (int decade = first; decade <= last; decade++) {
      boolean labelled = Math.floorMod(decade, every) == 0;
      for (int digit = 1; digit <= 9; digit++) {
        double value = value(digit, decade);
        boolean drawn = digit == 1 || every <= 2;
        if (drawn && within(axis, value)) {
          boolean named = labelled && digits.indexOf('0' + digit) >= 0;
          ticks.add(new Tick(value, named ? power(digit, decade, plain) : "", digit == 1));
        }
      }
    }
    return new Ticks(ticks, 0);
  }

  private static int count(Axis axis, int first, int last, String digits) {
    int count = 0;
    for (int decade = first; decade <= last; decade++) {
      for (int k = 0; k < digits.length(); k++) {
        count += within(axis, value(digits.charAt(k) - '0', decade)) ? 1 : 0;
      }
    }
    return count;
  }

  private static double value(int digit, int decade) {
    return BigDecimal.valueOf(digit).scaleByPowerOfTen(decade).doubleValue();
  }

  private static boolean within(Axis axis, double value) {
    double share = axis.share(value);
    return share > -1e-9 && share < 1 + 1e-9;
  }

  private static String power(int digit, int decade, boolean plain) {
    if (plain) {
      return BigDecimal.valueOf(digit).scaleByPowerOfTen(decade).toPlainString();
    }
    String factor = digit == 1 ? "" : digit + "\\times ";
    return "$" + factor + "10^{" + decade + "}$";
  }
}
