package recoil.scattering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hipparchus.complex.Complex;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import recoil.nature.Constants;
import recoil.nature.Lepton;
import recoil.nature.World;

/** Spin sums against explicit spinors, at the points of MUonE and at random ones. */
class SpinSumsTest {
  private static final Constants CONSTANTS = World.named("2020").constants();
  private static final double ME = CONSTANTS.mass(Lepton.ELECTRON);
  private static final double MMU = CONSTANTS.mass(Lepton.MUON);
  private static final long SEED = 20020482;

  private static List<double[]> points() {
    List<double[]> points = new ArrayList<>();
    for (double energy : new double[] {100, 150, 160}) {
      Kinematics kinematics = new Kinematics(CONSTANTS, energy);
      for (int i = 0; i <= 10; i++) {
        double recoil = 1 + i * (kinematics.maximumRecoil() * (1 - 1e-12) - 1) / 10;
        points.add(new double[] {kinematics.s(), kinematics.transfer(recoil)});
      }
    }
    Random random = new Random(SEED);
    double rest = (ME + MMU) * (ME + MMU);
    for (int i = 0; i < 60; i++) {
      double sigma = rest * Math.pow(10, -4 + random.nextDouble() * (10 + Math.log10(1e-2 / rest)));
      double s = rest + sigma;
      double top = (s - rest) * (s - (MMU - ME) * (MMU - ME)) / s;
      double x = Math.pow(10, -6 * random.nextDouble()) / 2;
      points.add(new double[] {s, -top * (random.nextBoolean() ? x : 1 - x)});
    }
    return points;
  }

  @ParameterizedTest
  @EnumSource(Charge.class)
  void explicitSpinors(Charge charge) {
    SpinSums sums = new SpinSums(charge, ME, MMU);
    double worst = 0;
    for (double[] point : points()) {
      double s = point[0];
      double t = point[1];
      Spinors spinors = new Spinors(charge, ME, MMU, s, t);
      for (Structure a : Structure.values()) {
        for (Structure b : Structure.values()) {
          Complex plus = spinors.sum(a, b, 1);
          Complex minus = spinors.sum(a, b, -1);
          double terms = spinors.magnitude(a, b);
          double scale = terms + sums.magnitude(a, b, s, t);
          double polarisedScale = terms + sums.polarisedMagnitude(a, b, s, t);
          double[] errors = {
            (plus.getReal() + minus.getReal() - sums.unpolarised(a, b, s, t)) / scale,
            (plus.getImaginary() + minus.getImaginary() - sums.unpolarisedImaginary(a, b, s, t))
                / scale,
            (plus.getReal() - minus.getReal() - sums.polarised(a, b, s, t)) / polarisedScale,
            (plus.getImaginary() - minus.getImaginary() - sums.polarisedImaginary(a, b, s, t))
                / polarisedScale
          };
          for (double error : errors) {
            worst = Math.max(worst, Math.abs(error));
          }
        }
      }
    }
    assertThat(worst).isLessThan(1e-12);
  }
}
