package recoil.muone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.PowellOptimizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import recoil.scattering.PrintedCrossSection.Formula;
import recoil.statistics.CLs;
import recoil.statistics.Covariance;
import recoil.statistics.Shape;

/** chi^2 and limits with errors that the bins share. */
class SharedErrorsTest {
  private static final double FREE = Double.POSITIVE_INFINITY;

  private static CouplingLimit limit(Formula formula, ChiSquare chiSquare) {
    return new CouplingLimit(
        PaperSetup.printed(formula, 1, PaperSetup.SETUP), chiSquare, PaperSetup.THRESHOLD);
  }

  /** (2.14) by hand: two bins. */
  @Test
  void chiSquareOfTwoBins() {
    ChiSquare chiSquare = new ChiSquare(0.1);
    assertThat(chiSquare.variance(100)).isEqualTo(200);
    assertThat(chiSquare.of(new double[] {90, 40}, new double[] {10, -30}))
        .isCloseTo(100.0 / 200 + 900.0 / 11, within(1e-12));
    assertThat(new ChiSquare(0).variance(100)).isEqualTo(100);
    assertThat(chiSquare.shapes()).isEmpty();
  }

  /** The 10 ppm per bin as a covariance matrix instead: the limits of the paper, to 1e-10. */
  @ParameterizedTest
  @EnumSource(
      value = Formula.class,
      names = {"T_VECTOR", "T_SCALAR", "S_VECTOR", "S_SCALAR"})
  void covarianceThatIsThePapers(Formula formula) {
    double[][] covariance = new double[50][50];
    for (int i = 0; i < 50; i++) {
      covariance[i][i] = 1e-10;
    }
    ChiSquare matrix = new ChiSquare(0, Covariance.shapes(covariance));
    assertThat(matrix.shapes()).hasSize(50);
    CouplingLimit one = limit(formula, new ChiSquare(1e-5));
    CouplingLimit other = limit(formula, matrix);
    for (double mass : new double[] {0.01, 0.1, 0.3, 1, 5}) {
      assertThat(other.at(mass) / one.at(mass)).as("mass %s", mass).isCloseTo(1, within(1e-10));
    }
  }

  /** Profiled chi^2 against brute force: each bin is N (1 + Sum a_k r_k), priors on a_k. */
  @ParameterizedTest
  @CsvSource({"T_VECTOR, 0.05, 1e-3", "T_SCALAR, 0.3, 5e-2", "S_VECTOR, 0.2, 2e-3"})
  void chiSquareIsTheMinimumOverTheNuisances(Formula formula, double mass, double g) {
    Random random = new Random(3);
    double[] tilt = new double[50];
    double[] noise = new double[50];
    for (int i = 0; i < 50; i++) {
      tilt[i] = 1e-5 * (i - 20);
      noise[i] = 1e-5 * random.nextGaussian();
    }
    List<Shape> shapes =
        List.of(
            Shape.normalisation(50, 3e-5), new Shape("tilt", tilt, 0.1), new Shape("n", noise, 1));
    ChiSquare chiSquare = new ChiSquare(1e-5, shapes);
    Yields yields = PaperSetup.printed(formula, 1, PaperSetup.SETUP);
    yields.at(mass);
    double[] shift = new double[50];
    yields.shift(g, shift);
    double[] standard = yields.standard();
    double found = chiSquare.of(standard, shift);
    double brute =
        new PowellOptimizer(1e-14, 1e-14)
            .optimize(
                new MaxEval(1_000_000),
                new ObjectiveFunction(
                    z -> {
                      double sum = 0;
                      double[] a = {3e-5 * z[0], 0.1 * z[1], z[2]};
                      for (int i = 0; i < 50; i++) {
                        double n = standard[i] + shift[i];
                        double change = a[0] + a[1] * tilt[i] + a[2] * noise[i];
                        double d = shift[i] - n * change;
                        sum += d * d / (n + 1e-10 * n * n);
                      }
                      return sum + z[0] * z[0] + z[1] * z[1] + z[2] * z[2];
                    }),
                GoalType.MINIMIZE,
                new InitialGuess(new double[3]))
            .getValue();
    assertThat(found / brute).isCloseTo(1, within(1e-8));
    assertThat(found).isLessThan(0.9 * new ChiSquare(1e-5).of(standard, shift));
  }

  /** A change that is common to all bins is no signal if the normalisation is free. */
  @Test
  void freeNormalisationTakesACommonFactor() {
    ChiSquare free = new ChiSquare(1e-5, Normalisation.FREE.shapes(4));
    double[] standard = {1e10, 2e10, 3e10, 4e10};
    double[] shift = Arrays.stream(standard).map(n -> 0.01 * n).toArray();
    assertThat(free.of(standard, shift)).isLessThan(1e-10);
    assertThat(new ChiSquare(1e-5).of(standard, shift)).isGreaterThan(1e5);
    // Constrained to a relative width w: (0.01/1.01)^2 / (w^2 + (variance of the mean)).
    ChiSquare known = new ChiSquare(1e-5, new Normalisation(1e-3).shapes(4));
    double weight = 0;
    for (double n : standard) {
      weight += 1 / (1 / (1.01 * n) + 1e-10);
    }
    double y = 0.01 / 1.01;
    assertThat(known.of(standard, shift) / (y * y / (1e-6 + 1 / weight)))
        .isCloseTo(1, within(1e-9));
  }

  /** The limit is where chi^2 reaches the threshold, and none below; wider priors weaken it. */
  @ParameterizedTest
  @EnumSource(
      value = Formula.class,
      names = {"T_VECTOR", "T_SCALAR", "S_VECTOR"})
  void limitsWeakenWithTheWidth(Formula formula) {
    for (double mass : new double[] {0.002, 0.05, 0.3, 2}) {
      double before = 0;
      for (double width : new double[] {0, 1e-5, 1e-4, FREE}) {
        CouplingLimit search =
            limit(formula, new ChiSquare(1e-5, new Normalisation(width).shapes(50)));
        double g = search.at(mass);
        assertThat(g).as("mass %s, width %s", mass, width).isGreaterThan(before);
        assertThat(search.chiSquare(mass, g) / PaperSetup.THRESHOLD).isCloseTo(1, within(1e-7));
        for (double part = 0.1; part < 1; part += 0.1) {
          assertThat(search.chiSquare(mass, part * g)).isLessThan(PaperSetup.THRESHOLD);
        }
        before = g;
      }
    }
  }

  /** CLs of the benchmark NP1 on the Asimov data set. */
  @Test
  void clsOfTheBenchmark() {
    double chi2 = PaperSetup.limit(Formula.T_VECTOR, 0.64).chiSquare(0.0295, 5.89e-4);
    assertThat(CLs.onAsimov(chi2)).isCloseTo(0.1009, within(5e-5));
  }

  @Test
  void wordsOfTheNormalisation() {
    assertThat(Normalisation.parse("fixed")).isEqualTo(Normalisation.FIXED);
    assertThat(Normalisation.parse("free")).isEqualTo(Normalisation.FREE);
    assertThat(Normalisation.parse("1e-4")).isEqualTo(new Normalisation(1e-4));
    assertThat(Normalisation.FIXED).hasToString("fixed");
    assertThat(Normalisation.FREE).hasToString("free");
    assertThat(new Normalisation(0.25)).hasToString("0.25");
    assertThat(new Normalisation(3e-5)).hasToString("3e-5");
    assertThat(new Normalisation(1.25e-5)).hasToString("1.25e-5");
    assertThat(new Normalisation(2)).hasToString("2");
    assertThat(Normalisation.FIXED.shapes(3)).isEmpty();
    assertThat(Normalisation.FREE.shapes(3).get(0).change()).containsExactly(1, 1, 1);
    for (String wrong : List.of("loose", "-1", "NaN")) {
      assertThatThrownBy(() -> Normalisation.parse(wrong))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("allowed is fixed, free or a relative width above 0");
    }
  }

  @Test
  void errorsInTurn() {
    Nuisance tilt = new TabulatedNuisance("tilt.csv", List.of(1.0, 2.0), 3);
    Systematics all = new Systematics(new Normalisation(1e-5), List.of(tilt));
    assertThat(all.text()).isEqualTo("normalisation 1e-5, tilt.csv=3");
    assertThat(all.inTurn())
        .extracting(Systematics::text)
        .containsExactly(
            "normalisation fixed", "normalisation 1e-5", "tilt.csv=3", "normalisation free");
    assertThat(Systematics.NONE.inTurn())
        .extracting(Systematics::text)
        .containsExactly("normalisation fixed", "normalisation free");
    assertThat(all.with(Normalisation.FREE).inTurn()).hasSize(3);
  }

  @Test
  void shapesOfDifferentSetups() {
    List<Shape> shapes = List.of(Shape.normalisation(3, 1), Shape.normalisation(4, 1));
    assertThatThrownBy(() -> new ChiSquare(0, shapes))
        .hasMessage("normalisation: 4 bins; 3 needed");
  }
}
