package recoil.muone;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import recoil.nature.Constants;
import recoil.paper.Equation;
import recoil.scattering.HadronicMoment;
import recoil.scattering.HadronicRunning;
import recoil.scattering.Kinematics;
import recoil.scattering.RunningForm;
import recoil.statistics.LeastSquares;
import recoil.statistics.LeastSquares.Parameter;
import recoil.statistics.LevelCurve;
import recoil.statistics.ProfiledChiSquare;
import recoil.statistics.Shape;

/**
 * The template fit of MUonE: what the experiment would extract for a_mu^had. Fitted are the
 * parameters of a form of Delta alpha_had, the coefficients of the errors that the bins share, and
 * optionally the coupling of a mediator of known mass; see {@link TemplateModel}. The variances are
 * those of the data. Threads may share it, each with yields of its own.
 */
public final class TemplateFit {
  /** Name of the squared coupling among the parameters. */
  public static final String COUPLING = "g^2";

  private final Constants constants;
  private final RunningForm form;
  private final ChiSquare chiSquare;
  private final Templates templates;
  private final double first;
  private final double last;

  /** Slopes of the moment, and of the part inside, of a linear form; none of another. */
  private final double[] momentSlopes;

  private final double[] insideSlopes;

  /**
   * A fit.
   *
   * @param quadrature the quadrature of the setup
   * @param form what is fitted; it starts at the running that dresses the yields of a mediator
   * @param chiSquare errors of the bins
   */
  public TemplateFit(
      Setup setup,
      Quadrature quadrature,
      Constants constants,
      RunningForm form,
      ChiSquare chiSquare) {
    this.constants = constants;
    this.form = form;
    this.chiSquare = chiSquare;
    templates = new Templates(quadrature, constants, form);
    Kinematics kinematics = setup.kinematics(constants);
    first = kinematics.feynman(setup.smallestRecoil(kinematics));
    last = kinematics.feynman(kinematics.maximumRecoil());
    double[] none = new double[0];
    momentSlopes = form.linear() ? slopes(form.start(), 0, 1) : none;
    insideSlopes = form.linear() ? slopes(form.start(), first, last) : none;
  }

  /**
   * The result of a fit.
   *
   * @param parameters names
   * @param values fitted values
   * @param covariance their covariance at the minimum
   * @param chiSquare chi^2 at the minimum
   * @param moment a_mu^had by (2.8), over all x
   * @param momentError its standard deviation, to first order in the parameters
   * @param inside the part of the moment from the x that the setup measures
   * @param insideError its standard deviation
   */
  @SuppressWarnings("ArrayRecordComponent") // plain numbers, never compared
  public record Result(
      List<String> parameters,
      double[] values,
      double[][] covariance,
      double chiSquare,
      double moment,
      double momentError,
      double inside,
      double insideError) {

    /** Standard deviation of a parameter. */
    public double error(int k) {
      return Math.sqrt(covariance[k][k]);
    }

    /** The correlation matrix. */
    public double[][] correlation() {
      double[][] correlation = new double[values.length][values.length];
      for (int k = 0; k < values.length; k++) {
        for (int l = 0; l < values.length; l++) {
          correlation[k][l] = k == l ? 1 : covariance[k][l] / (error(k) * error(l));
        }
      }
      return correlation;
    }

    /** Fitted minus true moment in units of the error. */
    public double bias(double truth) {
      return (moment - truth) / momentError;
    }
  }

  /** The form that is fitted. */
  public RunningForm form() {
    return form;
  }

  /** Events per bin at parameters of the form. */
  @Equation("2.7")
  public double[] events(double... p) {
    double[] events = new double[templates.bins()];
    new Templates(templates).at(p, events, new double[p.length][events.length]);
    return events;
  }

  /**
   * chi^2 of parameters of the form against data, the least over the shared errors; variances are
   * those of the data.
   */
  @Equation("2.14")
  public double chiSquare(double[] data, double... p) {
    double[] expected = events(p);
    double[] difference = new double[data.length];
    double[] variance = new double[data.length];
    List<Shape> changes = chiSquare.shapes().stream().map(shape -> shape.times(expected)).toList();
    for (int i = 0; i < data.length; i++) {
      difference[i] = data[i] - expected[i];
      variance[i] = chiSquare.variance(data[i]);
    }
    ProfiledChiSquare profile = new ProfiledChiSquare(changes, data.length);
    profile.variances(variance);
    return profile.of(difference);
  }

  /**
   * Where chi^2 of the two parameters of the form, the least over the shared errors, is a given
   * amount above its minimum.
   *
   * @param data events per bin that were fitted without a mediator
   * @param minimum the result of the fit
   * @param rise how much chi^2 is above its minimum, above 0
   * @param box where the parameters are followed
   * @throws IllegalArgumentException for a form that has not two parameters
   * @throws ArithmeticException where chi^2 does not rise as much
   */
  public LevelCurve contour(double[] data, Result minimum, double rise, LevelCurve.Box box) {
    if (form.start().length != 2) {
      throw new IllegalArgumentException(
          "form: " + form.name() + "; one with two parameters is needed");
    }
    double[] best = {minimum.values()[0], minimum.values()[1]};
    double level = chiSquare(data, best) + rise;
    return LevelCurve.around(
        (x, y) -> chiSquare(data, x, y), level, best, minimum.covariance(), box);
  }

  /**
   * The fit without a mediator.
   *
   * @param data events per bin, above 0
   * @throws ArithmeticException when it does not converge, or the data leave a parameter open
   */
  public Result fit(double[] data) {
    return fit(data, null, 0);
  }

  /**
   * The fit together with the squared coupling of a mediator.
   *
   * @param data events per bin, above 0
   * @param mediator yields at the mass of the mediator
   * @param coupling a coupling factor of the size that is expected, to start from; not 0
   * @throws ArithmeticException when it does not converge, or the data leave a parameter open
   */
  public Result fit(double[] data, @Nullable Yields mediator, double coupling) {
    List<Parameter> parameters = new ArrayList<>();
    double[] start = form.start();
    for (int k = 0; k < start.length; k++) {
      parameters.add(new Parameter(form.parameters().get(k), start[k], Double.POSITIVE_INFINITY));
    }
    double square = coupling * coupling;
    if (mediator != null) {
      parameters.add(new Parameter(COUPLING, square, Double.POSITIVE_INFINITY));
    }
    for (Shape shape : chiSquare.shapes()) {
      parameters.add(new Parameter(shape.name(), 0, shape.width()));
    }
    double[] variance = new double[data.length];
    for (int i = 0; i < data.length; i++) {
      variance[i] = chiSquare.variance(data[i]);
    }
    TemplateModel model =
        new TemplateModel(new Templates(templates), chiSquare.shapes(), mediator, square);
    return result(parameters, LeastSquares.fit(parameters, model, data, variance));
  }

  private Result result(List<Parameter> parameters, LeastSquares.Minimum minimum) {
    int count = form.start().length;
    double[] p = new double[count];
    System.arraycopy(minimum.values(), 0, p, 0, count);
    boolean linear = form.linear();
    double[] all = linear ? momentSlopes : slopes(p, 0, 1);
    double[] part = linear ? insideSlopes : slopes(p, first, last);
    return new Result(
        parameters.stream().map(Parameter::name).toList(),
        minimum.values(),
        minimum.covariance(),
        minimum.chiSquare(),
        linear ? product(p, all) : moment(0, 1, form.with(p)),
        error(all, minimum.covariance()),
        linear ? product(p, part) : moment(first, last, form.with(p)),
        error(part, minimum.covariance()));
  }

  private static double product(double[] x, double[] y) {
    double sum = 0;
    for (int k = 0; k < x.length; k++) {
      sum += x[k] * y[k];
    }
    return sum;
  }

  private double moment(double from, double to, HadronicRunning running) {
    return HadronicMoment.between(running, constants, from, to);
  }

  /** Derivatives by the parameters of the part of the moment between two x. */
  private double[] slopes(double[] p, double from, double to) {
    double[] here = new double[p.length];
    double[] slopes = new double[p.length];
    for (int k = 0; k < p.length; k++) {
      int index = k;
      slopes[k] = moment(from, to, t -> slope(t, p, here, index));
    }
    return slopes;
  }

  private double slope(double t, double[] p, double[] slopes, int k) {
    form.at(t, p, slopes);
    return slopes[k];
  }

  /** sqrt(g^T C g). */
  private static double error(double[] gradient, double[][] covariance) {
    double sum = 0;
    for (int k = 0; k < gradient.length; k++) {
      for (int l = 0; l < gradient.length; l++) {
        sum += gradient[k] * covariance[k][l] * gradient[l];
      }
    }
    return Math.sqrt(sum);
  }
}
