package recoil.app.plot;

/**
 * One axis.
 *
 * @param label LaTeX text with the unit, for instance "$m_{Z'}$ [MeV]"
 * @param scale linear or logarithmic
 * @param min left or lower end, in data coordinates
 * @param max right or upper end, above min
 * @param numbers how the values at the ticks are written
 */
public record Axis(String label, Scale scale, double min, double max, Numbers numbers) {
  /** How a value becomes a distance. */
  public enum Scale {
    /** Proportional. */
    LINEAR,
    /** Proportional to the logarithm. */
    LOG
  }

  /** How the values at the ticks of a logarithmic axis are written. */
  public enum Numbers {
    /** Plain where all lie between 0.01 and 1000, else powers. */
    AUTO,
    /** 1, 10, 100. */
    PLAIN,
    /** Powers of ten. */
    POWERS
  }

  /** Checks the range. */
  public Axis {
    if (!Double.isFinite(min) || !Double.isFinite(max) || !(min < max)) {
      throw new IllegalArgumentException(
          "axis '" + label + "' from " + min + " to " + max + ": allowed is min < max, finite");
    }
    if (scale == Scale.LOG && !(min > 0)) {
      throw new IllegalArgumentException(
          "axis '" + label + "' min = " + min + ": allowed on a log axis are values above 0");
    }
  }

  /** A linear axis. */
  public static Axis linear(String label, double min, double max) {
    return new Axis(label, Scale.LINEAR, min, max, Numbers.AUTO);
  }

  /** A logarithmic axis. */
  public static Axis log(String label, double min, double max) {
    return new Axis(label, Scale.LOG, min, max, Numbers.AUTO);
  }

  /** With the values written like this. */
  public Axis numbers(Numbers newNumbers) {
    return new Axis(label, scale, min, max, newNumbers);
  }

  /** Share of the axis at this value: 0 at min, 1 at max; infinite for log of 0 and below. */
  double share(double value) {
    if (scale == Scale.LINEAR) {
      return (value - min) / (max - min);
    }
    return value <= 0 ? Double.NEGATIVE_INFINITY : Math.log(value / min) / Math.log(max / min);
  }
}
