package recoil.constraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import recoil.mediator.Coupling;
import recoil.mediator.Couplings;
import recoil.mediator.Model;
import recoil.mediator.Neutrinos;
import recoil.mediator.Pair;
import recoil.mediator.Spin;
import recoil.nature.Constants;
import recoil.nature.Lepton;
import recoil.nature.Measured;
import recoil.nature.World;

class DipoleBoundTest {
  private static final World WORLD = World.named("2025");
  private static final Constants CONSTANTS = WORLD.constants();
  private static final DipoleBound ELECTRON = load("electron-edm-2023");
  private static final DipoleBound MUON = load("muon-edm-2009");

  private static DipoleBound load(String key) {
    return (DipoleBound) Constraints.load(key, Recast.BRANCHING, CONSTANTS);
  }

  private static Model model(Spin spin, Map<Pair, Coupling> couplings) {
    return new Model("m", "m", spin, Couplings.of(couplings), Neutrinos.NONE, false, 0, "g", "m");
  }

  /** d = e s p m_l'/(8 pi^2 m^2) [ln(m^2/m_l'^2) - 3/2] far above the leptons. */
  @ParameterizedTest
  @CsvSource({"EE, 100", "EMU, 1e4", "ETAU, 1e5"})
  void heavyMediators(Pair pair, double mass) {
    double internal = CONSTANTS.mass(pair.second());
    double logarithm = 2 * Math.log(mass / internal) - 1.5;
    double expected =
        -0.06 * internal / (8 * Math.PI * Math.PI * mass * mass) * logarithm * 1.973269804e-14;
    Model both = model(Spin.SCALAR, Map.of(pair, new Coupling(0.2, -0.3)));
    assertThat(ELECTRON.dipole(both, mass) / expected).isEqualTo(1, within(1e-6));
    double edge = ELECTRON.bound(both, mass).smallest();
    assertThat(edge * edge * Math.abs(expected) / 4.1e-30).isEqualTo(1, within(1e-6));
  }

  @Test
  void pairsAddWithTheirSigns() {
    Coupling one = new Coupling(1, 0.5);
    Coupling other = new Coupling(-1, 0.5);
    double ee = ELECTRON.dipole(model(Spin.SCALAR, Map.of(Pair.EE, one)), 0.1);
    double emu = ELECTRON.dipole(model(Spin.SCALAR, Map.of(Pair.EMU, other)), 0.1);
    assertThat(ee).isPositive();
    assertThat(emu).isNegative();
    Model both = model(Spin.SCALAR, Map.of(Pair.EE, one, Pair.EMU, other, Pair.MUTAU, one));
    assertThat(ELECTRON.dipole(both, 0.1)).isCloseTo(ee + emu, within(1e-12 * Math.abs(emu)));
    assertThat(MUON.lepton()).isEqualTo(Lepton.MUON);
    assertThat(MUON.bound(both, 0.1)).isInstanceOf(Bound.Excluded.class);
  }

  @Test
  void oneParityOrAVectorGivesNone() {
    Bound.NotApplicable none =
        new Bound.NotApplicable("no pair with a scalar and a pseudoscalar coupling");
    Coupling both = new Coupling(1, 1);
    assertThat(ELECTRON.bound(model(Spin.VECTOR, Map.of(Pair.EE, both, Pair.EMU, both)), 0.1))
        .isEqualTo(none);
    Map<Pair, Coupling> apart = Map.of(Pair.EE, new Coupling(1, 0), Pair.EMU, new Coupling(0, 1));
    assertThat(ELECTRON.bound(model(Spin.SCALAR, apart), 0.1)).isEqualTo(none);
    assertThat(ELECTRON.bound(model(Spin.SCALAR, Map.of(Pair.MUMU, both)), 0.1)).isEqualTo(none);
  }

  @Test
  void worlds() {
    assertThat(WORLD.constraints())
        .contains("electron-edm-2023", "muon-edm-2009")
        .doesNotContain("electron-edm-2018");
    assertThat(World.named("2020").omitted())
        .contains("electron-edm-2018", "muon-edm-2009")
        .doesNotContain("electron-edm-2023");
    assertThat(load("electron-edm-2018").statement())
        .isEqualTo("electric dipole moment below 1.1E-29 e cm");
    assertThatThrownBy(
            () ->
                new DipoleBound(
                    "x", "x", "x", Lepton.MUON, new Measured(0, 0, "x"), null, "", CONSTANTS))
        .hasMessageContaining("bound: 0.0 e cm; must be above 0");
  }
}
