package recoil.constraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
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

class MuonDecayBoundTest {
  private static final World WORLD = World.named("2020");
  private static final Constants CONSTANTS = WORLD.constants();
  private static final Constraint BOUND =
      Constraints.load("mu-to-e-x", Recast.BRANCHING, CONSTANTS);

  /** Explicit spin sums in 30 digits; the worst point is 0.15 MeV below threshold. */
  @ParameterizedTest
  @CsvFileSource(resources = "/recoil/constraint/muon_decay.csv", numLinesToSkip = 1)
  void widthAgreesWithSpinSums(String spin, double mass, double even, double odd, double width) {
    Mediator mediator =
        new Mediator(
            Spin.valueOf(spin.toUpperCase(java.util.Locale.ROOT)),
            mass,
            Couplings.of(Map.of(Pair.EMU, new Coupling(even, odd))),
            Neutrinos.NONE,
            0);
    assertThat(MuonDecayBound.width(mediator, CONSTANTS)).isCloseTo(width, within(1e-13 * width));
  }

  /** Coupling limits of 1e-11 to 1e-9, five orders below muonium. */
  @Test
  void limitsAreFarBelowMuonium() {
    Constraint muonium = Constraints.load("muonium", Recast.BRANCHING, CONSTANTS);
    for (String name : new String[] {"s-vector", "s-scalar"}) {
      Model model = Presets.model(name);
      for (double mass : new double[] {0.001, 0.01, 0.03, 0.08, 0.09}) {
        double limit = BOUND.bound(model, mass).smallest();
        assertThat(limit).isBetween(1e-13, 1e-9);
        assertThat(limit).isLessThan(1e-4 * muonium.bound(model, mass).smallest());
      }
    }
    Model scalar = Presets.model("s-scalar");
    double branching =
        MuonDecayBound.width(scalar.at(0.05, BOUND.bound(scalar, 0.05).smallest()), CONSTANTS)
            / CONSTANTS.muonWidth();
    assertThat(branching).isCloseTo(1e-5 / (1 - 1e-5), within(1e-15));
  }

  @Test
  void appliesBelowThresholdToFlavourChangersOnly() {
    Model model = Presets.model("s-vector");
    assertThat(BOUND.bound(Presets.model("t-vector"), 0.01))
        .isEqualTo(new Bound.NotApplicable("no coupling of the electron to the muon"));
    assertThat(BOUND.bound(model, 0.2))
        .isEqualTo(new Bound.NotApplicable("heavier than m_mu - m_e"));
    assertThat(BOUND.bound(model, 0.1)).isEqualTo(new Bound.NotApplicable("no limit at this mass"));
    assertThat(BOUND.bound(model, 0.013).smallest())
        .isLessThan(BOUND.bound(model, 0.0129).smallest());
  }

  /** X -> e e, where it is open, is seen: none of it is left for a search for an unseen X. */
  @Test
  void visibleDecaysAreNotCovered() {
    Coupling one = new Coupling(1, 0);
    Couplings both = Couplings.of(Map.of(Pair.EMU, one, Pair.EE, one));
    Model model = new Model("both", "both", Spin.VECTOR, both, Neutrinos.NONE, false, 0, "g", "m");
    assertThat(BOUND.bound(model, 0.01))
        .isEqualTo(new Bound.NotApplicable("no decay into what was measured"));
    double half = BOUND.bound(model.withInvisible(0.5), 0.01).smallest();
    double all = BOUND.bound(model.withInvisible(1), 0.01).smallest();
    assertThat(half / all).isCloseTo(Math.sqrt(2), within(1e-4));
    assertThat(BOUND.bound(model.withInvisible(1e-6), 0.01)).isEqualTo(new Bound.Allowed());
  }

  @Test
  void belongsToLaterWorldsAndIsOmittedInThePapers() {
    assertThat(WORLD.constraints()).doesNotContain("mu-to-e-x");
    assertThat(Constraints.omitted(WORLD, Recast.AS_PUBLISHED))
        .extracting(Constraint::key)
        .contains("mu-to-e-x", "ccfr-trident", "kloe-2015-visible")
        .doesNotContain("na64-2023-invisible", "na64mu-2024-invisible");
    assertThat(World.named("2023").constraints()).contains("mu-to-e-x");
  }
}
