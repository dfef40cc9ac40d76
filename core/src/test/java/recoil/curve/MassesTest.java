package recoil.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import recoil.numeric.Grid;

class MassesTest {
  @Test
  void addedMassesAreSortedAndInside() {
    double[] masses = {1, 2, 4};
    assertThat(Masses.with(masses, 3, 0.5, 2, 1, 4, 5, 1.5)).containsExactly(1, 1.5, 2, 3, 4);
    assertThat(Masses.with(masses)).containsExactly(1, 2, 4);
  }

  /** Two a decade on either side, from 1e-3 up to below 0.3: 1e-3, 3.2e-3, 0.01, 0.032, 0.1. */
  @Test
  void refinedAroundAStructure() {
    double[] refined = Masses.refined(new double[] {0.1, 10}, 1, 1e-3, 2);
    assertThat(refined).isSorted().hasSize(2 + 10);
    double[] above = Arrays.stream(refined).filter(m -> m > 1 && m < 10).map(m -> m - 1).toArray();
    for (int i = 0; i < 5; i++) {
      assertThat(above[i]).isCloseTo(Math.pow(10, -3 + 0.5 * i), within(1e-12));
    }
    // Symmetric about the centre.
    for (int i = 0; i < refined.length / 2 - 1; i++) {
      assertThat(refined[1 + i] + refined[refined.length - 2 - i]).isCloseTo(2, within(1e-12));
    }
  }

  @Test
  void nothingOutsideTheGrid() {
    double[] masses = Grid.linear(1, 2, 3);
    assertThat(Masses.refined(masses, 1, 1e-2, 1)).containsExactly(1, 1.01, 1.1, 1.5, 2);
    assertThat(Masses.refined(masses, 10, 1e-2, 1)).containsExactly(masses);
    assertThat(Masses.refined(masses, 1.5, 0.3, 1)).containsExactly(masses);
  }
}
