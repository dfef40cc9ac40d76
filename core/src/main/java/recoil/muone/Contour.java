package recoil.muone;

import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;

/**
 * A closed curve on which chi^2 of the two parameters of a form, the least over all else, is a
 * given amount above its minimum.
 *
 * @param x first parameter along the curve; the last point is the first
 * @param y second parameter
 */
@SuppressWarnings("ArrayRecordComponent") // plain numbers, never compared
public record Contour(double[] x, double[] y) {
  private static final double PRECISION = 1e-8;
  private static final double REACH = 1e3;

  /**
   * The contour around a fit without a mediator.
   *
   * @param data events per bin that were fitted
   * @param minimum the result of the fit
   * @param rise how much chi^2 is above its minimum, above 0
   * @param points number of points, 4 or more
   * @throws IllegalArgumentException for a form that has not two parameters
   * @throws ArithmeticException where chi^2 does not rise as much
   */
  public static Contour of(
      TemplateFit fit, double[] data, TemplateFit.Result minimum, double rise, int points) {
    if (fit.form().start().length != 2) {
      throw new IllegalArgumentException(
          "form: " + fit.form().name() + "; one with two parameters is needed");
    }
    double[] p = {minimum.values()[0], minimum.values()[1]};
    double least = fit.chiSquare(data, p);
    // Cholesky of the covariance: the contour is about a circle of radius sqrt(rise).
    double a = minimum.error(0);
    double b = minimum.covariance()[0][1] / a;
    double c = Math.sqrt(minimum.covariance()[1][1] - b * b);
    double[] x = new double[points];
    double[] y = new double[points];
    for (int i = 0; i < points; i++) {
      double angle = 2 * Math.PI * (i % (points - 1)) / (points - 1);
      double dx = a * Math.cos(angle);
      double dy = b * Math.cos(angle) + c * Math.sin(angle);
      double high = Math.sqrt(rise);
      while (excess(fit, data, p, high * dx, high * dy) - least < rise) {
        high *= 1.5;
        if (high > REACH) {
          throw new ArithmeticException("contour: chi^2 does not rise by " + rise);
        }
      }
      double radius =
          new BracketingNthOrderBrentSolver(0, PRECISION, 5)
              .solve(100, r -> excess(fit, data, p, r * dx, r * dy) - least - rise, 0, high);
      x[i] = p[0] + radius * dx;
      y[i] = p[1] + radius * dy;
    }
    return new Contour(x, y);
  }

  /** chi^2; infinite where the form does not exist. */
  private static double excess(TemplateFit fit, double[] data, double[] p, double dx, double dy) {
    double chi2 = fit.chiSquare(data, p[0] + dx, p[1] + dy);
    return Double.isNaN(chi2) ? Double.MAX_VALUE : chi2;
  }
}
