package recoil.verdict;

import recoil.constraint.MomentBound;
import recoil.mediator.Mediator;
import recoil.nature.Anomaly;

/**
 * The shift of a magnetic moment a = (g - 2)/2 by a mediator against its measurement.
 *
 * @param shift shift by the mediator
 * @param measured measurement minus Standard Model
 * @param uncertainty standard deviation of {@code measured}
 * @param pull (shift - measured) / uncertainty
 * @param chiSquare -2 ln L of the measurement, the pull squared, without its constant
 * @param standardChiSquare the same without the mediator
 */
public record MomentShift(
    double shift,
    double measured,
    double uncertainty,
    double pull,
    double chiSquare,
    double standardChiSquare) {

  /** The shift of one moment by one mediator. */
  public static MomentShift of(MomentBound moment, Mediator mediator) {
    Anomaly anomaly = moment.anomaly();
    double shift = moment.shift(mediator);
    double pull = anomaly.pull(shift);
    double none = anomaly.pull(0);
    return new MomentShift(
        shift,
        anomaly.difference().value(),
        anomaly.difference().uncertainty(),
        pull,
        pull * pull,
        none * none);
  }
}
