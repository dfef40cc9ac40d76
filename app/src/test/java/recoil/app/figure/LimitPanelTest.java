package recoil.app.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import recoil.constraint.Constraints;
import recoil.constraint.Recast;
import recoil.mediator.Presets;
import recoil.nature.World;
import recoil.reproduction.Series;

class LimitPanelTest {
  private static final double NONE = Double.POSITIVE_INFINITY;

  private static Series.Curve other(double[] low, double[] high) {
    World world = World.named("2020");
    double[] mass = {1e-3, 2e-3, 3e-3, 4e-3, 5e-3};
    return new LimitPanel(
            Presets.model("t-vector"),
            Constraints.of(world, Recast.BRANCHING),
            world,
            mass,
            new double[] {1e-3, 1e-3, 1e-3, 1e-3, 1e-3})
        .with("other", "another search", mass, low, high).panel("caption").series().stream()
            .filter(series -> series.key().equals("other"))
            .map(Series.Curve.class::cast)
            .findFirst()
            .orElseThrow();
  }

  /** A line goes around each run of masses that have two edges, and ends where it began. */
  @Test
  void twoEdges() {
    Series.Curve curve =
        other(new double[] {1, 2, NONE, 4, NONE}, new double[] {10, 20, NONE, 40, NONE});
    assertThat(curve.x()).containsExactly(1, 2, 2, 1, 1, Double.NaN, 4, 4, 4, Double.NaN);
    assertThat(curve.y()).containsExactly(1, 2, 20, 10, 1, Double.NaN, 4, 40, 4, Double.NaN);
  }

  @Test
  void oneEdge() {
    Series.Curve curve = other(new double[] {1, 2, NONE, 4, 5}, new double[0]);
    assertThat(curve.x()).containsExactly(1, 2, 3, 4, 5);
    assertThat(curve.y()).containsExactly(1, 2, Double.NaN, 4, 5);
  }
}
