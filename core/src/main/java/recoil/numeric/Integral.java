package recoil.numeric;

/**
 * The result of a numerical integration.
 *
 * @param value the integral
 * @param error estimate of the absolute error, usually far too large
 * @param evaluations number of calls of the integrand
 */
public record Integral(double value, double error, int evaluations) {}
