package recoil.numeric;

import java.util.function.DoubleUnaryOperator;

/**
 * The double-exponential rule of Takahasi and Mori: the trapezoidal rule in t with x = tanh(pi/2
 * sinh t), its step halved until two results agree. It converges through singularities at the ends
 * and shares nothing with {@link GaussKronrod}, which it cross-checks.
 */
public final class TanhSinh {
  private static final int LEVELS = 12;

  /** Beyond this t the weight is below the smallest normal number. */
  private static final double RANGE = 6.1;

  private TanhSinh() {}

  /**
   * The integral of {@code f} from {@code a} to {@code b}.
   *
   * @param relative error wanted relative to the integral, at least 1e-15; an integral that cancels
   *     is accepted when only rounding errors are left
   * @throws IllegalArgumentException for an interval that is not finite, or a relative error
   *     outside [1e-15, 1)
   * @throws ArithmeticException if the integrand is not finite inside or the error cannot be
   *     reached
   */
  public static Integral estimate(DoubleUnaryOperator f, double a, double b, double relative) {
    if (!Double.isFinite(a) || !Double.isFinite(b)) {
      throw new IllegalArgumentException("interval: [" + a + ", " + b + "]; must be finite");
    }
    if (!(relative >= 1e-15 && relative < 1)) {
      throw new IllegalArgumentException("relative: " + relative + "; allowed is [1e-15, 1)");
    }
    double width = b - a;
    double sum = Math.PI / 4 * f.applyAsDouble(a + 0.5 * width);
    double size = Math.abs(sum);
    double previous = Double.NaN;
    double step = 1;
    int evaluations = 1;
    for (int level = 0; level < LEVELS; level++) {
      for (double t = step; t < RANGE; t += level == 0 ? step : 2 * step) {
        double u = Math.PI / 2 * Math.sinh(t);
        double nearEnd = 1 / (1 + Math.exp(2 * u));
        double weight = Math.PI * Math.cosh(t) * nearEnd * (1 - nearEnd);
        double low = a + width * nearEnd;
        double high = b - width * nearEnd;
        double left = low == a ? 0 : weight * f.applyAsDouble(low);
        double right = high == b ? 0 : weight * f.applyAsDouble(high);
        evaluations += 2;
        sum += left + right;
        size += Math.abs(left) + Math.abs(right);
      }
      double value = sum * step * width;
      if (!Double.isFinite(value)) {
        throw new ArithmeticException("the integrand is not finite between " + a + " and " + b);
      }
      // The error of a level is about the square of its predecessor's.
      double error = Math.abs(value - previous);
      double rounding = 4 * Math.ulp(1.0) * size * step * Math.abs(width);
      if (level >= 3 && error <= Math.max(relative * Math.abs(value), rounding)) {
        return new Integral(value, error, evaluations);
      }
      previous = value;
      step /= 2;
    }
    throw new ArithmeticException(
        "quadrature from %s to %s does not converge to %s; last value %.6g"
            .formatted(a, b, relative, previous));
  }
}
