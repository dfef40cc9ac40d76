package recoil.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The valley f = x^2 + ((y - a x^2)/b)^2, whose level sets are x = sqrt(L) cos(phi), y = a x^2 + b
 * sqrt(L) sin(phi): ellipses sheared by a parabola, of area pi b L.
 */
class LevelCurveTest {
  private static DoubleBinaryOperator banana(double a, double b) {
    return (x, y) -> x * x + Math.pow((y - a * x * x) / b, 2);
  }

  private static final double[] ORIGIN = {0, 0};

  private static double[][] covariance(double b) {
    return new double[][] {{1, 0}, {0, b * b}};
  }

  private static double area(LevelCurve curve) {
    double sum = 0;
    for (int i = 0; i + 1 < curve.x().length; i++) {
      sum += curve.x()[i] * curve.y()[i + 1] - curve.x()[i + 1] * curve.y()[i];
    }
    return 0.5 * sum;
  }

  private static double min(double[] values) {
    return Arrays.stream(values).min().orElseThrow();
  }

  private static double max(double[] values) {
    return Arrays.stream(values).max().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({"0, 1, 1", "0.3, 1, 2.3", "2, 0.5, 6.18", "-10, 1, 6.18", "5, 0.2, 6.18"})
  void itGoesAllAroundBananas(double a, double b, double level) {
    DoubleBinaryOperator f = banana(a, b);
    LevelCurve curve = LevelCurve.around(f, level, ORIGIN, covariance(b), LevelCurve.Box.PLANE);
    assertThat(curve.closed()).isTrue();
    int last = curve.x().length - 1;
    assertThat(curve.x()[last]).isEqualTo(curve.x()[0]);
    assertThat(curve.y()[last]).isEqualTo(curve.y()[0]);
    for (int i = 0; i <= last; i++) {
      assertThat(f.applyAsDouble(curve.x()[i], curve.y()[i]) / level).isCloseTo(1, within(1e-8));
    }
    // Once around, in small steps: the polygon has the area within.
    assertThat(area(curve) / (Math.PI * b * level)).isCloseTo(1, within(0.008));
    assertThat(max(curve.x()) / Math.sqrt(level)).isCloseTo(1, within(5e-3));
    assertThat(min(curve.x()) / Math.sqrt(level)).isCloseTo(-1, within(5e-3));
  }

  /** The scale of the start may be wrong by far. */
  @ParameterizedTest
  @CsvSource({"0.03", "0.3", "3", "30"})
  void theScaleNeedNotBeRight(double factor) {
    DoubleBinaryOperator f = banana(1, 1);
    double[][] covariance = {{factor * factor, 0.5 * factor}, {0.5 * factor, 1}};
    LevelCurve curve = LevelCurve.around(f, 4, ORIGIN, covariance, LevelCurve.Box.PLANE);
    assertThat(curve.closed()).isTrue();
    assertThat(area(curve) / (4 * Math.PI)).isCloseTo(1, within(0.02));
  }

  /** Cut at y = 3: by x^2 + (3 - x^2)^2 = L, at x^2 = (5 +- sqrt(4 L - 11))/2. */
  @Test
  void itEndsAtTheEdge() {
    DoubleBinaryOperator f = banana(1, 1);
    double infinite = Double.POSITIVE_INFINITY;
    LevelCurve.Box box = new LevelCurve.Box(-infinite, infinite, -infinite, 3);
    LevelCurve curve = LevelCurve.around(f, 4, ORIGIN, covariance(1), box);
    assertThat(curve.closed()).isFalse();
    int last = curve.x().length - 1;
    double edge = Math.sqrt(0.5 * (5 + Math.sqrt(5)));
    assertThat(curve.y()[0]).isCloseTo(3, within(1e-6));
    assertThat(curve.y()[last]).isCloseTo(3, within(1e-6));
    assertThat(Math.abs(curve.x()[0])).isCloseTo(edge, within(1e-6));
    assertThat(curve.x()[last]).isCloseTo(-curve.x()[0], within(1e-6));
    for (int i = 0; i <= last; i++) {
      assertThat(f.applyAsDouble(curve.x()[i], curve.y()[i])).isCloseTo(4, within(1e-7));
      assertThat(curve.y()[i]).isLessThanOrEqualTo(3);
    }
    assertThat(min(curve.y())).isCloseTo(-2, within(0.02));
  }

  /** A valley without an end: f = (y - 1/x)^2 / b^2, no function for x at most 0. */
  @Test
  void regionsWithoutEndAreOpen() {
    DoubleBinaryOperator f = (x, y) -> x > 0 ? Math.pow(10 * (y - 1 / x), 2) : Double.NaN;
    LevelCurve.Box box = new LevelCurve.Box(-5, 5, -5, 5);
    LevelCurve curve =
        LevelCurve.around(f, 1, new double[] {1, 1}, new double[][] {{1, 0}, {0, 0.01}}, box);
    assertThat(curve.closed()).isFalse();
    int last = curve.x().length - 1;
    // One of the two branches, from the right edge to the top.
    assertThat(Math.max(curve.x()[0], curve.x()[last])).isCloseTo(5, within(1e-6));
    assertThat(Math.max(curve.y()[0], curve.y()[last])).isCloseTo(5, within(1e-6));
  }

  /** Rosenbrock's function, whose valley is 400 times as long as wide there. */
  @Test
  void rosenbrock() {
    DoubleBinaryOperator f = (x, y) -> 100 * Math.pow(y - x * x, 2) + Math.pow(1 - x, 2);
    double[][] covariance = {{1, 2}, {2, 4.01}};
    LevelCurve curve =
        LevelCurve.around(f, 4, new double[] {1, 1}, covariance, LevelCurve.Box.PLANE);
    assertThat(curve.closed()).isTrue();
    assertThat(area(curve) / (0.4 * Math.PI)).isCloseTo(1, within(2e-3));
    assertThat(max(curve.x())).isCloseTo(3, within(1e-3));
    assertThat(min(curve.x())).isCloseTo(-1, within(1e-3));
    for (int i = 0; i < curve.x().length; i++) {
      assertThat(f.applyAsDouble(curve.x()[i], curve.y()[i])).isCloseTo(4, within(4e-8));
    }
  }

  @Test
  void thereMustBeSuchACurve() {
    LevelCurve.Box box = new LevelCurve.Box(-1, 1, -1, 1);
    double[][] unit = covariance(1);
    assertThatThrownBy(() -> LevelCurve.around(banana(0, 1), 4, ORIGIN, unit, box))
        .hasMessage("contour: nothing rises to 4.0 in the box");
    assertThatThrownBy(() -> LevelCurve.around(banana(0, 1), 0, ORIGIN, unit, box))
        .hasMessage("level: 0.0; the centre is not below it");
    assertThatThrownBy(() -> new LevelCurve.Box(1, 1, 0, 1))
        .hasMessage("box: 1.0 to 1.0, 0.0 to 1.0; must rise");
  }
}
