package recoil.app.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

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

  @Test
  void areLabelledInOneForm() {
    assertThat(Levels.labels(List.of(-30.0, 1.0, -0.3, 0.01, 0.003, -0.0001, 1000.0)))
        .containsExactly("$-30$", "$1$", "$-0.3$", "$0.01$", "$0.003$", "$-0.0001$", "$1000$");
    assertThat(Levels.labels(List.of(-30.0, 1.0, 0.00003)))
        .containsExactly("$-3\\times 10^{1}$", "$10^{0}$", "$3\\times 10^{-5}$");
  }
}
