package recoil.scattering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import recoil.nature.Constants;
import recoil.nature.Lepton;

/**
 * The exact cross section: photon exchange with hadronic vacuum polarisation, optionally the Z, and
 * the terms of a mediator, summed as amplitudes. The photon amplitude carries one factor 1/(1 -
 * Delta alpha), so interference carries one and the square of new physics none.
 *
 * <p>Spin sums are contracted with the coefficients once, at construction; a mass costs one product
 * per term and node. Holds working arrays: one per thread.
 */
public final class TreeLevel implements CrossSection {
  private final Nodes nodes;
  private final List<Term> terms;

  /** Number of terms of the elastic amplitude; the others are of that of charge exchange. */
  private final int elastic;

  private final DoubleUnaryOperator width;
  private final double[] standard;

  /** Interference with the Standard Model: term, node. */
  private final double[][] linear;

  /** Products of terms j >= k: pair j (j + 1) / 2 + k, node. */
  private final double[][] square;

  /** Interference of resonant terms with the Standard Model by Im D; zero for the others. */
  private final double[][] absorptiveLinear;

  /** Products of a resonant and a regular term by Im D, pairs like {@link #square}. */
  private final double[][] absorptiveSquare;

  private final double[][] profile;
  private final boolean regular;
  private final boolean resonant;
  private final boolean absorptive;

  /** What of the Standard Model beyond the photon is included. */
  public enum Weak {
    /** Photon only, as in the paper. */
    OFF,
    /** Photon and Z. */
    ON
  }

  /**
   * A cross section.
   *
   * @param terms amplitude of the mediator at unit coupling factor
   * @param width total width of the mediator in GeV at unit coupling factor, against its mass; used
   *     in the s-channel only
   */
  public TreeLevel(
      Constants constants,
      Beam beam,
      HadronicRunning running,
      Nodes nodes,
      Weak weak,
      List<Term> terms,
      DoubleUnaryOperator width) {
    this(constants, beam, running, nodes, weak, terms, List.of(), width);
  }

  /**
   * A cross section for any charges in the final state.
   *
   * @param terms amplitude of the mediator at unit coupling factor
   * @param chargeExchange its amplitude for e- mu+ -> e+ mu-, whose square is added; T then is the
   *     kinetic energy of the e+
   * @param width total width of the mediator in GeV at unit coupling factor, against its mass; used
   *     in the s-channel only
   */
  public TreeLevel(
      Constants constants,
      Beam beam,
      HadronicRunning running,
      Nodes nodes,
      Weak weak,
      List<Term> terms,
      List<Term> chargeExchange,
      DoubleUnaryOperator width) {
    this.nodes = nodes;
    List<Term> direct = terms.stream().filter(term -> !term.isZero()).toList();
    elastic = direct.size();
    this.terms =
        Stream.concat(direct.stream(), chargeExchange.stream().filter(term -> !term.isZero()))
            .toList();
    this.width = width;
    regular = this.terms.stream().anyMatch(term -> !term.resonant());
    resonant = this.terms.stream().anyMatch(Term::resonant);
    int count = this.terms.size();
    standard = new double[nodes.size()];
    linear = new double[count][nodes.size()];
    square = new double[count * (count + 1) / 2][nodes.size()];
    absorptiveLinear = new double[count][nodes.size()];
    absorptiveSquare = new double[count * (count + 1) / 2][nodes.size()];
    profile = new double[count][nodes.size()];
    contract(constants, beam, running, weak);
    absorptive =
        Stream.concat(Arrays.stream(absorptiveLinear), Arrays.stream(absorptiveSquare))
            .flatMapToDouble(Arrays::stream)
            .anyMatch(value -> value != 0);
  }

  private void contract(Constants constants, Beam beam, HadronicRunning running, Weak weak) {
    double electron = constants.mass(Lepton.ELECTRON);
    double muon = constants.mass(Lepton.MUON);
    SpinSums sums = SpinSums.shared(beam.charge(), electron, muon);
    SpinSums exchanged = elastic == terms.size() ? null : SpinSums.sharedExchange(electron, muon);
    List<Term> bosons = new ArrayList<>();
    if (weak == Weak.ON) {
      bosons.addAll(zBoson(constants, beam.charge()));
    }
    double[][] bosonProfile = new double[bosons.size()][nodes.size()];
    for (int j = 0; j < bosons.size(); j++) {
      bosons.get(j).profile().fill(constants.zMass().value(), nodes, bosonProfile[j]);
    }
    // Only the structures that occur, by their place in this list.
    Structure[] structures = structures(bosons);
    int size = structures.length;
    double[][] x = new double[size][size];
    double[][] y = new double[size][size];
    Coefficients[] amplitude = new Coefficients[terms.size()];
    for (int j = 0; j < amplitude.length; j++) {
      amplitude[j] = Coefficients.of(terms.get(j), structures);
    }
    Coefficients[] boson = new Coefficients[bosons.size()];
    for (int j = 0; j < boson.length; j++) {
      boson[j] = Coefficients.of(bosons.get(j), structures);
    }
    Coefficients photon = new Coefficients(new double[size], new double[size]);
    for (int node = 0; node < nodes.size(); node++) {
      double t = nodes.t(node);
      Kinematics kinematics = nodes.kinematics(node);
      // dsigma/dT = |M|^2 / (32 pi m_e P^2), |M|^2 averaged over 4 spin states
      double factor =
          constants.hbarc2().value() / (4 * 32 * Math.PI * electron * kinematics.momentum2());
      evaluate(sums, beam.polarisation(), kinematics.s(), t, structures, x, y);
      for (int a = 0; a < size; a++) {
        photon.re[a] =
            structures[a] == Structure.VECTOR_VECTOR
                ? constants.e2() / (t * (1 - running.at(t)))
                : 0;
        for (int j = 0; j < boson.length; j++) {
          photon.re[a] += bosonProfile[j][node] * boson[j].re[a];
        }
      }
      standard[node] = factor * product(photon, photon, x, y);
      for (int j = 0; j < elastic; j++) {
        Coefficients term = amplitude[j];
        linear[j][node] = 2 * factor * product(term, photon, x, y);
        if (terms.get(j).resonant()) {
          // Re(D p) = Re D Re p - Im D Im p
          absorptiveLinear[j][node] = -2 * factor * imaginaryProduct(term, photon, x, y);
        }
      }
      squares(amplitude, 0, elastic, node, factor, x, y);
      if (exchanged != null) {
        evaluate(exchanged, beam.polarisation(), kinematics.s(), t, structures, x, y);
        squares(amplitude, elastic, amplitude.length, node, factor, x, y);
      }
    }
  }

  /** Products among the terms of one final state. */
  private void squares(
      Coefficients[] amplitude,
      int from,
      int to,
      int node,
      double factor,
      double[][] x,
      double[][] y) {
    for (int j = from; j < to; j++) {
      boolean resonance = terms.get(j).resonant();
      for (int k = from; k <= j; k++) {
        int pair = j * (j + 1) / 2 + k;
        square[pair][node] = (j == k ? 1 : 2) * factor * product(amplitude[j], amplitude[k], x, y);
        if (resonance != terms.get(k).resonant()) {
          absorptiveSquare[pair][node] =
              (resonance ? -2 : 2) * factor * imaginaryProduct(amplitude[j], amplitude[k], x, y);
        }
      }
    }
  }

  /** Complex coefficients of an amplitude, one for each structure that occurs. */
  @SuppressWarnings("ArrayRecordComponent") // working arrays, never compared
  private record Coefficients(double[] re, double[] im) {
    static Coefficients of(Term term, Structure[] structures) {
      Coefficients all =
          new Coefficients(new double[structures.length], new double[structures.length]);
      for (int a = 0; a < structures.length; a++) {
        all.re[a] = term.re(structures[a].index());
        all.im[a] = term.im(structures[a].index());
      }
      return all;
    }
  }

  /** Structures that any amplitude here contains. */
  private Structure[] structures(List<Term> bosons) {
    return Arrays.stream(Structure.values())
        .filter(
            a ->
                a == Structure.VECTOR_VECTOR
                    || Stream.concat(bosons.stream(), terms.stream())
                        .anyMatch(term -> term.re(a.index()) != 0 || term.im(a.index()) != 0))
        .toArray(Structure[]::new);
  }

  /** Real (x) and imaginary (y) spin sums of a polarised beam at one node. */
  private static void evaluate(
      SpinSums sums,
      double polarisation,
      double s,
      double t,
      Structure[] structures,
      double[][] x,
      double[][] y) {
    for (int a = 0; a < structures.length; a++) {
      for (int b = 0; b <= a; b++) {
        Structure first = structures[a];
        Structure second = structures[b];
        x[a][b] = sums.unpolarised(first, second, s, t);
        y[a][b] = sums.unpolarisedImaginary(first, second, s, t);
        if (polarisation != 0) {
          x[a][b] += polarisation * sums.polarised(first, second, s, t);
          y[a][b] += polarisation * sums.polarisedImaginary(first, second, s, t);
        }
        x[b][a] = x[a][b];
        y[b][a] = -y[a][b];
      }
    }
  }

  /** Re Sum_ab c_a d_b^* X_ab. */
  private static double product(Coefficients c, Coefficients d, double[][] x, double[][] y) {
    double sum = 0;
    for (int a = 0; a < x.length; a++) {
      for (int b = 0; b < x.length; b++) {
        double re = c.re[a] * d.re[b] + c.im[a] * d.im[b];
        double im = c.im[a] * d.re[b] - c.re[a] * d.im[b];
        sum += re * x[a][b] - im * y[a][b];
      }
    }
    return sum;
  }

  /** Im Sum_ab c_a d_b^* X_ab. */
  private static double imaginaryProduct(
      Coefficients c, Coefficients d, double[][] x, double[][] y) {
    double sum = 0;
    for (int a = 0; a < x.length; a++) {
      for (int b = 0; b < x.length; b++) {
        double re = c.re[a] * d.re[b] + c.im[a] * d.im[b];
        double im = c.im[a] * d.re[b] - c.re[a] * d.im[b];
        sum += im * x[a][b] + re * y[a][b];
      }
    }
    return sum;
  }

  /** The Z: L = -(g_Z/2) fbar gamma^a (g_V - g_A gamma5) f Z_a, g_Z^2 = 4 sqrt(2) G_F m_Z^2. */
  private static List<Term> zBoson(Constants constants, Charge charge) {
    double mass = constants.zMass().value();
    double half = Math.sqrt(Math.sqrt(2) * constants.fermi().value()) * mass;
    double v = -half * (-0.5 + 2 * constants.weakMixing().value());
    double a = half * -0.5;
    return new Exchange(constants.electronMass().value(), constants.muonMass().value(), charge)
        .vector(v, a, v, a);
  }

  @Override
  public int size() {
    return nodes.size();
  }

  @Override
  public double[] standard() {
    return standard;
  }

  @Override
  public boolean regular() {
    return regular;
  }

  @Override
  public boolean resonant() {
    return resonant;
  }

  @Override
  public boolean absorptive() {
    return absorptive;
  }

  @Override
  public void at(double mass, Expansion out) {
    clear(out);
    for (int j = 0; j < terms.size(); j++) {
      Term term = terms.get(j);
      double[] p = profile[j];
      term.profile().fill(mass, nodes, p);
      addProduct(linear[j], p, term.resonant() ? out.resonantLinear : out.linear);
      for (int k = 0; k <= j; k++) {
        addProduct(square[j * (j + 1) / 2 + k], p, profile[k], target(term, terms.get(k), out));
      }
    }
    if (absorptive) {
      addAbsorptive(out);
    }
    if (resonant) {
      out.distance = nodes.kinematics().s() - mass * mass;
      out.breadth = mass * width.applyAsDouble(mass);
    }
  }

  private void addAbsorptive(Expansion out) {
    Arrays.fill(out.absorptiveLinear, 0);
    Arrays.fill(out.absorptiveMixed, 0);
    for (int j = 0; j < terms.size(); j++) {
      addProduct(absorptiveLinear[j], profile[j], out.absorptiveLinear);
      for (int k = 0; k < j; k++) {
        addProduct(
            absorptiveSquare[j * (j + 1) / 2 + k], profile[j], profile[k], out.absorptiveMixed);
      }
    }
  }

  private void clear(Expansion out) {
    if (regular) {
      Arrays.fill(out.linear, 0);
      Arrays.fill(out.square, 0);
    }
    if (resonant) {
      Arrays.fill(out.resonantLinear, 0);
      Arrays.fill(out.resonantSquare, 0);
      Arrays.fill(out.mixed, 0);
    }
  }

  private static double[] target(Term a, Term b, Expansion out) {
    if (a.resonant() && b.resonant()) {
      return out.resonantSquare;
    }
    return a.resonant() || b.resonant() ? out.mixed : out.square;
  }

  private static void addProduct(double[] a, double[] b, double[] out) {
    for (int i = 0; i < a.length; i++) {
      out[i] += a[i] * b[i];
    }
  }

  private static void addProduct(double[] a, double[] b, double[] c, double[] out) {
    for (int i = 0; i < a.length; i++) {
      out[i] += a[i] * b[i] * c[i];
    }
  }
}
