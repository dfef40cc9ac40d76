package recoil.muone;

import recoil.nature.Constants;
import recoil.paper.Equation;
import recoil.scattering.HadronicRunning;
import recoil.scattering.Nodes;
import recoil.scattering.Printed;

/**
 * What MUonE would extract for a_mu^had: one factor kappa on Delta alpha_had is fitted to the data
 * by the chi^2 of (2.14), a_mu^had = kappa times that of the world.
 */
public final class HadronicFit {
  /**
   * The result of a fit.
   *
   * @param kappa fitted factor
   * @param error its standard deviation, at the fitted point
   * @param chiSquare chi^2 at the minimum
   */
  public record Result(double kappa, double error, double chiSquare) {
    /** Shift from 1 in units of the error. */
    public double bias() {
      return (kappa - 1) / error;
    }
  }

  private static final int MOST_ITERATIONS = 50;

  private final Quadrature quadrature;
  private final ChiSquare chiSquare;
  private final double[] bare;
  private final double[] running;

  /** A fit with the running of the Standard Model, which kappa multiplies. */
  public HadronicFit(
      Quadrature quadrature, Constants constants, HadronicRunning running, ChiSquare chiSquare) {
    this.quadrature = quadrature;
    this.chiSquare = chiSquare;
    Nodes nodes = quadrature.nodes();
    Printed photon = new Printed(constants, nodes.kinematics().energy());
    bare = new double[nodes.size()];
    this.running = new double[nodes.size()];
    for (int i = 0; i < bare.length; i++) {
      bare[i] = photon.photon(nodes.recoil(i));
      this.running[i] = running.at(nodes.t(i));
    }
  }

  /** Events per bin at a factor kappa. */
  @Equation("2.7")
  public double[] events(double kappa) {
    return sum(kappa, 0);
  }

  /** Events per bin, or their derivative by kappa. */
  private double[] sum(double kappa, int derivative) {
    double[] density = new double[bare.length];
    for (int i = 0; i < density.length; i++) {
      double dressing = 1 / (1 - kappa * running[i]);
      density[i] = bare[i] * dressing * dressing;
      if (derivative == 1) {
        density[i] *= 2 * running[i] * dressing;
      }
    }
    double[] events = new double[quadrature.bins()];
    quadrature.sum(density, events);
    return events;
  }

  /** chi^2 of a factor kappa against data; variances are those of the data. */
  @Equation("2.14")
  public double chiSquare(double kappa, double[] data) {
    double[] model = events(kappa);
    double sum = 0;
    for (int i = 0; i < data.length; i++) {
      double d = data[i] - model[i];
      sum += d * d / chiSquare.variance(data[i]);
    }
    return sum;
  }

  /** Whether the experiment knows its absolute normalisation. */
  public enum Normalisation {
    /** Known exactly, as the paper assumes. */
    FIXED,
    /** A free factor on all bins, fitted together with kappa. */
    FREE
  }

  /** The fit of kappa with the normalisation fixed. */
  public Result fit(double[] data) {
    return fit(data, Normalisation.FIXED);
  }

  /**
   * The fit, by Gauss-Newton steps to 1e-10 of the error; the model is (1 + n) N(kappa).
   *
   * @param data events per bin, above 0
   * @throws ArithmeticException when it does not converge, such as for a free normalisation with
   *     one bin
   */
  public Result fit(double[] data, Normalisation normalisation) {
    double kappa = 1;
    double factor = 1;
    for (int iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
      double[] model = sum(kappa, 0);
      double[] slope = sum(kappa, 1);
      double gradient = 0;
      double curvature = 0;
      double gradientOfFactor = 0;
      double curvatureOfFactor = 0;
      double mixed = 0;
      double chi2 = 0;
      for (int i = 0; i < data.length; i++) {
        double weight = 1 / chiSquare.variance(data[i]);
        double residual = data[i] - factor * model[i];
        gradient += weight * factor * slope[i] * residual;
        curvature += weight * factor * slope[i] * factor * slope[i];
        gradientOfFactor += weight * model[i] * residual;
        curvatureOfFactor += weight * model[i] * model[i];
        mixed += weight * factor * slope[i] * model[i];
        chi2 += weight * residual * residual;
      }
      if (normalisation == Normalisation.FREE) {
        // The factor that minimises chi^2 for each kappa is eliminated.
        gradient -= mixed * gradientOfFactor / curvatureOfFactor;
        curvature -= mixed * mixed / curvatureOfFactor;
      }
      double error = 1 / Math.sqrt(curvature);
      double step = gradient / curvature;
      if (Math.abs(step) < 1e-12 * Math.abs(kappa) + 1e-10 * error) {
        return new Result(kappa + step, error, chi2);
      }
      if (normalisation == Normalisation.FREE) {
        factor += (gradientOfFactor - mixed * step) / curvatureOfFactor;
      }
      kappa += step;
    }
    throw new ArithmeticException("the fit of kappa did not converge");
  }
}
