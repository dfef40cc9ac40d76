package recoil.constraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import recoil.mediator.Coupling;
import recoil.mediator.Couplings;
import recoil.mediator.Mediator;
import recoil.mediator.Model;
import recoil.mediator.Neutrinos;
import recoil.mediator.Pair;
import recoil.mediator.Presets;
import recoil.mediator.Spin;
import recoil.nature.Constants;
import recoil.nature.World;

class TridentBoundTest {
  private static final Constants CONSTANTS = World.named("2025").constants();
  private static final TridentBound BOUND =
      (TridentBound) Constraints.load("ccfr-trident", Recast.BRANCHING, CONSTANTS);

  private static Model model(double vector, double axial, double neutrino) {
    return new Model(
        "mine",
        "A test",
        Spin.VECTOR,
        Couplings.of(Map.of(Pair.MUMU, new Coupling(vector, axial))),
        new Neutrinos(0, neutrino, 0),
        false,
        0,
        "g",
        "m");
  }

  private static double limit(Model model, double mass) {
    return BOUND.bound(model, mass).smallest();
  }

  /** [1 + (1 + 4 s_W^2 + 2 v^2 g^2/m^2)^2] / [1 + (1 + 4 s_W^2)^2], v = 246.22 GeV. */
  @Test
  void heavyLimitFollowsTheFormula() {
    double g = limit(Presets.model("lmu-ltau"), 1000);
    double x = 2 * Math.pow(246.22 * g / 1000, 2);
    double c = 1 + 4 * 0.23122;
    double ratio = (1 + Math.pow(c + x, 2)) / (1 + c * c);
    assertThat(ratio).isCloseTo(0.82 + 1.95996 * 0.28, within(1e-4));
    assertThat(BOUND.ratio(x, 1, 0)).isCloseTo(ratio, within(1e-14));
    assertThat(1000 / g).isBetween(540.0, 550.0);
    assertThat(limit(Presets.model("lmu-ltau"), 2000)).isCloseTo(2 * g, within(1e-14));
  }

  /** The published table ends in the limit of the formula, within the width of its line. */
  @Test
  void tableAndFormulaMeet() {
    Model own = Presets.model("lmu-ltau");
    assertThat(limit(own, 52.5) / limit(own, 52.7)).isCloseTo(1, within(0.05));
    for (double mass : new double[] {6, 10, 20, 40}) {
      assertThat(limit(own, mass) / (mass / 543)).isCloseTo(1, within(0.05));
    }
  }

  /** The product of the two couplings counts, its square for the common factor. */
  @Test
  void productOfTheCouplingsCounts() {
    for (double mass : new double[] {0.02, 1, 100}) {
      double one = limit(model(1, 0, 1), mass);
      assertThat(limit(model(0.5, 0, 0.5), mass)).isCloseTo(2 * one, within(1e-13 * one));
      assertThat(limit(model(4, 0, 0.25), mass)).isCloseTo(one, within(1e-13 * one));
      assertThat(limit(model(-1, 0, -1), mass)).isEqualTo(one);
      assertThat(limit(model(-1, 0, 1), mass)).isGreaterThan(2 * one);
      assertThat(limit(model(0, -1, 1), mass)).isEqualTo(limit(model(0, 1, -1), mass));
    }
  }

  /** Every direction is excluded where its own ratio reaches the largest. */
  @Test
  void everyDirectionEndsAtTheLargestRatio() {
    double mass = 500;
    for (double angle = 0; angle < 6.3; angle += 0.3) {
      Model model = model(Math.cos(angle), Math.sin(angle), 1);
      double f = limit(model, mass);
      double x = Math.sqrt(2) / CONSTANTS.fermi().value() * f * f / (mass * mass);
      assertThat(BOUND.ratio(x, Math.cos(angle), Math.sin(angle)))
          .isCloseTo(BOUND.largest(), within(1e-12));
    }
  }

  @Test
  void likelihoodIsThatOfTheMeasurement() {
    Mediator none = model(1, 0, 1).at(100, 1e-9);
    assertThat(BOUND.minusTwoLogLikelihood(none).orElseThrow())
        .isCloseTo(Math.pow(0.18 / 0.28, 2), within(1e-9));
    Mediator edge = model(1, 0, 1).at(0.1, limit(model(1, 0, 1), 0.1));
    assertThat(BOUND.minusTwoLogLikelihood(edge).orElseThrow())
        .isCloseTo(1.959964 * 1.959964, within(1e-5));
    assertThat(BOUND.minusTwoLogLikelihood(model(1, 0, 1).at(0.001, 1e-3))).isEmpty();
    assertThat(BOUND.bound(model(1, 0, 1), 0.001))
        .isEqualTo(new Bound.NotApplicable("no limit at this mass"));
  }
}
