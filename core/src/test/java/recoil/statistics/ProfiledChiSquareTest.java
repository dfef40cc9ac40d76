package recoil.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.SimpleValueChecker;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.PowellOptimizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfiledChiSquareTest {
  private static final int BINS = 12;
  private static final double FREE = Double.POSITIVE_INFINITY;

  private static double[] numbers(Random random, double scale) {
    double[] numbers = new double[BINS];
    for (int i = 0; i < BINS; i++) {
      numbers[i] = scale * random.nextGaussian();
    }
    return numbers;
  }

  private static double[] variance(Random random) {
    double[] variance = new double[BINS];
    for (int i = 0; i < BINS; i++) {
      variance[i] = 0.5 + random.nextDouble();
    }
    return variance;
  }

  private static List<Shape> shapes(Random random) {
    return List.of(
        Shape.normalisation(BINS, FREE),
        new Shape("tilt", numbers(random, 1), 0.7),
        new Shape("bend", numbers(random, 2), 1.5),
        new Shape("open", numbers(random, 1), FREE));
  }

  /** The definition, without profiling. */
  private static double at(double[] a, List<Shape> shapes, double[] difference, double[] variance) {
    double sum = 0;
    for (int i = 0; i < BINS; i++) {
      double d = difference[i];
      for (int k = 0; k < a.length; k++) {
        d -= a[k] * shapes.get(k).change()[i];
      }
      sum += d * d / variance[i];
    }
    for (int k = 0; k < a.length; k++) {
      double pull = a[k] / shapes.get(k).width();
      sum += pull * pull;
    }
    return sum;
  }

  /** Against a minimisation by brute force that knows nothing of linear algebra. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void isTheMinimumOverTheShapes(long seed) {
    Random random = new Random(seed);
    double[] variance = variance(random);
    List<Shape> shapes = shapes(random);
    double[] difference = numbers(random, 3);
    ProfiledChiSquare chiSquare = new ProfiledChiSquare(shapes, BINS);
    chiSquare.variances(variance);
    double found = chiSquare.of(difference);
    double brute =
        new PowellOptimizer(1e-14, 1e-14, new SimpleValueChecker(1e-14, 1e-14))
            .optimize(
                new MaxEval(1_000_000),
                new ObjectiveFunction(a -> at(a, shapes, difference, variance)),
                GoalType.MINIMIZE,
                new InitialGuess(new double[shapes.size()]))
            .getValue();
    assertThat(found / brute).as("seed " + seed).isCloseTo(1, within(1e-8));
    double[] a = new double[shapes.size()];
    for (int k = 0; k < a.length; k++) {
      a[k] = chiSquare.coefficient(k);
      assertThat(chiSquare.pull(k)).isCloseTo(a[k] / shapes.get(k).width(), within(1e-14));
    }
    assertThat(at(a, shapes, difference, variance) / found).isCloseTo(1, within(1e-14));
    // In the rest nothing is left that a free shape could take.
    assertThat(chiSquare.product(chiSquare.remainder(), shapes.get(0).change()))
        .isCloseTo(0, within(1e-12));
    assertThat(chiSquare.product(chiSquare.remainder(), shapes.get(3).change()))
        .isCloseTo(0, within(1e-12));
    assertThat(chiSquare.shapes()).isEqualTo(4);
  }

  /** d^T V^-1 d with V = diag(v) + Sum w^2 s s^T, by Cholesky; and the bilinear form. */
  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void equalsACovariance(long seed) {
    Random random = new Random(seed);
    double[] variance = variance(random);
    List<Shape> shapes =
        List.of(
            Shape.normalisation(BINS, 3),
            new Shape("tilt", numbers(random, 1), 0.7),
            new Shape("bend", numbers(random, 2), 1.5));
    double[] x = numbers(random, 3);
    double[] y = numbers(random, 3);
    RealMatrix covariance = new Array2DRowRealMatrix(BINS, BINS);
    for (int i = 0; i < BINS; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = i == j ? variance[i] : 0;
        for (Shape shape : shapes) {
          sum += shape.width() * shape.width() * shape.change()[i] * shape.change()[j];
        }
        covariance.setEntry(i, j, sum);
        covariance.setEntry(j, i, sum);
      }
    }
    RealVector solved =
        new CholeskyDecomposition(covariance).getSolver().solve(new ArrayRealVector(x));
    ProfiledChiSquare chiSquare = new ProfiledChiSquare(shapes, BINS);
    chiSquare.variances(variance);
    assertThat(chiSquare.of(x) / solved.dotProduct(new ArrayRealVector(x)))
        .isCloseTo(1, within(1e-12));
    assertThat(
            chiSquare.product(chiSquare.remainder(), y) / solved.dotProduct(new ArrayRealVector(y)))
        .isCloseTo(1, within(1e-11));
  }

  /** A matrix goes to shapes and back: the same chi^2. */
  @Test
  void covarianceAsShapes() {
    Random random = new Random(5);
    double[][] root = new double[4][];
    for (int k = 0; k < 4; k++) {
      root[k] = numbers(random, 1);
    }
    double[][] covariance = new double[BINS][BINS];
    List<Shape> direct =
        List.of(
            new Shape("0", root[0], 1),
            new Shape("1", root[1], 1),
            new Shape("2", root[2], 1),
            new Shape("3", root[3], 1));
    for (int i = 0; i < BINS; i++) {
      for (int j = 0; j < BINS; j++) {
        for (double[] r : root) {
          covariance[i][j] += r[i] * r[j];
        }
      }
    }
    List<Shape> found = Covariance.shapes(covariance);
    assertThat(found).hasSize(4);
    double[] variance = variance(random);
    double[] x = numbers(random, 3);
    ProfiledChiSquare one = new ProfiledChiSquare(direct, BINS);
    ProfiledChiSquare other = new ProfiledChiSquare(found, BINS);
    one.variances(variance);
    other.variances(variance);
    assertThat(other.of(x) / one.of(x)).isCloseTo(1, within(1e-12));
  }

  @Test
  void matricesThatAreNoCovariance() {
    assertThatThrownBy(() -> Covariance.shapes(new double[][] {{1, 2}, {2, 1}}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageMatching("covariance: eigenvalue -(1\\.0|0\\.99999).*; 0 or more is needed");
    assertThatThrownBy(() -> Covariance.shapes(new double[][] {{1, 0.1}, {0.2, 1}}))
        .hasMessageContaining("not symmetric in row 1, column 0");
    assertThatThrownBy(() -> Covariance.shapes(new double[][] {{1, 0}, {0}}))
        .hasMessageContaining("1 columns in row 1; 2 needed");
    assertThat(Covariance.shapes(new double[3][3])).isEmpty();
  }

  @Test
  void withoutShapesItIsTheSum() {
    ProfiledChiSquare chiSquare = new ProfiledChiSquare(List.of(), 2);
    chiSquare.variances(new double[] {2, 4});
    assertThat(chiSquare.of(new double[] {2, -4})).isEqualTo(6);
    assertThat(chiSquare.remainder()).containsExactly(2, -4);
  }

  /** A width that shrinks gives the chi^2 without the shape, one that grows the free one. */
  @Test
  void limitsOfTheWidth() {
    Random random = new Random(8);
    double[] variance = variance(random);
    double[] x = numbers(random, 3);
    double[] s = numbers(random, 1);
    assertThat(of(List.of(new Shape("s", s, 1e-8)), variance, x) / of(List.of(), variance, x))
        .isCloseTo(1, within(1e-13));
    double free = of(List.of(new Shape("s", s, FREE)), variance, x);
    assertThat(of(List.of(new Shape("s", s, 1e8)), variance, x) / free).isCloseTo(1, within(1e-13));
    // The same shape twice: variances of the coefficients add.
    double twice = of(List.of(new Shape("s", s, 3), new Shape("s", s, 4)), variance, x);
    assertThat(twice / of(List.of(new Shape("s", s, 5)), variance, x)).isCloseTo(1, within(1e-13));
    // Two free ones are as good as one.
    assertThat(of(List.of(new Shape("s", s, FREE), new Shape("s", s, FREE)), variance, x) / free)
        .isCloseTo(1, within(1e-13));
  }

  private static double of(List<Shape> shapes, double[] variance, double[] x) {
    ProfiledChiSquare chiSquare = new ProfiledChiSquare(shapes, BINS);
    chiSquare.variances(variance);
    return chiSquare.of(x);
  }

  /** What is 1e-7 of a free shape is still found to 1e-8: nothing cancels. */
  @Test
  void littleBesidesAFreeShape() {
    Random random = new Random(9);
    double[] variance = variance(random);
    double[] s = numbers(random, 1);
    double[] x = numbers(random, 1e-7);
    List<Shape> free = List.of(new Shape("s", s, FREE));
    double[] shifted = x.clone();
    for (int i = 0; i < BINS; i++) {
      shifted[i] += s[i];
    }
    assertThat(of(free, variance, shifted) / of(free, variance, x)).isCloseTo(1, within(1e-8));
  }

  @Test
  void wrongInput() {
    assertThatThrownBy(() -> new Shape("tilt", new double[] {1}, 0))
        .hasMessage("tilt: width 0.0; allowed is above 0, infinite for a free coefficient");
    assertThatThrownBy(() -> new Shape("tilt", new double[] {1, Double.NaN}, 1))
        .hasMessageContaining("tilt: change of a bin");
    assertThatThrownBy(() -> new ProfiledChiSquare(List.of(Shape.normalisation(3, 1)), 4))
        .hasMessage("normalisation: 3 bins; 4 needed");
    double[] change = {1, 2};
    Shape shape = new Shape("s", change, 2);
    change[0] = 7;
    assertThat(shape.change()).containsExactly(1, 2);
    assertThat(shape.times(new double[] {10, 100}).change()).containsExactly(10, 200);
    assertThat(shape.change()).containsExactly(1, 2);
    assertThat(shape.times(new double[] {10, 100}).width()).isEqualTo(2);
  }
}
