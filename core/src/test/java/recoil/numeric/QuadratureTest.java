package recoil.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Both adaptive rules against integrals known in closed form. */
class QuadratureTest {
  static Stream<Arguments> closedForms() {
    return Stream.of(
        closedForm("exp", Math::exp, 0, 1, Math.E - 1),
        closedForm("backwards", Math::exp, 1, 0, 1 - Math.E),
        closedForm("peak", x -> 1e-3 / (x * x + 1e-6), 0, 1, Math.atan(1e3)),
        closedForm("root", Math::sqrt, 0, 1, 2.0 / 3),
        closedForm("logarithm", Math::log, 0, 1, -1),
        closedForm("waves", x -> Math.cos(100 * x), 0, 1, Math.sin(100) / 100),
        closedForm("constant", x -> 3, -2, 5, 21),
        closedForm("decades", x -> 1 / x, 1e-8, 1, 8 * Math.log(10)));
  }

  private static Arguments closedForm(
      String name, DoubleUnaryOperator f, double a, double b, double value) {
    return Arguments.of(name, f, a, b, value);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("closedForms")
  void gaussKronrod(String name, DoubleUnaryOperator f, double a, double b, double value) {
    Integral integral = GaussKronrod.estimate(f, a, b, 1e-12);
    assertThat(integral.value() / value).isEqualTo(1, within(2e-13));
    assertThat(integral.error()).isLessThanOrEqualTo(1e-11 * Math.abs(value));
    assertThat(integral.evaluations() % 15).isZero();
    assertThat(GaussKronrod.integrate(f, a, b, 1e-12)).isEqualTo(integral.value());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("closedForms")
  void tanhSinh(String name, DoubleUnaryOperator f, double a, double b, double value) {
    Integral integral = TanhSinh.estimate(f, a, b, 1e-12);
    assertThat(integral.value() / value).isEqualTo(1, within(2e-13));
    assertThat(integral.error()).isLessThanOrEqualTo(1e-11 * Math.abs(value));
    assertThat(integral.evaluations()).isGreaterThan(1);
  }

  @Test
  void tanhSinhPassesTheSingularityThatGaussKronrodMustHalveFor() {
    Integral doubleExponential = TanhSinh.estimate(x -> Math.pow(x, -0.75), 0, 1, 1e-12);
    assertThat(doubleExponential.value()).isEqualTo(4, within(1e-12));
    Integral halved = GaussKronrod.estimate(x -> Math.pow(x, -0.75), 0, 1, 1e-9);
    assertThat(halved.value()).isEqualTo(4, within(4e-9));
    assertThat(halved.evaluations()).isGreaterThan(doubleExponential.evaluations());
  }

  @Test
  void oneKronrodPieceIsExactToDegree22() {
    for (int degree = 0; degree <= 22; degree++) {
      int power = degree;
      Integral integral = GaussKronrod.estimate(x -> Math.pow(x, power), 0, 1, 0.5);
      assertThat(integral.evaluations()).isEqualTo(15);
      assertThat(integral.value() * (power + 1)).isEqualTo(1, within(1e-14));
    }
  }

  @Test
  void anIntegralThatCancelsIsAccepted() {
    assertThat(GaussKronrod.integrate(x -> x * x * x, -1, 1, 1e-12)).isEqualTo(0, within(1e-15));
    assertThat(TanhSinh.estimate(x -> x * x * x, -1, 1, 1e-12).value()).isEqualTo(0, within(1e-15));
  }

  @Test
  void theErrorEstimateCoversTheError() {
    Integral loose = GaussKronrod.estimate(x -> 1 / (1e-4 + x * x), -1, 1, 1e-3);
    assertThat(loose.value()).isEqualTo(200 * Math.atan(100), within(loose.error()));
    assertThat(loose.error()).isLessThanOrEqualTo(1e-3 * loose.value());
  }

  @Test
  void whatCannotConvergeSaysSo() {
    assertThatThrownBy(() -> GaussKronrod.integrate(x -> 1 / x, 0, 1, 1e-8))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> GaussKronrod.integrate(x -> Math.sin(1e7 * x), 0, 1, 1e-8))
        .isInstanceOf(ArithmeticException.class)
        .hasMessageContaining("evaluations");
    assertThatThrownBy(() -> TanhSinh.estimate(x -> Math.sin(1e6 * x), 0, 1, 1e-12))
        .isInstanceOf(ArithmeticException.class)
        .hasMessageContaining("does not converge");
    assertThatThrownBy(() -> GaussKronrod.integrate(x -> Double.NaN, 0, 1, 1e-8))
        .isInstanceOf(ArithmeticException.class)
        .hasMessageContaining("not finite");
    assertThatThrownBy(() -> TanhSinh.estimate(x -> Double.NaN, 0, 1, 1e-8))
        .isInstanceOf(ArithmeticException.class)
        .hasMessageContaining("not finite");
  }

  @Test
  void theTightestErrorIsAllowed() {
    assertThat(GaussKronrod.integrate(Math::exp, 0, 1, 1e-15)).isEqualTo(Math.E - 1, within(1e-15));
    assertThat(TanhSinh.estimate(Math::exp, 0, 1, 1e-15).value())
        .isEqualTo(Math.E - 1, within(2e-15));
    assertThatThrownBy(() -> GaussKronrod.integrate(Math::exp, 0, 1, 1))
        .hasMessageContaining("relative: 1.0");
  }

  @Test
  void badArgumentsAreNamed() {
    double infinity = Double.POSITIVE_INFINITY;
    assertThatThrownBy(() -> GaussKronrod.integrate(Math::exp, 0, infinity, 1e-8))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("interval");
    assertThatThrownBy(() -> TanhSinh.estimate(Math::exp, 0, infinity, 1e-8))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("interval");
    assertThatThrownBy(() -> GaussKronrod.integrate(Math::exp, 0, 1, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("relative");
    assertThatThrownBy(() -> TanhSinh.estimate(Math::exp, 0, 1, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("relative");
  }

  @Test
  void gaussLegendreIsExactToItsDegree() {
    for (int n : new int[] {1, 2, 5, 24, 64}) {
      GaussLegendre rule = new GaussLegendre(n);
      assertThat(rule.size()).isEqualTo(n);
      int power = 2 * n - 1;
      assertThat(rule.integrate(x -> Math.pow(x, power), 0, 2) / (Math.pow(2, 2 * n) / (2 * n)))
          .isEqualTo(1, within(1e-13));
    }
    assertThatThrownBy(() -> new GaussLegendre(0)).isInstanceOf(IllegalArgumentException.class);
  }
}
