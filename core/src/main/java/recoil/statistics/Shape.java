package recoil.statistics;

import java.util.Arrays;

/**
 * An error that the bins share: a change of every bin, times one coefficient whose prior is a
 * Gaussian around 0.
 *
 * @param name what it is
 * @param change change of each bin for a coefficient of 1, finite; the caller may not change the
 *     array
 * @param width standard deviation of the coefficient, above 0; infinite for one that nothing but
 *     the data constrains
 */
@SuppressWarnings("ArrayRecordComponent") // plain numbers, never compared
public record Shape(String name, double[] change, double width) {
  /** Checks the numbers and copies them. */
  public Shape {
    if (!(width > 0)) {
      throw new IllegalArgumentException(
          name + ": width " + width + "; allowed is above 0, infinite for a free coefficient");
    }
    if (!Arrays.stream(change).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException(name + ": change of a bin; finite numbers are allowed");
    }
    change = change.clone();
  }

  /** The shape whose changes are these times a number per bin. */
  public Shape times(double[] events) {
    double[] product = change.clone();
    for (int i = 0; i < product.length; i++) {
      product[i] *= events[i];
    }
    return new Shape(name, product, width);
  }

  /** The same change of every bin: an error of the normalisation. */
  public static Shape normalisation(int bins, double width) {
    double[] change = new double[bins];
    Arrays.fill(change, 1);
    return new Shape("normalisation", change, width);
  }
}
