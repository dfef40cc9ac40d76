package recoil.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class StandardisedBinsTest {
  private static final double[] VARIANCE = {4e12, 9e12, 25e12};
  private static final double[] SIGNAL = {2e6, -1.5e6, 5e5};
  private static final Shape TILT = new Shape("tilt", new double[] {4e6, 0, -1e7}, 0.5);
  private static final Shape LEVEL =
      new Shape("level", new double[] {1e12, 3e12, 5e12}, Double.POSITIVE_INFINITY);
  private static final StandardisedBins BINS =
      StandardisedBins.of(SIGNAL, VARIANCE, List.of(LEVEL, TILT));

  /** The numbers by hand: unit errors are 2e6, 3e6, 5e6 events. */
  @Test
  void countsAreInUnitsOfTheError() {
    assertThat(BINS.bins()).isEqualTo(3);
    assertThat(BINS.signal()).containsExactly(new double[] {1000, -500, 100}, within(1e-9));
    assertThat(BINS.constrained()).extracting(Shape::name).containsExactly("tilt");
    assertThat(BINS.constrained().get(0).width()).isEqualTo(1);
    assertThat(BINS.constrained().get(0).change())
        .containsExactly(new double[] {1000, 0, -1000}, within(1e-9));
    assertThat(BINS.free()).extracting(Shape::name).containsExactly("level");
    assertThat(BINS.free().get(0).width()).isInfinite();
    double[] level = BINS.free().get(0).change();
    // proportional to 1e12/2e6, 3e12/3e6, 5e12/5e6, of the size of one error on average
    assertThat(level[1] / level[0]).isCloseTo(2, within(1e-14));
    assertThat(level[2] / level[0]).isCloseTo(2, within(1e-14));
    assertThat(level[0] * level[0] + level[1] * level[1] + level[2] * level[2])
        .isCloseTo(3e6, within(1e-6));
    assertThat(BINS.counts(2, new double[] {0.5}, new double[] {0}))
        .containsExactly(new double[] {1e6 + 2500, 1e6 - 1000, 1e6 - 300}, within(1e-8));
    assertThat(BINS.counts(0, new double[] {0}, new double[] {3})[1])
        .isCloseTo(1e6 + 3 * level[1], within(1e-8));
    assertThat(BINS.background(BINS.constrained().get(0), -1))
        .containsExactly(new double[] {1e6 - 1000, 1e6, 1e6 + 1000}, within(1e-8));
  }

  /** The Poisson likelihood is the Gaussian chi^2 up to s/(sigma sqrt b). */
  @Test
  void likelihoodIsThatOfTheGaussianBins() {
    double[] observed = BINS.counts(0, new double[1], new double[1]);
    double[] expected = BINS.counts(0.5, new double[1], new double[1]);
    double gauss = 0;
    for (int i = 0; i < 3; i++) {
      gauss += 0.25 * SIGNAL[i] * SIGNAL[i] / VARIANCE[i];
    }
    double poisson = StandardisedBins.minusTwoLogLikelihood(observed, expected, new double[] {0.3});
    assertThat(poisson).isCloseTo(gauss + 0.09, within(2e-3 * gauss));
    assertThat(StandardisedBins.minusTwoLogLikelihood(observed, observed, new double[0]))
        .isEqualTo(0);
  }

  @Test
  void zeroShapesVanishAndBadVariancesAreNamed() {
    Shape nothing = new Shape("nothing", new double[3], Double.POSITIVE_INFINITY);
    assertThat(StandardisedBins.of(SIGNAL, VARIANCE, List.of(nothing)).free()).isEmpty();
    for (double bad : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> StandardisedBins.of(SIGNAL, new double[] {1, bad, 1}, List.of()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("variance: " + bad + " in bin 1");
    }
  }
}
