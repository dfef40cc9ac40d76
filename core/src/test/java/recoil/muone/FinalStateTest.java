package recoil.muone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import recoil.mediator.CrossSections;
import recoil.mediator.Formulas;
import recoil.mediator.Presets;
import recoil.nature.Constants;
import recoil.nature.Lepton;
import recoil.numeric.GaussKronrod;
import recoil.scattering.Beam;
import recoil.scattering.Charge;
import recoil.scattering.FinalState;
import recoil.scattering.Kinematics;
import recoil.scattering.SpinSums;
import recoil.scattering.Structure;

/** An experiment that does not identify charges: e+ mu- counts as e- mu+. */
class FinalStateTest {
  private static final Constants CONSTANTS = PaperSetup.WORLD.constants();
  private static final double ME = CONSTANTS.mass(Lepton.ELECTRON);
  private static final double MMU = CONSTANTS.mass(Lepton.MUON);
  private static final Kinematics KINEMATICS = new Kinematics(CONSTANTS, 150);

  /** sqrt(u) at T_max, 27.53 MeV. */
  private static final double POLE = Math.sqrt(KINEMATICS.u(KINEMATICS.maximumRecoil()));

  private static Setup setup(Charge charge, FinalState finalState) {
    return PaperSetup.SETUP.withBeam(new Beam(150, charge)).withFinalState(finalState);
  }

  private static Yields yields(String model, Setup setup) {
    Quadrature quadrature = Quadrature.of(setup, CONSTANTS, Presets.model(model));
    return new Yields(
        CrossSections.of(
            Formulas.EXACT,
            Presets.model(model),
            CONSTANTS,
            setup.beam(),
            setup.finalState(),
            PaperSetup.RUNNING,
            quadrature.nodes()),
        quadrature);
  }

  private static double[] added(String model, double mass, double coupling) {
    double[][] shifts = new double[2][];
    for (FinalState one : FinalState.values()) {
      Yields yields = yields(model, setup(Charge.PLUS, one));
      double[] shift = new double[yields.bins()];
      yields.at(mass);
      yields.shift(coupling, shift);
      shifts[one == FinalState.ANY ? 1 : 0] = shift;
    }
    double[] added = shifts[1];
    for (int i = 0; i < added.length; i++) {
      added[i] -= shifts[0][i];
    }
    return added;
  }

  /**
   * The scalar's |M|^2 by hand: s- and u-channel with |S S'|^2 and their interference, integrated
   * adaptively over each bin; 1e-9.
   */
  @ParameterizedTest
  @ValueSource(doubles = {0.02754, 0.03, 0.1, 1, 10})
  void eventsOfTheScalar(double mass) {
    double y = 1;
    double[] added = added("s-scalar", mass, y);
    Setup setup = setup(Charge.PLUS, FinalState.ANY);
    double[] edges = setup.edges(CONSTANTS);
    SpinSums sums = SpinSums.chargeExchange(ME, MMU);
    double s = KINEMATICS.s();
    double width = Presets.model("s-scalar").at(mass, y).width(CONSTANTS);
    double norm = Math.pow(s - mass * mass, 2) + Math.pow(mass * width, 2);
    double flux = CONSTANTS.hbarc2().value() / (4 * 32 * Math.PI * ME * KINEMATICS.momentum2());
    for (int bin : new int[] {0, 25, 49}) {
      double max = KINEMATICS.maximumRecoil();
      double expected =
          setup.luminosity()
              * GaussKronrod.integrate(
                  z -> {
                    double gap = Math.exp(z) - 1e-9;
                    double t = KINEMATICS.transfer(max - gap);
                    double du = 1 / (KINEMATICS.uBelowMaximum(gap) - mass * mass);
                    double ss =
                        sums.unpolarised(
                            Structure.CROSSED_SCALAR_SCALAR, Structure.CROSSED_SCALAR_SCALAR, s, t);
                    double uu =
                        sums.unpolarised(Structure.SCALAR_SCALAR, Structure.SCALAR_SCALAR, s, t);
                    double su =
                        sums.unpolarised(
                            Structure.SCALAR_SCALAR, Structure.CROSSED_SCALAR_SCALAR, s, t);
                    double square =
                        ss / norm + uu * du * du + 2 * su * du * (s - mass * mass) / norm;
                    return Math.exp(z) * flux * square;
                  },
                  Math.log(max - edges[bin + 1] + 1e-9),
                  Math.log(max - edges[bin] + 1e-9),
                  1e-12);
      assertThat(added[bin]).isCloseTo(expected, within(1e-9 * expected));
    }
  }

  /**
   * Events are added in every bin. Limits come from the interference with the photon, which e+ mu-
   * has not, and hardly move: they become weaker where the interference is negative, below sqrt(s).
   */
  @ParameterizedTest
  @ValueSource(strings = {"s-vector", "s-scalar"})
  void limitsHardlyMove(String model) {
    ChiSquare chiSquare = new ChiSquare(PaperSetup.SETUP.systematic());
    for (double mass : new double[] {0.03, 0.1, 0.3, 1}) {
      for (double events : added(model, mass, 1e-3)) {
        assertThat(events).isPositive();
      }
    }
    for (double mass : new double[] {0.03, 0.1, 0.3, 0.4, 0.4055, 0.41, 1, 10}) {
      double any = limit(model, FinalState.ANY, chiSquare, mass);
      double elastic = limit(model, FinalState.ELASTIC, chiSquare, mass);
      assertThat(any).isCloseTo(elastic, within(2e-4 * elastic));
      assertThat(any > elastic).isEqualTo(mass * mass < KINEMATICS.s());
    }
  }

  private static double limit(
      String model, FinalState finalState, ChiSquare chiSquare, double mass) {
    Yields yields = yields(model, setup(Charge.PLUS, finalState));
    return new CouplingLimit(yields, chiSquare, PaperSetup.THRESHOLD).at(mass);
  }

  /** On resonance both charge states are equally likely, whatever the mediator's spin. */
  @ParameterizedTest
  @ValueSource(strings = {"s-vector", "s-scalar"})
  void onResonanceBothFinalStatesAreEqual(String model) {
    double mass = Math.sqrt(KINEMATICS.s());
    Yields yields = yields(model, setup(Charge.PLUS, FinalState.ELASTIC));
    yields.at(mass);
    double[] elastic = new double[yields.bins()];
    yields.shift(1e-6, elastic);
    double[] added = added(model, mass, 1e-6);
    for (int i = 0; i < added.length; i++) {
      assertThat(added[i]).isCloseTo(elastic[i], within(1e-8 * elastic[i]));
    }
  }

  @Test
  void onlyFlavourChangeAndPositiveMuonsAreTouched() {
    Yields any = yields("t-vector", setup(Charge.PLUS, FinalState.ANY));
    Yields elastic = yields("t-vector", setup(Charge.PLUS, FinalState.ELASTIC));
    Yields minus = yields("s-vector", setup(Charge.MINUS, FinalState.ANY));
    Yields minusElastic = yields("s-vector", setup(Charge.MINUS, FinalState.ELASTIC));
    double[] one = new double[50];
    double[] two = new double[50];
    any.at(0.1);
    elastic.at(0.1);
    any.shift(1e-3, one);
    elastic.shift(1e-3, two);
    assertThat(one).isEqualTo(two);
    minus.at(0.1);
    minusElastic.at(0.1);
    minus.shift(1e-3, one);
    minusElastic.shift(1e-3, two);
    assertThat(one).isEqualTo(two);
  }

  @Test
  void mediatorOnShellIsRefused() {
    Yields any = yields("s-scalar", setup(Charge.PLUS, FinalState.ANY));
    assertThatThrownBy(() -> any.at(POLE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not on shell in the u-channel");
    Yields elastic = yields("s-scalar", setup(Charge.PLUS, FinalState.ELASTIC));
    elastic.at(POLE);
    assertThat(elastic.parts().resonantSquare[0]).isFinite();
  }

  @Test
  void printedFormulasHaveNone() {
    assertThatThrownBy(
            () ->
                CrossSections.of(
                    Formulas.PRINTED,
                    Presets.model("s-vector"),
                    CONSTANTS,
                    new Beam(150, Charge.PLUS),
                    FinalState.ANY,
                    PaperSetup.RUNNING,
                    new Quadrature(PaperSetup.SETUP, CONSTANTS).nodes()))
        .hasMessageStartingWith("formulas: printed; the paper has no formula for the final state");
  }

  @Test
  void names() {
    assertThat(FinalState.named("any")).isEqualTo(FinalState.ANY);
    assertThat(FinalState.named("elastic")).isEqualTo(FinalState.ELASTIC);
    assertThatThrownBy(() -> FinalState.named("both"))
        .hasMessage("final state: both; allowed are elastic, any");
  }
}
