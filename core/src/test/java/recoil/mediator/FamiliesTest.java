package recoil.mediator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import recoil.loop.Charges;
import recoil.loop.FormFactors;
import recoil.loop.Mixing;
import recoil.muone.ChiSquare;
import recoil.muone.CouplingLimit;
import recoil.muone.Quadrature;
import recoil.muone.Setup;
import recoil.muone.Yields;
import recoil.nature.Constants;
import recoil.nature.Lepton;
import recoil.nature.RRatio;
import recoil.nature.World;
import recoil.scattering.Beam;
import recoil.scattering.Charge;
import recoil.scattering.CrossSection;
import recoil.scattering.Expansion;
import recoil.scattering.LeptonLikeRunning;
import recoil.scattering.Nodes;
import recoil.scattering.Structure;
import recoil.statistics.DeltaChiSquare;

/** The families beyond the paper: contact interactions, charges, dark photon, given decays. */
class FamiliesTest {
  private static final World WORLD = World.named("2020");
  private static final Constants CONSTANTS = WORLD.constants();
  private static final Nodes NODES = new Nodes(CONSTANTS, 150, 1, 10, 60, 120, 139);

  private static Expansion parts(Model model, double mass) {
    CrossSection crossSection =
        CrossSections.of(
            Formulas.EXACT,
            model,
            CONSTANTS,
            new Beam(150, Charge.PLUS),
            LeptonLikeRunning.of(WORLD),
            NODES);
    Expansion out = new Expansion(NODES.size());
    crossSection.at(mass, out);
    return out;
  }

  private static Model read(String text) {
    return Models.parse(text, "x.yaml", Map.of(), CONSTANTS).model();
  }

  private static double limit(Model model, double mass) {
    Setup setup = Setup.paper();
    Quadrature quadrature = Quadrature.of(setup, CONSTANTS, model);
    CrossSection crossSection =
        CrossSections.of(
            Formulas.EXACT,
            model,
            CONSTANTS,
            setup.beam(),
            LeptonLikeRunning.of(WORLD),
            quadrature.nodes());
    return new CouplingLimit(
            new Yields(crossSection, quadrature),
            new ChiSquare(setup.systematic()),
            DeltaChiSquare.threshold(0.90, 1))
        .at(mass);
  }

  private static void assertClose(double actual, double expected, double relative) {
    assertThat(actual).isCloseTo(expected, within(relative * Math.abs(expected)));
  }

  /** -g_e g_mu / m^2 for a vector, + y_e y_mu / m^2 for a scalar; corrections are |t| / m^2. */
  @ParameterizedTest
  @EnumSource(Spin.class)
  void aHeavyMediatorIsAContactInteraction(Spin spin) {
    double m = 1e4;
    double sign = spin == Spin.VECTOR ? -1 : 1;
    Model heavy =
        read(
            "{name: x, spin: %s, couplings: {e: {%s: 0.7, %s: -0.2}, mu: {%s: -1.1, %s: 0.4}}}"
                .formatted(
                    spin.name().toLowerCase(java.util.Locale.ROOT),
                    spin.even(),
                    spin.odd(),
                    spin.even(),
                    spin.odd()));
    double[] electron = {0.7, 0.7, -0.2, -0.2};
    double[] muon = {-1.1, 0.4, -1.1, 0.4};
    java.util.EnumMap<Structure, Double> coefficients = new java.util.EnumMap<>(Structure.class);
    for (int i = 0; i < 4; i++) {
      coefficients.put(Contact.structures(spin).get(i), sign * electron[i] * muon[i] / (m * m));
    }
    Model contact =
        new Model(
            "x",
            "x",
            spin,
            Couplings.of(Map.of()),
            Neutrinos.NONE,
            Quarks.NONE,
            Gauge.NONE,
            Decays.COMPUTED,
            Contact.of(coefficients),
            "g",
            "m");
    Expansion one = parts(heavy, m);
    Expansion other = parts(contact, 0.1);
    for (int i = 0; i < NODES.size(); i++) {
      assertClose(other.linear[i], one.linear[i], 1e-8);
      assertClose(other.square[i], one.square[i], 1e-8);
    }
    assertThatThrownBy(
            () ->
                CrossSections.of(
                    Formulas.PRINTED,
                    contact,
                    CONSTANTS,
                    new Beam(150, Charge.PLUS),
                    LeptonLikeRunning.of(WORLD),
                    NODES))
        .hasMessageContaining("the paper has no formula for x");
  }

  /** r_V^2 = -1 at tree level; the loops and the sign of the interference change little. */
  @ParameterizedTest
  @ValueSource(doubles = {0.01, 0.1, 0.3})
  void electronMinusMuonIsNearlyTheVectorOfEqualCouplings(double mass) {
    Model gauged = Presets.model("le-lmu");
    assertThat(gauged.gauge().charges().electron() / gauged.gauge().charges().muon()).isEqualTo(-1);
    double vector = limit(Presets.model("t-vector"), mass);
    assertClose(limit(gauged, mass), vector, 0.05);
    assertClose(limit(Presets.model("t-vector", Map.of("r2", -1.0)), mass), vector, 0.01);
  }

  /** The muon has no charge: what the electron's loops do is of the size of L_mu - L_tau. */
  @Test
  void electronMinusTauIsALoop() {
    double muon = limit(Presets.model("lmu-ltau"), 0.1);
    double electron = limit(Presets.model("le-ltau"), 0.1);
    assertThat(electron / muon).isBetween(0.3, 3.0);
  }

  /** A mixing epsilon couples to the charge -e of each lepton with - epsilon e, at any size. */
  @ParameterizedTest
  @ValueSource(doubles = {0.02, -10})
  void mixingIsACouplingToElectricCharge(double epsilon) {
    double e = CONSTANTS.e();
    Model mixed =
        read(
            "{name: x, spin: vector, charges: {mu: 1}, loops: false, quarks: {baryon: 1}, mixing: %s}"
                .formatted(epsilon));
    Model explicit =
        read(
            "{name: x, spin: vector, couplings: {e: {vector: %s}, mu: {vector: %s}, tau: {vector: %s}}, neutrinos: {mu: 1}, quarks: {charge: %s, baryon: 1}}"
                .formatted(-epsilon * e, 1 - epsilon * e, -epsilon * e, epsilon * e));
    assertThat(mixed).isEqualTo(explicit);
    Model loops = read("{name: x, spin: vector, charges: {mu: 1}, mixing: %s}".formatted(epsilon));
    assertThat(loops.couplings()).isEqualTo(mixed.couplings());
    assertThat(loops.notes()).hasSize(2);
    Model photon = read("{name: x, spin: vector, mixing: -1}");
    Model dark = Presets.model("dark-photon");
    assertThat(photon.couplings()).isEqualTo(dark.couplings());
    assertThat(photon.quarks()).isEqualTo(dark.quarks());
  }

  /**
   * The loops of L_mu - L_tau at |q^2| far below m_mu^2 are a mixing: coupled to the muon, the sum
   * of both has the same linear change where the mixing given takes away that of the loops.
   */
  @Test
  void loopsInduceAMixing() {
    double e = CONSTANTS.e();
    double induced =
        e * Mixing.of(new Charges(0, 1, -1), CONSTANTS).integral(0) / (2 * Math.PI * Math.PI);
    FormFactors muon = new FormFactors(new Charges(0, 1, -1), Lepton.MUON, 0.1, CONSTANTS);
    double t = -1e-8;
    double loop = e * e / (16 * Math.PI * Math.PI) * muon.mixingPart(t) * e / (e * t);
    Model tree =
        read("{name: x, spin: vector, charges: {mu: 1, tau: -1}, mixing: %s}".formatted(induced));
    double electron = tree.couplings().get(Pair.EE).even();
    assertClose(loop, electron / (t - 0.01), 1e-5);
  }

  /** Opposite charges: what a mixing does at first order cancels, at second order it does not. */
  @Test
  void mixingOfElectronMinusMuon() {
    String charges = "{name: x, spin: vector, charges: {e: 1, mu: -1}, loops: false, mixing: %s}";
    double none = limit(read(charges.formatted(0)), 0.02);
    // The product of the couplings is -(1 - (epsilon e)^2), the limit goes as its inverse root.
    double change = 1 / Math.sqrt(1 - Math.pow(0.5 * CONSTANTS.e(), 2));
    assertClose(limit(read(charges.formatted(0.5)), 0.02) / none, change, 1e-6);
    assertClose(limit(read(charges.formatted(-0.5)), 0.02) / none, change, 1e-6);
  }

  @Test
  void theDarkPhotonDecaysToHadronsAsR() {
    double m = 0.6;
    Mediator photon = Presets.model("dark-photon").at(m, 1e-3);
    double e2 = 1e-6 * CONSTANTS.e2();
    double massless = e2 * m / (12 * Math.PI);
    assertClose(photon.hadronWidth(CONSTANTS), massless * RRatio.load().at(m), 1e-14);
    double r = Math.pow(CONSTANTS.mass(Lepton.MUON) / m, 2);
    double muons = massless * (1 + 2 * r) * Math.sqrt(1 - 4 * r);
    assertClose(photon.width(Pair.MUMU, CONSTANTS), muons, 1e-14);
    double visible = photon.width(CONSTANTS);
    assertClose(photon.branching(Pair.MUMU, CONSTANTS), muons / visible, 1e-14);
    assertThat(photon.unseen(CONSTANTS)).isZero();
    assertThat(Presets.model("dark-photon").at(0.2, 1e-3).hadronWidth(CONSTANTS)).isZero();
  }

  @Test
  void decaysGivenReplaceThoseOfTheCouplings() {
    Model model =
        read(
            "{model: t-vector, decays: {invisible: 0.4, width: 0.01, fractions: {e: 0.3, tau: 0.2}}}");
    Mediator mediator = model.at(0.5, 1e-2);
    assertClose(mediator.width(CONSTANTS), 0.01 * 1e-4 * 0.5, 1e-14);
    assertThat(mediator.branching(Pair.EE, CONSTANTS)).isEqualTo(0.3);
    assertThat(mediator.branching(Pair.MUMU, CONSTANTS)).isZero();
    assertThat(mediator.branching(Pair.TAUTAU, CONSTANTS)).isZero();
    assertThat(mediator.unseen(CONSTANTS)).isEqualTo(0.4);
    Mediator half = read("{model: t-vector, decays: {fractions: {e: 0.25, mu: 0.25}}}").at(0.5, 1);
    assertClose(half.width(CONSTANTS), 2 * half.chargedWidth(CONSTANTS), 1e-14);
    Mediator none = read("{model: t-vector, decays: {fractions: {}}}").at(0.5, 1);
    assertThatThrownBy(() -> none.width(CONSTANTS)).hasMessageContaining("undetermined");
  }

  @Test
  void massProportionalCouplings() {
    Couplings couplings = Presets.model("mass-proportional").couplings();
    double muon = CONSTANTS.mass(Lepton.MUON);
    assertClose(couplings.get(Pair.EE).even(), CONSTANTS.mass(Lepton.ELECTRON) / muon, 1e-15);
    assertClose(couplings.get(Pair.TAUTAU).even(), CONSTANTS.mass(Lepton.TAU) / muon, 1e-15);
  }
}
