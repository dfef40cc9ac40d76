package recoil.nature;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Measurement minus Standard Model of a lepton's a = (g - 2)/2, and when it excludes.
 *
 * @param experiment measured a, where the difference was formed from one
 * @param standardModel predicted a, likewise
 * @param difference what new physics has to add, with its standard deviation
 * @param prospect expected measurement of an experiment to come, where one is of interest
 * @param exclusion number n of standard deviations beyond which a shift is excluded, above 0
 */
public record Anomaly(
    @JsonProperty("experiment") @Nullable Measured experiment,
    @JsonProperty("standard-model") @Nullable Measured standardModel,
    @JsonProperty(value = "difference", required = true) Measured difference,
    @JsonProperty("prospect") @Nullable Measured prospect,
    @JsonProperty(value = "exclusion", required = true) double exclusion) {

  /**
   * Checks that the difference has an uncertainty and n is positive.
   *
   * @throws IllegalArgumentException naming the field that is wrong
   */
  public Anomaly {
    if (!(difference.uncertainty() > 0)) {
      throw new IllegalArgumentException("difference: needs an uncertainty above 0");
    }
    if (!(exclusion > 0)) {
      throw new IllegalArgumentException("exclusion: " + exclusion + "; must be above 0");
    }
  }

  /** Smallest shift that is not excluded. */
  public double lowest() {
    return difference.value() - reach();
  }

  /** Largest shift that is not excluded. */
  public double highest() {
    return difference.value() + reach();
  }

  /** Distance from the data up to which nothing is excluded: n sigma, or that of no shift. */
  private double reach() {
    return Math.max(exclusion * difference.uncertainty(), Math.abs(difference.value()));
  }

  /** Distance of a shift from the data in standard deviations, with its sign. */
  public double pull(double shift) {
    return (shift - difference.value()) / difference.uncertainty();
  }

  /**
   * Whether a shift is excluded: more than n sigma from the data and farther from the data than no
   * shift at all.
   */
  public boolean excludes(double shift) {
    return Math.abs(pull(shift)) > exclusion && Math.abs(pull(shift)) > Math.abs(pull(0));
  }
}
