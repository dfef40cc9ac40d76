package recoil.muone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import recoil.mediator.CrossSections;
import recoil.mediator.Formulas;
import recoil.mediator.Model;
import recoil.mediator.Presets;
import recoil.nature.Constants;
import recoil.scattering.Beam;
import recoil.scattering.Charge;
import recoil.scattering.Kinematics;
import recoil.scattering.ScaledForm;
import recoil.scattering.Spectrum;

/** Yields over a beam of many energies. */
class BeamTest {
  private static final Constants CONSTANTS = PaperSetup.WORLD.constants();
  private static final Model SCALAR = Presets.model("s-scalar");

  /** Four bins of T, the last reaching beyond T_max of any energy. */
  private static Setup setup(Spectrum spectrum) {
    return new Setup("x", new Beam(150, Charge.PLUS, 0, spectrum), 1, 1, 4, 1e-5)
        .withAxes(
            new Axis(Variable.RECOIL, Binning.listed(List.of(1.0, 20.0, 60.0, 130.0, 1000.0))));
  }

  private static Yields yields(Setup setup, Model model, Formulas formulas) {
    return new Yields(
        Quadrature.of(setup, CONSTANTS, model),
        nodes -> CrossSections.of(formulas, model, CONSTANTS, setup.beam(), t -> 0, nodes));
  }

  private static double[] shift(Yields yields, double mass, double coupling) {
    yields.at(mass);
    double[] shift = new double[yields.bins()];
    yields.shift(coupling, shift);
    return shift;
  }

  /**
   * A scalar on and near its resonance, against the brute-force integrals of beam.py: 1e-9 of the
   * Standard Model, 1e-8 of what the mediator adds.
   */
  @ParameterizedTest
  @CsvFileSource(resources = "beam.csv", numLinesToSkip = 1)
  void bruteForce(
      double width,
      double mass,
      double coupling,
      int bin,
      double standard,
      double linear,
      double square) {
    Yields yields = yields(setup(new Spectrum.Gaussian(width, 3)), SCALAR, Formulas.EXACT);
    assertThat(yields.standard()[bin]).isCloseTo(standard, within(1e-9 * standard));
    assertThat(shift(yields, mass, coupling)[bin])
        .isCloseTo(linear + square, within(1e-8 * (Math.abs(linear) + square)));
  }

  /** Off the resonance a narrow beam is a monochromatic one, up to the square of the width. */
  @ParameterizedTest
  @ValueSource(strings = {"s-scalar", "s-vector", "t-vector"})
  void narrowBeam(String name) {
    Model model = Presets.model(name);
    for (Formulas formulas : Formulas.values()) {
      Yields one = yields(setup(Spectrum.MONOCHROMATIC), model, formulas);
      Yields many = yields(setup(new Spectrum.Gaussian(1e-6, 4)), model, formulas);
      for (double mass : new double[] {0.02, 0.3, 0.42, 2}) {
        double[] expected = shift(one, mass, 0.01);
        double[] actual = shift(many, mass, 0.01);
        for (int bin = 0; bin < 4; bin++) {
          assertThat(many.standard()[bin])
              .isCloseTo(one.standard()[bin], within(1e-8 * one.standard()[bin]));
          assertThat(actual[bin])
              .as("%s %s %s", name, formulas, mass)
              .isCloseTo(expected[bin], within(1e-8 * Math.abs(expected[bin])));
        }
      }
    }
  }

  /** The limit through the resonance: finite, smooth, and deeper for a narrower beam. */
  @ParameterizedTest
  @ValueSource(strings = {"s-scalar", "s-vector"})
  void limitThroughTheResonance(String name) {
    Model model = Presets.model(name);
    double root = Math.sqrt(new Kinematics(CONSTANTS, 150).s());
    for (Formulas formulas : Formulas.values()) {
      double depth = 0;
      for (double width : new double[] {0.001, 0.01, 0.0375, 0.05}) {
        Setup setup =
            PaperSetup.SETUP.withBeam(
                new Beam(150, Charge.PLUS, 0, new Spectrum.Gaussian(width, 4)));
        CouplingLimit limit =
            new CouplingLimit(
                yields(setup, model, formulas), new ChiSquare(1e-5), PaperSetup.THRESHOLD);
        // s has about half the relative width of the energy, m a quarter; steps of 1/40 of that.
        double step = 0.5 * width / 40;
        double[] ln = new double[161];
        for (int i = 0; i < ln.length; i++) {
          ln[i] = Math.log(limit.at(root * Math.exp((i - 80) * step)));
          assertThat(ln[i]).isFinite();
        }
        for (int i = 2; i < ln.length - 1; i++) {
          double third = ln[i + 1] - 3 * ln[i] + 3 * ln[i - 1] - ln[i - 2];
          assertThat(Math.abs(third))
              .as("%s %s, width %s, step %d", name, formulas, width, i)
              .isLessThan(0.01);
        }
        double bottom = Arrays.stream(ln).min().orElseThrow();
        assertThat(bottom).isGreaterThan(depth == 0 ? -30 : depth);
        assertThat(bottom).isLessThan(ln[0] - 1);
        depth = bottom;
      }
    }
  }

  /**
   * The step of the energies halved: a table and the same with the middle of each line added give
   * the same limit to 1e-8. It is that of the Gaussian up to the sagitta of the lines.
   */
  @ParameterizedTest
  @ValueSource(doubles = {0.001, 0.0375, 0.05})
  void halfTheStep(double width) {
    for (double mass : new double[] {0.403, 0.40554, 0.41}) {
      Spectrum.Tabulated table = table(width, 100);
      double coarse = limit(table, mass);
      assertThat(limit(halved(table), mass)).isCloseTo(coarse, within(1e-8 * coarse));
      double gauss = limit(new Spectrum.Gaussian(width, 4), mass);
      assertThat(coarse).isCloseTo(gauss, within(5e-3 * gauss));
    }
  }

  private static Spectrum.Tabulated halved(Spectrum.Tabulated table) {
    List<Double> energies = new ArrayList<>();
    List<Double> densities = new ArrayList<>();
    for (int i = 0; i < table.energies().size(); i++) {
      if (i > 0) {
        energies.add(0.5 * (table.energies().get(i) + table.energies().get(i - 1)));
        densities.add(0.5 * (table.densities().get(i) + table.densities().get(i - 1)));
      }
      energies.add(table.energies().get(i));
      densities.add(table.densities().get(i));
    }
    return new Spectrum.Tabulated(energies, densities);
  }

  private static double limit(Spectrum spectrum, double mass) {
    Setup setup = PaperSetup.SETUP.withBeam(new Beam(150, Charge.PLUS, 0, spectrum)).withBins(5);
    return new CouplingLimit(
            yields(setup, SCALAR, Formulas.EXACT), new ChiSquare(1e-5), PaperSetup.THRESHOLD)
        .at(mass);
  }

  private static Spectrum.Tabulated table(double width, int points) {
    Spectrum.Gaussian gauss = new Spectrum.Gaussian(width, 4);
    double[] ends = gauss.ends(150);
    Double[] energy = new Double[points + 1];
    Double[] density = new Double[points + 1];
    for (int i = 0; i <= points; i++) {
      energy[i] = ends[0] + (ends[1] - ends[0]) * i / points;
      density[i] = gauss.density(150, energy[i]);
    }
    return new Spectrum.Tabulated(List.of(energy), List.of(density));
  }

  /** Events do not get lost: the sum over open bins is the mean of the total over the beam. */
  @Test
  void openBinsHoldAllEvents() {
    Setup setup = PaperSetup.SETUP.withBeam(setup(new Spectrum.Gaussian(0.0375, 4)).beam());
    double total = total(setup.withBins(1));
    for (Variable variable : Variable.values()) {
      Setup one = setup.withAxes(new Axis(variable, Binning.equal(30)));
      assertThat(total(one)).as(variable.key()).isCloseTo(total, within(1e-9 * total));
    }
  }

  private static double total(Setup setup) {
    return Arrays.stream(yields(setup, Presets.model("t-vector"), Formulas.EXACT).standard()).sum();
  }

  @Test
  void nodesOfOneOfManySlices() {
    Quadrature quadrature = new Quadrature(setup(new Spectrum.Gaussian(0.01, 2)), CONSTANTS);
    assertThat(quadrature.slices()).isGreaterThan(10);
    assertThatThrownBy(quadrature::nodes)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("nodes: of " + quadrature.slices() + " slices; name one");
    for (int i = 1; i < quadrature.slices(); i++) {
      assertThat(quadrature.nodes(i).kinematics().energy())
          .isGreaterThan(quadrature.nodes(i - 1).kinematics().energy())
          .isBetween(147.0, 153.0);
    }
  }

  /**
   * Bins that the recoil at the threshold enters and leaves as the energy changes: the integral
   * over the spectrum, which has a kink there, against the middles of 1000 energies.
   */
  @Test
  void kinksOfAngles() {
    Spectrum.Gaussian spectrum = new Spectrum.Gaussian(0.0375, 3);
    double edge = 1e3 * new Kinematics(CONSTANTS, 150).electronAngle(1);
    Setup setup =
        Setup.paper()
            .withAxes(
                new Axis(
                    Variable.ELECTRON_ANGLE, Binning.listed(List.of(edge - 3, edge, edge + 3))));
    double[] expected = new double[2];
    double[] ends = spectrum.ends(150);
    int n = 1000;
    double step = (ends[1] - ends[0]) / n;
    for (int i = 0; i < n; i++) {
      double energy = ends[0] + (i + 0.5) * step;
      double[] here = all(setup.withBeam(new Beam(energy, Charge.PLUS)));
      double weight = spectrum.density(150, energy) * step;
      expected[0] += weight * here[0];
      expected[1] += weight * here[1];
    }
    double[] events = all(setup.withBeam(new Beam(150, Charge.PLUS, 0, spectrum)));
    assertThat(events[0] / expected[0]).isCloseTo(1, within(1e-6));
    assertThat(events[1] / expected[1]).isCloseTo(1, within(1e-5));
  }

  /** Events of the Standard Model by place in the setup. */
  private static double[] all(Setup setup) {
    Quadrature quadrature = new Quadrature(setup, CONSTANTS);
    double[] reached = new double[quadrature.bins()];
    new Templates(quadrature, CONSTANTS, new ScaledForm(PaperSetup.RUNNING))
        .at(new double[] {1}, reached, new double[1][reached.length]);
    double[] events = new double[setup.bins()];
    for (int i = 0; i < reached.length; i++) {
      events[quadrature.place(i)] = reached[i];
    }
    return events;
  }
}
