package recoil.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class CauchyRuleTest {
  private static double legendre(int degree, double x) {
    double before = 0;
    double p = 1;
    for (int k = 0; k < degree; k++) {
      double next = ((2 * k + 1) * x * p - k * before) / (k + 1);
      before = p;
      p = next;
    }
    return p;
  }

  /**
   * Legendre polynomials over x - z, against the 30-digit table of cauchy.py, for every rule that
   * is exact for them: real and imaginary part each to 1e-12 of the largest integral of any degree
   * at this z.
   */
  @ParameterizedTest
  @CsvFileSource(resources = "cauchy.csv", numLinesToSkip = 1)
  void polynomials(int degree, double re, double im, double expectedRe, double expectedIm) {
    for (int n : new int[] {1, 2, 4, 8, 12, 20, 36}) {
      if (n > degree) {
        CauchyRule rule = new CauchyRule(n);
        GaussLegendre gauss = new GaussLegendre(n);
        assertThat(rule.size()).isEqualTo(n);
        double[] cRe = new double[n + 2];
        double[] cIm = new double[n + 2];
        rule.factors(re, im, cRe, cIm, 1);
        assertThat(cRe[0]).isZero();
        assertThat(cIm[n + 1]).isZero();
        double sumRe = 0;
        double sumIm = 0;
        double scaleRe = 0;
        double scaleIm = 0;
        for (int j = 0; j < n; j++) {
          double w = gauss.weight(j, -1, 1) * legendre(degree, gauss.node(j, -1, 1));
          sumRe += w * cRe[j + 1];
          sumIm += w * cIm[j + 1];
          scaleRe += Math.abs(w * cRe[j + 1]);
          scaleIm += Math.abs(w * cIm[j + 1]);
        }
        assertThat(sumRe)
            .as("Re, n = %d", n)
            .isCloseTo(expectedRe, within(1e-12 * scaleRe + 1e-15 * scaleIm));
        assertThat(sumIm).as("Im, n = %d", n).isCloseTo(expectedIm, within(1e-12 * scaleIm));
      }
    }
  }

  /** Far away the factors are 1/(x - z), the imaginary part to its own precision. */
  @ParameterizedTest
  @ValueSource(doubles = {20, -50, 1e6})
  void farAway(double re) {
    int n = 12;
    CauchyRule rule = new CauchyRule(n);
    GaussLegendre gauss = new GaussLegendre(n);
    double[] cRe = new double[n];
    double[] cIm = new double[n];
    for (double im : new double[] {-1e-30, -1e-8, -1}) {
      rule.factors(re, im, cRe, cIm, 0);
      for (int j = 0; j < n; j++) {
        double d = gauss.node(j, -1, 1) - re;
        double norm = d * d + im * im;
        assertThat(cRe[j]).isCloseTo(d / norm, within(1e-13 * Math.abs(d / norm)));
        assertThat(cIm[j]).isCloseTo(im / norm, within(1e-13 * Math.abs(im / norm)));
      }
    }
  }

  /** The two recurrences agree where one takes over from the other, on both sides of it. */
  @ParameterizedTest
  @ValueSource(ints = {2, 5, 9, 35})
  void seam(int n) {
    CauchyRule rule = new CauchyRule(n);
    double rho = Math.pow(100, 1.0 / n);
    double[] re = new double[2 * n];
    double[] im = new double[2 * n];
    for (double angle : new double[] {0, 0.4, 1.5, 3}) {
      for (int side = 0; side < 2; side++) {
        double r = rho * (1 + (side - 0.5) * 1e-9);
        double x = 0.5 * (r + 1 / r) * Math.cos(angle);
        double y = -0.5 * (r - 1 / r) * Math.sin(angle) - (angle == 0 ? 1e-5 : 0);
        rule.factors(x, y, re, im, side * n);
      }
      for (int j = 0; j < n; j++) {
        double size = Math.hypot(re[j], im[j]);
        assertThat(re[j]).isCloseTo(re[n + j], within(3e-8 * size));
        assertThat(im[j]).isCloseTo(im[n + j], within(3e-8 * size));
      }
    }
  }

  @Test
  void needsANode() {
    assertThatThrownBy(() -> new CauchyRule(0)).isInstanceOf(IllegalArgumentException.class);
  }
}
