package recoil.muone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import recoil.mediator.CrossSections;
import recoil.mediator.Formulas;
import recoil.mediator.Presets;
import recoil.nature.Constants;
import recoil.scattering.Beam;
import recoil.scattering.Charge;
import recoil.scattering.Kinematics;
import recoil.scattering.LeptonLikeRunning;
import recoil.scattering.Nodes;
import recoil.scattering.Printed;
import recoil.scattering.ScaledForm;
import recoil.scattering.Spectrum;

/** Smeared angles and acceptance. */
class DetectorTest {
  private static final Constants CONSTANTS = PaperSetup.WORLD.constants();
  private static final Setup MUONE = Setup.named("muone");
  private static final Axis ELECTRON =
      new Axis(
          Variable.ELECTRON_ANGLE, new Binning(List.of(0.0, 6.0, 32.0), List.of(12, 13), false));
  private static final Axis MUON =
      new Axis(Variable.MUON_ANGLE, new Binning(List.of(0.0, 6.0), List.of(12), false));

  /** dsigma/dT of the Standard Model without running, at the nodes of a slice. */
  private static double[] photon(Nodes nodes) {
    Printed printed = new Printed(CONSTANTS, nodes.kinematics().energy());
    double[] density = new double[nodes.size()];
    Arrays.setAll(density, i -> printed.photon(nodes.recoil(i)));
    return density;
  }

  /** Events by place in the setup, and those outside in the end. */
  static double[] events(Setup setup) {
    Quadrature quadrature = new Quadrature(setup, CONSTANTS);
    double[] density = photon(quadrature.nodes());
    double[] reached = new double[quadrature.bins()];
    quadrature.add(0, density, reached);
    double[] events = new double[setup.bins() + 1];
    for (int i = 0; i < reached.length; i++) {
      events[quadrature.place(i)] = reached[i];
    }
    events[setup.bins()] = quadrature.outside(0, density);
    return events;
  }

  private static double total(Setup setup) {
    return Arrays.stream(events(new Setup("all", setup.beam(), setup.luminosity(), 0.2, 1, 0)))
        .sum();
  }

  /** 1.69 mrad at 1 GeV in half of 1.5 cm of beryllium: with the logarithm; 1.98 mrad without. */
  @Test
  void multipleScattering() {
    Tracking tracking = new Tracking(1.5, 35.28, 0.02e-3);
    assertThat(1e3 * tracking.scattering(1, 1)).isCloseTo(1.69, within(0.005));
    assertThat(tracking.scattering(2, 3))
        .isCloseTo(tracking.scattering(1, 1) * 3 / 4, within(1e-15));
    Kinematics kinematics = new Kinematics(CONSTANTS, 160);
    Tracking thin = new Tracking(0, 35.28, 0.02e-3);
    assertThat(thin.scattering(1, 1)).isZero();
    assertThat(thin.resolution(Variable.MUON_ANGLE, kinematics, 1)).isEqualTo(2e-5);
    double t = 40;
    double me = kinematics.electronMass();
    double p = Math.sqrt(t * (t + 2 * me));
    double electron = tracking.scattering(p, t + me);
    assertThat(tracking.resolution(Variable.ELECTRON_ANGLE, kinematics, t))
        .isCloseTo(Math.hypot(electron, 2e-5), within(1e-18));
    double e = 120;
    double muon = tracking.scattering(Math.sqrt(e * e - Math.pow(kinematics.muonMass(), 2)), e);
    assertThat(tracking.resolution(Variable.MUON_ANGLE, kinematics, t))
        .isCloseTo(Math.hypot(muon, 2e-5), within(1e-18));
    assertThat(muon).isCloseTo(1.69e-3 / 120, within(0.01e-3 / 120));
  }

  /** Seen and lost events are all events: 1e-12. */
  @Test
  void conservation() {
    double total = total(MUONE);
    for (Setup setup :
        List.of(
            MUONE,
            MUONE.withAxes(ELECTRON),
            MUONE.withAxes(MUON),
            MUONE.withAxes(MUON, ELECTRON),
            MUONE.withAxes(new Axis(Variable.RECOIL, Binning.equal(20)), ELECTRON),
            MUONE
                .withAxes(MUON)
                .withDetector(
                    new Detector(
                        new Acceptance(0.001, 0.02, 0.0005, 0.004),
                        MUONE.detector().tracking(),
                        null)))) {
      double[] events = events(setup);
      assertThat(Arrays.stream(events).sum()).isCloseTo(total, within(1e-12 * total));
      assertThat(Arrays.stream(events).min().orElseThrow()).isGreaterThan(-1e-12 * total);
      assertThat(events[events.length - 1]).isLessThan(0.99 * total);
    }
  }

  /** Open bins lose nothing, smeared or not. */
  @ParameterizedTest
  @ValueSource(strings = {"electron-angle-mrad", "muon-angle-mrad"})
  void openBinsHoldAll(String key) {
    Setup setup = MUONE.withAxes(new Axis(Variable.of(key), Binning.equal(9)));
    double total = total(MUONE);
    double[] smeared = events(setup);
    assertThat(smeared[9]).isCloseTo(0, within(1e-12 * total));
    assertThat(Arrays.stream(smeared).sum()).isCloseTo(total, within(1e-12 * total));
    double[] sharp = events(setup.withDetector(Detector.PERFECT));
    assertThat(sharp[9]).isZero();
    assertThat(Arrays.stream(sharp).sum()).isCloseTo(total, within(1e-12 * total));
  }

  /** As the resolution goes to zero smeared bins become sharp ones, by its square. */
  @Test
  void limitOfNoResolution() {
    for (Axis axis : List.of(ELECTRON, MUON)) {
      Setup setup = MUONE.withThreshold(0.6).withAxes(axis);
      double[] sharp = events(setup.withDetector(Detector.PERFECT));
      double[] off = new double[2];
      for (int i = 0; i < 2; i++) {
        Tracking tracking = new Tracking(0, 35.28, i == 0 ? 8e-6 : 4e-6);
        double[] smeared = events(setup.withDetector(new Detector(Acceptance.ALL, tracking, null)));
        // The bins at the ends, next to 0 and to the largest angle, have no smooth neighbours.
        for (int bin = 1; bin < 8; bin++) {
          off[i] = Math.max(off[i], Math.abs(smeared[bin] / sharp[bin] - 1));
        }
      }
      assertThat(off[0]).isBetween(1e-6, 3e-3);
      assertThat(off[0] / off[1]).isBetween(3.6, 4.4);
    }
  }

  /** Twice the pieces, twice the nodes: what the quadrature gives is converged to 1e-10. */
  @Test
  void quadratureConverges() {
    for (Axis axis : List.of(ELECTRON, MUON)) {
      Setup setup = MUONE.withThreshold(0.5).withAxes(axis);
      double[] events = events(setup);
      // A finer axis in T, added up, cuts the pieces at other places.
      Setup finer =
          setup.withAxes(
              axis, new Axis(Variable.RECOIL, new Binning(List.of(), List.of(300), true)));
      double[] parts = events(finer);
      for (int bin = 0; bin < axis.binning().size(); bin++) {
        double sum = 0;
        for (int k = 0; k < 300; k++) {
          sum += parts[300 * bin + k];
        }
        assertThat(sum)
            .as("bin %d", bin)
            .isCloseTo(events[bin], within(1e-10 * events[bin] + 1e-3));
      }
    }
  }

  /**
   * Against a simulation of 4e5 events: every bin within 5 standard deviations, chi^2 as it should.
   */
  @Test
  void monteCarlo() {
    Setup setup = MUONE.withThreshold(0.6).withAxes(ELECTRON, MUON);
    double[] expected = events(setup);
    double sum = Arrays.stream(expected).sum();
    int number = 400_000;
    double[] seen = new double[expected.length];
    Random random = new Random(20200402);
    Kinematics kinematics = new Kinematics(CONSTANTS, 160);
    Printed printed = new Printed(CONSTANTS, 160);
    Tracking tracking = Objects.requireNonNull(MUONE.detector().tracking());
    double max = kinematics.maximumRecoil();
    double highest = 1.001 * printed.photon(0.6) * 0.6 * 0.6;
    for (int event = 0; event < number; ) {
      // T from 1/T^2, corrected by rejection.
      double t = 1 / (1 / 0.6 + random.nextDouble() * (1 / max - 1 / 0.6));
      if (random.nextDouble() * highest > printed.photon(t) * t * t) {
        continue;
      }
      double electron =
          smeared(
              random,
              kinematics.electronAngle(t),
              tracking.resolution(Variable.ELECTRON_ANGLE, kinematics, t));
      double muon =
          smeared(
              random,
              kinematics.muonAngle(t),
              tracking.resolution(Variable.MUON_ANGLE, kinematics, t));
      int i = electron < 6e-3 ? (int) (electron / 0.5e-3) : 12 + (int) ((electron - 6e-3) / 2e-3);
      int j = (int) (muon / 0.5e-3);
      seen[i < 25 && j < 12 ? 12 * i + j : 300]++;
      event++;
    }
    double chi2 = 0;
    int bins = 0;
    for (int i = 0; i < seen.length; i++) {
      double mean = number * expected[i] / sum;
      assertThat(Math.abs(seen[i] - mean)).as("bin %d", i).isLessThan(5 * Math.sqrt(mean) + 5);
      if (mean > 10) {
        chi2 += (seen[i] - mean) * (seen[i] - mean) / mean;
        bins++;
      }
    }
    assertThat(bins).isGreaterThan(30);
    assertThat(chi2).isBetween(bins - 4 * Math.sqrt(2.0 * bins), bins + 4 * Math.sqrt(2.0 * bins));
  }

  private static double smeared(Random random, double angle, double sigma) {
    return Math.hypot(angle + sigma * random.nextGaussian(), sigma * random.nextGaussian());
  }

  /** Sharp angles: bins are the integrals of dsigma/dT over the recoils that belong to them. */
  @Test
  void sharpAnglesAndAcceptance() {
    Kinematics kinematics = new Kinematics(CONSTANTS, 160);
    Setup setup =
        MUONE
            .withAxes(new Axis(Variable.ELECTRON_ANGLE, Binning.listed(List.of(1.0, 3.0, 10.0))))
            .withDetector(
                new Detector(
                    new Acceptance(0, 8e-3, 0.5e-3, Double.POSITIVE_INFINITY), null, null));
    double[] events = events(setup);
    assertThat(kinematics.muonAngle(kinematics.recoilOfElectronAngle(1e-3))).isGreaterThan(0.5e-3);
    double first =
        between(kinematics.recoilOfElectronAngle(3e-3), kinematics.recoilOfElectronAngle(1e-3));
    double second =
        between(kinematics.recoilOfElectronAngle(8e-3), kinematics.recoilOfElectronAngle(3e-3));
    assertThat(events[0]).isCloseTo(first, within(1e-11 * first));
    assertThat(events[1]).isCloseTo(second, within(1e-11 * second));
    // Both branches of the muon's angle.
    double[] muon =
        events(
            MUONE
                .withDetector(Detector.PERFECT)
                .withAxes(new Axis(Variable.MUON_ANGLE, Binning.listed(List.of(2.0, 3.0)))));
    double both =
        between(recoil(2e-3, Kinematics.Branch.LOW), recoil(3e-3, Kinematics.Branch.LOW))
            + between(recoil(3e-3, Kinematics.Branch.HIGH), recoil(2e-3, Kinematics.Branch.HIGH));
    assertThat(muon[0]).isCloseTo(both, within(1e-11 * both));
    double total = total(MUONE);
    assertThat(muon[1]).isCloseTo(total - both, within(1e-11 * total));
  }

  /** Bins beyond the acceptance are left out: 0 events over 0 events would be no number. */
  @ParameterizedTest
  @CsvSource({"0.2, 4.8, 0, 100", "0, 100, 0.2, 20", "0.3, 2, 1, 10"})
  void binsBeyondTheAcceptance(
      double lowMuon, double highMuon, double lowElectron, double highElectron) {
    Acceptance acceptance =
        new Acceptance(1e-3 * lowElectron, 1e-3 * highElectron, 1e-3 * lowMuon, 1e-3 * highMuon);
    Setup cut =
        MUONE.withDetector(
            new Detector(acceptance, MUONE.detector().tracking(), MUONE.detector().response()));
    Quadrature quadrature = new Quadrature(cut, CONSTANTS);
    Quadrature all = new Quadrature(MUONE, CONSTANTS);
    assertThat(quadrature.bins()).isLessThan(all.bins());
    double[] density = photon(quadrature.nodes());
    double[] events = new double[quadrature.bins()];
    quadrature.add(0, density, events);
    assertThat(events).doesNotContain(0.0);
    double sum = Arrays.stream(events).sum() + quadrature.outside(0, density);
    assertThat(sum).isCloseTo(total(MUONE), within(1e-12 * sum));
    Yields yields =
        new Yields(
            CrossSections.of(
                Formulas.EXACT,
                Presets.model("t-vector"),
                CONSTANTS,
                cut.beam(),
                LeptonLikeRunning.of(PaperSetup.WORLD),
                quadrature.nodes()),
            quadrature);
    double limit = new CouplingLimit(yields, new ChiSquare(cut.systematic()), 2.7).at(0.1);
    assertThat(limit).isBetween(4e-4, 2e-3);
  }

  /** An acceptance without any event. */
  @Test
  void emptyAcceptance() {
    Acceptance acceptance = new Acceptance(0, 0.1, 10e-3, 20e-3);
    Setup cut = MUONE.withDetector(new Detector(acceptance, MUONE.detector().tracking(), null));
    assertThatThrownBy(() -> new Quadrature(cut, CONSTANTS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("none of which an event reaches");
  }

  private static double recoil(double angle, Kinematics.Branch branch) {
    return new Kinematics(CONSTANTS, 160).recoilOfMuonAngle(angle, branch);
  }

  private static double between(double low, double high) {
    Axis axis = new Axis(Variable.RECOIL, Binning.listed(List.of(low, high)));
    return events(MUONE.withDetector(Detector.PERFECT).withAxes(axis))[0];
  }

  /** x and -t are T under other names. */
  @Test
  void variablesOfTheRecoil() {
    Kinematics kinematics = new Kinematics(CONSTANTS, 160);
    double[] edges = {0.5, 2, 30, 100};
    Setup sharp = MUONE.withDetector(Detector.PERFECT);
    double[] expected = events(sharp.withAxes(axis(Variable.RECOIL, edges)));
    double[] x = Arrays.stream(edges).map(kinematics::feynman).toArray();
    double[] t = Arrays.stream(edges).map(e -> -kinematics.transfer(e)).toArray();
    assertThat(events(sharp.withAxes(axis(Variable.X, x)))).containsExactly(expected, within(1e3));
    assertThat(events(sharp.withAxes(axis(Variable.TRANSFER, t))))
        .containsExactly(expected, within(1e3));
    assertThat(expected[0]).isGreaterThan(1e12);
  }

  static Axis axis(Variable variable, double[] edges) {
    return new Axis(variable, Binning.listed(Arrays.stream(edges).boxed().toList()));
  }

  @Test
  void wrongNumbers() {
    assertThatThrownBy(() -> new Tracking(-1, 35, 0))
        .hasMessage("target-cm: -1.0; allowed is 0 to 1000");
    assertThatThrownBy(() -> new Tracking(1, 0, 0))
        .hasMessage("radiation-length-cm: 0.0; allowed is above 0");
    assertThatThrownBy(() -> new Tracking(1, 35, 2))
        .hasMessage("intrinsic-mrad: 2000.0; allowed is 0 to 1000");
    assertThatThrownBy(() -> new Tracking(0, 35, 0))
        .hasMessage("target-cm: 0.0; allowed is above 0 where intrinsic-mrad is 0");
    assertThatThrownBy(() -> new Acceptance(0.002, 0.001, 0, 1))
        .hasMessage("acceptance: electron-angle-mrad: 2.0 to 1.0; allowed is 0 or more, rising");
    assertThatThrownBy(() -> new Acceptance(0, 1, -0.001, 1))
        .hasMessage("acceptance: muon-angle-mrad: -1.0 to 1000.0; allowed is 0 or more, rising");
  }

  /** Events of the Standard Model against plain quadrature of smearing.py, with other code. */
  @ParameterizedTest
  @CsvFileSource(resources = "smearing.csv", numLinesToSkip = 1)
  void plainQuadrature(String kind, double low, double high, double events) {
    Setup setup =
        kind.equals("angle")
            ? Setup.named("muone-year1")
                .withAxes(new Axis(Variable.ELECTRON_ANGLE, Binning.listed(List.of(low, high))))
            : Setup.paper()
                .withAxes(new Axis(Variable.RECOIL, Binning.listed(List.of(low, high))))
                .withBeam(new Beam(150, Charge.PLUS, 0, new Spectrum.Gaussian(0.0375, 3)));
    Quadrature quadrature = new Quadrature(setup, CONSTANTS);
    double[] sum = new double[1];
    new Templates(quadrature, CONSTANTS, new ScaledForm(PaperSetup.RUNNING))
        .at(new double[] {1}, sum, new double[1][1]);
    assertThat(sum[0] / events).isCloseTo(1, within(1e-9));
  }
}
