package recoil.muone;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import recoil.scattering.PrintedCrossSection.Formula;
import recoil.scattering.ScaledForm;

class PrintedLimitTest {
  private static final double TRUTH = 693.9e-10;

  /** Limits of an independent calculation: five digits. */
  @ParameterizedTest
  @CsvSource({
    "T_VECTOR, 0.01, 4.5825e-4", "T_VECTOR, 0.1, 5.5465e-4",
    "T_VECTOR, 0.3, 8.7909e-4", "T_VECTOR, 1, 2.2974e-3",
    "T_SCALAR, 0.01, 1.7305e-2", "T_SCALAR, 0.1, 2.1572e-2",
    "T_SCALAR, 0.3, 3.4067e-2", "T_SCALAR, 1, 8.1887e-2",
    "S_VECTOR, 0.01, 1.8634e-3", "S_VECTOR, 0.1, 1.8064e-3",
    "S_VECTOR, 0.3, 1.2542e-3", "S_VECTOR, 1, 4.2013e-3",
    "S_SCALAR, 0.01, 1.3845e-3", "S_SCALAR, 0.1, 1.3422e-3",
    "S_SCALAR, 0.3, 9.3190e-4", "S_SCALAR, 1, 3.1216e-3"
  })
  void limitsOfTheNotes(Formula formula, double mass, BigDecimal limit) {
    double found = PaperSetup.limit(formula, 1).at(mass);
    assertThat(new BigDecimal(found).round(new MathContext(5))).isEqualByComparingTo(limit);
  }

  /** chi^2 of NP1, NP2 and of a_mu^had + 1%. */
  @Test
  void benchmarks() {
    CouplingLimit np1 = PaperSetup.limit(Formula.T_VECTOR, 0.64);
    assertThat(new BigDecimal(np1.chiSquare(0.0295, 5.89e-4)).round(new MathContext(3)))
        .isEqualByComparingTo("2.69");
    CouplingLimit np2 = PaperSetup.limit(Formula.T_VECTOR, 0.16);
    assertThat(np2.chiSquare(0.126, 1.26e-3)).isCloseTo(1.4258, Percentage.withPercentage(4e-3));
    CouplingLimit minus = PaperSetup.limit(Formula.T_VECTOR, -0.16);
    assertThat(minus.chiSquare(0.126, 1.26e-3)).isCloseTo(1.4258, Percentage.withPercentage(4e-3));
  }

  @Test
  void hadronicFit() {
    TemplateFit fit = kappa(PaperSetup.SETUP, Normalisation.FIXED);
    double[] sm = fit.events(1);
    double chi2 = new ChiSquare(1e-5).of(sm, minus(fit.events(1.01), sm));
    assertThat(chi2).isCloseTo(6.133, Percentage.withPercentage(1e-2));
    assertThat(Arrays.stream(fit.events(0)).sum() / 1.5e7 / 1000)
        .isCloseTo(244.9094, Percentage.withPercentage(1e-3));
    Yields yields = PaperSetup.printed(Formula.T_VECTOR, 0.64, PaperSetup.SETUP);
    yields.at(0.0295);
    double[] shift = new double[50];
    yields.shift(5.89e-4, shift);
    for (int i = 0; i < 50; i++) {
      shift[i] += sm[i];
    }
    assertThat(fit.fit(sm).values()[0]).isCloseTo(1, Percentage.withPercentage(1e-10));
    assertThat(fit.fit(shift).bias(TRUTH)).isCloseTo(1.3, Percentage.withPercentage(2));
    // With a free normalisation little is left of it: 0.1 sigma.
    TemplateFit free = kappa(PaperSetup.SETUP, Normalisation.FREE);
    assertThat(free.fit(shift).bias(TRUTH)).isBetween(0.05, 0.25);
    double[] scaled = sm.clone();
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] *= 1.01;
    }
    assertThat(free.fit(scaled).values()[0]).isCloseTo(1, Percentage.withPercentage(1e-6));
  }

  private static TemplateFit kappa(Setup setup, Normalisation normalisation) {
    return new TemplateFit(
        setup,
        new Quadrature(setup, PaperSetup.WORLD.constants()),
        PaperSetup.WORLD.constants(),
        new ScaledForm(PaperSetup.RUNNING),
        new ChiSquare(setup.systematic(), normalisation.shapes(setup.bins())));
  }

  /** An independent calculation: error on a_mu^had against the binning. */
  @ParameterizedTest
  @CsvSource({
    "10, 1e-5, 0.51",
    "30, 1e-5, 0.43",
    "50, 1e-5, 0.40",
    "100, 1e-5, 0.38",
    "139, 1e-5, 0.37",
    "50, 0, 0.32",
    "139, 0, 0.32"
  })
  void errorOfTheHadronicMoment(int bins, double systematic, BigDecimal percent) {
    Setup setup = PaperSetup.SETUP.withBins(bins).withSystematic(systematic);
    TemplateFit fit = kappa(setup, Normalisation.FIXED);
    double error = 100 * fit.fit(fit.events(1)).error(0);
    assertThat(new BigDecimal(error).round(new MathContext(2))).isEqualByComparingTo(percent);
  }

  private static double[] minus(double[] a, double[] b) {
    double[] c = a.clone();
    for (int i = 0; i < a.length; i++) {
      c[i] -= b[i];
    }
    return c;
  }
}
