package recoil.muone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import org.hipparchus.complex.Complex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import recoil.mediator.CrossSections;
import recoil.mediator.Formulas;
import recoil.mediator.Model;
import recoil.mediator.Presets;
import recoil.nature.Constants;
import recoil.scattering.Beam;
import recoil.scattering.Charge;
import recoil.scattering.CrossSection;
import recoil.scattering.Expansion;
import recoil.scattering.Kinematics;
import recoil.scattering.Nodes;

/** Weights of single events against yields at one beam energy and against (3.1). */
class EventWeightsTest {
  private static final Constants CONSTANTS = PaperSetup.WORLD.constants();
  private static final double[] RECOIL = {0.2, 1, 7, 55, 120, 139};

  private static Kinematics[] same(double energy, int size) {
    Kinematics[] all = new Kinematics[size];
    Arrays.fill(all, new Kinematics(CONSTANTS, energy));
    return all;
  }

  private static EventWeights weights(Model model, double mass, double coupling) {
    return new EventWeights(
        model, CONSTANTS, new Beam(1, Charge.PLUS), PaperSetup.RUNNING, mass, coupling);
  }

  /** The photon's amplitude times 1 + g_e g_mu (1 - Delta alpha) t / (e^2 (t - m^2)), at any E. */
  @ParameterizedTest
  @CsvSource({"10, 0.05", "150, 0.0295", "160, 3", "800, 1e-4"})
  void vectorInTheCrossChannelOfThePhoton(double energy, double mass) {
    double coupling = 6e-4;
    Model model = Presets.model("t-vector", Map.of("r2", -0.7), CONSTANTS);
    Kinematics kinematics = new Kinematics(CONSTANTS, energy);
    double[] recoil =
        Arrays.stream(RECOIL).map(t -> t * kinematics.maximumRecoil() / 140).toArray();
    double[] weight = weights(model, mass, coupling).of(same(energy, recoil.length), recoil);
    for (int i = 0; i < recoil.length; i++) {
      double t = kinematics.transfer(recoil[i]);
      double ratio =
          -0.7
              * coupling
              * coupling
              * (1 - PaperSetup.RUNNING.at(t))
              * t
              / (CONSTANTS.e2() * (t - mass * mass));
      double expected = ratio * (2 + ratio);
      assertThat(weight[i] - 1).isCloseTo(expected, within(1e-9 * Math.abs(expected) + 4e-16));
    }
  }

  /** Events with energies of their own weigh as much as the cross section of each energy says. */
  @ParameterizedTest
  @CsvSource({
    "s-vector, 0.3, 0.02",
    "s-vector, 0.4055, 0.002",
    "s-scalar, 0.05, 0.1",
    "t-scalar, 0.02, 0.05",
    "lmu-ltau, 0.1, 0.3",
    "axial-vector, 0.1, 0.05",
    "t-pseudoscalar, 0.1, 0.05"
  })
  void everyFamily(String name, double mass, double coupling) {
    Model model = Presets.model(name);
    double[] energy = {150, 149, 155, 150.5, 150.5, 143};
    Kinematics[] kinematics =
        Arrays.stream(energy)
            .mapToObj(e -> new Kinematics(CONSTANTS, e))
            .toArray(Kinematics[]::new);
    double[] recoil = {0.2, 1, 7, 55, 120, 130};
    double[] weight = weights(model, mass, coupling).of(kinematics, recoil);
    for (int i = 0; i < recoil.length; i++) {
      Beam beam = new Beam(energy[i], Charge.PLUS);
      Nodes nodes = new Nodes(CONSTANTS, energy[i], recoil[i]);
      Expansion parts = new Expansion(1);
      CrossSection crossSection =
          CrossSections.of(Formulas.EXACT, model, CONSTANTS, beam, PaperSetup.RUNNING, nodes);
      crossSection.at(mass, parts);
      double f = coupling * coupling;
      Complex d = new Complex(parts.distance, f * parts.breadth).reciprocal();
      double added =
          f * parts.linear[0]
              + f * f * parts.square[0]
              + f * d.getReal() * (parts.resonantLinear[0] + f * parts.mixed[0])
              + f * d.getImaginary() * (parts.absorptiveLinear[0] + f * parts.absorptiveMixed[0])
              + Math.pow(f * d.norm(), 2) * parts.resonantSquare[0];
      if (!crossSection.resonant()) {
        added = f * (parts.linear[0] + f * parts.square[0]);
      }
      double expected = added / crossSection.standard()[0];
      assertThat(expected).isNotZero();
      assertThat(weight[i] - 1).isCloseTo(expected, within(1e-8 * Math.abs(expected) + 1e-15));
    }
  }

  @Test
  void noMediatorNoWeight() {
    double[] weight = weights(Presets.model("t-vector"), 0.1, 0).of(same(150, 6), RECOIL);
    assertThat(weight).containsOnly(1.0);
  }

  @Test
  void badInputNamesTheField() {
    Model model = Presets.model("t-vector");
    assertThatThrownBy(() -> weights(model, 0, 1)).hasMessageContaining("mass: 0.0 GeV");
    assertThatThrownBy(() -> weights(model, Double.POSITIVE_INFINITY, 1))
        .hasMessageContaining("mass: Infinity");
    assertThatThrownBy(() -> weights(model, 1, Double.NaN)).hasMessageContaining("coupling: NaN");
    EventWeights good = weights(model, 1, 1);
    assertThatThrownBy(() -> good.of(same(150, 1), new double[] {140}))
        .hasMessageContaining("recoil energy: 140.0 GeV");
    assertThatThrownBy(() -> good.of(same(150, 2), new double[] {1}))
        .hasMessageContaining("events: 2 and 1");
    assertThatThrownBy(() -> good.of(new Kinematics[0], new double[0]))
        .hasMessageContaining("events: 0 and 0");
  }

  /** The u-channel of a mu- beam: refused by the largest beam energy's u, in any order. */
  @Test
  void onShellInTheCrossedChannel() {
    EventWeights weights =
        new EventWeights(
            Presets.model("s-vector"),
            CONSTANTS,
            new Beam(1, Charge.MINUS),
            PaperSetup.RUNNING,
            0.0277,
            1e-3);
    Kinematics fast = new Kinematics(CONSTANTS, 150);
    Kinematics slow = new Kinematics(CONSTANTS, 140);
    assertThat(weights.of(new Kinematics[] {fast}, new double[] {1})[0]).isNotEqualTo(1);
    assertThatThrownBy(() -> weights.of(new Kinematics[] {fast, slow}, new double[] {1, 1}))
        .hasMessageContaining("on shell");
    assertThatThrownBy(() -> weights.of(new Kinematics[] {slow, fast}, new double[] {1, 1}))
        .hasMessageContaining("on shell");
  }
}
