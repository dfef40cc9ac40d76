package recoil.app.answer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import recoil.muone.TemplateFit;
import recoil.numeric.Grid;
import recoil.verdict.Configuration;
import recoil.verdict.Experiment;
import recoil.verdict.FitVariant;
import recoil.verdict.HadronicShift;

/**
 * What {@code recoil fit} prints.
 *
 * @param configuration with what it was made
 * @param massGev mass in GeV; null for contact interactions
 * @param coupling common factor of the couplings
 * @param standard fit of kappa to data of the Standard Model
 * @param fitted the same with the mediator in the data
 * @param variants other ways to extract a_mu^had
 * @param scan chi^2 against kappa with the mediator in the data; none where not asked for
 * @param standardScan the same with data of the Standard Model
 * @param direct what direct production adds to the elastic sample; null where not asked for
 */
public record FitDocument(
    Echo configuration,
    @Nullable Double massGev,
    double coupling,
    HadronicShift standard,
    HadronicShift fitted,
    List<FitVariant> variants,
    List<Scanned> scan,
    List<Scanned> standardScan,
    @Nullable Contamination direct) {
  private static final double REACH = 4;

  /**
   * A point of the scan.
   *
   * @param moment a_mu^had, kappa times its value in the world
   */
  public record Scanned(double kappa, double moment, double chiSquare) {}

  /**
   * The fits of a point.
   *
   * @param events those of the point
   * @param scan number of values of kappa within 4 standard deviations, 0 for none
   * @throws IllegalArgumentException where no factor on the hadronic running fits the data
   */
  public static FitDocument of(
      Point at, Experiment experiment, Experiment.Events events, int scan) {
    Configuration configuration = at.configuration();
    TemplateFit fit = experiment.fit(at.model());
    HadronicShift standard = HadronicShift.of(fit.fit(events.standard()), configuration.world());
    HadronicShift fitted;
    try {
      fitted = HadronicShift.of(fit.fit(events.total()), configuration.world());
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(
          "--coupling: "
              + at.coupling()
              + "; no factor on the hadronic running fits such data, allowed are smaller ones",
          e);
    }
    List<FitVariant> variants = FitVariant.all(configuration, at.model(), at.mass(), at.coupling());
    return new FitDocument(
        at.echo(),
        at.massGev(),
        at.coupling(),
        standard,
        fitted,
        variants,
        scan(configuration, fit, events.total(), fitted, scan),
        scan(configuration, fit, events.standard(), standard, scan),
        null);
  }

  /** The same with direct production. */
  public FitDocument withDirect(Point at, Experiment experiment, Experiment.Events events) {
    return new FitDocument(
        configuration,
        massGev,
        coupling,
        standard,
        fitted,
        variants,
        scan,
        standardScan,
        Contamination.of(at, experiment, events, fitted.bias()));
  }

  private static List<Scanned> scan(
      Configuration configuration,
      TemplateFit fit,
      double[] events,
      HadronicShift centre,
      int count) {
    List<Scanned> points = new ArrayList<>();
    double reach = REACH * centre.kappaError();
    double low = centre.kappa() - reach;
    for (double kappa :
        count == 0 ? new double[0] : Grid.linear(low, centre.kappa() + reach, count)) {
      double moment = kappa * configuration.world().hadrons().moment().value();
      points.add(new Scanned(kappa, moment, fit.chiSquare(events, kappa)));
    }
    return points;
  }
}
