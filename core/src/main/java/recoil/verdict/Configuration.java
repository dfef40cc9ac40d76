package recoil.verdict;

import recoil.constraint.Recast;
import recoil.mediator.Formulas;
import recoil.muone.Setup;
import recoil.muone.Systematics;
import recoil.nature.World;
import recoil.statistics.CLs;
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
 * @param systematics errors that the bins share
 * @param method how MUonE's limits are set
 */
public record Configuration(
    World world,
    Setup setup,
    Formulas formulas,
    Recast recast,
    double level,
    int parameters,
    Systematics systematics,
    Method method) {
  /**
   * Checks level, number of parameters, and that the setup can have the errors.
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
    if (method == Method.CLS && parameters != 1) {
      throw new IllegalArgumentException("parameters: " + parameters + "; allowed with CLs is 1");
    }
    systematics.nuisances().forEach(nuisance -> nuisance.check(setup));
  }

  /** Limits by Delta chi^2 without errors that the bins share, as in arXiv:2002.04822. */
  public Configuration(
      World world, Setup setup, Formulas formulas, Recast recast, double level, int parameters) {
    this(world, setup, formulas, recast, level, parameters, Systematics.NONE, Method.DELTA_CHI2);
  }

  /** The same with other errors that the bins share. */
  public Configuration with(Systematics other) {
    return new Configuration(world, setup, formulas, recast, level, parameters, other, method);
  }

  /** The chi^2 that has to be exceeded for an exclusion by MUonE. */
  public double threshold() {
    return method == Method.CLS
        ? CLs.threshold(level)
        : DeltaChiSquare.threshold(level, parameters);
  }
}
