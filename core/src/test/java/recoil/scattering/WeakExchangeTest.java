package recoil.scattering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import recoil.nature.Constants;
import recoil.nature.World;
import recoil.numeric.Grid;
import recoil.scattering.TreeLevel.Weak;

/** The Z in the exact cross section. */
class WeakExchangeTest {
  private static final Constants CONSTANTS = World.named("2020").constants();
  private static final Kinematics KINEMATICS = new Kinematics(CONSTANTS, 150);
  private static final Nodes NODES =
      new Nodes(CONSTANTS, 150, Grid.linear(1, KINEMATICS.maximumRecoil(), 20));

  private static double[] standard(Charge charge, double polarisation, Weak weak) {
    return new TreeLevel(
            CONSTANTS,
            new Beam(150, charge, polarisation),
            t -> 0,
            NODES,
            weak,
            List.of(),
            mass -> 0)
        .standard();
  }

  private static double[] relative(Charge charge, double polarisation) {
    double[] with = standard(charge, polarisation, Weak.ON);
    double[] without = standard(charge, polarisation, Weak.OFF);
    double[] change = new double[with.length];
    for (int i = 0; i < change.length; i++) {
      change[i] = with[i] / without[i] - 1;
    }
    return change;
  }

  /** An independent calculation: about 1e-5 at the largest |t|; the charges differ in sign. */
  @Test
  void sizeAndSign() {
    double[] minus = relative(Charge.MINUS, 0);
    double[] plus = relative(Charge.PLUS, 0);
    assertThat(minus[19]).isCloseTo(1.48e-5, within(5e-8));
    assertThat(plus[19]).isCloseTo(-1.47e-5, within(1e-7));
    for (int i = 0; i < NODES.size(); i++) {
      assertThat(minus[i]).isPositive();
      assertThat(plus[i]).isNegative();
      assertThat(Math.abs(plus[i])).isLessThan(2e-7 * (1 + NODES.recoil(i)));
    }
  }

  /**
   * Interference of photon and Z from traces: Sum (VV)(VV)* = 8 [(s - M^2)^2 + (u - M^2)^2 + 2 t
   * M^2] with M^2 = m_e^2 + m_mu^2, and Sum (VV)(AA)* = +-8 [(s - M^2)^2 - (u - M^2)^2], + for a
   * mu- (equal handedness goes with s). The square of the Z is below 1e-9.
   */
  @ParameterizedTest
  @EnumSource(Charge.class)
  void interferenceWithThePhoton(Charge charge) {
    double[] change = relative(charge, 0);
    double s = KINEMATICS.s();
    double m2 =
        Math.pow(CONSTANTS.electronMass().value(), 2) + Math.pow(CONSTANTS.muonMass().value(), 2);
    double mz2 = Math.pow(CONSTANTS.zMass().value(), 2);
    double strength = Math.sqrt(2) * CONSTANTS.fermi().value() * mz2 / CONSTANTS.e2();
    double gv = -0.5 + 2 * CONSTANTS.weakMixing().value();
    double ga = -0.5;
    for (int i = 0; i < NODES.size(); i++) {
      double t = NODES.t(i);
      double u = 2 * m2 - s - t;
      double vv = 8 * (Math.pow(s - m2, 2) + Math.pow(u - m2, 2) + 2 * t * m2);
      double aa = -charge.sign() * 8 * (Math.pow(s - m2, 2) - Math.pow(u - m2, 2));
      double expected = 2 * strength * t / (t - mz2) * (gv * gv * vv + ga * ga * aa) / vv;
      assertThat(change[i]).isCloseTo(expected, within(5e-10));
    }
  }

  /**
   * A right-handed mu- has g_V - g_A, a left-handed one g_V + g_A; far below m_Z both are small.
   */
  @Test
  void polarisation() {
    double[] right = relative(Charge.MINUS, 1);
    double[] left = relative(Charge.MINUS, -1);
    double[] none = relative(Charge.MINUS, 0);
    for (int i = 0; i < NODES.size(); i++) {
      assertThat(0.5 * (right[i] + left[i])).isCloseTo(none[i], within(1e-14));
      assertThat(left[i]).isGreaterThan(right[i]);
    }
  }
}
