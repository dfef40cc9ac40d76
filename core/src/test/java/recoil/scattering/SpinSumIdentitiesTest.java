package recoil.scattering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static recoil.scattering.Structure.AXIAL_AXIAL;
import static recoil.scattering.Structure.CROSSED_SCALAR_SCALAR;
import static recoil.scattering.Structure.CROSSED_VECTOR_VECTOR;
import static recoil.scattering.Structure.SCALAR_SCALAR;
import static recoil.scattering.Structure.VECTOR_AXIAL;
import static recoil.scattering.Structure.VECTOR_PAULI;
import static recoil.scattering.Structure.VECTOR_VECTOR;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import recoil.nature.Constants;
import recoil.nature.Lepton;
import recoil.nature.World;

/** Spin sums: closed forms, symmetries and the cross sections that follow from them. */
class SpinSumIdentitiesTest {
  private static final Constants CONSTANTS = World.named("2020").constants();
  private static final double ME = CONSTANTS.mass(Lepton.ELECTRON);
  private static final double MMU = CONSTANTS.mass(Lepton.MUON);
  private static final double E2 = CONSTANTS.e2();
  private static final SpinSums PLUS = new SpinSums(Charge.PLUS, ME, MMU);
  private static final SpinSums MINUS = new SpinSums(Charge.MINUS, ME, MMU);
  private static final Kinematics KINEMATICS = new Kinematics(CONSTANTS, 150);
  private static final double E = KINEMATICS.energy();
  private static final double S = KINEMATICS.s();
  private static final double P2 = KINEMATICS.momentum2();
  private static final long SEED = 52020153;

  /** The closed form, as a function of T, against the sum with its sign; mu+ beam of 150 GeV. */
  private static void assertClosed(
      Structure a, Structure b, double sign, DoubleUnaryOperator closed) {
    for (double recoil = 1; recoil < KINEMATICS.maximumRecoil(); recoil += 3.7) {
      double t = KINEMATICS.transfer(recoil);
      assertThat(sign * PLUS.unpolarised(a, b, S, t))
          .as("%s %s at T = %s", a, b, recoil)
          .isCloseTo(closed.applyAsDouble(recoil), within(1e-13 * PLUS.magnitude(a, b, S, t)));
    }
  }

  // The structures contain the minus sign of fermion exchange, the closed forms do not.

  @Test
  void photonScalar() {
    assertClosed(
        VECTOR_VECTOR,
        CROSSED_SCALAR_SCALAR,
        -1,
        T -> 8 * ME * (2 * E * ME * (E - MMU) - T * square(ME + MMU)));
  }

  @Test
  void photonVector() {
    assertClosed(
        VECTOR_VECTOR,
        CROSSED_VECTOR_VECTOR,
        -1,
        T ->
            -16
                * ME
                * (2 * E * ME * (E + 2 * MMU)
                    - 4 * E * ME * T
                    + 2 * ME * T * T
                    - T * square(ME + MMU)));
  }

  @Test
  void photonLongitudinal() {
    double factor = square(MMU - ME);
    assertClosed(
        VECTOR_VECTOR,
        CROSSED_SCALAR_SCALAR,
        -factor,
        T -> 8 * ME * factor * (2 * E * ME * (E - MMU) - T * square(ME + MMU)));
  }

  @Test
  void scalarSquared() {
    assertClosed(
        CROSSED_SCALAR_SCALAR, CROSSED_SCALAR_SCALAR, 1, T -> 16 * ME * ME * square(E - MMU));
  }

  @Test
  void vectorSquared() {
    assertClosed(
        CROSSED_VECTOR_VECTOR,
        CROSSED_VECTOR_VECTOR,
        1,
        T ->
            32
                * ME
                * (E * E * ME
                    + 2 * E * ME * (MMU - T)
                    + 2 * ME * T * T
                    + T * (ME * ME + MMU * MMU)
                    + 3 * ME * MMU * MMU));
  }

  @Test
  void vectorLongitudinal() {
    double factor = square(MMU - ME);
    assertClosed(
        CROSSED_VECTOR_VECTOR,
        CROSSED_SCALAR_SCALAR,
        factor,
        T -> -16 * ME * factor * (2 * ME * MMU * (E - MMU) - T * square(ME + MMU)));
  }

  @Test
  void longitudinalSquared() {
    double factor = square(MMU - ME);
    assertClosed(
        CROSSED_SCALAR_SCALAR,
        CROSSED_SCALAR_SCALAR,
        factor * factor,
        T -> 16 * ME * ME * square(E - MMU) * square(factor));
  }

  @Test
  void exchangeOfMomentaTurnsOneChargeIntoTheOther() {
    Random random = new Random(SEED);
    for (int i = 0; i < 20; i++) {
      double s = square(ME + MMU) + random.nextDouble();
      double t = -s * random.nextDouble();
      double u = 2 * (ME * ME + MMU * MMU) - s - t;
      for (Structure a : Structure.values()) {
        for (Structure b : Structure.values()) {
          double scale = MINUS.magnitude(a, b, u, t) + PLUS.magnitude(a, b, s, t);
          assertThat(PLUS.unpolarised(a, b, s, t))
              .isCloseTo(MINUS.unpolarised(a, b, u, t), within(1e-13 * scale));
          assertThat(PLUS.unpolarisedImaginary(a, b, s, t))
              .isCloseTo(MINUS.unpolarisedImaginary(a, b, u, t), within(1e-13 * scale));
        }
      }
    }
  }

  /** Vector and Pauli lines are even under charge conjugation of the muon line, the others odd. */
  @Test
  void chargeConjugationOfTheMuonLine() {
    double t = KINEMATICS.transfer(42);
    for (Structure a : Structure.values()) {
      for (Structure b : Structure.values()) {
        if (!a.crossed() && !b.crossed()) {
          double sign = conjugation(a) * conjugation(b);
          assertThat(PLUS.unpolarised(a, b, S, t))
              .isCloseTo(
                  sign * MINUS.unpolarised(a, b, S, t),
                  within(1e-14 * MINUS.magnitude(a, b, S, t)));
          assertThat(PLUS.polarised(a, b, S, t))
              .isCloseTo(
                  sign * MINUS.polarised(a, b, S, t),
                  within(1e-14 * MINUS.polarisedMagnitude(a, b, S, t)));
          assertThat(PLUS.polarisedImaginary(a, b, S, t))
              .isCloseTo(
                  sign * MINUS.polarisedImaginary(a, b, S, t),
                  within(1e-14 * MINUS.polarisedMagnitude(a, b, S, t)));
        }
      }
    }
  }

  private static double conjugation(Structure structure) {
    return structure.name().endsWith("VECTOR") || structure.name().endsWith("PAULI") ? 1 : -1;
  }

  @ParameterizedTest
  @EnumSource(Charge.class)
  void parityAndHermiticity(Charge charge) {
    SpinSums sums = new SpinSums(charge, ME, MMU);
    double t = KINEMATICS.transfer(17);
    int alive = 0;
    int imaginary = 0;
    for (Structure a : Structure.values()) {
      for (Structure b : Structure.values()) {
        double x = sums.unpolarised(a, b, S, t);
        double y = sums.unpolarisedImaginary(a, b, S, t);
        double polarisedX = sums.polarised(a, b, S, t);
        double polarisedY = sums.polarisedImaginary(a, b, S, t);
        assertThat(x == 0 || y == 0).isTrue();
        assertThat(polarisedX == 0 || polarisedY == 0).isTrue();
        if (a.parityOdd() == b.parityOdd()) {
          assertThat(polarisedX).isZero();
          assertThat(polarisedY).isZero();
        } else {
          assertThat(x).isZero();
          assertThat(y).isZero();
        }
        assertThat(sums.unpolarised(b, a, S, t)).isEqualTo(x);
        assertThat(sums.unpolarisedImaginary(b, a, S, t)).isEqualTo(y == 0 ? 0 : -y);
        assertThat(sums.polarised(b, a, S, t)).isEqualTo(polarisedX);
        assertThat(sums.polarisedImaginary(b, a, S, t))
            .isEqualTo(polarisedY == 0 ? 0 : -polarisedY);
        alive += x != 0 || y != 0 || polarisedX != 0 || polarisedY != 0 ? 1 : 0;
        imaginary += y != 0 || polarisedY != 0 ? 1 : 0;
      }
    }
    assertThat(alive).isEqualTo(262);
    assertThat(imaginary).isEqualTo(80);
  }

  @ParameterizedTest
  @EnumSource(Charge.class)
  void squaredIsTheDoubleSumAndPositive(Charge charge) {
    SpinSums sums = new SpinSums(charge, ME, MMU);
    Random random = new Random(SEED);
    double[] re = new double[Structure.values().length];
    double[] im = new double[re.length];
    for (int i = 0; i < 200; i++) {
      double t = KINEMATICS.transfer(KINEMATICS.maximumRecoil() * random.nextDouble());
      double polarisation = i % 5 == 0 ? 0 : i % 5 == 1 ? 1 : 2 * random.nextDouble() - 1;
      double norm = 0;
      for (Structure a : Structure.values()) {
        boolean on = random.nextInt(3) == 0;
        double size = 1 / Math.sqrt(sums.unpolarised(a, a, S, t));
        re[a.index()] = on ? size * random.nextGaussian() : 0;
        im[a.index()] = on && random.nextBoolean() ? size * random.nextGaussian() : 0;
        norm += on ? 1 : 0;
      }
      double expected = 0;
      for (Structure a : Structure.values()) {
        for (Structure b : Structure.values()) {
          double x = re[a.index()] * re[b.index()] + im[a.index()] * im[b.index()];
          double y = im[a.index()] * re[b.index()] - re[a.index()] * im[b.index()];
          expected +=
              x * (sums.unpolarised(a, b, S, t) + polarisation * sums.polarised(a, b, S, t)) / 4
                  - y
                      * (sums.unpolarisedImaginary(a, b, S, t)
                          + polarisation * sums.polarisedImaginary(a, b, S, t))
                      / 4;
        }
      }
      double actual = sums.squared(re, im, polarisation, S, t);
      assertThat(actual).isCloseTo(expected, within(1e-12 * norm * norm));
      assertThat(actual).isGreaterThanOrEqualTo(-1e-12 * norm * norm);
    }
  }

  /** A muon of positive helicity, or an antimuon of negative, has next to no V - A interaction. */
  @Test
  void helicityOfVMinusA() {
    double[] re = new double[Structure.values().length];
    re[VECTOR_VECTOR.index()] = 1;
    re[VECTOR_AXIAL.index()] = -1;
    double[] im = new double[re.length];
    double t = -30;
    double minus = MINUS.squared(re, im, -1, 100, t);
    assertThat(MINUS.squared(re, im, 1, 100, t)).isBetween(0.0, 1e-3 * minus);
    double plus = PLUS.squared(re, im, 1, 100, t);
    assertThat(PLUS.squared(re, im, -1, 100, t)).isBetween(0.0, 1e-3 * plus);
    // e- scatter off either alike, but for the longitudinal mass terms
    assertThat(minus).isCloseTo(2 * MINUS.squared(re, im, 0, 100, t), within(1e-3 * minus));
  }

  private static double rate(Charge charge, double[] re, double recoil) {
    SpinSums sums = charge == Charge.PLUS ? PLUS : MINUS;
    double square = sums.squared(re, new double[re.length], 0, S, KINEMATICS.transfer(recoil));
    return square / (32 * Math.PI * ME * P2);
  }

  /** (2.6) in GeV^-3, the photon alone. */
  private static double born(double recoil) {
    double alpha = CONSTANTS.alpha();
    return Math.PI
        * alpha
        * alpha
        / (P2 * ME * ME * recoil * recoil)
        * (2 * E * ME * (E - recoil) - recoil * (ME * ME + MMU * MMU - ME * recoil));
  }

  @ParameterizedTest
  @EnumSource(Charge.class)
  void photonExchange(Charge charge) {
    double[] re = new double[Structure.values().length];
    for (double recoil = 1; recoil < 139; recoil += 4.3) {
      re[VECTOR_VECTOR.index()] = E2 / KINEMATICS.transfer(recoil);
      double expected = born(recoil);
      assertThat(rate(charge, re, recoil)).isCloseTo(expected, within(1e-12 * expected));
    }
  }

  /** (5.1): as printed for mu-, with the other sign of the interference for mu+. */
  @ParameterizedTest
  @EnumSource(Charge.class)
  void scalarExchange(Charge charge) {
    double[] re = new double[Structure.values().length];
    for (double mass : new double[] {0.01, 0.1, 1}) {
      for (double y : new double[] {0.1, 0.5}) {
        for (double recoil = 1; recoil < 139; recoil += 4.3) {
          double t = KINEMATICS.transfer(recoil);
          double propagator = mass * mass - t;
          double interference =
              -E2 * y * y * MMU * (2 * E - recoil) / (recoil * propagator) / (4 * Math.PI * P2);
          double square =
              Math.pow(y, 4)
                  * (2 * ME + recoil)
                  * (2 * MMU * MMU + ME * recoil)
                  / (2 * propagator * propagator)
                  / (4 * Math.PI * P2);
          double expected = born(recoil) - charge.sign() * interference + square;
          re[VECTOR_VECTOR.index()] = E2 / t;
          re[SCALAR_SCALAR.index()] = y * y / propagator; // - y y' / (t - m^2)
          assertThat(rate(charge, re, recoil)).isCloseTo(expected, within(1e-12 * expected));
        }
      }
    }
  }

  /** (4.2) with P^2 for E^2 and (T - m_e) in the interference of F1 and F2, for both charges. */
  @ParameterizedTest
  @EnumSource(Charge.class)
  void formFactors(Charge charge) {
    double[] re = new double[Structure.values().length];
    double e = Math.sqrt(E2);
    for (double f1 : new double[] {-0.1, 0, 0.3}) {
      for (double f2 : new double[] {-0.5, 0.2}) {
        for (double T = 1; T < 139; T += 4.3) {
          double t = KINEMATICS.transfer(T);
          double expected =
              square(e + f1) / E2 * born(T)
                  + E2
                      * f2
                      * f2
                      * (2 * E * ME * (E - T) + MMU * MMU * (T - 2 * ME))
                      / (32 * Math.PI * P2 * ME * MMU * MMU * T)
                  + E2 * (f1 + e) * f2 * (T - ME) / (8 * Math.PI * P2 * ME * T);
          re[VECTOR_VECTOR.index()] = e * (e + f1) / t;
          re[VECTOR_PAULI.index()] = e * f2 / t;
          assertThat(rate(charge, re, T)).isCloseTo(expected, within(1e-12 * expected));
        }
      }
    }
  }

  /**
   * Massless leptons: (LL) ~ s^2, (LR) ~ u^2, so V V x A A = (s^2 - u^2) of either charge's sign.
   */
  @Test
  void masslessLimit() {
    double tiny = 1e-9;
    SpinSums plus = new SpinSums(Charge.PLUS, tiny, tiny);
    SpinSums minus = new SpinSums(Charge.MINUS, tiny, tiny);
    double s = 3;
    double t = -1.2;
    double u = -s - t;
    assertThat(minus.unpolarised(VECTOR_VECTOR, VECTOR_VECTOR, s, t))
        .isCloseTo(8 * (s * s + u * u), within(1e-13));
    assertThat(minus.unpolarised(VECTOR_VECTOR, AXIAL_AXIAL, s, t))
        .isCloseTo(8 * (s * s - u * u), within(1e-13));
    assertThat(plus.unpolarised(VECTOR_VECTOR, AXIAL_AXIAL, s, t))
        .isCloseTo(-8 * (s * s - u * u), within(1e-13));
    assertThat(plus.unpolarised(VECTOR_VECTOR, CROSSED_VECTOR_VECTOR, s, t))
        .isCloseTo(8 * u * u, within(1e-13));
    assertThat(minus.unpolarised(VECTOR_VECTOR, CROSSED_VECTOR_VECTOR, s, t))
        .isCloseTo(8 * s * s, within(1e-13));
    assertThat(plus.unpolarised(CROSSED_VECTOR_VECTOR, CROSSED_VECTOR_VECTOR, s, t))
        .isCloseTo(8 * (t * t + u * u), within(1e-13));
  }

  private static double square(double x) {
    return x * x;
  }
}
