package recoil.mediator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import recoil.loop.Charges;
import recoil.loop.FormFactors;
import recoil.nature.Constants;
import recoil.nature.Lepton;
import recoil.nature.World;
import recoil.scattering.Beam;
import recoil.scattering.Charge;
import recoil.scattering.CrossSection;
import recoil.scattering.Expansion;
import recoil.scattering.HadronicRunning;
import recoil.scattering.LeptonLikeRunning;
import recoil.scattering.Nodes;
import recoil.scattering.Printed;

class CrossSectionsTest {
  private static final World WORLD = World.named("2020");
  private static final Constants CONSTANTS = WORLD.constants();
  private static final HadronicRunning RUNNING = LeptonLikeRunning.of(WORLD);
  private static final Nodes NODES = new Nodes(CONSTANTS, 150, 1, 10, 100);

  private static Model model(Spin spin, boolean loops, Map<Pair, Coupling> couplings) {
    return new Model(
        "mine", "A test", spin, Couplings.of(couplings), Neutrinos.NONE, loops, 0, "g", "m");
  }

  private static CrossSection of(Formulas formulas, Model model, Charge charge) {
    return CrossSections.of(formulas, model, CONSTANTS, new Beam(150, charge), RUNNING, NODES);
  }

  private static Expansion at(CrossSection crossSection, double mass) {
    Expansion parts = new Expansion(NODES.size());
    crossSection.at(mass, parts);
    return parts;
  }

  /** The paper prints vectors and scalars of one kind only. */
  @Test
  void whatIsNotPrinted() {
    Coupling one = new Coupling(1, 0);
    Coupling axial = new Coupling(1, 0.1);
    assertNotPrinted(model(Spin.VECTOR, false, Map.of(Pair.EE, axial, Pair.MUMU, one)));
    assertNotPrinted(model(Spin.VECTOR, false, Map.of(Pair.EMU, axial)));
    assertNotPrinted(model(Spin.SCALAR, false, Map.of(Pair.EE, one, Pair.MUMU, axial)));
    assertNotPrinted(model(Spin.VECTOR, false, Map.of(Pair.EE, one, Pair.EMU, one)));
    assertNotPrinted(
        model(Spin.VECTOR, false, Map.of(Pair.EE, one, Pair.MUMU, one, Pair.EMU, one)));
    assertNotPrinted(model(Spin.VECTOR, true, Map.of(Pair.EE, one, Pair.TAUTAU, one.scaled(-1))));
    assertNotPrinted(model(Spin.VECTOR, true, Map.of(Pair.MUMU, one, Pair.EMU, one)));
  }

  private static void assertNotPrinted(Model model) {
    assertThatThrownBy(() -> of(Formulas.PRINTED, model, Charge.PLUS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("formulas: printed; the paper has no formula for mine, allowed is exact");
    assertThat(of(Formulas.EXACT, model, Charge.PLUS).standard()).hasSize(3);
  }

  @Test
  void partsThatArePresent() {
    for (String name : List.of("t-vector", "s-vector", "lmu-ltau", "t-scalar", "s-scalar")) {
      Model model = Presets.model(name);
      boolean crossed = name.startsWith("s-");
      for (Formulas formulas : Formulas.values()) {
        CrossSection crossSection = of(formulas, model, Charge.PLUS);
        assertThat(crossSection.size()).isEqualTo(3);
        assertThat(crossSection.resonant()).as(name).isEqualTo(crossed);
        assertThat(crossSection.regular()).as(name).isEqualTo(!crossed);
        assertThat(crossSection.absorptive()).as(name).isFalse();
      }
      CrossSection minus = of(Formulas.EXACT, model, Charge.MINUS);
      assertThat(minus.resonant()).isFalse();
      assertThat(minus.regular()).isTrue();
    }
  }

  /** A ratio of couplings enters the printed formulas squared where it should. */
  @Test
  void ratiosOfCouplings() {
    Expansion one = at(of(Formulas.PRINTED, Presets.model("t-vector"), Charge.PLUS), 0.1);
    Model third = Presets.model("t-vector", Map.of("r2", -1.0 / 3));
    Expansion other = at(of(Formulas.PRINTED, third, Charge.PLUS), 0.1);
    Model half = model(Spin.VECTOR, false, Map.of(Pair.EMU, new Coupling(0.5, 0)));
    Expansion changing = at(of(Formulas.PRINTED, half, Charge.PLUS), 0.1);
    Expansion whole = at(of(Formulas.PRINTED, Presets.model("s-vector"), Charge.PLUS), 0.1);
    for (int i = 0; i < 3; i++) {
      assertThat(other.linear[i] / one.linear[i]).isCloseTo(-1.0 / 3, within(1e-14));
      assertThat(other.square[i] / one.square[i]).isCloseTo(1.0 / 9, within(1e-14));
      assertThat(changing.resonantLinear[i] / whole.resonantLinear[i])
          .isCloseTo(0.25, within(1e-14));
      assertThat(changing.resonantSquare[i] / whole.resonantSquare[i])
          .isCloseTo(0.0625, within(1e-14));
    }
    assertThat(changing.breadth / whole.breadth).isCloseTo(0.25, within(1e-14));
  }

  /** L_mu - L_tau: photon exchange with F1/e and F2/e on the muon, to the 1e-10 of the curves. */
  @ParameterizedTest
  @EnumSource(Formulas.class)
  void loopsOfTheMuon(Formulas formulas) {
    Printed printed = new Printed(CONSTANTS, 150);
    for (double mass : new double[] {0.1, 1}) {
      Expansion parts = at(of(formulas, Presets.model("lmu-ltau"), Charge.PLUS), mass);
      FormFactors f = new FormFactors(new Charges(0, 1, -1), Lepton.MUON, mass, CONSTANTS);
      double lambda = 1 / (16 * Math.PI * Math.PI);
      for (int i = 0; i < 3; i++) {
        double dressing =
            Math.pow(1 - RUNNING.at(NODES.t(i)), -2) * CONSTANTS.e2() * CONSTANTS.e2();
        double f1 = lambda * f.f1(NODES.t(i));
        double f2 = lambda * f.f2(NODES.t(i));
        double charge = dressing * printed.chargeFactor(NODES.recoil(i));
        double mixed = dressing * printed.mixedFactor(NODES.recoil(i));
        double sign = formulas == Formulas.PRINTED ? 1 : -1;
        double expected = 2 * charge * f1 + sign * mixed * f2;
        // The exact flux has P^2 for E^2, 5e-7.
        assertThat(parts.linear[i])
            .isCloseTo(
                expected,
                within((formulas == Formulas.PRINTED ? 1e-9 : 1e-6) * Math.abs(expected)));
      }
    }
  }

  /** A vector with electron number: the loops of both lines count. */
  @Test
  void loopsOfBothLines() {
    Coupling plus = new Coupling(1, 0);
    Model electronMinusTau =
        model(Spin.VECTOR, true, Map.of(Pair.EE, plus, Pair.TAUTAU, plus.scaled(-1)));
    Expansion parts = at(of(Formulas.EXACT, electronMinusTau, Charge.PLUS), 1);
    FormFactors electron = new FormFactors(new Charges(1, 0, -1), Lepton.ELECTRON, 1, CONSTANTS);
    CrossSection crossSection = of(Formulas.EXACT, electronMinusTau, Charge.PLUS);
    for (int i = 0; i < 3; i++) {
      double f1 = electron.f1(NODES.t(i)) / (16 * Math.PI * Math.PI);
      // F2 of the electron line is suppressed by m_e.
      assertThat(parts.linear[i] / crossSection.standard()[i])
          .isCloseTo(2 * f1, within(1e-3 * Math.abs(f1)));
    }
  }

  @Test
  void couplingsAreValues() {
    Couplings one = Couplings.of(Map.of(Pair.EE, new Coupling(1, 0), Pair.EMU, Coupling.ZERO));
    Couplings same = Couplings.of(Map.of(Pair.EE, new Coupling(0.5, 0))).scaled(2);
    assertThat(one).isEqualTo(same).hasSameHashCodeAs(same).isNotEqualTo(same.scaled(2));
    assertThat(one).hasToString("{EE=Coupling[even=1.0, odd=0.0]}");
    assertThat(one.scaled(0).isZero()).isTrue();
    assertThat(one.isZero()).isFalse();
    assertThat(one.equals((Object) "EE")).isFalse();
  }

  @Test
  void neutrinosMustBeFinite() {
    for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> new Neutrinos(bad, 0, 0))
          .hasMessageStartingWith("neutrinos: " + bad);
      assertThatThrownBy(() -> new Neutrinos(0, bad, 0)).hasMessageContaining("finite numbers");
      assertThatThrownBy(() -> new Neutrinos(0, 0, bad)).hasMessageContaining("finite numbers");
    }
    assertThat(new Neutrinos(1, 2, 3).scaled(-2).square()).isEqualTo(56);
  }
}
