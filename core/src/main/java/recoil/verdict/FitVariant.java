package recoil.verdict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import recoil.mediator.Model;
import recoil.muone.Normalisation;
import recoil.muone.TemplateFit;
import recoil.muone.Yields;
import recoil.nature.World;
import recoil.scattering.RunningForm;

/**
 * One way to extract a_mu^had from data with a mediator.
 *
 * @param form form of the hadronic running: kappa, lepton-like, pade-1-1 or pade-2-1
 * @param normalisation of the fit: fixed, free or a relative width
 * @param mediator whether the coupling of the mediator is fitted too
 * @param fit the result; null where there is none
 * @param reason why there is none; empty where there is one
 */
public record FitVariant(
    String form, String normalisation, boolean mediator, @Nullable Fitted fit, String reason) {

  /**
   * A parameter.
   *
   * @param name its name, with its unit where it has one
   * @param value fitted value
   * @param error standard deviation
   */
  public record Parameter(String name, double value, double error) {}

  /**
   * The result of a fit.
   *
   * @param parameters what was fitted
   * @param correlation correlation matrix of the parameters
   * @param chiSquare chi^2 at the minimum
   * @param moment extracted a_mu^had
   * @param momentError its standard deviation
   * @param shift extracted minus true a_mu^had
   * @param bias the shift in units of its error
   * @param inside the part of the moment inside the setup's range of x
   * @param insideError its standard deviation
   */
  public record Fitted(
      List<Parameter> parameters,
      List<List<Double>> correlation,
      double chiSquare,
      double moment,
      double momentError,
      double shift,
      double bias,
      double inside,
      double insideError) {
    static Fitted of(TemplateFit.Result result, World world) {
      double truth = world.hadrons().moment().value();
      List<Parameter> parameters = new ArrayList<>();
      for (int k = 0; k < result.values().length; k++) {
        parameters.add(
            new Parameter(result.parameters().get(k), result.values()[k], result.error(k)));
      }
      return new Fitted(
          List.copyOf(parameters),
          Arrays.stream(result.correlation())
              .map(row -> Arrays.stream(row).boxed().toList())
              .toList(),
          result.chiSquare(),
          result.moment(),
          result.momentError(),
          result.moment() - truth,
          result.bias(truth),
          result.inside(),
          result.insideError());
    }
  }

  /** The result. */
  public Fitted needFit() {
    return Objects.requireNonNull(fit, reason);
  }

  /**
   * All variants: each form, with the normalisation fixed, free and as configured, without and with
   * the mediator in the fit.
   *
   * @param mass in GeV
   * @param coupling common factor of the couplings in the data, not 0
   */
  public static List<FitVariant> all(
      Configuration configuration, Model model, double mass, double coupling) {
    Experiment experiment = new Experiment(configuration);
    Yields yields = experiment.yields(model);
    yields.at(mass);
    double[] data = new double[yields.bins()];
    yields.shift(coupling, data);
    for (int i = 0; i < data.length; i++) {
      data[i] += yields.standard()[i];
    }
    Set<Normalisation> normalisations = new LinkedHashSet<>();
    normalisations.add(Normalisation.FIXED);
    normalisations.add(configuration.systematics().normalisation());
    normalisations.add(Normalisation.FREE);
    List<FitVariant> variants = new ArrayList<>();
    for (boolean mediator : new boolean[] {false, true}) {
      for (RunningForm form : experiment.forms()) {
        for (Normalisation normalisation : normalisations) {
          TemplateFit fit = experiment.fit(model, form, normalisation);
          Fitted fitted = null;
          String reason = "";
          try {
            TemplateFit.Result result = mediator ? fit.fit(data, yields, coupling) : fit.fit(data);
            fitted = Fitted.of(result, configuration.world());
          } catch (ArithmeticException e) {
            reason = String.valueOf(e.getMessage());
          }
          variants.add(
              new FitVariant(form.name(), normalisation.toString(), mediator, fitted, reason));
        }
      }
    }
    return List.copyOf(variants);
  }
}
