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
import java.util.Arrays;
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
      Spinors spinors = new Spinors(charge, ME, MMU, point[0], point[1]);
      assertEqual(sums, spinors, point[0], point[1], List.of(Structure.values()));
    }
  }

  @Test
  void explicitSpinorsOfChargeExchange() {
    SpinSums sums = SpinSums.chargeExchange(ME, MMU);
    List<Structure> structures =
        Arrays.stream(Structure.values()).filter(one -> !one.name().contains("PAULI")).toList();
    for (double[] point : points()) {
      Spinors spinors = Spinors.chargeExchange(ME, MMU, point[0], point[1]);
      assertEqual(sums, spinors, point[0], point[1], structures);
    }
  }

  private static void assertEqual(
      SpinSums sums, Spinors spinors, double s, double t, List<Structure> structures) {
    for (Structure a : structures) {
      for (Structure b : structures) {
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

  /**
   * By charge conjugation of one line, either channel's squares are those of elastic scattering.
   */
  @Test
  void channelsOfChargeExchange() {
    SpinSums exchange = SpinSums.chargeExchange(ME, MMU);
    SpinSums plus = new SpinSums(Charge.PLUS, ME, MMU);
    SpinSums minus = new SpinSums(Charge.MINUS, ME, MMU);
    for (double[] point : points()) {
      double s = point[0];
      double t = point[1];
      for (Structure crossed : Structure.values()) {
        if (crossed.crossed()) {
          Structure direct = Structure.valueOf(crossed.name().replace("CROSSED_", ""));
          double first = plus.unpolarised(crossed, crossed, s, t);
          double scale = plus.magnitude(crossed, crossed, s, t);
          assertThat(Math.abs(exchange.unpolarised(crossed, crossed, s, t) - first))
              .isLessThanOrEqualTo(1e-15 * scale);
          double second = minus.unpolarised(crossed, crossed, s, t);
          double size = minus.magnitude(crossed, crossed, s, t);
          assertThat(Math.abs(exchange.unpolarised(direct, direct, s, t) - second))
              .isLessThanOrEqualTo(2e-14 * size);
        }
      }
    }
  }

  /** Fierz: for left-handed currents both channels have the same structure, its sign included. */
  @Test
  void leftHandedChargeExchange() {
    SpinSums sums = SpinSums.chargeExchange(ME, MMU);
    int size = Structure.values().length;
    double[] re = new double[size];
    re[Structure.VECTOR_VECTOR.index()] = 1;
    re[Structure.VECTOR_AXIAL.index()] = -1;
    re[Structure.AXIAL_VECTOR.index()] = -1;
    re[Structure.AXIAL_AXIAL.index()] = 1;
    double[] difference = re.clone();
    difference[Structure.CROSSED_VECTOR_VECTOR.index()] = -1;
    difference[Structure.CROSSED_VECTOR_AXIAL.index()] = 1;
    difference[Structure.CROSSED_AXIAL_VECTOR.index()] = 1;
    difference[Structure.CROSSED_AXIAL_AXIAL.index()] = -1;
    double[] none = new double[size];
    for (double[] point : points()) {
      double scale = 0;
      for (Structure a : Structure.values()) {
        for (Structure b : Structure.values()) {
          double c = Math.abs(difference[a.index()] * difference[b.index()]);
          scale += c * sums.magnitude(a, b, point[0], point[1]);
        }
      }
      assertThat(sums.squared(re, none, 0, point[0], point[1])).isPositive();
      assertThat(Math.abs(sums.squared(difference, none, 0, point[0], point[1])))
          .isLessThanOrEqualTo(1e-15 * scale);
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

  @Test
  void longitudinalPartsOfChargeExchange() {
    double difference = MMU - ME;
    double sum = MMU + ME;
    Complex mixed = Complex.I.multiply(sum * difference);
    for (double[] point : points()) {
      Spinors spinors = Spinors.chargeExchange(ME, MMU, point[0], point[1]);
      for (int h = 0; h < 16; h++) {
        for (String channel : new String[] {"", "CROSSED_"}) {
          assertLongitudinal(
              spinors,
              h,
              Structure.valueOf(channel + "VECTOR_VECTOR"),
              Structure.valueOf(channel + "SCALAR_SCALAR"),
              new Complex(-difference * difference));
          assertLongitudinal(
              spinors,
              h,
              Structure.valueOf(channel + "VECTOR_AXIAL"),
              Structure.valueOf(channel + "SCALAR_PSEUDO"),
              mixed);
          assertLongitudinal(
              spinors,
              h,
              Structure.valueOf(channel + "AXIAL_VECTOR"),
              Structure.valueOf(channel + "PSEUDO_SCALAR"),
              mixed);
          assertLongitudinal(
              spinors,
              h,
              Structure.valueOf(channel + "AXIAL_AXIAL"),
              Structure.valueOf(channel + "PSEUDO_PSEUDO"),
              new Complex(sum * sum));
        }
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
