package recoil.scattering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import recoil.nature.World;
import recoil.numeric.Grid;
import recoil.scattering.Kinematics.Branch;

class KinematicsTest {
  private static final World WORLD = World.named("2020");
  private final Kinematics kinematics = new Kinematics(WORLD.constants(), 150);

  /** An independent calculation: sqrt(s) = 405.54 MeV, T_max = 139.818 GeV. */
  @Test
  void publishedNumbers() {
    assertThat(Math.sqrt(kinematics.s())).isCloseTo(0.40554, within(5e-6));
    assertThat(kinematics.maximumRecoil()).isCloseTo(139.818, within(5e-4));
    assertThat(kinematics.maximumMuonAngle()).isCloseTo(4.836e-3, within(5e-7));
    assertThat(kinematics.recoilAtMaximumMuonAngle()).isCloseTo(130.9, within(0.05));
  }

  /** The printed (2.1), (2.2) and (2.4), where they do not cancel. */
  @ParameterizedTest
  @ValueSource(doubles = {1, 5, 20, 60, 100, 130})
  void printedForms(double recoil) {
    double e = 150;
    double me = WORLD.constants().electronMass().value();
    double mmu = WORLD.constants().muonMass().value();
    double p = Math.sqrt(e * e - mmu * mmu);
    double pe = Math.sqrt(recoil * (2 * me + recoil));
    double cos = (e * recoil + me * recoil) / (p * pe);
    assertThat(Math.cos(kinematics.electronAngle(recoil)))
        .isCloseTo(cos, Percentage.withPercentage(1e-12));
    double sin = Math.sqrt(1 - cos * cos);
    assertThat(Math.tan(kinematics.muonAngle(recoil)))
        .isCloseTo(pe * sin / (p - cos * pe), Percentage.withPercentage(1e-6));
    double x =
        (Math.sqrt(me * me * recoil * recoil + 2 * me * mmu * mmu * recoil) - me * recoil)
            / (mmu * mmu);
    assertThat(kinematics.feynman(recoil)).isCloseTo(x, Percentage.withPercentage(1e-11));
    assertThat(kinematics.u(recoil))
        .isCloseTo(
            2 * me * me + 2 * mmu * mmu - kinematics.s() - kinematics.transfer(recoil),
            within(1e-15));
  }

  /**
   * Mixed error of 1e-12 over the whole range: the value that comes back is that of a recoil within
   * 1e-12 of the one that went in. Either side may be the ill-conditioned one: an angle near T_max
   * moves by more than a rounding of T, and T by more than a rounding of the largest muon angle.
   */
  @Test
  void conversionsInvertOneAnother() {
    double max = kinematics.maximumRecoil();
    double[] low = Grid.logarithmic(1e-9, 0.5 * max, 400);
    double[] high = Grid.logarithmic(1e-9, 0.5 * max, 400);
    for (int i = 0; i < 400; i++) {
      for (double recoil : new double[] {low[i], max - high[i]}) {
        inverse(recoil, kinematics::feynman, kinematics::recoilOfFeynman);
        inverse(recoil, kinematics::transfer, kinematics::recoilOfTransfer);
        inverse(recoil, kinematics::electronAngle, kinematics::recoilOfElectronAngle);
        Branch branch = recoil < kinematics.recoilAtMaximumMuonAngle() ? Branch.LOW : Branch.HIGH;
        inverse(
            recoil,
            kinematics::muonAngle,
            angle ->
                kinematics.recoilOfMuonAngle(
                    Math.min(angle, kinematics.maximumMuonAngle()), branch));
      }
    }
  }

  private static void inverse(
      double recoil, DoubleUnaryOperator forward, DoubleUnaryOperator backward) {
    double value = forward.applyAsDouble(recoil);
    double back = backward.applyAsDouble(value);
    double again = forward.applyAsDouble(back);
    assertThat(Math.min(Math.abs(again / value - 1), Math.abs(back / recoil - 1)))
        .as("T = %s GeV", recoil)
        .isLessThan(1e-12);
  }

  /**
   * Slopes against differences over a ten-thousandth of T, whose error is of relative order 1e-8.
   */
  @ParameterizedTest
  @ValueSource(doubles = {1e-3, 0.5, 1, 20, 90, 125, 135, 139.5})
  void slopesAreThoseOfTheConversions(double recoil) {
    double near = Math.min(recoil, kinematics.maximumRecoil() - recoil);
    double step = 1e-4 * Math.min(near, Math.abs(recoil - kinematics.recoilAtMaximumMuonAngle()));
    slope(recoil, step, kinematics::transfer, kinematics.slopeOfTransfer());
    slope(recoil, step, kinematics::feynman, kinematics.slopeOfFeynman(recoil));
    slope(recoil, step, kinematics::electronAngle, kinematics.slopeOfElectronAngle(recoil));
    slope(recoil, step, kinematics::muonAngle, kinematics.slopeOfMuonAngle(recoil));
  }

  private static void slope(double recoil, double step, DoubleUnaryOperator value, double slope) {
    double change = value.applyAsDouble(recoil + step) - value.applyAsDouble(recoil - step);
    assertThat(slope * Math.abs(change) / (2 * step)).isCloseTo(1, within(3e-8));
  }

  /** The angles turn where the notes say, and there the slope has no bound. */
  @Test
  void slopeAtTheLargestMuonAngle() {
    double top = kinematics.recoilAtMaximumMuonAngle();
    assertThat(kinematics.slopeOfMuonAngle(top) / kinematics.slopeOfMuonAngle(0.9 * top))
        .isGreaterThan(1e6);
    assertThat(kinematics.slopeOfElectronAngle(kinematics.maximumRecoil())).isZero();
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatThrownBy(() -> new Kinematics(WORLD.constants(), 0.1))
        .hasMessageContaining("beam energy: 0.1 GeV");
    assertThatThrownBy(() -> kinematics.recoilOfMuonAngle(0.005, Branch.LOW))
        .hasMessageContaining("muon angle: 0.005 rad; allowed is 0 to");
    assertThatThrownBy(() -> new Beam(-1, Charge.PLUS)).hasMessageContaining("beam energy: -1.0");
    assertThatThrownBy(() -> new Beam(1e300, Charge.PLUS))
        .hasMessage("beam energy: 1.0E300 GeV; allowed is above 0, up to 1e6 GeV");
    assertThat(new Beam(1e6, Charge.PLUS).energy()).isEqualTo(1e6);
    assertThatThrownBy(() -> new Beam(150, Charge.PLUS, 1.5))
        .hasMessageContaining("beam polarisation: 1.5; allowed is -1 to 1");
    assertThatThrownBy(() -> Charge.of(0)).hasMessageContaining("beam charge: 0; allowed are");
  }
}
