package recoil.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import recoil.mediator.Coupling;
import recoil.mediator.Presets;
import recoil.mediator.Spin;
import recoil.moment.Moment;
import recoil.nature.Constants;
import recoil.nature.Lepton;
import recoil.nature.World;
import recoil.numeric.Estimate;
import recoil.numeric.GaussLegendre;
import recoil.numeric.Pulls;
import recoil.numeric.Vegas;
import recoil.scattering.Beam;
import recoil.scattering.Charge;

class DirectProductionTest {
  private static final Constants CONSTANTS = World.named("2020").constants();
  private static final Coupling ONE = new Coupling(1, 0);

  /** Error of the reference values. */
  private static final double REFERENCE = 3e-4;

  private static final double ACCURACY = 8e-4;

  private static DirectProduction production(
      Spin spin, double energy, Charge charge, double mass, Coupling e, Coupling mu) {
    return new DirectProduction(
        new Emission(CONSTANTS, new Beam(energy, charge), spin, mass, e, mu), 7, 2);
  }

  /** Within three combined errors, of which each is 0.1% at the most. */
  private static void meets(Estimate ours, double picobarn, double reference) {
    double value = 1e3 * ours.value();
    double error = Math.hypot(1e3 * ours.error(), reference * picobarn);
    assertThat(ours.relativeError()).isLessThan(1e-3);
    assertThat(ours.consistent()).isTrue();
    assertThat(value).isCloseTo(picobarn, within(3 * Math.abs(error)));
  }

  /** Cross sections in pb at unit coupling, made by an independent program. */
  @ParameterizedTest
  @CsvSource({
    "VECTOR, 160, 2, 1.5352e10, 2.2999e7, -7.795e6",
    "VECTOR, 160, 10, 6.9094e8, 1.0800e7, -3.461e6",
    "VECTOR, 160, 50, 1.2581e7, 2.7174e6, -8.389e5",
    "VECTOR, 160, 100, 1.3487e6, 9.2834e5, -2.730e5",
    "VECTOR, 160, 250, 3.9375e3, 3.9209e4, -5.471e3",
    "SCALAR, 150, 10, 2.2063e8, 3.6058e6, ",
    "SCALAR, 150, 100, 3.9709e5, 2.1536e5, ",
    "SCALAR, 150, 250, 7.3529e2, 6.8442e3, "
  })
  void table(Spin spin, double energy, double mass, double e, double mu, Double both) {
    DirectProduction production = production(spin, energy, Charge.MINUS, 1e-3 * mass, ONE, ONE);
    meets(production.byElectron(Cuts.NONE, ACCURACY), e, REFERENCE);
    meets(production.byMuon(Cuts.NONE, ACCURACY), mu, REFERENCE);
    if (both != null) {
      meets(production.interference(Cuts.NONE, ACCURACY), both, REFERENCE);
    }
  }

  /** The interference of a scalar is small and changes its sign: to the digits of the notes. */
  @ParameterizedTest
  @CsvSource({"10, -4.15e3, 0.01e3", "100, -8.05e1, 0.01e1", "250, 4.22e1, 0.01e1"})
  void interferenceOfAScalar(double mass, double both, double digit) {
    Estimate ours =
        production(Spin.SCALAR, 150, Charge.PLUS, 1e-3 * mass, ONE, ONE)
            .interference(Cuts.NONE, 2e-3);
    assertThat(1e3 * ours.value()).isCloseTo(both, within(digit + 3e3 * ours.error()));
  }

  /** The parts add to the whole, and the interference turns with the charge of the beam. */
  @Test
  void partsAddToTheWhole() {
    for (Charge charge : Charge.values()) {
      DirectProduction two =
          production(Spin.VECTOR, 160, charge, 0.1, new Coupling(0.5, 0), new Coupling(2, 0));
      double sum = 0.25 * 1.3487e6 + 4 * 9.2834e5 + charge.sign() * 2.730e5;
      Estimate whole = two.crossSection(Cuts.NONE, 8e-4);
      meets(whole, sum, REFERENCE);
    }
  }

  /** With |M|^2 = 1 both maps give the volume of phase space, 1e-3 and three errors. */
  @ParameterizedTest
  @ValueSource(doubles = {2e-4, 0.02, 0.25})
  void volume(double mass) {
    Emission emission =
        new Emission(CONSTANTS, new Beam(150, Charge.PLUS), Spin.VECTOR, mass, ONE, ONE);
    double s = emission.s();
    double me = emission.electronMass();
    double mmu = emission.muonMass();
    double low = mmu + mass;
    double high = Math.sqrt(s) - me;
    // smooth at both ends in the angle
    double volume =
        new GaussLegendre(200)
            .integrate(
                angle -> {
                  double sin = Math.sin(angle);
                  double w = low + (high - low) * sin * sin;
                  double slope = (high - low) * Math.sin(2 * angle) * w / Math.PI;
                  return slope * two(s, w, me) * two(w * w, mmu, mass);
                },
                0,
                0.5 * Math.PI);
    double p2 = (s - (me + mmu) * (me + mmu)) * (s - (me - mmu) * (me - mmu)) / (4 * s);
    double flux = 4 * Math.sqrt(p2 * s);
    double expected = CONSTANTS.hbarc2().value() * volume / flux;
    for (boolean byElectron : new boolean[] {true, false}) {
      Vegas vegas =
          new Vegas(
              PhaseSpace.DIMENSIONS,
              () -> {
                PhaseSpace space = new PhaseSpace(emission, byElectron, Cuts.Range.ALL);
                Momenta momenta = new Momenta();
                return x -> space.at(x, momenta);
              },
              3,
              2);
      Estimate estimate = vegas.integrate(1e-3, 10_000_000);
      assertThat(estimate.relativeError()).isLessThan(1e-3);
      assertThat(estimate.value()).isCloseTo(expected, within(3 * estimate.error()));
    }
  }

  private static double two(double s, double a, double b) {
    double lambda = (s - (a + b) * (a + b)) * (s - (a - b) * (a - b));
    return Math.sqrt(Math.max(0, lambda)) / (8 * Math.PI * s);
  }

  @Test
  void nothingAtAndAboveTheThreshold() {
    for (double energy : new double[] {150, 160}) {
      double threshold =
          production(Spin.VECTOR, energy, Charge.PLUS, 0.1, ONE, ONE).emission().threshold();
      assertThat(1e3 * threshold).isCloseTo(energy == 150 ? 299.37 : 311.78, within(5e-3));
      for (double mass : new double[] {threshold, threshold * (1 + 1e-12), 1, 1e9}) {
        assertThat(
                production(Spin.VECTOR, energy, Charge.PLUS, mass, ONE, ONE)
                    .crossSection(Cuts.NONE, 1e-3))
            .isEqualTo(Estimate.ZERO);
      }
      Estimate below =
          production(Spin.VECTOR, energy, Charge.PLUS, threshold * (1 - 1e-9), ONE, ONE)
              .crossSection(Cuts.NONE, 1e-2);
      assertThat(below.value()).isPositive();
      assertThat(below.relativeError()).isLessThan(1e-2);
    }
  }

  @Test
  void nothingWithoutCouplings() {
    assertThat(
            production(Spin.SCALAR, 150, Charge.PLUS, 0.1, Coupling.ZERO, Coupling.ZERO)
                .crossSection(Cuts.NONE, 1e-3))
        .isEqualTo(Estimate.ZERO);
  }

  @Test
  void cutsThatLeaveNothing() {
    Cuts cuts = Cuts.NONE.withElectronEnergy(Cuts.Range.above(1000));
    Estimate none =
        production(Spin.VECTOR, 150, Charge.PLUS, 0.1, ONE, ONE).crossSection(cuts, 1e-3);
    assertThat(none.value()).isZero();
    assertThat(none.error()).isZero();
    assertThat(none.missed()).isFalse();
    assertThatThrownBy(() -> new Cuts.Range(2, 1)).hasMessageContaining("range: 2.0 to 1.0");
  }

  /** Narrow ranges of the electron's energy hold their share, by each of the lines. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void narrowEnergies(boolean byElectron) {
    DirectProduction production = production(Spin.VECTOR, 150, Charge.PLUS, 0.03, ONE, ONE);
    double[] density = new double[3];
    double[] error = new double[3];
    double[] widths = {0.1, 1e-3, 1e-8};
    for (int i = 0; i < widths.length; i++) {
      Cuts cuts = Cuts.NONE.withElectronEnergy(new Cuts.Range(5, 5 + widths[i]));
      Estimate one = byElectron ? production.byElectron(cuts, 5e-3) : production.byMuon(cuts, 5e-3);
      assertThat(one.relativeError()).isLessThan(5e-3);
      density[i] = one.value() / widths[i];
      error[i] = one.relativeError();
    }
    // the slope between 5 and 5.05 GeV is up to 3%
    assertThat(density[1] / density[0]).isCloseTo(1, within(0.04));
    assertThat(density[2] / density[1])
        .isCloseTo(1, within(4 * Math.hypot(error[1], error[2]) + 1e-3));
  }

  /** The parts of the energy add to the whole. */
  @Test
  void energiesAddToTheWhole() {
    DirectProduction production = production(Spin.VECTOR, 150, Charge.PLUS, 0.03, ONE, ONE);
    double[] edges = {0, 0.01, 1, 20, 200};
    double sum = 0;
    double square = 0;
    for (int i = 1; i < edges.length; i++) {
      Estimate part =
          production.crossSection(
              Cuts.NONE.withElectronEnergy(new Cuts.Range(edges[i - 1], edges[i])), 2e-3);
      sum += part.value();
      square += part.error() * part.error();
    }
    Estimate whole = production.crossSection(Cuts.NONE, 2e-3);
    assertThat(sum)
        .isCloseTo(whole.value(), within(4 * Math.sqrt(square + whole.error() * whole.error())));
  }

  /** What no point passes has a bound; an energy above the largest is forbidden. */
  @Test
  void whatNoPointPassesIsBounded() {
    DirectProduction production = production(Spin.VECTOR, 150, Charge.PLUS, 0.03, ONE, ONE);
    Cuts corner =
        Cuts.NONE
            .withElectronAngle(new Cuts.Range(10e-3, 10.001e-3))
            .withMuonAngle(new Cuts.Range(2e-3, 2.001e-3));
    Estimate none = production.crossSection(corner, 1e-2);
    assertThat(none.missed()).isTrue();
    assertThat(none.value()).isZero();
    // a hundredth in each angle of a region that is found: truth is far below the bound
    Cuts wide =
        Cuts.NONE
            .withElectronAngle(new Cuts.Range(10e-3, 10.5e-3))
            .withMuonAngle(new Cuts.Range(2e-3, 2.5e-3));
    double expected = production.crossSection(wide, 5e-2).value() / 250_000;
    assertThat(none.error()).isGreaterThan(expected);
    assertThat(none.error()).isLessThan(production.crossSection(Cuts.NONE, 1e-2).value());
    Cuts above = Cuts.NONE.withElectronEnergy(Cuts.Range.above(149));
    assertThat(production.crossSection(above, 1e-2)).isEqualTo(Estimate.ZERO);
  }

  /** Errors are true, against the table. */
  @Test
  void pulls() {
    Emission emission = production(Spin.VECTOR, 160, Charge.MINUS, 0.01, ONE, ONE).emission();
    Pulls.areTrue(
        1e-3 * (6.9094e8 + 1.0800e7 - 3.461e6),
        seed -> new DirectProduction(emission, seed, 2).crossSection(Cuts.NONE, 2e-2));
  }

  @Test
  void theNumberOfThreadsDoesNotMatter() {
    Emission emission = production(Spin.VECTOR, 160, Charge.PLUS, 0.01, ONE, ONE).emission();
    Cuts cuts = Cuts.NONE.withElectronEnergy(Cuts.Range.above(1));
    Estimate one = new DirectProduction(emission, 11, 1).crossSection(cuts, 1e-2);
    assertThat(new DirectProduction(emission, 11, 3).crossSection(cuts, 1e-2)).isEqualTo(one);
    assertThat(new DirectProduction(emission, 12, 3).crossSection(cuts, 1e-2).value())
        .isNotEqualTo(one.value())
        .isCloseTo(one.value(), within(5 * one.error()));
  }

  /** Half of the events with E_e > 1 GeV, theta_e < 32 mrad lie within 0.2 mrad of the curve. */
  @ParameterizedTest
  @CsvSource({"VECTOR, 25, 0, 1", "SCALAR, 10, 0, 1", "VECTOR, 0.62, 1, 0"})
  void elasticBand(Spin spin, double mass, double e, double mu) {
    DirectProduction production =
        production(spin, 150, Charge.PLUS, 1e-3 * mass, new Coupling(e, 0), new Coupling(mu, 0));
    Cuts sample =
        Cuts.NONE
            .withElectronEnergy(Cuts.Range.above(1))
            .withElectronAngle(Cuts.Range.below(32e-3));
    Cuts band = sample.withBand(Cuts.Range.below(0.2e-3));
    double fraction =
        production.crossSection(band, 5e-3).value() / production.crossSection(sample, 5e-3).value();
    assertThat(fraction).isCloseTo(0.5, within(0.025));
  }

  /** Events of the invisible search of Asai et al., at the coupling of the moment of 2021. */
  @ParameterizedTest
  @CsvSource({"10, 1580", "50, 1770", "100, 1600", "200, 630"})
  void invisibleSearch(double mass, double events) {
    Cuts cuts =
        Cuts.NONE.withElectronEnergy(new Cuts.Range(1, 25)).withMuonAngle(Cuts.Range.above(1e-3));
    double m = 1e-3 * mass;
    double mmu = CONSTANTS.mass(Lepton.MUON);
    double coupling2 = 251e-11 / Moment.vector(m, mmu, mmu);
    Estimate estimate =
        production(Spin.VECTOR, 150, Charge.PLUS, m, Coupling.ZERO, ONE).crossSection(cuts, 5e-3);
    assertThat(1.5e7 * coupling2 * estimate.value() / events).isCloseTo(1, within(0.05));
  }

  @Test
  void whatIsNotCoveredIsRefused() {
    Beam beam = new Beam(150, Charge.PLUS);
    assertThatThrownBy(() -> Emission.of(Presets.model("s-vector").at(0.1, 1e-3), beam, CONSTANTS))
        .hasMessage(
            "couplings: e-mu; direct production is computed for couplings that keep the flavour");
    assertThatThrownBy(() -> Emission.of(Presets.model("t-vector").at(1e-4, 1e-3), beam, CONSTANTS))
        .hasMessage("mass: 0.0001000 GeV; direct production needs 0.0002000 GeV or more");
    assertThatThrownBy(
            () ->
                production(Spin.VECTOR, 150, Charge.PLUS, 0.1, ONE, ONE).crossSection(Cuts.NONE, 0))
        .hasMessageContaining("accuracy: 0.0");
  }
}
