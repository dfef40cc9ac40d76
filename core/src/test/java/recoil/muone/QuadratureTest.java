package recoil.muone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import recoil.mediator.CrossSections;
import recoil.mediator.Formulas;
import recoil.mediator.Presets;
import recoil.mediator.Spin;
import recoil.nature.Constants;
import recoil.numeric.GaussKronrod;
import recoil.scattering.Beam;
import recoil.scattering.Charge;
import recoil.scattering.CrossSection;
import recoil.scattering.Expansion;
import recoil.scattering.Kinematics;
import recoil.scattering.Nodes;
import recoil.scattering.Printed;
import recoil.scattering.SpinSums;
import recoil.scattering.Structure;

/** The quadrature over the bins against the adaptive one. */
class QuadratureTest {
  private static final Constants CONSTANTS = PaperSetup.WORLD.constants();
  private static final double E = 150;
  private static final Kinematics KINEMATICS = new Kinematics(CONSTANTS, E);

  /** sqrt(u) at T_max, 27.53 MeV. */
  private static final double POLE = Math.sqrt(KINEMATICS.u(KINEMATICS.maximumRecoil()));

  /** Photon, vector and scalar in the t-channel from 1 keV to 10 GeV: 1e-13 in a bin. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 50, 500})
  void smoothCrossSections(int bins) {
    Setup setup = PaperSetup.SETUP.withBins(bins);
    Quadrature quadrature = new Quadrature(setup, CONSTANTS);
    Printed printed = new Printed(CONSTANTS, E);
    DoubleUnaryOperator photon =
        t -> printed.photon(t) / (1 - PaperSetup.RUNNING.at(KINEMATICS.transfer(t)));
    check(setup, quadrature, photon);
    for (double mass : new double[] {1e-6, 1e-4, 3e-3, 0.03, 0.3, 10}) {
      check(setup, quadrature, t -> photon.applyAsDouble(t) * printed.vectorLinear(t, mass));
      check(setup, quadrature, t -> photon.applyAsDouble(t) * printed.vectorSquare(t, mass));
      check(setup, quadrature, t -> printed.scalarLinear(t, mass));
      check(setup, quadrature, t -> printed.scalarSquare(t, mass));
    }
  }

  /** The first, the middle and the last bins. */
  private static int[] chosen(int bins) {
    return IntStream.of(0, 1, bins / 2, bins - 2, bins - 1)
        .filter(bin -> bin >= 0 && bin < bins)
        .distinct()
        .toArray();
  }

  private static void check(Setup setup, Quadrature quadrature, DoubleUnaryOperator density) {
    double[] edges = setup.edges(CONSTANTS);
    Nodes nodes = quadrature.nodes();
    double[] values = new double[nodes.size()];
    Arrays.setAll(values, i -> density.applyAsDouble(nodes.recoil(i)));
    double[] events = new double[quadrature.bins()];
    quadrature.sum(values, events);
    for (int bin : chosen(events.length)) {
      double expected =
          setup.luminosity()
              * GaussKronrod.integrate(
                  y -> Math.exp(y) * density.applyAsDouble(Math.exp(y)),
                  Math.log(edges[bin]),
                  Math.log(edges[bin + 1]),
                  1e-14);
      assertThat(events[bin])
          .as("bin %d of %d", bin, events.length)
          .isCloseTo(expected, within(1e-13 * Math.abs(expected)));
    }
  }

  /**
   * A flavour-changing mediator and a mu- beam: the pole of the u-channel lies beyond T_max, at the
   * closest mass by 15 keV of 140 GeV. 1e-11 in a bin down to that mass.
   */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 50})
  void poleOfTheCrossedChannel(int bins) {
    Setup setup = PaperSetup.SETUP.withBins(bins).withBeam(new Beam(E, Charge.MINUS));
    for (String name : new String[] {"s-vector", "s-scalar"}) {
      Quadrature quadrature = Quadrature.of(setup, CONSTANTS, Presets.model(name));
      CrossSection crossSection =
          CrossSections.of(
              Formulas.EXACT,
              Presets.model(name),
              CONSTANTS,
              setup.beam(),
              t -> 0,
              quadrature.nodes());
      Yields yields = new Yields(crossSection, quadrature);
      Spin spin = Presets.model(name).spin();
      for (double mass :
          new double[] {
            POLE * 1.00001001, POLE * 1.0001, POLE * 1.001, POLE * 1.01, 0.03, 0.05, 0.3, 10
          }) {
        yields.at(mass);
        Expansion parts = yields.parts();
        for (int bin : chosen(bins)) {
          assertClose(parts.linear[bin], crossed(setup, spin, mass, bin, true), name, mass, bin);
          assertClose(parts.square[bin], crossed(setup, spin, mass, bin, false), name, mass, bin);
        }
      }
    }
  }

  private static void assertClose(
      double actual, double expected, String name, double mass, int bin) {
    assertThat(actual)
        .as("%s of %s GeV, bin %d", name, mass, bin)
        .isCloseTo(expected, within(1e-11 * Math.abs(expected)));
  }

  /** Interference or square of the u-channel in a bin, integrated over the gap T_max - T. */
  private static double crossed(Setup setup, Spin spin, double mass, int bin, boolean linear) {
    SpinSums sums =
        new SpinSums(Charge.MINUS, CONSTANTS.electronMass().value(), CONSTANTS.muonMass().value());
    double s = KINEMATICS.s();
    double max = KINEMATICS.maximumRecoil();
    double density = Math.pow(CONSTANTS.muonMass().value() - CONSTANTS.electronMass().value(), 2);
    DoubleUnaryOperator integrand =
        gap -> {
          double t = KINEMATICS.transfer(max - gap);
          double propagator = 1 / (KINEMATICS.uBelowMaximum(gap) - mass * mass);
          double[] re = new double[Structure.values().length];
          if (spin == Spin.VECTOR) {
            re[Structure.CROSSED_VECTOR_VECTOR.index()] = propagator;
            re[Structure.CROSSED_SCALAR_SCALAR.index()] = -propagator * density / (mass * mass);
          } else {
            re[Structure.CROSSED_SCALAR_SCALAR.index()] = -propagator;
          }
          if (!linear) {
            return sums.squared(re, new double[re.length], 0, s, t);
          }
          double sum = 0;
          for (Structure a : Structure.values()) {
            sum += re[a.index()] * sums.unpolarised(a, Structure.VECTOR_VECTOR, s, t);
          }
          return 0.5 * CONSTANTS.e2() / t * sum;
        };
    double[] edges = setup.edges(CONSTANTS);
    return setup.luminosity()
        * CONSTANTS.hbarc2().value()
        / (32 * Math.PI * CONSTANTS.electronMass().value() * KINEMATICS.momentum2())
        * GaussKronrod.integrate(integrand, max - edges[bin + 1], max - edges[bin], 1e-13);
  }

  /** Only a mu- and an e mu coupling pay for the nodes near the pole. */
  @Test
  void nodesOfTheOthersStay() {
    Setup plus = PaperSetup.SETUP.withBeam(new Beam(E, Charge.PLUS));
    Setup minus = PaperSetup.SETUP.withBeam(new Beam(E, Charge.MINUS));
    int size = new Quadrature(plus, CONSTANTS).nodes().size();
    assertThat(size).isBetween(3 * 50, 5 * 50);
    assertThat(nodes(plus, "s-vector")).isEqualTo(size);
    assertThat(nodes(minus, "t-vector")).isEqualTo(size);
    assertThat(nodes(minus, "s-scalar")).isBetween(size + 50, 3 * size);
  }

  private static int nodes(Setup setup, String model) {
    return Quadrature.of(setup, CONSTANTS, Presets.model(model)).nodes().size();
  }

  @Test
  void massesNextToThePoleAreRefused() {
    Setup setup = PaperSetup.SETUP.withBeam(new Beam(E, Charge.MINUS));
    Quadrature quadrature = Quadrature.of(setup, CONSTANTS, Presets.model("s-vector"));
    CrossSection crossSection =
        CrossSections.of(
            Formulas.EXACT,
            Presets.model("s-vector"),
            CONSTANTS,
            setup.beam(),
            PaperSetup.RUNNING,
            quadrature.nodes());
    Expansion parts = new Expansion(crossSection.size());
    assertThatThrownBy(() -> crossSection.at(POLE * 1.000009, parts))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("mass: 0.02752")
        .hasMessageContaining("not on shell");
    crossSection.at(POLE * 1.000011, parts);
    assertThat(parts.square[quadrature.nodes().size() - 1]).isPositive().isFinite();
  }
}
