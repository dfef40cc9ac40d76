package recoil.nature;

import com.fasterxml.jackson.annotation.JsonCreator;
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
    @Nullable Measured experiment,
    @Nullable Measured standardModel,
    Measured difference,
    @Nullable Measured prospect,
    double exclusion) {

  /**
   * Checks that the difference has an uncertainty and n is positive.
   *
   * @throws IllegalArgumentException naming the field that is wrong
   */
  public Anomaly {
    if (!(difference.uncertainty() > 0)) {
      throw new IllegalArgumentException("difference: needs an uncertainty above 0");
    }
    if (!(exclusion > 0 && exclusion < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("exclusion: " + exclusion + "; must be above 0");
    }
  }

  /**
   * As a data file gives it: without a difference, that of measurement and prediction is formed,
   * its errors added in quadrature.
   *
   * @throws IllegalArgumentException naming the field that is missing or wrong
   */
  @JsonCreator
  static Anomaly of(
      @JsonProperty("experiment") @Nullable Measured experiment,
      @JsonProperty("standard-model") @Nullable Measured standardModel,
      @JsonProperty("difference") @Nullable Measured difference,
      @JsonProperty("prospect") @Nullable Measured prospect,
      @JsonProperty(value = "exclusion", required = true) double exclusion) {
    if (difference != null) {
      return new Anomaly(experiment, standardModel, difference, prospect, exclusion);
    }
    if (experiment == null || standardModel == null) {
      throw new IllegalArgumentException(
          "difference: missing; it, or experiment and standard-model, are needed");
    }
    Measured formed =
        new Measured(
            experiment.value() - standardModel.value(),
            Math.hypot(experiment.uncertainty(), standardModel.uncertainty()),
            experiment.source());
    return new Anomaly(experiment, standardModel, formed, prospect, exclusion);
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
