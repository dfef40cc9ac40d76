package recoil.muone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuarticTest {
  private static double at(double f, double q2, double q3, double q4) {
    return q2 * Math.pow(f, 2) + q3 * Math.pow(f, 3) + q4 * Math.pow(f, 4);
  }

  /** Sums of squares of b f + c f^2: what comes out is the first root, to 1e-12. */
  @Test
  void firstRootOfSumsOfSquares() {
    Random random = new Random(7);
    int found = 0;
    for (int i = 0; i < 2000; i++) {
      double range = i % 2 == 0 ? 20 : 1;
      double b = Math.exp(random.nextDouble(-range, range));
      double c = Math.exp(random.nextDouble(-range, range));
      double cosine = random.nextDouble(-1, 1);
      double value = Math.exp(random.nextDouble(-3, 3));
      double q3 = 2 * cosine * b * c;
      double root = Quartic.root(b * b, q3, c * c, value);
      if (Double.isNaN(root)) {
        assertThat(cosine).isNegative();
        continue;
      }
      found++;
      assertThat(at(root, b * b, q3, c * c) / value).as("case " + i).isCloseTo(1, within(1e-11));
      for (double part = 0.999; part > 0.01; part -= 0.01) {
        assertThat(at(part * root, b * b, q3, c * c)).as("case " + i).isLessThan(value);
      }
    }
    assertThat(found).isGreaterThan(1700);
  }

  /** One term alone: its own root. */
  @Test
  void singleTerms() {
    assertThat(Quartic.root(2, 0, 0, 18)).isCloseTo(3, within(1e-12));
    assertThat(Quartic.root(0, 0, 2, 32)).isCloseTo(2, within(1e-12));
    assertThat(Quartic.root(0, 0, 0, 1)).isNaN();
  }

  /**
   * x^2 (1 + a x + c x^2) = 1 has no maximum before its root for a above -0.4 or c above a^2 / 2,
   * whatever the scales of f and of the value.
   */
  @ParameterizedTest
  @CsvSource({
    "0.5, 0.25, root",
    "-0.39, 0.0380251, root",
    "-0.41, 0.084, NaN",
    "-0.41, 0.0841, root",
    "-1, 0.499, NaN",
    "-1, 0.501, root",
    "-2, 1, NaN",
    "3, 2.25, root"
  })
  void whereTheMaximumLies(double a, double c, String expected) {
    for (double scale : new double[] {1e-6, 1, 30}) {
      for (double value : new double[] {2.7, 100}) {
        double q2 = value / (scale * scale);
        double f = Quartic.root(q2, a * q2 / scale, c * q2 / scale / scale, value);
        if (expected.equals("NaN")) {
          assertThat(f).isNaN();
        } else {
          double x = f / scale;
          assertThat(x * x * (1 + a * x + c * x * x)).isCloseTo(1, within(1e-12));
        }
      }
    }
  }
}
