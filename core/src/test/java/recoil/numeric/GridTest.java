package recoil.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GridTest {
  @Test
  void linear() {
    assertThat(Grid.linear(1, 3, 5)).containsExactly(1, 1.5, 2, 2.5, 3);
    assertThat(Grid.linear(3, 1, 3)).containsExactly(3, 2, 1);
    assertThat(Grid.linear(2, 2, 1)).containsExactly(2);
    assertThat(Grid.linear(0.1, 0.7, 8)[7]).isEqualTo(0.7);
  }

  @Test
  void logarithmic() {
    double[] grid = Grid.logarithmic(1e-3, 10, 5);
    assertThat(grid[0]).isEqualTo(1e-3);
    assertThat(grid[4]).isEqualTo(10);
    for (int i = 0; i < 5; i++) {
      assertThat(grid[i] / Math.pow(10, -3 + i)).isCloseTo(1, within(1e-14));
    }
  }

  @Test
  void refusesWhatIsNoGrid() {
    for (int count : new int[] {0, 1, -1}) {
      assertThatThrownBy(() -> Grid.linear(0, 1, count))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("count: " + count + " points; at least 2 are needed");
    }
    assertThatThrownBy(() -> Grid.logarithmic(0, 1, 3))
        .hasMessage("grid ends: 0.0, 1.0; a logarithmic grid needs positive ends");
    assertThatThrownBy(() -> Grid.logarithmic(1, -1, 3)).hasMessageStartingWith("grid ends: 1.0");
  }
}
