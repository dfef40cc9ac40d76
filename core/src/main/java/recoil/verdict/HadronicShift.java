package recoil.verdict;

import recoil.muone.TemplateFit;
import recoil.nature.World;

/**
 * What MUonE would extract for a_mu^had, by a fit of one factor kappa on the hadronic running, with
 * a mediator in the data.
 *
 * @param kappa fitted factor
 * @param kappaError its standard deviation
 * @param moment extracted a_mu^had
 * @param momentError its standard deviation
 * @param shift extracted minus true a_mu^had
 * @param bias the shift in units of its error
 * @param chiSquare chi^2 of the fit
 */
public record HadronicShift(
    double kappa,
    double kappaError,
    double moment,
    double momentError,
    double shift,
    double bias,
    double chiSquare) {

  /** The result of a fit of kappa alone in terms of a world's a_mu^had. */
  public static HadronicShift of(TemplateFit.Result fit, World world) {
    double truth = world.hadrons().moment().value();
    return new HadronicShift(
        fit.values()[0],
        fit.error(0),
        fit.moment(),
        fit.momentError(),
        fit.moment() - truth,
        fit.bias(truth),
        fit.chiSquare());
  }
}
