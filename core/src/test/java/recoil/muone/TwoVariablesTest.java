package recoil.muone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import recoil.nature.Constants;
import recoil.scattering.Kinematics;

/** Bins of two variables, and cuts on an angle that is not binned. */
class TwoVariablesTest {
  private static final Constants CONSTANTS = PaperSetup.WORLD.constants();
  private static final Setup MUONE = Setup.named("muone");
  private static final Setup SHARP = MUONE.withDetector(Detector.PERFECT);
  private static final double[] RECOILS = {0.5, 2, 10, 60};

  private static Axis axis(Variable variable, Double... ends) {
    return new Axis(variable, Binning.listed(List.of(ends)));
  }

  /** Events between two recoil energies; none where the first is above the second. */
  private static double between(double low, double high) {
    return low < high
        ? DetectorTest.events(SHARP.withAxes(axis(Variable.RECOIL, low, high)))[0]
        : 0;
  }

  /** Sharp pairs: the recoils that both bins share, with the second variable fastest. */
  @Test
  void sharpPairs() {
    Kinematics kinematics = new Kinematics(CONSTANTS, 160);
    double[] angles = {1, 4, 9, 20, 30};
    double[] events =
        DetectorTest.events(
            SHARP.withAxes(
                axis(Variable.RECOIL, 0.5, 2.0, 10.0, 60.0),
                axis(Variable.ELECTRON_ANGLE, 1.0, 4.0, 9.0, 20.0, 30.0)));
    int full = 0;
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 4; j++) {
        double low = kinematics.recoilOfElectronAngle(1e-3 * angles[j + 1]);
        double high = kinematics.recoilOfElectronAngle(1e-3 * angles[j]);
        double expected = between(Math.max(RECOILS[i], low), Math.min(RECOILS[i + 1], high));
        assertThat(events[4 * i + j])
            .as("recoil %s, angle %s", i, j)
            .isCloseTo(expected, within(1e-11 * expected));
        full += expected > 0 ? 1 : 0;
      }
    }
    assertThat(full).isBetween(5, 11);
  }

  /** Recoil and smeared angle: open bins of the angle sum to the bins of the recoil. */
  @Test
  void recoilAndSmearedAngle() {
    Axis recoil = axis(Variable.RECOIL, 0.5, 2.0, 10.0, 60.0);
    Axis angle = new Axis(Variable.ELECTRON_ANGLE, Binning.equal(7));
    double[] first = DetectorTest.events(MUONE.withAxes(recoil, angle));
    double[] second = DetectorTest.events(MUONE.withAxes(angle, recoil));
    for (int i = 0; i < 3; i++) {
      double sum = 0;
      for (int j = 0; j < 7; j++) {
        sum += first[7 * i + j];
        assertThat(second[3 * j + i]).isCloseTo(first[7 * i + j], within(1e-12 * first[7 * i]));
      }
      double expected = between(RECOILS[i], RECOILS[i + 1]);
      assertThat(sum).isCloseTo(expected, within(1e-11 * expected));
    }
  }

  /** A cut on a smeared angle that is not binned is the bin of that angle. */
  @Test
  void cutOnTheOtherAngle() {
    Axis muon = axis(Variable.MUON_ANGLE, 0.3, 1.0, 2.0, 4.0);
    double[] pairs =
        DetectorTest.events(MUONE.withAxes(axis(Variable.ELECTRON_ANGLE, 2.0, 9.0), muon));
    Acceptance acceptance = new Acceptance(2e-3, 9e-3, 0, Double.POSITIVE_INFINITY);
    double[] cut =
        DetectorTest.events(
            MUONE
                .withAxes(muon)
                .withDetector(new Detector(acceptance, MUONE.detector().tracking(), null)));
    double[] all = DetectorTest.events(MUONE.withAxes(muon));
    for (int j = 0; j < 3; j++) {
      assertThat(cut[j]).isCloseTo(pairs[j], within(1e-10 * pairs[j]));
    }
    assertThat(cut[0]).isLessThan(0.9 * all[0]);
  }

  /** A cut on the smeared angle that is binned takes a part of its bins. */
  @Test
  void cutOnTheBinnedAngle() {
    Acceptance acceptance = new Acceptance(0, Double.POSITIVE_INFINITY, 0.7e-3, 3e-3);
    double[] cut =
        DetectorTest.events(
            MUONE
                .withAxes(axis(Variable.MUON_ANGLE, 0.3, 1.0, 2.0, 4.0))
                .withDetector(new Detector(acceptance, MUONE.detector().tracking(), null)));
    double[] inside =
        DetectorTest.events(MUONE.withAxes(axis(Variable.MUON_ANGLE, 0.7, 1.0, 2.0, 3.0)));
    for (int j = 0; j < 3; j++) {
      assertThat(cut[j]).isCloseTo(inside[j], within(1e-10 * inside[j]));
    }
  }

  /** The smallest recoil that is measured follows from the largest angle of bins or acceptance. */
  @Test
  void smallestRecoil() {
    Kinematics kinematics = new Kinematics(CONSTANTS, 160);
    assertThat(MUONE.smallestRecoil(kinematics)).isEqualTo(kinematics.recoilOfElectronAngle(0.032));
    Acceptance acceptance = new Acceptance(0, 0.02, 0, Double.POSITIVE_INFINITY);
    Setup cut = MUONE.withDetector(new Detector(acceptance, MUONE.detector().tracking(), null));
    assertThat(cut.smallestRecoil(kinematics)).isEqualTo(kinematics.recoilOfElectronAngle(0.02));
    Setup open = MUONE.withAxes(new Axis(Variable.ELECTRON_ANGLE, Binning.equal(7)));
    assertThat(open.smallestRecoil(kinematics)).isEqualTo(0.2);
    assertThat(MUONE.withThreshold(5).smallestRecoil(kinematics)).isEqualTo(5);
    assertThat(Setup.paper().smallestRecoil(kinematics)).isEqualTo(1);
  }
}
