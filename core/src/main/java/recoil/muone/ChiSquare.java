package recoil.muone;

import java.util.Arrays;
import java.util.List;
import recoil.paper.Equation;
import recoil.statistics.ProfiledChiSquare;
import recoil.statistics.Shape;

/**
 * The chi^2 of (2.14): sigma_stat^2 = N, sigma_sys a fixed fraction of N, N with new physics; and
 * the same minimised over errors that the bins share, N (1 + Sum a_k r_k), where there are any.
 * With shared errors it holds working arrays: one per thread.
 */
public final class ChiSquare {
  private final double systematic;
  private final List<Shape> shapes;
  private final ProfiledChiSquare profile;
  private final double[] change;
  private final double[] variance;

  /**
   * The chi^2 of independent bins.
   *
   * @param systematic relative systematic error per bin
   */
  public ChiSquare(double systematic) {
    this(systematic, List.of());
  }

  /**
   * The chi^2 of bins with shared errors.
   *
   * @param systematic relative systematic error per bin, independent of the others
   * @param shapes relative changes of the bins
   * @throws IllegalArgumentException for shapes of different numbers of bins
   */
  public ChiSquare(double systematic, List<Shape> shapes) {
    int bins = shapes.isEmpty() ? 0 : shapes.get(0).change().length;
    this.systematic = systematic;
    this.shapes = List.copyOf(shapes);
    profile = new ProfiledChiSquare(shapes, bins);
    change = new double[bins];
    variance = new double[bins];
  }

  /** The shared errors, by relative changes of the bins. */
  public List<Shape> shapes() {
    return shapes;
  }

  /** Variance of a bin with {@code n} events, without shared errors. */
  public double variance(double n) {
    double sys = systematic * n;
    return n + sys * sys;
  }

  /**
   * The chi^2 of a shift, the least over the shared errors.
   *
   * @param standard expected events per bin without the shift
   * @param shift events per bin added
   */
  @Equation("2.14")
  public double of(double[] standard, double[] shift) {
    return shapes.isEmpty() ? independent(standard, shift) : shared(standard, shift);
  }

  private double independent(double[] standard, double[] shift) {
    double sum = 0;
    for (int i = 0; i < standard.length; i++) {
      sum += shift[i] * shift[i] / variance(standard[i] + shift[i]);
    }
    return sum;
  }

  private double shared(double[] standard, double[] shift) {
    for (int i = 0; i < standard.length; i++) {
      double n = standard[i] + shift[i];
      change[i] = shift[i] / n;
      variance[i] = 1 / n + systematic * systematic;
    }
    profile.variances(variance);
    return profile.of(change);
  }

  /**
   * The same with the variances and shared changes of fixed events: a quadratic form in the shift,
   * so that its root is a norm.
   */
  ProfiledChiSquare at(double[] events) {
    List<Shape> changes = shapes.stream().map(shape -> shape.times(events)).toList();
    ProfiledChiSquare fixed = new ProfiledChiSquare(changes, events.length);
    fixed.variances(Arrays.stream(events).map(this::variance).toArray());
    return fixed;
  }
}
