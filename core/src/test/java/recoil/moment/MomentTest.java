package recoil.moment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import recoil.loop.Vertex;
import recoil.nature.Constants;
import recoil.nature.Lepton;
import recoil.nature.World;
import recoil.numeric.GaussKronrod;
import recoil.numeric.Grid;
import recoil.numeric.TanhSinh;

class MomentTest {
  private static final Constants CONSTANTS = World.named("2020").constants();
  private static final double E = CONSTANTS.electronMass().value();
  private static final double MU = CONSTANTS.muonMass().value();

  /** The project's notes, 15 digits. */
  @ParameterizedTest
  @CsvSource({
    "0.0295, 6.87610933344917e-3, 2.51969131359223e-6, 1.24526488766935e-2,"
        + "-5.85052073431161e-2, 4.59382714970158e-4, -8.15611528499924e-3",
    "0.126, 2.18921614170701e-3, 1.38811823712113e-7, 5.52224421111572e-3,"
        + "-1.76191671634137e-2, 4.67479675960115e-5, 7.88315016921779e-3",
    "1, 8.60027925383018e-5, 2.20472572326502e-9, 4.87315494435695e-4,"
        + "-1.87837075714752e-4, 1.2917718842354e-6, 5.69623374697017e-5"
  })
  void notes(
      double m, double mumu, double ee, double scalar, double mue, double emu, double scalarE) {
    assertThat(Moment.vector(m, MU, MU) / mumu).isEqualTo(1, within(1e-13));
    assertThat(Moment.vector(m, E, E) / ee).isEqualTo(1, within(1e-13));
    assertThat(Moment.scalar(m, MU, MU) / scalar).isEqualTo(1, within(1e-13));
    assertThat(Moment.vector(m, MU, E) / mue).isEqualTo(1, within(1e-13));
    assertThat(Moment.vector(m, E, MU) / emu).isEqualTo(1, within(1e-13));
    assertThat(Moment.scalar(m, MU, E) / scalarE).isEqualTo(1, within(1e-13));
  }

  /** 30-digit table by an independent program; errors relative to the integral of the modulus. */
  @ParameterizedTest
  @CsvFileSource(resources = "/recoil/moment/moments.csv", numLinesToSkip = 1)
  void table(
      double m,
      double external,
      double internal,
      double vector,
      double axial,
      double scalar,
      double pseudoscalar,
      double vectorSize,
      double axialSize,
      double scalarSize,
      double pseudoscalarSize) {
    double accuracy = 1e-12;
    assertThat((Moment.vector(m, external, internal) - vector) / vectorSize)
        .isEqualTo(0, within(accuracy));
    assertThat((Moment.axial(m, external, internal) - axial) / axialSize)
        .isEqualTo(0, within(accuracy));
    assertThat((Moment.scalar(m, external, internal) - scalar) / scalarSize)
        .isEqualTo(0, within(accuracy));
    assertThat((Moment.pseudoscalar(m, external, internal) - pseudoscalar) / pseudoscalarSize)
        .isEqualTo(0, within(accuracy));
  }

  /** 30-digit table, whose program checks the formula against the diagram. */
  @ParameterizedTest
  @CsvFileSource(resources = "/recoil/moment/dipoles.csv", numLinesToSkip = 1)
  void electricDipoles(double m, double external, double internal, double dipole, double size) {
    assertThat((Moment.dipole(m, external, internal) - dipole) / size).isEqualTo(0, within(1e-12));
  }

  /** The moments with an electron in the muon's loop: signs of the project's notes. */
  @Test
  void signsOfTheFlavourChangingMoments() {
    DoubleUnaryOperator vector = m -> Moment.vector(m, MU, E);
    for (double m = 1e-6; m < 1e4; m *= 1.01) {
      boolean positive = m > 0.05402 && m < 0.07068;
      boolean edge = Math.abs(m - 0.0540) < 1e-4 || Math.abs(m - 0.0707) < 1e-4;
      if (!edge) {
        assertThat(vector.applyAsDouble(m) > 0).as("m = %s", m).isEqualTo(positive);
      }
      if (Math.abs(m / 0.1 - 1) > 0.1) {
        assertThat(Moment.scalar(m, MU, E) > 0).as("m = %s", m).isEqualTo(m > 0.1);
      }
    }
    assertThat(vector.applyAsDouble(0.0539)).isNegative();
    assertThat(vector.applyAsDouble(0.0541)).isPositive();
    assertThat(vector.applyAsDouble(0.0706)).isPositive();
    assertThat(vector.applyAsDouble(0.0708)).isNegative();
    double largest = 0;
    double where = 0;
    for (double m = 0.054; m < 0.0708; m += 1e-5) {
      if (vector.applyAsDouble(m) > largest) {
        largest = vector.applyAsDouble(m);
        where = m;
      }
    }
    assertThat(largest).isEqualTo(2.14e-3, within(5e-6));
    assertThat(where).isEqualTo(0.062, within(5e-4));
  }

  /** (2.15) and (2.16) as printed, by two other quadratures, where no pole is inside. */
  @ParameterizedTest
  @CsvSource({
    "0.001, 1, 1",
    "0.3, 1, 1",
    "5, 1, 1",
    "3, 1, 0.2",
    "0.5, 1, 4",
    "0.9, 1, 0.25",
    "2, 1, 0.01"
  })
  void printedIntegrals(double m, double external, double internal) {
    double ez2 = external * external / (m * m);
    double el = internal / external;
    DoubleUnaryOperator vector =
        x ->
            ez2
                / (8 * Math.PI * Math.PI)
                * (x * x * (1 - el) * (1 - el) * (1 - x + el) * ez2
                    + 2 * x * (1 - x) * (x + 2 * el - 2))
                / ((1 - x) * (1 - x * ez2) + x * el * el * ez2);
    DoubleUnaryOperator scalar =
        x ->
            ez2
                / (8 * Math.PI * Math.PI)
                * (x * x * (1 - x + el))
                / ((1 - x) * (1 - x * ez2) + x * el * el * ez2);
    assertThat(Moment.vector(m, external, internal))
        .isEqualTo(
            GaussKronrod.integrate(vector, 0, 1, 1e-12),
            within(
                1e-10
                    * GaussKronrod.integrate(x -> Math.abs(vector.applyAsDouble(x)), 0, 1, 1e-6)));
    assertThat(
            Moment.scalar(m, external, internal) / TanhSinh.estimate(scalar, 0, 1, 1e-12).value())
        .isEqualTo(1, within(1e-10));
  }

  /** Schwinger's result, and the decoupling limits of Jegerlehner and Nyffeler, 0902.3360. */
  @Test
  void limits() {
    double schwinger = 1 / (8 * Math.PI * Math.PI);
    // The first correction for small m is -pi m / m_l.
    assertThat(Moment.vector(1e-8, MU, MU) / schwinger).isEqualTo(1, within(1e-6));
    assertThat(Moment.vector(1e-6, MU, MU) / schwinger - 1)
        .isEqualTo(-Math.PI * 1e-6 / MU, within(1e-7));
    assertThat(Moment.scalar(1e-8, MU, MU) / (3 * schwinger / 1)).isEqualTo(0.5, within(1e-6));
    double m = 1e4;
    double heavy = MU * MU / (m * m) / (4 * Math.PI * Math.PI);
    assertThat(Moment.vector(m, MU, MU) / (heavy / 3)).isEqualTo(1, within(1e-7));
    assertThat(Moment.axial(m, MU, MU) / (-5 * heavy / 3)).isEqualTo(1, within(1e-7));
    double logarithm = Math.log(m / MU);
    assertThat(Moment.scalar(m, MU, MU) / (heavy * (logarithm - 7.0 / 12)))
        .isEqualTo(1, within(1e-7));
    assertThat(Moment.pseudoscalar(m, MU, MU) / (heavy * (11.0 / 12 - logarithm)))
        .isEqualTo(1, within(1e-7));
    // An internal lepton of another mass: e - 2/3 instead of 1/3, with e = m_l' / m_l.
    assertThat(
            Moment.vector(m, E, MU)
                / (E * E / (4 * Math.PI * Math.PI * m * m) * (MU / E - 2.0 / 3)))
        .isEqualTo(1, within(1e-7));
  }

  /** A Feynman-parameter integral here, a dispersion integral there. */
  @Test
  void theFormFactorF2AtZeroIsTheMoment() {
    for (Lepton lepton : Lepton.values()) {
      double mass = CONSTANTS.mass(lepton);
      for (double m : Grid.logarithmic(1e-6, 1e4, 41)) {
        double f2 = new Vertex(mass, m).f2(0) / (16 * Math.PI * Math.PI);
        assertThat(Moment.vector(m, mass, mass) / f2).isEqualTo(1, within(1e-12));
      }
    }
  }

  @Test
  void onlyRatiosOfMassesMatter() {
    for (double m = 1e-5; m < 1e3; m *= 7) {
      assertThat(Moment.vector(16 * m, 16 * MU, 16 * E)).isEqualTo(Moment.vector(m, MU, E));
      assertThat(Moment.pseudoscalar(16 * m, 16 * E, 16 * MU))
          .isEqualTo(Moment.pseudoscalar(m, E, MU));
    }
  }

  /** Closed form and trapezoidal rule at r + e^2 = 1, both an ulp or so from the seam. */
  @ParameterizedTest
  @CsvSource({"0.6", "0.1", "0.005", "0.99"})
  void seam(double internal) {
    double m = Math.sqrt((1 - internal) * (1 + internal));
    assertThat(Moment.vector(m * (1 - 1e-15), 1, internal))
        .isEqualTo(
            Moment.vector(m * (1 + 1e-15), 1, internal),
            within(1e-12 * Math.abs(Moment.vector(m, 1, internal))));
    assertThat(
            Moment.scalar(m * (1 - 1e-15), 1, internal)
                / Moment.scalar(m * (1 + 1e-15), 1, internal))
        .isEqualTo(1, within(1e-12));
  }

  /** Above its threshold the shift grows like 1/sqrt(m - m_l + m_l'), below it stays finite. */
  @Test
  void threshold() {
    double threshold = MU - E;
    double near = Moment.scalar(threshold * (1 + 1e-8), MU, E);
    double nearer = Moment.scalar(threshold * (1 + 1e-10), MU, E);
    assertThat(nearer / near).isEqualTo(10, within(0.02));
    double below = Moment.scalar(threshold * (1 - 1e-8), MU, E);
    assertThat(Moment.scalar(threshold * (1 - 1e-10), MU, E) / below).isEqualTo(1, within(1e-4));
    assertThat(Moment.scalar(0.75, 1, 0.25) / Moment.scalar(0.75 * (1 - 1e-12), 1, 0.25))
        .isEqualTo(1, within(1e-9));
  }

  @Test
  void badArgumentsAreNamed() {
    assertThatThrownBy(() -> Moment.vector(0, 1, 1)).hasMessageContaining("mass: 0.0 GeV");
    assertThatThrownBy(() -> Moment.axial(1, -1, 1)).hasMessageContaining("external: -1.0");
    assertThatThrownBy(() -> Moment.scalar(1, 1, Double.NaN)).hasMessageContaining("internal: NaN");
    assertThatThrownBy(() -> Moment.pseudoscalar(Double.POSITIVE_INFINITY, 1, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
