package recoil.app.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TicksTest {
  private static List<String> labels(Ticks ticks) {
    return ticks.ticks().stream().map(Ticks.Tick::label).filter(s -> !s.isEmpty()).toList();
  }

  private static List<Double> values(Ticks ticks, boolean major) {
    return ticks.ticks().stream().filter(t -> t.major() == major).map(Ticks.Tick::value).toList();
  }

  @Test
  void aLinearAxisHasRoundSteps() {
    Ticks ticks = Ticks.of(Axis.linear("", 1, 140), 8);
    assertThat(labels(ticks)).containsExactly("20", "40", "60", "80", "100", "120", "140");
    assertThat(values(ticks, true)).containsExactly(20.0, 40.0, 60.0, 80.0, 100.0, 120.0, 140.0);
    assertThat(values(ticks, false)).contains(5.0, 10.0, 15.0, 25.0).doesNotContain(20.0);
    assertThat(ticks.exponent()).isZero();
  }

  @Test
  void tenthsAreExact() {
    Ticks ticks = Ticks.of(Axis.linear("", -0.3, 0.3), 7);
    assertThat(labels(ticks))
        .containsExactly("$-0.3$", "$-0.2$", "$-0.1$", "0.0", "0.1", "0.2", "0.3");
    assertThat(values(ticks, true)).containsExactly(-0.3, -0.2, -0.1, 0.0, 0.1, 0.2, 0.3);
  }

  @Test
  void largeAndSmallNumbersGetACommonFactor() {
    Ticks small = Ticks.of(Axis.linear("", -4e-5, 6e-5), 6);
    assertThat(small.exponent()).isEqualTo(-5);
    assertThat(labels(small)).containsExactly("$-4$", "$-2$", "0", "2", "4", "6");
    assertThat(values(small, true)).containsExactly(-4e-5, -2e-5, 0.0, 2e-5, 4e-5, 6e-5);
    Ticks large = Ticks.of(Axis.linear("", 0, 2.5e12), 6);
    assertThat(large.exponent()).isEqualTo(12);
    assertThat(labels(large)).containsExactly("0.0", "0.5", "1.0", "1.5", "2.0", "2.5");
  }

  @Test
  void aLogAxisHasDecadesAndTheirMultiples() {
    Ticks ticks = Ticks.of(Axis.log("", 1e-5, 1), 9);
    assertThat(labels(ticks))
        .containsExactly(
            "$10^{-5}$", "$10^{-4}$", "$10^{-3}$", "$10^{-2}$", "$10^{-1}$", "$10^{0}$");
    assertThat(values(ticks, true)).containsExactly(1e-5, 1e-4, 1e-3, 1e-2, 1e-1, 1.0);
    assertThat(values(ticks, false)).hasSize(5 * 8).contains(2e-5, 9e-1);
  }

  @Test
  void moderateValuesArePlainUnlessPowersAreAsked() {
    Axis axis = Axis.log("", 1, 1000);
    assertThat(labels(Ticks.of(axis, 9))).containsExactly("1", "10", "100", "1000");
    assertThat(labels(Ticks.of(axis.numbers(Axis.Numbers.POWERS), 9))).startsWith("$10^{0}$");
    Axis wide = Axis.log("", 1, 1e4);
    assertThat(labels(Ticks.of(wide, 9))).startsWith("$10^{0}$");
    assertThat(labels(Ticks.of(wide.numbers(Axis.Numbers.PLAIN), 9))).endsWith("1000", "10000");
  }

  @Test
  void manyDecadesAreLabelledInSteps() {
    Ticks ticks = Ticks.of(Axis.log("", 1e-12, 1e2), 6);
    assertThat(labels(ticks))
        .containsExactly("$10^{-12}$", "$10^{-9}$", "$10^{-6}$", "$10^{-3}$", "$10^{0}$");
    assertThat(values(ticks, true)).hasSize(15);
    assertThat(values(ticks, false)).isEmpty();
  }

  @Test
  void aShortLogAxisStillHasThreeLabels() {
    assertThat(labels(Ticks.of(Axis.log("", 1, 20), 6))).containsExactly("1", "3", "10");
    assertThat(labels(Ticks.of(Axis.log("", 1, 8), 6))).containsExactly("1", "2", "5");
    assertThat(labels(Ticks.of(Axis.log("", 2.5, 7), 6))).containsExactly("3", "4", "5", "6", "7");
    assertThat(labels(Ticks.of(Axis.log("", 2e-4, 9e-4), 6)))
        .contains("$2\\times 10^{-4}$", "$9\\times 10^{-4}$");
  }

  @Test
  void aLogAxisOfLessThanAFactorTwoHasEqualSteps() {
    assertThat(labels(Ticks.of(Axis.log("", 100, 150), 7)))
        .containsExactly("100", "110", "120", "130", "140", "150");
    assertThat(labels(Ticks.of(Axis.log("", 950, 1050), 6)))
        .containsExactly("960", "980", "1000", "1020", "1040");
    Ticks small = Ticks.of(Axis.log("", 2.2e-4, 2.9e-4), 6);
    assertThat(small.exponent()).isEqualTo(-4);
    assertThat(labels(small)).containsExactly("2.2", "2.4", "2.6", "2.8");
    assertThat(labels(Ticks.of(Axis.log("", 250, 390), 7))).hasSizeGreaterThan(4);
  }
}
