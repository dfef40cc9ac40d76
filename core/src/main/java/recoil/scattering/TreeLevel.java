package recoil.scattering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import recoil.nature.Constants;

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

  /** Shared with other cross sections of the table. */
  private final double[][] profile;

  private final SpinSumTable table;
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
    this(new SpinSumTable(constants, beam, running, nodes), weak, terms, chargeExchange, width);
  }

  /**
   * A cross section that shares spin sums with others on the same nodes.
   *
   * @param terms amplitude of the mediator at unit coupling factor
   * @param chargeExchange its amplitude for e- mu+ -> e+ mu-, none for elastic scattering
   * @param width total width of the mediator in GeV at unit coupling factor, against its mass
   */
  public TreeLevel(
      SpinSumTable table,
      Weak weak,
      List<Term> terms,
      List<Term> chargeExchange,
      DoubleUnaryOperator width) {
    this.table = table;
    nodes = table.nodes();
    List<Term> direct = terms.stream().filter(term -> !term.isZero()).toList();
    elastic = direct.size();
    this.terms =
        Stream.concat(direct.stream(), chargeExchange.stream().filter(term -> !term.isZero()))
            .toList();
    this.width = width;
    regular = this.terms.stream().anyMatch(term -> !term.resonant());
    resonant = this.terms.stream().anyMatch(Term::resonant);
    int count = this.terms.size();
    linear = new double[count][nodes.size()];
    square = new double[count * (count + 1) / 2][nodes.size()];
    int imaginary = resonant ? nodes.size() : 0;
    absorptiveLinear = new double[count][imaginary];
    absorptiveSquare = new double[count * (count + 1) / 2][imaginary];
    profile = table.profiles(count);
    List<SpinSumTable.Part> background = background(table, weak);
    standard = standard(table, background);
    interfere(table, background);
    squares(table, false, 0, elastic);
    squares(table, true, elastic, count);
    absorptive = resonant && (anyNonZero(absorptiveLinear) || anyNonZero(absorptiveSquare));
  }

  /** The amplitude of the Standard Model. */
  private static List<SpinSumTable.Part> background(SpinSumTable table, Weak weak) {
    List<SpinSumTable.Part> parts = new ArrayList<>();
    parts.add(table.photon());
    if (weak == Weak.ON) {
      Constants constants = table.constants();
      for (Term term : zBoson(constants, table.beam().charge())) {
        parts.add(table.part(term, constants.zMass().value()));
      }
    }
    return parts;
  }

  private static double[] standard(SpinSumTable table, List<SpinSumTable.Part> background) {
    if (background.size() == 1) {
      return table.standard();
    }
    double[] sum = new double[table.nodes().size()];
    double[] weight = new double[sum.length];
    for (SpinSumTable.Part one : background) {
      for (SpinSumTable.Part other : background) {
        for (int i = 0; i < weight.length; i++) {
          weight[i] = one.weight()[i] * other.profile()[i];
        }
        table.addReal(false, one.term(), other.term(), 1, weight, sum);
      }
    }
    return sum;
  }

  private void interfere(SpinSumTable table, List<SpinSumTable.Part> background) {
    for (int j = 0; j < elastic; j++) {
      Term term = terms.get(j);
      for (SpinSumTable.Part other : background) {
        table.addReal(false, term, other.term(), 2, other.weight(), linear[j]);
        if (term.resonant()) {
          // Re(D p) = Re D Re p - Im D Im p
          table.addImaginary(false, term, other.term(), -2, other.weight(), absorptiveLinear[j]);
        }
      }
    }
  }

  /** Products among the terms of one final state. */
  private void squares(SpinSumTable table, boolean exchanged, int from, int to) {
    for (int j = from; j < to; j++) {
      Term one = terms.get(j);
      for (int k = from; k <= j; k++) {
        Term other = terms.get(k);
        int pair = j * (j + 1) / 2 + k;
        table.addReal(exchanged, one, other, j == k ? 1 : 2, table.factor(), square[pair]);
        if (one.resonant() != other.resonant()) {
          int sign = one.resonant() ? -2 : 2;
          table.addImaginary(exchanged, one, other, sign, table.factor(), absorptiveSquare[pair]);
        }
      }
    }
  }

  private static boolean anyNonZero(double[][] values) {
    for (double[] row : values) {
      for (double value : row) {
        if (value != 0) {
          return true;
        }
      }
    }
    return false;
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
  public Expansion working() {
    return table.expansion(this);
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
