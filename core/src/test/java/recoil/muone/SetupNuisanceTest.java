package recoil.muone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import recoil.muone.SetupNuisance.Quantity;
import recoil.nature.Constants;
import recoil.numeric.GaussLegendre;
import recoil.scattering.Beam;
import recoil.scattering.Charge;
import recoil.scattering.Kinematics;
import recoil.scattering.Printed;
import recoil.scattering.Spectrum;
import recoil.statistics.Shape;

class SetupNuisanceTest {
  private static final Constants CONSTANTS = PaperSetup.WORLD.constants();

  private static Shape shape(Quantity quantity, Setup setup) {
    return new SetupNuisance(quantity, 1e-3)
        .shapes(setup, new Quadrature(setup, CONSTANTS), CONSTANTS, PaperSetup.RUNNING)
        .get(0);
  }

  /** dsigma/dT integrated over a bin, for another beam energy. */
  private static double events(double energy, double low, double high) {
    Printed photon = new Printed(CONSTANTS, energy);
    double me = CONSTANTS.electronMass().value();
    return new GaussLegendre(40)
        .integrate(
            recoil -> {
              double dressing = 1 / (1 - PaperSetup.RUNNING.at(-2 * me * recoil));
              return photon.photon(recoil) * dressing * dressing;
            },
            low,
            high);
  }

  /** Bins in T stay where they are; the last one takes what a higher T_max brings. */
  @Test
  void beamEnergyWithBinsInTheRecoilEnergy() {
    Setup setup = PaperSetup.SETUP.withBins(10);
    double[] edges = setup.edges(CONSTANTS);
    Shape shape = shape(Quantity.BEAM_ENERGY, setup);
    assertThat(shape.name()).isEqualTo("beam-energy");
    assertThat(shape.width()).isEqualTo(1e-3);
    for (int bin = 0; bin < 10; bin++) {
      double[] n = new double[3];
      for (int i = 0; i < 3; i++) {
        double energy = 150 * (1 + 1e-3 * (i - 1));
        double top = bin == 9 ? new Kinematics(CONSTANTS, energy).maximumRecoil() : edges[bin + 1];
        n[i] = events(energy, edges[bin], top);
      }
      assertThat(shape.change()[bin])
          .as("bin %s", bin)
          .isCloseTo((n[2] - n[0]) / (2e-3 * n[1]), within(1e-6));
    }
    // T_max grows like E, by 9% of the last bin for 1% of E.
    assertThat(shape.change()[9]).isGreaterThan(5);
    assertThat(Math.abs(shape.change()[0])).isLessThan(0.1);
  }

  /** A spectrum moves with its scale: a narrow one gives what one energy gives. */
  @Test
  void spectraMove() {
    Setup setup = PaperSetup.SETUP.withBins(4);
    double[] sharp = shape(Quantity.BEAM_ENERGY, setup).change();
    Beam beam = new Beam(150, Charge.MINUS);
    double[] narrow =
        shape(
                Quantity.BEAM_ENERGY,
                setup.withBeam(beam.withSpectrum(new Spectrum.Gaussian(1e-3, 4))))
            .change();
    double[] table =
        shape(
                Quantity.BEAM_ENERGY,
                setup.withBeam(
                    beam.withSpectrum(
                        new Spectrum.Tabulated(
                            List.of(149.9, 150.0, 150.1), List.of(0.0, 1.0, 0.0)))))
            .change();
    for (int bin = 0; bin < 4; bin++) {
      assertThat(narrow[bin]).isCloseTo(sharp[bin], within(2e-4));
      assertThat(table[bin]).isCloseTo(sharp[bin], within(2e-4));
    }
  }

  /** An angular setup with one variable; smearing conserves events where bins cover all angles. */
  private static Setup angles(double target, double intrinsic) {
    return PaperSetup.SETUP
        .withThreshold(2)
        .withAxes(
            new Axis(
                Variable.ELECTRON_ANGLE,
                new Binning(List.of(0.0, 10.0, 200.0), List.of(10, 1), false)))
        .withDetector(new Detector(Acceptance.ALL, new Tracking(target, 35.28, intrinsic), null));
  }

  @ParameterizedTest
  @CsvSource({"RESOLUTION, 0, 5e-4", "MATERIAL, 1.5, 2e-5"})
  void trackingMovesEventsBetweenBins(Quantity quantity, double target, double intrinsic) {
    Setup setup = angles(target, intrinsic);
    double[] change = shape(quantity, setup).change();
    double[] events = new double[change.length];
    Quadrature quadrature = new Quadrature(setup, CONSTANTS);
    new Templates(quadrature, CONSTANTS, new recoil.scattering.ScaledForm(PaperSetup.RUNNING))
        .at(new double[] {1}, events, new double[1][events.length]);
    double moved = 0;
    double kept = 0;
    for (int i = 0; i < change.length; i++) {
      moved += change[i] * events[i];
      kept += Math.abs(change[i] * events[i]);
    }
    assertThat(kept / Arrays.stream(events).sum()).isGreaterThan(1e-4);
    assertThat(moved / kept).isCloseTo(0, within(1e-5));
  }

  /** Without material only the intrinsic resolution counts, and the other way round. */
  @Test
  void whatIsNotThereDoesNotMatter() {
    assertThat(shape(Quantity.MATERIAL, angles(0, 5e-4)).change()).containsOnly(0);
    assertThat(shape(Quantity.RESOLUTION, angles(1.5, 0)).change()).containsOnly(0);
  }

  @Test
  void namesAndErrors() {
    assertThat(Quantity.of("beam-energy")).isEqualTo(Quantity.BEAM_ENERGY);
    assertThat(Quantity.of("material")).isEqualTo(Quantity.MATERIAL);
    assertThat(Quantity.of("gain")).isNull();
    assertThat(new SetupNuisance(Quantity.RESOLUTION, 0.05).text()).isEqualTo("resolution=0.05");
    assertThat(new SetupNuisance(Quantity.MATERIAL, Double.POSITIVE_INFINITY).text())
        .isEqualTo("material=free");
    assertThatThrownBy(() -> new SetupNuisance(Quantity.MATERIAL, 0))
        .hasMessage("material: width 0.0; allowed is above 0");
    assertThatThrownBy(() -> shape(Quantity.RESOLUTION, PaperSetup.SETUP))
        .hasMessage("resolution: setup paper has no tracking; one with it is needed");
  }

  /** Bins that are open keep the edges of the nominal energy: inside they are as listed ones. */
  @Test
  void openBinsOfAnAngleStay() {
    Setup open = Setup.named("muone").withAxes(new Axis(Variable.ELECTRON_ANGLE, Binning.equal(7)));
    List<Double> edges =
        Arrays.stream(open.edges(CONSTANTS)).map(edge -> 1e3 * edge).boxed().toList();
    Setup listed = open.withAxes(new Axis(Variable.ELECTRON_ANGLE, Binning.listed(edges)));
    double[] expected = shape(Quantity.BEAM_ENERGY, listed).change();
    double[] change = shape(Quantity.BEAM_ENERGY, open).change();
    assertThat(Math.abs(expected[2] - expected[1])).isGreaterThan(0.01);
    for (int bin = 1; bin < 6; bin++) {
      assertThat(change[bin]).isCloseTo(expected[bin], within(1e-8));
    }
  }
}
