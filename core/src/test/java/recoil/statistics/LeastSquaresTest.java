package recoil.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import recoil.statistics.LeastSquares.Minimum;
import recoil.statistics.LeastSquares.Parameter;

class LeastSquaresTest {
  private static final double NONE = Double.POSITIVE_INFINITY;
  private static final double[] X = {0, 1, 2, 3, 4, 5, 6, 7};

  /** a exp(-b x), where b is above -1. */
  private static void decay(double[] p, double[] events, double[][] slopes) {
    for (int i = 0; i < events.length; i++) {
      double e = p[1] > -1 ? Math.exp(-p[1] * X[i]) : Double.NaN;
      events[i] = p[0] * e;
      slopes[0][i] = e;
      slopes[1][i] = -p[0] * X[i] * e;
    }
  }

  private static double[] events(double a, double b) {
    double[] events = new double[X.length];
    decay(new double[] {a, b}, events, new double[2][X.length]);
    return events;
  }

  private static double chiSquare(double a, double b, double[] data, double[] variance) {
    double[] events = events(a, b);
    double sum = 0;
    for (int i = 0; i < data.length; i++) {
      sum += (data[i] - events[i]) * (data[i] - events[i]) / variance[i];
    }
    return sum;
  }

  @Test
  void findsTheTruthFromFarAway() {
    double[] data = events(100, 0.5);
    double[] variance = data.clone();
    Minimum minimum =
        LeastSquares.fit(
            List.of(new Parameter("a", 3, NONE), new Parameter("b", 3, NONE)),
            LeastSquaresTest::decay,
            data,
            variance);
    assertThat(minimum.values()[0]).isCloseTo(100, within(1e-8));
    assertThat(minimum.values()[1]).isCloseTo(0.5, within(1e-10));
    assertThat(minimum.chiSquare()).isLessThan(1e-18);
    // The covariance is the inverse of the matrix of slopes.
    double[][] slopes = new double[2][X.length];
    decay(minimum.values(), new double[X.length], slopes);
    RealMatrix information = new Array2DRowRealMatrix(2, 2);
    for (int k = 0; k < 2; k++) {
      for (int l = 0; l < 2; l++) {
        for (int i = 0; i < X.length; i++) {
          information.addToEntry(k, l, slopes[k][i] * slopes[l][i] / variance[i]);
        }
      }
    }
    RealMatrix inverse = new LUDecomposition(information).getSolver().getInverse();
    for (int k = 0; k < 2; k++) {
      for (int l = 0; l < 2; l++) {
        assertThat(minimum.covariance()[k][l] / inverse.getEntry(k, l)).isCloseTo(1, within(1e-9));
      }
    }
  }

  /** Where data do not fit, the result is lower than its neighbours by what the errors say. */
  @Test
  void dataThatDoNotFit() {
    double[] data = {90, 70, 30, 25, 13, 11, 2, 5};
    double[] variance = {90, 70, 30, 25, 13, 11, 2, 5};
    Minimum minimum =
        LeastSquares.fit(
            List.of(new Parameter("a", 80, NONE), new Parameter("b", 0.1, NONE)),
            LeastSquaresTest::decay,
            data,
            variance);
    double a = minimum.values()[0];
    double b = minimum.values()[1];
    assertThat(minimum.chiSquare()).isCloseTo(chiSquare(a, b, data, variance), within(1e-12));
    for (int side = -1; side <= 1; side += 2) {
      double da = side * 1e-4 * Math.sqrt(minimum.covariance()[0][0]);
      double db = side * 1e-4 * Math.sqrt(minimum.covariance()[1][1]);
      assertThat(chiSquare(a + da, b, data, variance)).isGreaterThan(minimum.chiSquare());
      assertThat(chiSquare(a, b + db, data, variance)).isGreaterThan(minimum.chiSquare());
    }
  }

  /** A straight line with a prior: by hand, the prior is one more datum. */
  @Test
  void priorIsOneMoreDatum() {
    Minimum minimum =
        LeastSquares.fit(
            List.of(new Parameter("a", 3, 0.5)),
            (p, events, slopes) -> {
              events[0] = 2 * p[0];
              slopes[0][0] = 2;
            },
            new double[] {10},
            new double[] {4});
    // (10 - 2a)^2/4 + 4 (a - 3)^2: information 1 + 4, a = (5 + 12)/5
    assertThat(minimum.values()[0]).isCloseTo(3.4, within(1e-12));
    assertThat(minimum.covariance()[0][0]).isCloseTo(0.2, within(1e-14));
    assertThat(minimum.chiSquare()).isCloseTo(2.56 + 0.64, within(1e-12));
  }

  @Test
  void whatTheDataLeaveOpen() {
    LeastSquares.Model sum =
        (p, events, slopes) -> {
          Arrays.fill(events, p[0] + p[1]);
          Arrays.fill(slopes[0], 1);
          Arrays.fill(slopes[1], 1);
        };
    assertThatThrownBy(
            () ->
                LeastSquares.fit(
                    List.of(new Parameter("a", 1, NONE), new Parameter("b", 1, NONE)),
                    sum,
                    new double[] {1, 2},
                    new double[] {1, 1}))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("fit: the data do not determine b");
    // With a prior they do.
    Minimum minimum =
        LeastSquares.fit(
            List.of(new Parameter("a", 1, NONE), new Parameter("b", 0.25, 1)),
            sum,
            new double[] {1, 2},
            new double[] {1, 1});
    assertThat(minimum.values()[0]).isCloseTo(1.25, within(1e-12));
    assertThat(minimum.values()[1]).isCloseTo(0.25, within(1e-12));
  }

  /** A long curved valley, that of Rosenbrock: full steps leave it. */
  @Test
  void valley() {
    Minimum minimum =
        LeastSquares.fit(
            List.of(new Parameter("x", -1.2, NONE), new Parameter("y", 1, NONE)),
            (p, events, slopes) -> {
              events[0] = 10 * (p[1] - p[0] * p[0]);
              events[1] = p[0];
              slopes[0][0] = -20 * p[0];
              slopes[1][0] = 10;
              slopes[0][1] = 1;
              slopes[1][1] = 0;
            },
            new double[] {0, 1},
            new double[] {1, 1});
    assertThat(minimum.values()[0]).isCloseTo(1, within(1e-9));
    assertThat(minimum.values()[1]).isCloseTo(1, within(1e-9));
  }

  @Test
  void noMinimumAndNoStart() {
    // chi^2 falls for ever as b grows.
    assertThatThrownBy(
            () ->
                LeastSquares.fit(
                    List.of(new Parameter("b", 1, NONE)),
                    (p, events, slopes) -> {
                      events[0] = 1 / p[0];
                      slopes[0][0] = -1 / (p[0] * p[0]);
                    },
                    new double[] {-1},
                    new double[] {1}))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(
            () ->
                LeastSquares.fit(
                    List.of(new Parameter("a", 1, NONE), new Parameter("b", -2, NONE)),
                    LeastSquaresTest::decay,
                    events(1, 1),
                    events(1, 1)))
        .hasMessage("fit: the model does not exist at its start");
    assertThatThrownBy(() -> new Parameter("b", 1, 0))
        .hasMessage("b: width 0.0; allowed is above 0, infinite without prior");
  }
}
