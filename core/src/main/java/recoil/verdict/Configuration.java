package recoil.verdict;

import recoil.constraint.Recast;
import recoil.mediator.Formulas;
import recoil.muone.Setup;
import recoil.nature.World;
import recoil.statistics.DeltaChiSquare;

/**
 * With what a model is examined.
 *
 * @param world constants, moments and the constraints that exist
 * @param setup the experiment
 * @param formulas where cross sections come from
 * @param recast how published limits are taken over to the model
 * @param level confidence level of MUonE's limits, above 0 and below 1
 * @param parameters number of parameters that the limits are for, 1 or 2
 */
public record Configuration(
    World world, Setup setup, Formulas formulas, Recast recast, double level, int parameters) {
  /**
   * Checks level and number of parameters.
   *
   * @throws IllegalArgumentException naming the field that is wrong
   */
  public Configuration {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException(
          "confidence level: " + level + "; allowed is above 0 and below 1");
    }
    if (parameters != 1 && parameters != 2) {
      throw new IllegalArgumentException("parameters: " + parameters + "; allowed are 1, 2");
    }
  }

  /** The chi^2 that has to be exceeded for an exclusion by MUonE. */
  public double threshold() {
    return DeltaChiSquare.threshold(level, parameters);
  }
}
