package recoil.scattering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
import recoil.scattering.TreeLevel.Weak;

/**
 * The expansion in the coupling factor against |M|^2 of the summed amplitude, whose coefficients
 * are written out here from the conventions of {@link Structure}.
 */
class TreeLevelTest {
  private static final World WORLD = World.named("2020");
  private static final Constants CONSTANTS = WORLD.constants();
  private static final HadronicRunning RUNNING = LeptonLikeRunning.of(WORLD);
  private static final double ME = CONSTANTS.mass(Lepton.ELECTRON);
  private static final double MMU = CONSTANTS.mass(Lepton.MUON);
  private static final Structure[] STRUCTURES = Structure.values();

  /** Width over mass at unit coupling factor. */
  private static final double WIDTH = 0.3;

  /** Couplings (even, odd) to ee, mumu and e mu of one mediator. */
  private record Model(boolean vector, double[] e, double[] mu, double[] mixed) {
    static Model draw(Random random, boolean vector, boolean regular, boolean crossed) {
      double[] none = {0, 0};
      return new Model(
          vector,
          regular ? pair(random) : none,
          regular ? pair(random) : none,
          crossed ? pair(random) : none);
    }

    private static double[] pair(Random random) {
      return new double[] {random.nextDouble(-1, 1), random.nextDouble(-1, 1)};
    }

    List<Term> terms(Charge charge) {
      Exchange exchange = new Exchange(ME, MMU, charge);
      List<Term> terms = new ArrayList<>();
      if (vector) {
        terms.addAll(exchange.vector(e[0], e[1], mu[0], mu[1]));
        terms.addAll(exchange.crossedVector(mixed[0], mixed[1]));
      } else {
        terms.addAll(exchange.scalar(e[0], e[1], mu[0], mu[1]));
        terms.addAll(exchange.crossedScalar(mixed[0], mixed[1]));
      }
      return terms;
    }
  }

  private static TreeLevel tree(Beam beam, Nodes nodes, Weak weak, Model model) {
    return new TreeLevel(
        CONSTANTS, beam, RUNNING, nodes, weak, model.terms(beam.charge()), m -> WIDTH * m);
  }

  /** Models of all kinds at random points, to 1e-13 of the sum of the terms' absolute values. */
  @ParameterizedTest
  @EnumSource(Charge.class)
  void expansionIsTheSquareOfTheAmplitude(Charge charge) {
    for (int seed = 0; seed < 240; seed++) {
      Random random = new Random(seed);
      Model model = Model.draw(random, seed % 2 == 0, seed % 3 != 1, seed % 3 != 2);
      double energy = Math.exp(random.nextDouble(Math.log(0.3), Math.log(300)));
      Beam beam = new Beam(energy, charge, seed % 5 == 0 ? 0 : random.nextDouble(-1, 1));
      Weak weak = seed % 4 < 2 ? Weak.OFF : Weak.ON;
      Kinematics kinematics = new Kinematics(CONSTANTS, energy);
      double max = kinematics.maximumRecoil();
      Nodes nodes =
          new Nodes(
              CONSTANTS,
              energy,
              max * random.nextDouble(1e-4, 0.01),
              max * random.nextDouble(0.01, 1),
              max);
      TreeLevel tree = tree(beam, nodes, weak, model);
      assertThat(tree.regular()).isEqualTo(seed % 3 != 1 || charge == Charge.MINUS);
      assertThat(tree.resonant()).isEqualTo(seed % 3 != 2 && charge == Charge.PLUS);
      Expansion parts = new Expansion(nodes.size());
      // Twice: nothing may stay from the mass before.
      tree.at(3, parts);
      // Near the resonance; above the pole of the u-channel.
      double low = charge == Charge.PLUS ? 0.95 : 1;
      double mass = Math.sqrt(kinematics.s()) * random.nextDouble(low, 1.05);
      tree.at(mass, parts);
      double g2 = Math.exp(random.nextDouble(-6, 2));
      for (int i = 0; i < nodes.size(); i++) {
        Complex[] amplitude = amplitude(model, charge, weak, g2, mass, nodes, i);
        assertThat(Math.abs(value(tree, parts, i, g2) - direct(beam, nodes, i, amplitude)))
            .as("seed %d, node %d", seed, i)
            .isLessThanOrEqualTo(1e-13 * scale(beam, nodes, i, amplitude));
      }
    }
  }

  /**
   * CP-violating couplings of a scalar and a polarised beam: the terms with Im D are there. From
   * the spin sums the interference with the photon is proportional to m_e m_mu, and constant in T.
   */
  @Test
  void absorptivePartOfPolarisedScattering() {
    Model both = new Model(false, new double[2], new double[2], new double[] {1, 0.7});
    Model even = new Model(false, new double[2], new double[2], new double[] {1, 0});
    Model vector = new Model(true, new double[2], new double[2], new double[] {1, 0.7});
    Nodes nodes = new Nodes(CONSTANTS, 150, 1, 20, 100, 139);
    Beam polarised = new Beam(150, Charge.PLUS, 1);
    TreeLevel tree = tree(polarised, nodes, Weak.OFF, both);
    assertThat(tree.absorptive()).isTrue();
    assertThat(tree(new Beam(150, Charge.PLUS), nodes, Weak.OFF, both).absorptive()).isFalse();
    assertThat(tree(polarised, nodes, Weak.OFF, even).absorptive()).isFalse();
    assertThat(tree(polarised, nodes, Weak.OFF, vector).absorptive()).isFalse();
    assertThat(tree(new Beam(150, Charge.MINUS, 1), nodes, Weak.OFF, both).absorptive()).isFalse();
    Expansion parts = new Expansion(nodes.size());
    tree.at(0.4, parts);
    double s = nodes.kinematics().s();
    double root = Math.sqrt((s - Math.pow(MMU + ME, 2)) * (s - Math.pow(MMU - ME, 2)));
    for (int i = 0; i < nodes.size(); i++) {
      double dressed = CONSTANTS.e2() / (1 - RUNNING.at(nodes.t(i)));
      double expected = -2 * factor(nodes) / 4 * 0.7 * dressed * 16 * ME * MMU * s / root;
      assertThat(parts.absorptiveLinear[i]).isCloseTo(expected, within(1e-10 * Math.abs(expected)));
      assertThat(parts.absorptiveMixed[i]).isZero();
    }
  }

  /**
   * What the final state e+ mu- adds: |M|^2 of an amplitude written out from the conventions of
   * {@link Structure}, without interference with anything else.
   */
  @Test
  void chargeExchangeIsTheSquareOfItsAmplitude() {
    for (int seed = 0; seed < 120; seed++) {
      Random random = new Random(seed);
      Model model = Model.draw(random, seed % 2 == 0, seed % 3 != 1, true);
      double energy = Math.exp(random.nextDouble(Math.log(1), Math.log(300)));
      Beam beam = new Beam(energy, Charge.PLUS, seed % 5 == 0 ? 0 : random.nextDouble(-1, 1));
      Kinematics kinematics = new Kinematics(CONSTANTS, energy);
      double max = kinematics.maximumRecoil();
      Nodes nodes = new Nodes(CONSTANTS, energy, max * random.nextDouble(1e-4, 1), max);
      Exchange exchange = new Exchange(ME, MMU, Charge.PLUS);
      double[] c = model.mixed;
      List<Term> added =
          model.vector
              ? exchange.chargeExchangeVector(c[0], c[1])
              : exchange.chargeExchangeScalar(c[0], c[1]);
      TreeLevel both =
          new TreeLevel(
              CONSTANTS,
              beam,
              RUNNING,
              nodes,
              Weak.OFF,
              model.terms(Charge.PLUS),
              added,
              m -> WIDTH * m);
      TreeLevel elastic = tree(beam, nodes, Weak.OFF, model);
      assertThat(both.regular()).isTrue();
      double mass = Math.sqrt(kinematics.s()) * random.nextDouble(0.95, 1.05);
      Expansion parts = new Expansion(nodes.size());
      Expansion elasticParts = new Expansion(nodes.size());
      both.at(mass, parts);
      elastic.at(mass, elasticParts);
      double g2 = Math.exp(random.nextDouble(-4, 2));
      for (int i = 0; i < nodes.size(); i++) {
        Complex[] amplitude = chargeExchange(model, g2, mass, nodes, i);
        double[] re = Arrays.stream(amplitude).mapToDouble(Complex::getReal).toArray();
        double[] im = Arrays.stream(amplitude).mapToDouble(Complex::getImaginary).toArray();
        double s = kinematics.s();
        double expected =
            factor(nodes)
                * SpinSums.chargeExchange(ME, MMU)
                    .squared(re, im, beam.polarisation(), s, nodes.t(i));
        double before = value(elastic, elasticParts, i, g2);
        double scale =
            scale(beam, nodes, i, amplitude(model, Charge.PLUS, Weak.OFF, g2, mass, nodes, i));
        assertThat(Math.abs(value(both, parts, i, g2) - before - expected))
            .as("seed %d, node %d", seed, i)
            .isLessThanOrEqualTo(1e-13 * (scale + Math.abs(before)) + 1e-11 * expected);
      }
    }
  }

  /** s- and u-channel of e- mu+ -> e+ mu-, coefficients as in the class comment of Structure. */
  private static Complex[] chargeExchange(Model model, double g2, double mass, Nodes nodes, int i) {
    Complex[] m = new Complex[STRUCTURES.length];
    Arrays.fill(m, Complex.ZERO);
    Complex s =
        new Complex(nodes.kinematics().s() - mass * mass, g2 * WIDTH * mass * mass)
            .reciprocal()
            .multiply(g2);
    Complex u = new Complex(g2 / (nodes.u(i) - mass * mass));
    double v = model.mixed[0];
    double a = model.mixed[1];
    double gap = (MMU - ME) / mass;
    double sum = (MMU + ME) / mass;
    for (String channel : new String[] {"", "CROSSED_"}) {
      Complex d = channel.isEmpty() ? u : s;
      Structure scalar = Structure.valueOf(channel + "SCALAR_SCALAR");
      if (model.vector) {
        Structure vector = Structure.valueOf(channel + "VECTOR_VECTOR");
        addFour(m, vector, model.mixed, model.mixed, d);
        add(m, scalar, d.multiply(gap * gap * v * v));
        Complex odd = d.multiply(new Complex(0, -gap * sum * v * a));
        add(m, Structure.valueOf(channel + "SCALAR_PSEUDO"), odd);
        add(m, Structure.valueOf(channel + "PSEUDO_SCALAR"), odd);
        add(m, Structure.valueOf(channel + "PSEUDO_PSEUDO"), d.multiply(-sum * sum * a * a));
      } else {
        addFour(m, scalar, model.mixed, model.mixed, d.negate());
      }
    }
    return m;
  }

  private static double value(TreeLevel tree, Expansion parts, int i, double g2) {
    double value = tree.standard()[i];
    if (tree.regular()) {
      value += g2 * parts.linear[i] + g2 * g2 * parts.square[i];
    }
    if (tree.resonant()) {
      Complex d = new Complex(parts.distance, g2 * parts.breadth).reciprocal();
      value +=
          g2
              * (d.getReal() * parts.resonantLinear[i]
                  + d.getImaginary() * parts.absorptiveLinear[i]
                  + g2
                      * (d.getReal() * parts.mixed[i]
                          + d.getImaginary() * parts.absorptiveMixed[i]
                          + Math.pow(d.norm(), 2) * parts.resonantSquare[i]));
    }
    return value;
  }

  /** dsigma/dT of an amplitude in nb/GeV. */
  private static double direct(Beam beam, Nodes nodes, int i, Complex[] amplitude) {
    double[] re = Arrays.stream(amplitude).mapToDouble(Complex::getReal).toArray();
    double[] im = Arrays.stream(amplitude).mapToDouble(Complex::getImaginary).toArray();
    double squared =
        new SpinSums(beam.charge(), ME, MMU)
            .squared(re, im, beam.polarisation(), nodes.kinematics().s(), nodes.t(i));
    return factor(nodes) * squared;
  }

  private static double scale(Beam beam, Nodes nodes, int i, Complex[] amplitude) {
    SpinSums sums = new SpinSums(beam.charge(), ME, MMU);
    double s = nodes.kinematics().s();
    double sum = 0;
    for (Structure a : STRUCTURES) {
      for (Structure b : STRUCTURES) {
        sum +=
            amplitude[a.index()].norm()
                * amplitude[b.index()].norm()
                * (sums.magnitude(a, b, s, nodes.t(i))
                    + sums.polarisedMagnitude(a, b, s, nodes.t(i)));
      }
    }
    return factor(nodes) * sum / 4;
  }

  private static double factor(Nodes nodes) {
    return CONSTANTS.hbarc2().value() / (32 * Math.PI * ME * nodes.kinematics().momentum2());
  }

  private static Complex[] amplitude(
      Model model, Charge charge, Weak weak, double g2, double mass, Nodes nodes, int i) {
    Complex[] m = new Complex[STRUCTURES.length];
    Arrays.fill(m, Complex.ZERO);
    double t = nodes.t(i);
    add(m, Structure.VECTOR_VECTOR, new Complex(CONSTANTS.e2() / (t * (1 - RUNNING.at(t)))));
    if (weak == Weak.ON) {
      double mz = CONSTANTS.zMass().value();
      double half = Math.sqrt(Math.sqrt(2) * CONSTANTS.fermi().value()) * mz;
      double[] z = {half * (-0.5 + 2 * CONSTANTS.weakMixing().value()), half * 0.5};
      addVector(m, z, z, new Complex(1 / (t - mz * mz)), mz);
    }
    Complex direct = new Complex(g2 / (t - mass * mass));
    Complex crossed =
        charge == Charge.PLUS
            ? new Complex(nodes.kinematics().s() - mass * mass, g2 * WIDTH * mass * mass)
                .reciprocal()
                .multiply(g2)
            : new Complex(g2 / (nodes.u(i) - mass * mass));
    double s = model.mixed[0];
    double p = model.mixed[1];
    if (model.vector) {
      addVector(m, model.e, model.mu, direct, mass);
      addFour(m, Structure.CROSSED_VECTOR_VECTOR, model.mixed, model.mixed, crossed);
      double gap = (MMU - ME) / mass;
      double sum = (MMU + ME) / mass;
      Complex odd = crossed.multiply(new Complex(0, gap * sum * s * p));
      add(m, Structure.CROSSED_SCALAR_SCALAR, crossed.multiply(-gap * gap * s * s));
      add(m, Structure.CROSSED_SCALAR_PSEUDO, odd.negate());
      add(m, Structure.CROSSED_PSEUDO_SCALAR, odd);
      add(m, Structure.CROSSED_PSEUDO_PSEUDO, crossed.multiply(-sum * sum * p * p));
    } else {
      addFour(m, Structure.SCALAR_SCALAR, model.e, model.mu, direct.negate());
      addFour(m, Structure.CROSSED_SCALAR_SCALAR, model.mixed, model.mixed, crossed.negate());
    }
    return m;
  }

  /** A vector in the t-channel, longitudinal part included. */
  private static void addVector(
      Complex[] m, double[] e, double[] mu, Complex propagator, double mass) {
    addFour(m, Structure.VECTOR_VECTOR, e, mu, propagator);
    double density = -4 * ME * MMU / (mass * mass) * e[1] * mu[1];
    add(m, Structure.PSEUDO_PSEUDO, propagator.multiply(density));
  }

  /** even even, even odd, odd even, odd odd: four structures in a row. */
  private static void addFour(
      Complex[] m, Structure first, double[] one, double[] two, Complex factor) {
    for (int k = 0; k < 4; k++) {
      add(m, STRUCTURES[first.index() + k], factor.multiply(one[k / 2] * two[k % 2]));
    }
  }

  private static void add(Complex[] m, Structure structure, Complex value) {
    m[structure.index()] = m[structure.index()].add(value);
  }
}
