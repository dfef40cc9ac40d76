package recoil.scattering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hipparchus.complex.Complex;
import org.junit.jupiter.api.Test;
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
    for (int i = 0; i < 50; i++) {
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
            if (!(Math.abs(error) <= 1e-14)) {
              fail("%s %s at s = %s, t = %s: %s", a, b, s, t, error);
            }
          }
        }
      }
    }
  }

  @Test
  void referenceTable() throws IOException {
    SpinSums plus = new SpinSums(Charge.PLUS, ME, MMU);
    SpinSums minus = new SpinSums(Charge.MINUS, ME, MMU);
    int rows = 0;
    double worst = 0;
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder()
            .commentStrategy(CommentStrategy.SKIP)
            .ofNamedCsvRecord(
                new InputStreamReader(
                    SpinSumsTest.class.getResourceAsStream(
                        "/recoil/scattering/spin-sums-reference.csv"),
                    StandardCharsets.UTF_8))) {
      for (NamedCsvRecord row : reader) {
        SpinSums sums = row.getField("charge").equals("+1") ? plus : minus;
        Structure a = Structure.valueOf(row.getField("a"));
        Structure b = Structure.valueOf(row.getField("b"));
        double s = Double.parseDouble(row.getField("s"));
        double t = Double.parseDouble(row.getField("t"));
        double scale = sums.magnitude(a, b, s, t);
        double polarisedScale = sums.polarisedMagnitude(a, b, s, t);
        worst = Math.max(worst, error(row, "re", sums.unpolarised(a, b, s, t), scale));
        worst = Math.max(worst, error(row, "im", sums.unpolarisedImaginary(a, b, s, t), scale));
        worst =
            Math.max(worst, error(row, "polarised-re", sums.polarised(a, b, s, t), polarisedScale));
        worst =
            Math.max(
                worst,
                error(row, "polarised-im", sums.polarisedImaginary(a, b, s, t), polarisedScale));
        rows++;
      }
    }
    assertThat(rows).isEqualTo(3080);
    assertThat(worst).isLessThan(3e-15);
  }

  /** Error over the sum of the absolute values of the terms; a sum without terms must be 0. */
  private static double error(NamedCsvRecord row, String field, double value, double scale) {
    double difference = value - Double.parseDouble(row.getField(field));
    return difference == 0 ? 0 : Math.abs(difference) / scale;
  }

  /** The contractions of the currents with the exchanged momentum, by the equations of motion. */
  @ParameterizedTest
  @EnumSource(Charge.class)
  void longitudinalParts(Charge charge) {
    for (double[] point : points()) {
      Spinors spinors = new Spinors(charge, ME, MMU, point[0], point[1]);
      double sum = MMU + ME;
      double difference = MMU - ME;
      Complex mixed = Complex.I.multiply(sum * difference);
      for (int h = 0; h < 16; h++) {
        assertLongitudinal(
            spinors, h, Structure.VECTOR_VECTOR, Structure.SCALAR_SCALAR, Complex.ZERO);
        assertLongitudinal(
            spinors, h, Structure.VECTOR_AXIAL, Structure.SCALAR_PSEUDO, Complex.ZERO);
        assertLongitudinal(
            spinors, h, Structure.AXIAL_VECTOR, Structure.PSEUDO_SCALAR, Complex.ZERO);
        assertLongitudinal(
            spinors, h, Structure.AXIAL_AXIAL, Structure.PSEUDO_PSEUDO, new Complex(4 * ME * MMU));
        assertLongitudinal(
            spinors,
            h,
            Structure.CROSSED_VECTOR_VECTOR,
            Structure.CROSSED_SCALAR_SCALAR,
            new Complex(difference * difference));
        assertLongitudinal(
            spinors, h, Structure.CROSSED_VECTOR_AXIAL, Structure.CROSSED_SCALAR_PSEUDO, mixed);
        assertLongitudinal(
            spinors,
            h,
            Structure.CROSSED_AXIAL_VECTOR,
            Structure.CROSSED_PSEUDO_SCALAR,
            mixed.negate());
        assertLongitudinal(
            spinors,
            h,
            Structure.CROSSED_AXIAL_AXIAL,
            Structure.CROSSED_PSEUDO_PSEUDO,
            new Complex(sum * sum));
      }
    }
  }

  private static void assertLongitudinal(
      Spinors spinors, int h, Structure vector, Structure scalar, Complex factor) {
    Complex left = spinors.longitudinal(vector, h);
    Complex right = spinors.amplitude(scalar, h).multiply(factor);
    assertThat(left.subtract(right).norm())
        .as("%s, helicities %d", vector, h)
        .isLessThanOrEqualTo(
            1e-14
                * (spinors.longitudinalMagnitude(vector, h)
                    + factor.norm() * spinors.magnitude(scalar, h)));
  }

  @Test
  void massesArePositive() {
    for (double mass : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> new SpinSums(Charge.PLUS, mass, MMU))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("electron mass: " + mass);
      assertThatThrownBy(() -> new SpinSums(Charge.PLUS, ME, mass))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("muon mass: " + mass);
    }
  }
}
