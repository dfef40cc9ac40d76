package recoil.scattering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import recoil.mediator.CrossSections;
import recoil.mediator.Formulas;
import recoil.mediator.Model;
import recoil.mediator.Presets;
import recoil.nature.Constants;
import recoil.nature.Lepton;
import recoil.nature.World;
import recoil.numeric.Grid;

/**
 * Where the paper's printed cross sections differ from the exact ones, and by how much. ROUNDING is
 * an equality; every other number states a difference that is there.
 */
class PrintedAgainstExactTest {
  private static final World WORLD = World.named("2020");
  private static final Constants CONSTANTS = WORLD.constants();
  private static final HadronicRunning DRESSED = LeptonLikeRunning.of(WORLD);
  private static final HadronicRunning NONE = DRESSED.times(0);
  private static final double ME = CONSTANTS.mass(Lepton.ELECTRON);
  private static final double MMU = CONSTANTS.mass(Lepton.MUON);
  private static final double E = 150;
  private static final Kinematics KINEMATICS = new Kinematics(CONSTANTS, E);
  private static final double P2 = KINEMATICS.momentum2();
  private static final Nodes NODES =
      new Nodes(CONSTANTS, E, Grid.logarithmic(1e-3, KINEMATICS.maximumRecoil(), 60));

  private static final double ROUNDING = 2e-12;

  /** (E/P)^2 - 1: the printed flux of (3.5), (4.2) and (5.3). */
  private static final double FLUX = 4.96e-7;

  private static CrossSection printed(String model, HadronicRunning running) {
    return CrossSections.of(
        Formulas.PRINTED,
        Presets.model(model),
        CONSTANTS,
        new Beam(E, Charge.PLUS),
        running,
        NODES);
  }

  private static CrossSection exact(String model, Charge charge, HadronicRunning running) {
    return exact(Presets.model(model), charge, running);
  }

  private static CrossSection exact(Model model, Charge charge, HadronicRunning running) {
    return CrossSections.of(Formulas.EXACT, model, CONSTANTS, new Beam(E, charge), running, NODES);
  }

  private static Expansion at(CrossSection crossSection, double mass) {
    Expansion expansion = new Expansion(NODES.size());
    crossSection.at(mass, expansion);
    return expansion;
  }

  /** Every actual[i] is factor * expected[i], to a relative error. */
  private static void assertRatio(
      double[] actual, double[] expected, double factor, double relative) {
    for (int i = 0; i < actual.length; i++) {
      assertThat(actual[i])
          .as("T = %s GeV", NODES.recoil(i))
          .isNotZero()
          .isCloseTo(factor * expected[i], within(relative * Math.abs(factor * expected[i])));
    }
  }

  @Test
  void fluxDiffersByFivePartsInTenMillion() {
    assertThat(E * E / P2 - 1).isCloseTo(FLUX, within(1e-9));
  }

  /** (2.6): equal, for both charges, dressed or not. */
  @ParameterizedTest
  @EnumSource(Charge.class)
  void photon(Charge charge) {
    for (HadronicRunning running : List.of(NONE, DRESSED)) {
      assertRatio(
          exact("t-vector", charge, running).standard(),
          printed("t-vector", running).standard(),
          1,
          ROUNDING);
    }
  }

  /** (3.1): equal, for both charges and both signs of r_V^2. */
  @ParameterizedTest
  @ValueSource(doubles = {1e-3, 0.03, 1, 10})
  void vectorInTheTChannel(double mass) {
    for (double r2 : new double[] {1, -0.16}) {
      Model model = Presets.model("t-vector", Map.of("r2", r2));
      CrossSection paper =
          CrossSections.of(
              Formulas.PRINTED, model, CONSTANTS, new Beam(E, Charge.PLUS), NONE, NODES);
      for (Charge charge : Charge.values()) {
        Expansion exact = at(exact(model, charge, NONE), mass);
        assertRatio(exact.linear, at(paper, mass).linear, 1, ROUNDING);
        assertRatio(exact.square, at(paper, mass).square, 1, ROUNDING);
      }
    }
  }

  /**
   * (3.1) multiplies the new physics by the dressed cross section; exactly the interference carries
   * one factor 1/(1 - Delta alpha) and the square none: 0.10% and 0.21% at T_max.
   */
  @Test
  void dressingOfTheVectorInTheTChannel() {
    Expansion paper = at(printed("t-vector", DRESSED), 0.1);
    Expansion exact = at(exact("t-vector", Charge.PLUS, DRESSED), 0.1);
    for (int i = 0; i < NODES.size(); i++) {
      double factor = 1 / (1 - DRESSED.at(NODES.t(i)));
      assertThat(paper.linear[i])
          .isCloseTo(factor * exact.linear[i], within(ROUNDING * Math.abs(paper.linear[i])));
      assertThat(paper.square[i])
          .isCloseTo(
              factor * factor * exact.square[i], within(ROUNDING * Math.abs(paper.square[i])));
    }
    int last = NODES.size() - 1;
    assertThat(paper.linear[last] / exact.linear[last] - 1).isCloseTo(1.04e-3, within(1e-5));
    assertThat(paper.square[last] / exact.square[last] - 1).isCloseTo(2.08e-3, within(1e-5));
  }

  /** (5.1): equal for a mu-; for a mu+ the interference has the other sign. */
  @ParameterizedTest
  @ValueSource(doubles = {1e-3, 0.03, 1, 10})
  void scalarInTheTChannel(double mass) {
    Expansion paper = at(printed("t-scalar", NONE), mass);
    for (Charge charge : Charge.values()) {
      Expansion exact = at(exact("t-scalar", charge, NONE), mass);
      assertRatio(exact.linear, paper.linear, -charge.sign(), ROUNDING);
      assertRatio(exact.square, paper.square, 1, ROUNDING);
    }
  }

  /** (5.1) takes |y_ee y_mumu|: couplings of opposite sign turn the interference of the exact. */
  @Test
  void signOfTheScalarCouplings() {
    Model model = Presets.model("t-scalar", Map.of("r2", -0.5));
    CrossSection paper =
        CrossSections.of(
            Formulas.PRINTED, model, CONSTANTS, new Beam(E, Charge.MINUS), NONE, NODES);
    Expansion exact = at(exact(model, Charge.MINUS, NONE), 0.1);
    assertRatio(exact.linear, at(paper, 0.1).linear, -1, ROUNDING);
    assertRatio(exact.square, at(paper, 0.1).square, 1, ROUNDING);
  }

  /**
   * (3.5): the part of -g_{mu nu} of the propagator (seen at a mass where q q/m^2 has died out) has
   * the opposite sign of the interference and E^2 for P^2.
   */
  @Test
  void vectorInTheSChannelWithoutItsLongitudinalPart() {
    double mass = 1e7;
    Expansion paper = at(printed("s-vector", NONE), mass);
    Expansion exact = at(exact("s-vector", Charge.PLUS, NONE), mass);
    assertRatio(exact.resonantLinear, paper.resonantLinear, -E * E / P2, ROUNDING);
    assertRatio(exact.resonantSquare, paper.resonantSquare, E * E / P2, ROUNDING);
    assertThat(exact.distance).isEqualTo(paper.distance);
  }

  /**
   * (3.5): what q q/m^2 adds grows like 1/m^2 in the interference and 1/m^4 in the square; at 10
   * MeV and small T the interference is 56 and the square 6100 times the printed one.
   */
  @Test
  void longitudinalPartDominatesBelowTheMuonMass() {
    Expansion paper = at(printed("s-vector", NONE), 0.01);
    CrossSection crossSection = exact("s-vector", Charge.PLUS, NONE);
    Expansion light = at(crossSection, 0.01);
    Expansion heavy = at(crossSection, 1e7);
    Expansion muon = at(crossSection, MMU);
    double gap2 = (MMU - ME) * (MMU - ME);
    for (int i = 0; i < NODES.size(); i++) {
      double t = NODES.recoil(i);
      double photon = 2 * sumFactor() * CONSTANTS.e2() / NODES.t(i);
      double added = light.resonantLinear[i] - heavy.resonantLinear[i];
      double longitudinal = photon * photonLongitudinal(t) / (0.01 * 0.01);
      assertThat(added).isCloseTo(longitudinal, within(1e-11 * Math.abs(longitudinal)));
      assertThat(muon.resonantLinear[i] - heavy.resonantLinear[i])
          .isCloseTo(added * 1e-4 / (MMU * MMU), within(1e-10 * Math.abs(added)));
      double square =
          sumFactor()
              * (-2 * mixedSquare(t) / 1e-4 + 16 * ME * ME * pow2(E - MMU) * gap2 * gap2 / 1e-8);
      assertThat(light.resonantSquare[i] - heavy.resonantSquare[i])
          .isCloseTo(square, within(1e-11 * Math.abs(square)));
    }
    // Smallest T: the sums by hand give these ratios.
    assertThat(light.resonantLinear[0] / paper.resonantLinear[0]).isCloseTo(-56.16, within(0.01));
    assertThat(light.resonantSquare[0] / paper.resonantSquare[0]).isCloseTo(6095.8, within(0.1));
    assertThat(muon.resonantLinear[0] / paper.resonantLinear[0]).isCloseTo(-1.4941, within(1e-4));
  }

  /** (5.3): E^2 for P^2, and m_e - E for m_mu - E in the interference, 0.07% at small T. */
  @Test
  void scalarInTheSChannel() {
    Expansion paper = at(printed("s-scalar", NONE), 0.2);
    Expansion exact = at(exact("s-scalar", Charge.PLUS, NONE), 0.2);
    assertRatio(exact.resonantSquare, paper.resonantSquare, E * E / P2, ROUNDING);
    for (int i = 0; i < NODES.size(); i++) {
      double misprint = 4 * ME * E * (MMU - ME) * sumFactor() * 4 * CONSTANTS.e2() * ME;
      double corrected = E * E / P2 * paper.resonantLinear[i] + misprint / (ME * NODES.recoil(i));
      assertThat(exact.resonantLinear[i])
          .isCloseTo(corrected, within(ROUNDING * Math.abs(corrected)));
      assertThat(paper.resonantLinear[i] / exact.resonantLinear[i] - 1).isBetween(6.9e-4, 7.6e-4);
    }
  }

  /** (4.2): E^2 for P^2, and the opposite sign of F1 F2. */
  @Test
  void formFactors() {
    Expansion charge = ratioOfFormFactors(0.7, 0, 1);
    assertThat(charge.linear[0]).isNotZero();
    Expansion dipole = ratioOfFormFactors(0, 0.4, -1);
    assertThat(dipole.square[0]).isPositive();
    // Together: the square holds F1^2, F2^2 and, with the other sign, F1 F2.
    Profile one = Profile.CONSTANT.times(0.7);
    Profile two = Profile.CONSTANT.times(0.4);
    Expansion paper = at(formula(one, two), 1);
    Expansion exact = at(tree(0.7, 0.4), 1);
    for (int i = 0; i < NODES.size(); i++) {
      double separate = charge.square[i] + dipole.square[i];
      double product = paper.square[i] - separate;
      assertThat(exact.square[i] - separate * E * E / P2)
          .isCloseTo(-product * E * E / P2, within(ROUNDING * paper.square[i]));
      if (NODES.recoil(i) > 1) {
        assertThat(product).isLessThan(-1e-5 * separate);
      }
    }
  }

  /** Checks one form factor alone; returns the printed parts. */
  private static Expansion ratioOfFormFactors(double f1, double f2, int sign) {
    Expansion paper = at(formula(Profile.CONSTANT.times(f1), Profile.CONSTANT.times(f2)), 1);
    Expansion exact = at(tree(f1, f2), 1);
    assertRatio(exact.linear, paper.linear, sign * E * E / P2, ROUNDING);
    assertRatio(exact.square, paper.square, E * E / P2, ROUNDING);
    return paper;
  }

  private static CrossSection formula(Profile f1, Profile f2) {
    return new PrintedCrossSection(
        PrintedCrossSection.Formula.L_MU_L_TAU, CONSTANTS, DRESSED, NODES, 1, f1, f2);
  }

  /** The exact cross section with constant F1 and F2 at the muon and the dressed photon. */
  private static CrossSection tree(double f1, double f2) {
    Profile photon =
        (mass, nodes, out) -> {
          for (int i = 0; i < out.length; i++) {
            out[i] = CONSTANTS.e() / (nodes.t(i) * (1 - DRESSED.at(nodes.t(i))));
          }
        };
    return new TreeLevel(
        CONSTANTS,
        new Beam(E, Charge.PLUS),
        DRESSED,
        NODES,
        TreeLevel.Weak.OFF,
        List.of(
            new Term(photon, false)
                .plus(Structure.VECTOR_VECTOR, f1)
                .plus(Structure.VECTOR_PAULI, f2)),
        mass -> 0);
  }

  /** Widths: twice (scalar) and 4/3 times (vector) the printed one far above the muon mass. */
  @Test
  void widths() {
    assertThat(breadth("s-scalar", 1e4)).isCloseTo(2, within(1e-9));
    assertThat(breadth("s-vector", 1e4)).isCloseTo(4.0 / 3, within(1e-9));
    // Near sqrt(s) the masses still count.
    assertThat(breadth("s-scalar", 0.40554))
        .isCloseTo(2 * pow2(1 - pow2(MMU / 0.40554)), within(5e-3));
    double r2 = pow2(MMU / 0.40554);
    assertThat(breadth("s-vector", 0.40554))
        .isCloseTo(4.0 / 3 * pow2(1 - r2) * (1 + r2 / 2), within(5e-3));
    // Printed widths know no threshold.
    assertThat(breadth("s-scalar", 0.106)).isZero();
    assertThat(at(printed("s-scalar", NONE), 0.106).breadth)
        .isCloseTo(0.106 * 0.106 / (8 * Math.PI), within(1e-15));
  }

  private static double breadth(String model, double mass) {
    return at(exact(model, Charge.PLUS, NONE), mass).breadth
        / at(printed(model, NONE), mass).breadth;
  }

  /** The spin sums written out by hand, against the templates of the engine; mu+ beam. */
  @Test
  void spinSumsByHand() {
    double e2 = CONSTANTS.e2();
    double gap2 = pow2(MMU - ME);
    Expansion scalar = templates(Structure.CROSSED_SCALAR_SCALAR);
    Expansion vector = templates(Structure.CROSSED_VECTOR_VECTOR);
    TreeLevel both =
        tree(
            new Term(Profile.CONSTANT, true)
                .plus(Structure.CROSSED_VECTOR_VECTOR, 1)
                .plus(Structure.CROSSED_SCALAR_SCALAR, gap2));
    Expansion sum = at(both, 1);
    for (int i = 0; i < NODES.size(); i++) {
      double t = NODES.recoil(i);
      double photon = 2 * sumFactor() * e2 / NODES.t(i);
      // The engine's structures contain the minus sign of fermion exchange.
      assertClose(scalar.resonantLinear[i], -photon * photonScalar(t));
      assertClose(vector.resonantLinear[i], -photon * photonVector(t));
      assertClose(scalar.resonantSquare[i], sumFactor() * 16 * ME * ME * pow2(E - MMU));
      assertClose(vector.resonantSquare[i], sumFactor() * vectorSquare(t));
      assertThat(
              sum.resonantSquare[i]
                  - vector.resonantSquare[i]
                  - pow2(gap2) * scalar.resonantSquare[i])
          .isCloseTo(
              2 * sumFactor() * mixedSquare(t), within(1e-12 * Math.abs(sum.resonantSquare[i])));
    }
  }

  private static void assertClose(double actual, double expected) {
    assertThat(actual).isCloseTo(expected, within(ROUNDING * Math.abs(expected)));
  }

  private static Expansion templates(Structure structure) {
    return at(tree(new Term(Profile.CONSTANT, true).plus(structure, 1)), 1);
  }

  private static TreeLevel tree(Term term) {
    return new TreeLevel(
        CONSTANTS,
        new Beam(E, Charge.PLUS),
        NONE,
        NODES,
        TreeLevel.Weak.OFF,
        List.of(term),
        mass -> 0);
  }

  /** nb per GeV of a spin sum: dsigma/dT = |M|^2 / (32 pi m_e P^2), average over 4 states. */
  private static double sumFactor() {
    return CONSTANTS.hbarc2().value() / (4 * 32 * Math.PI * ME * P2);
  }

  /** Sum (J_e.J_mu)(S1 S2)*. */
  private static double photonScalar(double t) {
    return 8 * ME * (2 * E * ME * (E - MMU) - t * pow2(ME + MMU));
  }

  /** Sum (J_e.J_mu)(J1.J2)*. */
  private static double photonVector(double t) {
    return -16
        * ME
        * (2 * E * ME * (E + 2 * MMU) - 4 * E * ME * t + 2 * ME * t * t - t * pow2(ME + MMU));
  }

  /** Sum (J_e.J_mu)((J1.q)(J2.q))*. */
  private static double photonLongitudinal(double t) {
    return pow2(MMU - ME) * photonScalar(t);
  }

  /** Sum |J1.J2|^2. */
  private static double vectorSquare(double t) {
    return 32
        * ME
        * (E * E * ME
            + 2 * E * ME * (MMU - t)
            + 2 * ME * t * t
            + t * (ME * ME + MMU * MMU)
            + 3 * ME * MMU * MMU);
  }

  /** Sum (J1.J2)((J1.q)(J2.q))*. */
  private static double mixedSquare(double t) {
    return -16 * ME * pow2(MMU - ME) * (2 * ME * MMU * (E - MMU) - t * pow2(ME + MMU));
  }

  private static double pow2(double x) {
    return x * x;
  }
}
