package recoil.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class InterpolationTest {
  @Test
  void chebyshevReproducesPolynomials() {
    Chebyshev cubic = Chebyshev.of(x -> 2 - x + 3 * x * x * x, -1, 4, 4);
    for (double x = -1; x <= 4; x += 0.125) {
      assertThat(cubic.value(x)).isEqualTo(2 - x + 3 * x * x * x, within(1e-12));
    }
    assertThat(cubic.from()).isEqualTo(-1);
    assertThat(cubic.to()).isEqualTo(4);
  }

  @Test
  void chebyshevConvergesGeometrically() {
    Chebyshev series = Chebyshev.of(x -> 1 / (1 + x), 0, 2, 30);
    assertThat(series.truncation()).isLessThan(1e-15);
    for (double x = 0; x <= 2; x += 1.0 / 64) {
      assertThat(series.value(x) * (1 + x)).isEqualTo(1, within(5e-15));
    }
    // The pole lies at -2 in units of the half interval: coefficients fall like (2 + sqrt 3)^-k.
    assertThat(Chebyshev.of(x -> 1 / (1 + x), 0, 2, 6).truncation())
        .isEqualTo(2 * Math.pow(2 + Math.sqrt(3), -4), within(1e-4));
  }

  @Test
  void chebyshevGoesThroughItsNodes() {
    double[] nodes = Chebyshev.nodes(1, 5, 3);
    Chebyshev series = Chebyshev.through(1, 5, new double[] {7, -2, 11});
    assertThat(series.value(nodes[0])).isEqualTo(7, within(1e-13));
    assertThat(series.value(nodes[1])).isEqualTo(-2, within(1e-13));
    assertThat(series.value(nodes[2])).isEqualTo(11, within(1e-13));
    assertThat(Chebyshev.of(x -> 3, 0, 1, 1).value(0.3)).isEqualTo(3);
    assertThat(Chebyshev.of(x -> 0, 0, 1, 4).truncation()).isZero();
  }

  @Test
  void chebyshevKeepsItsInterval() {
    Chebyshev series = Chebyshev.of(Math::exp, 0, 1, 10);
    assertThat(series.value(0)).isEqualTo(1, within(1e-10));
    assertThat(series.value(1)).isEqualTo(Math.E, within(1e-9));
    assertThatThrownBy(() -> series.value(1.0000001))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("allowed is [0.0, 1.0]");
    assertThatThrownBy(() -> series.value(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Chebyshev.of(Math::exp, 1, 1, 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("interval");
    assertThatThrownBy(() -> Chebyshev.of(Math::exp, 0, 1, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nodes");
  }

  @Test
  void logLogIsExactForPowers() {
    LogLog curve = new LogLog(new double[] {1e-3, 0.5, 20}, new double[] {1e-6, 0.25, 400});
    for (double x = 1e-3; x <= 20; x *= 1.37) {
      assertThat(curve.value(x) / (x * x)).isEqualTo(1, within(1e-14));
    }
    assertThat(curve.value(20)).isEqualTo(400, within(1e-12));
    assertThat(curve.first()).isEqualTo(1e-3);
    assertThat(curve.last()).isEqualTo(20);
  }

  @Test
  void logLogBendsAtItsPoints() {
    LogLog curve = new LogLog(new double[] {1, 100, 10000}, new double[] {1, 10, 0.1});
    assertThat(curve.value(10)).isEqualTo(Math.sqrt(10), within(1e-14));
    assertThat(curve.value(100)).isEqualTo(10, within(1e-14));
    assertThat(curve.value(1000)).isEqualTo(1, within(1e-14));
  }

  @Test
  void logLogKeepsItsDomain() {
    LogLog curve = new LogLog(new double[] {1, 2}, new double[] {3, 4});
    assertThat(curve.contains(1)).isTrue();
    assertThat(curve.contains(2)).isTrue();
    assertThat(curve.contains(0.999)).isFalse();
    assertThat(curve.contains(Double.NaN)).isFalse();
    assertThat(new LogLog(new double[] {2}, new double[] {5}).value(2)).isEqualTo(5, within(1e-14));
    assertThatThrownBy(() -> curve.value(2.1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2.1");
    assertThatThrownBy(() -> new LogLog(new double[] {1, 1}, new double[] {1, 1}))
        .hasMessageContaining("rising");
    assertThatThrownBy(() -> new LogLog(new double[] {0, 1}, new double[] {1, 1}))
        .hasMessageContaining("positive");
    assertThatThrownBy(() -> new LogLog(new double[] {1, 2}, new double[] {1, -1}))
        .hasMessageContaining("y: -1.0 at point 1");
    assertThatThrownBy(() -> new LogLog(new double[] {1, 2}, new double[] {1}))
        .hasMessageContaining("same number");
  }

  @Test
  void gridsHitTheirEnds() {
    double[] grid = Grid.logarithmic(1e-3, 7, 9);
    assertThat(grid[0]).isEqualTo(1e-3);
    assertThat(grid[8]).isEqualTo(7);
    assertThat(grid[4]).isEqualTo(Math.sqrt(7e-3), within(1e-15));
    assertThat(Grid.linear(0, 1, 5)).containsExactly(0, 0.25, 0.5, 0.75, 1);
    assertThatThrownBy(() -> Grid.logarithmic(0, 1, 5)).hasMessageContaining("positive");
    assertThatThrownBy(() -> Grid.linear(0, 1, 1)).hasMessageContaining("at least 2");
  }

  /** 1 at its own node, 0 at the others, and elsewhere what interpolates exp to rounding. */
  @Test
  void cardinalPolynomials() {
    double[] nodes = Chebyshev.nodes(-1, 2, 20);
    double[] weights = Chebyshev.weights(20);
    double[] cardinal = new double[20];
    Chebyshev.cardinals(nodes, weights, nodes[7], cardinal);
    for (int j = 0; j < 20; j++) {
      assertThat(cardinal[j]).isEqualTo(j == 7 ? 1 : 0);
    }
    for (double x : new double[] {-1, -0.3, nodes[4] + 1e-14, 1.1, 2}) {
      Chebyshev.cardinals(nodes, weights, x, cardinal);
      double sum = 0;
      for (int j = 0; j < 20; j++) {
        sum += cardinal[j] * Math.exp(nodes[j]);
      }
      assertThat(sum).isCloseTo(Math.exp(x), within(2e-14 * Math.exp(x)));
    }
  }
}
