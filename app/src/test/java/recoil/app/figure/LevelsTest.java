package recoil.app.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LevelsTest {
  @Test
  void areOneAndThreeTimesPowersOfTenInsideTheRange() {
    double[][] field = {{0.02, 4}, {Double.NaN, 1}};
    assertThat(Levels.of(field, 1)).containsExactly(0.1, 0.30000000000000004, 1.0, 3.0);
    assertThat(Levels.of(field, 5)).containsExactly(0.03, 0.1, 0.30000000000000004, 1.0, 3.0);
  }

  @Test
  void haveBothSignsWhereTheFieldHas() {
    assertThat(Levels.of(new double[][] {{-20, 2}}, 0)).containsExactly(-10.0);
    assertThat(Levels.of(new double[][] {{-2, 4}}, 0)).containsExactly(-1.0, 1.0, 3.0);
  }

  @Test
  void areNoneWhereNothingVaries() {
    assertThat(Levels.of(new double[][] {{0, 0}}, 3)).isEmpty();
    assertThat(Levels.of(new double[][] {{Double.NaN}}, 3)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "-30, $-30$",
    "1, $1$",
    "-0.3, $-0.3$",
    "0.01, $0.01$",
    "0.003, $3\\times 10^{-3}$",
    "-0.0001, $-10^{-4}$",
    "1000, $10^{3}$"
  })
  void areLabelledAsOneWouldWriteThem(double level, String label) {
    assertThat(Levels.label(level)).isEqualTo(label);
  }
}
