package recoil.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountingTest {
  @Test
  void withoutBackground() {
    assertThat(Counting.limit(0, 0.9)).isCloseTo(Math.log(10), within(1e-12));
    assertThat(Counting.limit(0, 0.95)).isCloseTo(Math.log(20), within(1e-12));
    double half = 0.5 * Math.log(10);
    assertThat(Counting.strength(new double[] {half, half}, 0, 0.9)).isCloseTo(1, within(1e-12));
    assertThat(Counting.strength(new double[] {half, 0}, 0, 0.9)).isCloseTo(0.5, within(1e-12));
  }

  /** One event counted where 1 is expected: (1 + s + b) exp(-s) = (1 + b) (1 - level). */
  @Test
  void oneEvent() {
    double s = Counting.limit(1, 0.9);
    assertThat((2 + s) * Math.exp(-s)).isCloseTo(0.2, within(1e-10));
  }

  /** With many events both become Gaussian: 1.645 sqrt(b) at 90%. */
  @ParameterizedTest
  @ValueSource(doubles = {1e4, 1e5})
  void manyEvents(double background) {
    double gaussian = 1.6449 * Math.sqrt(background);
    assertThat(Counting.limit(background, 0.9) / gaussian).isCloseTo(1, within(0.02));
    assertThat(Counting.strength(new double[] {gaussian}, background, 0.9))
        .isCloseTo(1, within(0.02));
  }

  /** A signal in one of ten bins needs less than one that is like the background. */
  @Test
  void shapesHelp() {
    double[] one = new double[10];
    one[3] = 20;
    double[] flat = new double[10];
    Arrays.fill(flat, 2);
    double strength = Counting.strength(flat, 100, 0.9);
    assertThat(Counting.strength(one, 100, 0.9)).isGreaterThan(5 * strength);
    assertThat(Counting.strength(new double[] {20}, 1000, 0.9) / strength)
        .isCloseTo(1, within(1e-9));
  }

  @Test
  void wrongBackgrounds() {
    assertThatThrownBy(() -> Counting.limit(-1, 0.9))
        .hasMessage("background: -1.0; allowed is 0 to 1000000.0 events");
    assertThatThrownBy(() -> Counting.strength(new double[] {1}, Double.NaN, 0.9))
        .hasMessageStartingWith("background: NaN");
  }
}
