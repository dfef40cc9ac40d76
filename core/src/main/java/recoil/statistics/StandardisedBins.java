package recoil.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Bins with Gaussian errors as counts that tools for Poisson bins can hold. Yields of 1e12 drown an
 * effect of 1e-5 in the rounding of a Poisson likelihood; here each bin is in units of its total
 * error: a background of {@link #BACKGROUND} = b counts, whose Poisson error is sqrt(b), and the
 * signal sqrt(b) s_i/sigma_i. Delta chi^2 is kept up to relative corrections of s_i/(sigma_i sqrt
 * b).
 *
 * <p>A shared error with a prior becomes a change of the background by one standard deviation, with
 * a unit Gaussian as prior. A free one becomes a template of its own, whose factor may have any
 * sign.
 *
 * @param signal counts that the signal adds to each bin at strength 1
 * @param constrained changes by shared errors that have a prior, of width 1
 * @param free changes by shared errors that have none
 */
@SuppressWarnings("ArrayRecordComponent") // plain numbers, never compared
public record StandardisedBins(double[] signal, List<Shape> constrained, List<Shape> free) {
  /** Counts of the background in each bin. */
  public static final double BACKGROUND = 1e6;

  /** Size of a free template, root mean square in units of the bins' errors. */
  private static final double FREE_SIZE = 1;

  /**
   * From bins with Gaussian errors.
   *
   * @param signal change of each bin at strength 1
   * @param variance variance of each bin, above 0, without shared errors
   * @param shapes shared errors, by changes of the bins
   * @throws IllegalArgumentException for a variance that is not above 0
   */
  public static StandardisedBins of(double[] signal, double[] variance, List<Shape> shapes) {
    double[] unit = new double[signal.length];
    for (int i = 0; i < unit.length; i++) {
      if (!(variance[i] > 0 && variance[i] < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "variance: " + variance[i] + " in bin " + i + "; allowed is above 0 and finite");
      }
      unit[i] = Math.sqrt(BACKGROUND / variance[i]);
    }
    double[] counts = new double[signal.length];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = unit[i] * signal[i];
    }
    List<Shape> constrained = new ArrayList<>();
    List<Shape> free = new ArrayList<>();
    for (Shape shape : shapes) {
      double[] change = shape.times(unit).change();
      if (Double.isInfinite(shape.width())) {
        double square = Arrays.stream(change).map(c -> c * c).average().orElse(0);
        if (square > 0) {
          double scale = FREE_SIZE * Math.sqrt(BACKGROUND / square);
          free.add(new Shape(shape.name(), scaled(change, scale), Double.POSITIVE_INFINITY));
        }
      } else {
        constrained.add(new Shape(shape.name(), scaled(change, shape.width()), 1));
      }
    }
    return new StandardisedBins(counts, List.copyOf(constrained), List.copyOf(free));
  }

  private static double[] scaled(double[] change, double factor) {
    return Arrays.stream(change).map(c -> factor * c).toArray();
  }

  /** Number of bins. */
  public int bins() {
    return signal.length;
  }

  /**
   * Expected counts.
   *
   * @param strength strength of the signal
   * @param constrainedBy coefficients of the shared errors with a prior
   * @param freeBy coefficients of those without
   */
  public double[] counts(double strength, double[] constrainedBy, double[] freeBy) {
    double[] counts = new double[signal.length];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = BACKGROUND + strength * signal[i];
      for (int k = 0; k < constrainedBy.length; k++) {
        counts[i] += constrainedBy[k] * constrained.get(k).change()[i];
      }
      for (int k = 0; k < freeBy.length; k++) {
        counts[i] += freeBy[k] * free.get(k).change()[i];
      }
    }
    return counts;
  }

  /** Counts of the background when one shared error alone has a coefficient. */
  public double[] background(Shape shape, double by) {
    return Arrays.stream(shape.change()).map(change -> BACKGROUND + by * change).toArray();
  }

  /**
   * -2 ln(L/L_0) of observed counts, Poisson bins and unit Gaussians, relative to the counts
   * themselves and coefficients of 0.
   *
   * @param observed observed counts, above 0
   * @param expected what {@link #counts} gives, above 0
   * @param constrainedBy coefficients of the shared errors with a prior
   */
  public static double minusTwoLogLikelihood(
      double[] observed, double[] expected, double[] constrainedBy) {
    double sum = 0;
    for (int i = 0; i < observed.length; i++) {
      double d = (expected[i] - observed[i]) / observed[i];
      // -2 (n ln(l/n) - l + n) = 2 n (d - ln(1 + d))
      sum += 2 * observed[i] * (d - Math.log1p(d));
    }
    for (double coefficient : constrainedBy) {
      sum += coefficient * coefficient;
    }
    return sum;
  }
}
