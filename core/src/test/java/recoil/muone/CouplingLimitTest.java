package recoil.muone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import recoil.mediator.CrossSections;
import recoil.mediator.Formulas;
import recoil.mediator.Presets;
import recoil.nature.Constants;
import recoil.scattering.Beam;
import recoil.scattering.Charge;
import recoil.scattering.CrossSection;
import recoil.scattering.Expansion;
import recoil.scattering.PrintedCrossSection.Formula;

/** The limit against a search that steps through all couplings and halves intervals. */
class CouplingLimitTest {
  private static final Constants CONSTANTS = PaperSetup.WORLD.constants();
  private static final double THRESHOLD = PaperSetup.THRESHOLD;

  /**
   * dsigma/dT = A |1 + f (regular + D resonance)|^2 with complex numbers at each node that stand
   * for any physics: what comes out is positive, and may interfere in any way.
   */
  private record Toy(
      double[] standard,
      double[] re,
      double[] im,
      double[] resonantRe,
      double[] resonantIm,
      double distance,
      double breadth)
      implements CrossSection {

    static Toy regular(Quadrature quadrature, double[] re, double[] im) {
      return new Toy(photon(quadrature), re, im, new double[0], new double[0], 0, 0);
    }

    private static double[] photon(Quadrature quadrature) {
      return CrossSections.of(
              Formulas.EXACT,
              Presets.model("t-vector"),
              CONSTANTS,
              PaperSetup.SETUP.beam(),
              PaperSetup.RUNNING,
              quadrature.nodes())
          .standard();
    }

    @Override
    public int size() {
      return standard.length;
    }

    @Override
    public boolean regular() {
      return re.length > 0;
    }

    @Override
    public boolean resonant() {
      return resonantRe.length > 0;
    }

    @Override
    public boolean absorptive() {
      return resonant();
    }

    @Override
    public void at(double mass, Expansion out) {
      out.distance = distance;
      out.breadth = breadth;
      for (int i = 0; i < standard.length; i++) {
        double a = standard[i];
        if (regular()) {
          out.linear[i] = 2 * a * re[i];
          out.square[i] = a * (re[i] * re[i] + im[i] * im[i]);
        }
        if (resonant()) {
          double x = resonantRe[i];
          double y = resonantIm[i];
          out.resonantLinear[i] = 2 * a * x;
          out.absorptiveLinear[i] = -2 * a * y;
          out.resonantSquare[i] = a * (x * x + y * y);
          if (regular()) {
            out.mixed[i] = 2 * a * (x * re[i] + y * im[i]);
            out.absorptiveMixed[i] = 2 * a * (x * im[i] - y * re[i]);
          }
        }
      }
    }
  }

  private static double at(Yields yields, double systematic, double mass) {
    return new CouplingLimit(yields, new ChiSquare(systematic), THRESHOLD).at(mass);
  }

  /** Steps of 1/400 of a decade in f = g^2 from {@code low} to {@code high}, then halving. */
  private static double bruteForce(
      Yields yields, double systematic, double mass, double low, double high) {
    yields.at(mass);
    ChiSquare chiSquare = new ChiSquare(systematic);
    double[] shift = new double[yields.bins()];
    double ratio = Math.pow(10, 1.0 / 400);
    double below = low;
    assertThat(chiSquare(yields, chiSquare, shift, low)).isLessThan(THRESHOLD);
    for (double f = low; f < high; f *= ratio) {
      if (chiSquare(yields, chiSquare, shift, f) > THRESHOLD) {
        double above = f;
        while (above - below > 1e-14 * above) {
          double middle = 0.5 * (below + above);
          if (chiSquare(yields, chiSquare, shift, middle) > THRESHOLD) {
            above = middle;
          } else {
            below = middle;
          }
        }
        return Math.sqrt(above);
      }
      below = f;
    }
    return Double.POSITIVE_INFINITY;
  }

  private static double chiSquare(Yields yields, ChiSquare chiSquare, double[] shift, double f) {
    yields.shift(Math.sqrt(f), shift);
    return chiSquare.of(yields.standard(), shift);
  }

  private static void assertSame(double actual, double expected, String what) {
    if (Double.isInfinite(expected)) {
      assertThat(actual).as(what).isEqualTo(expected);
    } else {
      assertThat(actual).as(what).isCloseTo(expected, within(1e-10 * expected));
    }
  }

  /** Models of the paper, couplings of either sign, from the full luminosity to 245 events. */
  @ParameterizedTest
  @CsvSource({
    "t-vector, 1",
    "t-vector, -1",
    "t-vector, -0.01",
    "t-vector, 1e-6",
    "t-scalar, 1",
    "t-scalar, -1",
    "t-scalar, 100",
    "s-vector, 0",
    "s-scalar, 0",
    "lmu-ltau, 0"
  })
  void modelsOfThePaper(String name, double r2) {
    Map<String, Double> parameters = r2 == 0 ? Map.of() : Map.of("r2", r2);
    for (Charge charge : Charge.values()) {
      for (double luminosity : new double[] {1.5e7, 1, 1e-3}) {
        Setup setup =
            PaperSetup.SETUP.withBeam(new Beam(150, charge)).withLuminosity(luminosity).withBins(7);
        Quadrature quadrature = Quadrature.of(setup, CONSTANTS, Presets.model(name, parameters));
        Yields yields =
            new Yields(
                CrossSections.of(
                    Formulas.EXACT,
                    Presets.model(name, parameters),
                    CONSTANTS,
                    setup.beam(),
                    PaperSetup.RUNNING,
                    quadrature.nodes()),
                quadrature);
        for (double mass : new double[] {0.001, 0.03, 0.4, 0.4055, 0.42, 3}) {
          if (charge == Charge.MINUS && name.startsWith("s-") && mass < 0.03) {
            continue;
          }
          assertSame(
              at(yields, 1e-5, mass),
              bruteForce(yields, 1e-5, mass, 1e-16, 1e14),
              "mu" + charge + ", " + luminosity + ", " + mass);
        }
      }
    }
  }

  /** At MUonE's luminosity the limit is next to a quartic's root, unless there is a resonance. */
  @ParameterizedTest
  @CsvSource({
    "t-vector, 1, 1e-10",
    "t-vector, -1, 1e-10",
    "t-scalar, 1, 1e-10",
    "lmu-ltau, 0, 1e-10",
    "s-vector, 0, NaN"
  })
  void nextToTheQuartic(String name, double r2, double accuracy) {
    Map<String, Double> parameters = r2 == 0 ? Map.of() : Map.of("r2", r2);
    Setup setup = PaperSetup.SETUP.withBeam(new Beam(150, Charge.PLUS)).withBins(7);
    Quadrature quadrature = new Quadrature(setup, CONSTANTS);
    Yields yields =
        new Yields(
            CrossSections.of(
                Formulas.EXACT,
                Presets.model(name, parameters),
                CONSTANTS,
                setup.beam(),
                PaperSetup.RUNNING,
                quadrature.nodes()),
            quadrature);
    CouplingLimit limit = new CouplingLimit(yields, new ChiSquare(1e-5), THRESHOLD);
    for (double mass : new double[] {0.001, 0.03, 0.4, 3}) {
      double near = limit.nearQuartic(mass);
      if (Double.isNaN(accuracy)) {
        assertThat(near).isNaN();
      } else {
        double expected = bruteForce(yields, 1e-5, mass, 1e-16, 1e14);
        assertThat(near).isCloseTo(expected, within(accuracy * expected));
      }
    }
  }

  /** Interference of every sign and size without a resonance. */
  @ParameterizedTest
  @ValueSource(doubles = {1.5e7, 1e-3, 1e-6})
  void regularAmplitudes(double luminosity) {
    Setup setup = PaperSetup.SETUP.withLuminosity(luminosity).withBins(4);
    Quadrature quadrature = new Quadrature(setup, CONSTANTS);
    for (int seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      double[] re = new double[quadrature.nodes().size()];
      double[] im = new double[re.length];
      double phase = random.nextDouble(0, 2 * Math.PI);
      double slope = seed % 3 == 0 ? 0 : random.nextDouble(-1, 1);
      double size = Math.exp(random.nextDouble(-5, 5));
      for (int i = 0; i < re.length; i++) {
        double r = size * Math.exp(slope * Math.log(quadrature.nodes().recoil(i)));
        re[i] = r * Math.cos(phase + slope);
        im[i] = r * Math.sin(phase + slope);
      }
      Yields yields = new Yields(Toy.regular(quadrature, re, im), quadrature);
      assertSame(at(yields, 1e-5, 1), bruteForce(yields, 1e-5, 1, 1e-12, 1e8), "seed " + seed);
    }
  }

  /** Resonant and regular amplitudes with any phases, near and far from the resonance. */
  @ParameterizedTest
  @ValueSource(doubles = {1.5e7, 1e-3, 1e-6})
  void resonantAmplitudes(double luminosity) {
    Setup setup = PaperSetup.SETUP.withLuminosity(luminosity).withBins(4);
    Quadrature quadrature = new Quadrature(setup, CONSTANTS);
    int infinite = 0;
    for (int seed = 0; seed < 90; seed++) {
      Random random = new Random(seed);
      int size = quadrature.nodes().size();
      double[] re = new double[seed % 2 == 0 ? 0 : size];
      double[] im = new double[re.length];
      double[] x = new double[size];
      double[] y = new double[size];
      double distance = random.nextDouble(-1, 1) * Math.exp(random.nextDouble(-10, 0));
      double breadth = Math.exp(random.nextDouble(-4, 3));
      double strength = Math.exp(random.nextDouble(-6, 0));
      double phase = random.nextDouble(0, 2 * Math.PI);
      for (int i = 0; i < size; i++) {
        double bend = quadrature.nodes().recoil(i) / 140;
        x[i] = strength * Math.cos(phase + bend);
        y[i] = strength * Math.sin(phase + bend);
        if (re.length > 0) {
          re[i] = strength * (0.5 - bend);
          im[i] = 0.3 * strength * bend;
        }
      }
      Toy toy = new Toy(Toy.photon(quadrature), re, im, x, y, distance, breadth);
      Yields yields = new Yields(toy, quadrature);
      double expected = bruteForce(yields, 1e-5, 1, 1e-22, 1e8);
      infinite += Double.isInfinite(expected) ? 1 : 0;
      assertSame(at(yields, 1e-5, 1), expected, "seed " + seed);
    }
    if (luminosity == 1e-6) {
      assertThat(infinite).isGreaterThan(20);
    }
  }

  /**
   * Opposite amplitudes of one shape: chi^2 rises to a maximum, returns to zero, where the
   * amplitude has turned its phase only, and rises again. A maximum a little above or below the
   * threshold decides which rise gives the limit.
   */
  @ParameterizedTest
  @ValueSource(doubles = {-0.2, -0.03, -1e-3, -1e-6, -1e-9, 1e-9, 1e-6, 1e-3, 0.03, 0.2})
  void maximumNextToTheThreshold(double above) {
    Setup setup = PaperSetup.SETUP.withBins(1);
    Quadrature quadrature = new Quadrature(setup, CONSTANTS);
    // |1 - f + i f im|^2: the largest deficit, at f = 1/(1 + im^2), is that fraction of the yield.
    double[] re = new double[quadrature.nodes().size()];
    double[] im = new double[re.length];
    Arrays.fill(re, -1);
    double low = 1;
    double high = 1e8;
    for (int step = 0; step < 200; step++) {
      double middle = Math.sqrt(low * high);
      Arrays.fill(im, middle);
      if (top(quadrature, re, im) > THRESHOLD * (1 + above)) {
        low = middle;
      } else {
        high = middle;
      }
    }
    Arrays.fill(im, low);
    Yields yields = new Yields(Toy.regular(quadrature, re, im), quadrature);
    yields.at(1);
    double f0 = 1 / (1 + low * low);
    double limit = at(yields, 1e-5, 1);
    double[] shift = new double[1];
    yields.shift(limit, shift);
    assertThat(new ChiSquare(1e-5).of(yields.standard(), shift))
        .isCloseTo(THRESHOLD, within(1e-11 * THRESHOLD));
    if (above > 0) {
      assertThat(limit * limit).isLessThanOrEqualTo(f0 * 1.001);
      assertThat(shift[0]).isNegative();
    } else {
      assertThat(limit * limit).isGreaterThan(2 * f0);
      assertThat(shift[0]).isPositive();
    }
  }

  private static double top(Quadrature quadrature, double[] re, double[] im) {
    Yields yields = new Yields(Toy.regular(quadrature, re, im), quadrature);
    yields.at(1);
    double[] shift = new double[1];
    yields.shift(Math.sqrt(1 / (1 + im[0] * im[0])), shift);
    return new ChiSquare(1e-5).of(yields.standard(), shift);
  }

  @Test
  void noCouplingNoLimit() {
    Quadrature quadrature = new Quadrature(PaperSetup.SETUP, CONSTANTS);
    double[] none = new double[quadrature.nodes().size()];
    assertThat(at(new Yields(Toy.regular(quadrature, none, none), quadrature), 1e-5, 1))
        .isEqualTo(Double.POSITIVE_INFINITY);
    Toy resonance =
        new Toy(Toy.photon(quadrature), new double[0], new double[0], none, none, 0.1, 1);
    assertThat(at(new Yields(resonance, quadrature), 1e-5, 1)).isEqualTo(Double.POSITIVE_INFINITY);
  }

  /** A square without interference: g^4 C = sqrt(threshold) errors, with the variance of N. */
  @Test
  void squareAlone() {
    Quadrature quadrature = new Quadrature(PaperSetup.SETUP.withBins(1), CONSTANTS);
    double[] zero = new double[quadrature.nodes().size()];
    double[] one = zero.clone();
    Arrays.fill(one, 1);
    Yields yields = new Yields(Toy.regular(quadrature, zero, one), quadrature);
    double n = yields.standard()[0];
    double shift = Math.sqrt(THRESHOLD * (n + 1e-10 * n * n));
    assertThat(Math.pow(at(yields, 1e-5, 1), 4)).isCloseTo(shift / n, within(2e-5 * shift / n));
  }

  /**
   * Exactly on the resonance the square does not depend on the coupling: 0, or the regular part.
   */
  @ParameterizedTest
  @ValueSource(strings = {"s-vector", "s-scalar"})
  void onTheResonance(String name) {
    Quadrature quadrature = new Quadrature(PaperSetup.SETUP, CONSTANTS);
    int size = quadrature.nodes().size();
    double[] x = new double[size];
    Arrays.fill(x, 0.1);
    double[] none = new double[0];
    Toy strong = new Toy(Toy.photon(quadrature), none, none, x, new double[size], 0, 1);
    assertThat(at(new Yields(strong, quadrature), 1e-5, 1)).isZero();
    Toy weak = new Toy(Toy.photon(quadrature), none, none, x, new double[size], 0, 1e4);
    assertThat(at(new Yields(weak, quadrature), 1e-5, 1)).isEqualTo(Double.POSITIVE_INFINITY);
    Toy both = new Toy(Toy.photon(quadrature), x, x, x, new double[size], 0, 1e4);
    Yields yields = new Yields(both, quadrature);
    assertSame(
        at(yields, 1e-5, 1), bruteForce(yields, 1e-5, 1, 1e-12, 1e8), "regular and resonance");
    // The same in a model: the limit goes to zero as sqrt(|s - m^2|).
    Setup plus = PaperSetup.SETUP.withBeam(new Beam(150, Charge.PLUS));
    Yields exact =
        new Yields(
            CrossSections.of(
                Formulas.EXACT,
                Presets.model(name),
                CONSTANTS,
                plus.beam(),
                PaperSetup.RUNNING,
                quadrature.nodes()),
            quadrature);
    double root = Math.sqrt(quadrature.nodes().kinematics().s());
    double near = at(exact, 1e-5, root * (1 + 1e-8));
    assertThat(near / at(exact, 1e-5, root * (1 + 1e-6))).isCloseTo(0.1, within(1e-3));
    assertThat(near).isPositive();
  }

  @Test
  void thresholdMustBePositive() {
    Yields yields = PaperSetup.printed(Formula.T_VECTOR, 1, PaperSetup.SETUP);
    for (double threshold : new double[] {0, -1, Double.NaN}) {
      assertThatThrownBy(() -> new CouplingLimit(yields, new ChiSquare(0), threshold))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("threshold: " + threshold + "; must be above 0");
    }
  }
}
