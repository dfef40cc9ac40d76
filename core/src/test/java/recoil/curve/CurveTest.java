package recoil.curve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import recoil.constraint.Bound;
import recoil.constraint.Constraint;
import recoil.constraint.Constraints;
import recoil.constraint.Limit;
import recoil.constraint.MomentBound;
import recoil.constraint.Recast;
import recoil.mediator.Model;
import recoil.mediator.Presets;
import recoil.nature.Lepton;
import recoil.nature.World;

class CurveTest {
  private static final Constraints CONSTRAINTS =
      Constraints.of(World.named("2020"), Recast.AS_PUBLISHED);
  private static final Model VECTOR = Presets.model("t-vector");

  /** A published limit: its own points and the masses asked for; the bound at each. */
  @Test
  void publishedLimit() {
    Limit limit = (Limit) CONSTRAINTS.get("babar-2014-visible");
    double[] masses = {1e-3, 0.1, 1, 100};
    Curve curve = Curve.of(limit, VECTOR, masses);
    assertThat(curve.mass()).contains(limit.masses()).contains(masses).isSorted();
    assertThat(curve.mass()).hasSameSizeAs(curve.low());
    int found = 0;
    for (int i = 0; i < curve.mass().length; i++) {
      if (limit.bound(VECTOR, curve.mass()[i]) instanceof Bound.Excluded excluded) {
        assertThat(curve.low()[i]).isEqualTo(excluded.from());
        assertThat(curve.high()[i]).isEqualTo(excluded.to());
        found++;
      } else {
        assertThat(curve.low()[i]).isNaN();
        assertThat(curve.high()[i]).isNaN();
      }
    }
    assertThat(found).isBetween(10, curve.mass().length - 2);
    assertThat(curve.isEmpty()).isFalse();
  }

  @Test
  void constraintWithoutATable() {
    double[] masses = {1e-3, 0.1, 1};
    Constraint muonium = CONSTRAINTS.get("muonium");
    assertThat(Curve.of(muonium, Presets.model("s-vector"), masses).mass()).isEqualTo(masses);
    assertThat(Curve.of(muonium, VECTOR, masses).isEmpty()).isTrue();
  }

  @Test
  void aboveALimit() {
    double[] masses = {1, 2, 3, 4};
    Curve curve =
        Curve.above(m -> m == 2 ? Double.POSITIVE_INFINITY : m == 3 ? Double.NaN : m / 10, masses);
    assertThat(curve.low()).containsExactly(0.1, Double.NaN, Double.NaN, 0.4);
    assertThat(curve.high())
        .containsExactly(
            Double.POSITIVE_INFINITY, Double.NaN, Double.NaN, Double.POSITIVE_INFINITY);
    assertThat(curve.isEmpty()).isFalse();
    masses[0] = 7;
    assertThat(curve.mass()[0]).isEqualTo(1);
    assertThat(Curve.above(m -> Double.NaN, masses).isEmpty()).isTrue();
  }

  /** At 126 MeV: 18.2e-10 to 34.0e-10 over the coefficient of an independent calculation. */
  @Test
  void bandOfAMoment() {
    MomentBound moment = CONSTRAINTS.moment(Lepton.MUON);
    Curve curve = Curve.band(moment, VECTOR, new double[] {0.126, 1}, 1);
    assertThat(curve.low()[0]).isCloseTo(Math.sqrt(18.2e-10 / 2.18921614170701e-3), within(1e-13));
    assertThat(curve.high()[0]).isCloseTo(Math.sqrt(34.0e-10 / 2.18921614170701e-3), within(1e-13));
    Curve none = Curve.band(moment, Presets.model("s-vector"), new double[] {0.3}, 1);
    assertThat(none.isEmpty()).isTrue();
  }

  @Test
  void lengthsMustAgree() {
    double[] two = new double[2];
    double[] three = new double[3];
    assertThatThrownBy(() -> new Curve(two, two, three))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("curve: 2, 2, 3 numbers differ");
    assertThatThrownBy(() -> new Curve(two, three, two)).hasMessageStartingWith("curve: 2, 3, 2");
  }
}
