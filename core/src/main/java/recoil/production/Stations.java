package recoil.production;

import com.fasterxml.jackson.annotation.JsonProperty;
import recoil.nature.Yaml;

/**
 * The stations of an experiment along the beam, one like the other: a target, then tracking planes.
 *
 * @param count number of stations, 1 or more
 * @param target thickness of a target in cm, above 0
 * @param spacing distance from one target to the next in cm, above {@code target}
 * @param source bibliography key
 */
public record Stations(
    @JsonProperty(value = "stations", required = true) int count,
    @JsonProperty(value = "target-cm", required = true) double target,
    @JsonProperty(value = "spacing-cm", required = true) double spacing,
    @JsonProperty(value = "source", required = true) String source) {
  /** The data file, as a path below {@code /recoil/}. */
  public static final String FILE = "production/stations.yaml";

  private static final double SMALL = 1e-3;

  /** Checks the numbers. */
  public Stations {
    check(count >= 1, "stations", count, "1 or more");
    check(target > 0 && target < 1e3, "target-cm", target, "0 to 1000");
    check(spacing > target && spacing < 1e6, "spacing-cm", spacing, "above target-cm, below 1e6");
  }

  private static void check(boolean good, String field, double value, String allowed) {
    if (!good) {
      throw new IllegalArgumentException(field + ": " + value + "; allowed is " + allowed);
    }
  }

  /** The stations of MUonE. */
  public static Stations load() {
    return Yaml.resource(FILE, Stations.class);
  }

  /** Free length behind a target up to the next one, in cm. */
  public double gap() {
    return spacing - target;
  }

  /**
   * Probability that X decays in the target it was made in, which is equally likely at every depth.
   *
   * @param length mean decay length along the beam in cm
   */
  public double inTarget(double length) {
    return 1 - leaving(length);
  }

  /**
   * Probability that X decays between two distances behind its target.
   *
   * @param length mean decay length along the beam in cm
   * @param from in cm behind the end of the target, 0 or more
   * @param to in cm, above {@code from}
   */
  public double behind(double length, double from, double to) {
    if (!(length > 0 && length < Double.POSITIVE_INFINITY)) {
      return 0;
    }
    return leaving(length) * Math.exp(-from / length) * -Math.expm1(-(to - from) / length);
  }

  /**
   * Probability that X has decayed before a place along the beam; its target ends at 0.
   *
   * @param length mean decay length along the beam in cm
   * @param place in cm, negative in the target
   */
  public double decayedBefore(double length, double place) {
    if (place > 0) {
      return inTarget(length) + behind(length, 0, place);
    }
    double depth = (target + place) / length;
    if (!(depth > 0)) {
      return 0;
    }
    // u - 1 + exp(-u), of which little is left where u is small
    double passed =
        depth < SMALL
            ? depth * depth * (1 / 2.0 - depth * (1 / 6.0 - depth / 24))
            : depth + Math.expm1(-depth);
    return passed * length / target;
  }

  /** Mean of exp(-x/length) over the way x that is left in the target. */
  private double leaving(double length) {
    double ratio = target / length;
    return ratio == 0 ? 1 : -Math.expm1(-ratio) / ratio;
  }
}
