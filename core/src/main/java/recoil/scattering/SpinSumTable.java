package recoil.scattering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import recoil.nature.Constants;
import recoil.nature.Lepton;

/**
 * The {@link SpinSums} of a beam at some nodes, each made when it is first asked for, and the
 * photon's amplitude there: all that cross sections of different mediators on the same nodes share,
 * working arrays among it. For one thread, with all its cross sections.
 */
public final class SpinSumTable {
  private static final Structure[] STRUCTURES = Structure.values();
  private static final int SIZE = STRUCTURES.length;

  private final Constants constants;
  private final Beam beam;
  private final Nodes nodes;
  private final double[] factor;
  private final Part photon;
  private double @Nullable [] standard;

  /** Real and imaginary parts by process and structures a >= b, then node. */
  private final double[] @Nullable [] realParts = new double[2 * SIZE * SIZE][];

  private final double[] @Nullable [] imaginaryParts = new double[2 * SIZE * SIZE][];

  private final List<double[]> profiles = new ArrayList<>();
  private final Map<List<Boolean>, Expansion> expansions = new HashMap<>();

  /**
   * A table, still empty.
   *
   * @param running hadronic running that dresses the photon
   */
  public SpinSumTable(Constants constants, Beam beam, HadronicRunning running, Nodes nodes) {
    this.constants = constants;
    this.beam = beam;
    this.nodes = nodes;
    factor = new double[nodes.size()];
    double[] amplitude = new double[nodes.size()];
    double[] weight = new double[nodes.size()];
    for (int i = 0; i < factor.length; i++) {
      // dsigma/dT = |M|^2 / (32 pi m_e P^2), |M|^2 averaged over 4 spin states
      factor[i] =
          constants.hbarc2().value()
              / (4
                  * 32
                  * Math.PI
                  * constants.mass(Lepton.ELECTRON)
                  * nodes.kinematics(i).momentum2());
      amplitude[i] = constants.e2() / (nodes.t(i) * (1 - running.at(nodes.t(i))));
      weight[i] = factor[i] * amplitude[i];
    }
    Term vector = new Term(Profile.CONSTANT, false).plus(Structure.VECTOR_VECTOR, 1);
    photon = new Part(vector, amplitude, weight);
  }

  Constants constants() {
    return constants;
  }

  Beam beam() {
    return beam;
  }

  /** The nodes. */
  Nodes nodes() {
    return nodes;
  }

  /** dsigma/dT in nb/GeV over the spin sum of the squared amplitude, by node. */
  double[] factor() {
    return factor;
  }

  /**
   * A part of the amplitude of the Standard Model.
   *
   * @param term its structures
   * @param profile what multiplies them, by node
   * @param weight the same times {@link #factor}
   */
  @SuppressWarnings("ArrayRecordComponent") // working arrays, never compared
  record Part(Term term, double[] profile, double[] weight) {}

  /** Photon exchange. */
  Part photon() {
    return photon;
  }

  /** The exchange of a boson of some mass in GeV. */
  Part part(Term term, double mass) {
    double[] profile = new double[nodes.size()];
    term.profile().fill(mass, nodes, profile);
    double[] weight = profile.clone();
    for (int i = 0; i < weight.length; i++) {
      weight[i] *= factor[i];
    }
    return new Part(term, profile, weight);
  }

  /** Working arrays for the profiles of some terms, by term and node. */
  double[][] profiles(int count) {
    while (profiles.size() < count) {
      profiles.add(new double[nodes.size()]);
    }
    return profiles.subList(0, count).toArray(double[][]::new);
  }

  /** The expansion that all cross sections with the same parts fill in turn. */
  Expansion expansion(CrossSection parts) {
    return expansions.computeIfAbsent(
        List.of(parts.regular(), parts.resonant(), parts.absorptive()),
        key -> new Expansion(parts));
  }

  /** dsigma/dT of photon exchange in nb/GeV, by node. */
  double[] standard() {
    double[] made = standard;
    if (made == null) {
      double[] weight = photon.weight().clone();
      for (int i = 0; i < weight.length; i++) {
        weight[i] *= photon.profile()[i];
      }
      made = new double[weight.length];
      addReal(false, photon.term(), photon.term(), 1, weight, made);
      standard = made;
    }
    return made;
  }

  /**
   * Adds Re Sum_ab c_a d_b^* X_ab of two terms to each node.
   *
   * @param exchanged with the sums of e- mu+ -> e+ mu- in place of elastic scattering
   * @param scale a factor of all nodes
   * @param weight factors of the nodes
   */
  void addReal(boolean exchanged, Term c, Term d, double scale, double[] weight, double[] out) {
    for (int a = 0; a < SIZE; a++) {
      for (int b = 0; b < SIZE; b++) {
        double re = c.re(a) * d.re(b) + c.im(a) * d.im(b);
        double im = c.im(a) * d.re(b) - c.re(a) * d.im(b);
        add(exchanged, false, a, b, scale * re, weight, out);
        add(exchanged, true, a, b, -scale * im, weight, out);
      }
    }
  }

  /** Adds Im Sum_ab c_a d_b^* X_ab likewise. */
  void addImaginary(
      boolean exchanged, Term c, Term d, double scale, double[] weight, double[] out) {
    for (int a = 0; a < SIZE; a++) {
      for (int b = 0; b < SIZE; b++) {
        double re = c.re(a) * d.re(b) + c.im(a) * d.im(b);
        double im = c.im(a) * d.re(b) - c.re(a) * d.im(b);
        add(exchanged, false, a, b, scale * im, weight, out);
        add(exchanged, true, a, b, scale * re, weight, out);
      }
    }
  }

  /** Adds a multiple of the real or imaginary parts of X_ab = X_ba^*. */
  private void add(
      boolean exchanged,
      boolean imaginary,
      int a,
      int b,
      double scale,
      double[] weight,
      double[] out) {
    if (scale == 0) {
      return;
    }
    double[] sums = get(exchanged, imaginary, Math.max(a, b), Math.min(a, b));
    double factor = imaginary && a < b ? -scale : scale;
    for (int i = 0; i < sums.length; i++) {
      out[i] += factor * weight[i] * sums[i];
    }
  }

  /** The parts of X_ab at the nodes; none where they vanish. */
  private double[] get(boolean exchanged, boolean imaginary, int a, int b) {
    int place = ((exchanged ? SIZE : 0) + a) * SIZE + b;
    double[] @Nullable [] table = imaginary ? imaginaryParts : realParts;
    double[] known = table[place];
    if (known == null) {
      known = make(exchanged, imaginary, STRUCTURES[a], STRUCTURES[b]);
      known = Arrays.stream(known).allMatch(value -> value == 0) ? new double[0] : known;
      table[place] = known;
    }
    return known;
  }

  private double[] make(boolean exchanged, boolean imaginary, Structure a, Structure b) {
    double electron = constants.mass(Lepton.ELECTRON);
    double muon = constants.mass(Lepton.MUON);
    SpinSums sums =
        exchanged
            ? SpinSums.sharedExchange(electron, muon)
            : SpinSums.shared(beam.charge(), electron, muon);
    double[] values = new double[nodes.size()];
    double polarisation = beam.polarisation();
    Arrays.setAll(
        values,
        i -> {
          double s = nodes.kinematics(i).s();
          double t = nodes.t(i);
          double value =
              imaginary ? sums.unpolarisedImaginary(a, b, s, t) : sums.unpolarised(a, b, s, t);
          if (polarisation == 0) {
            return value;
          }
          return value
              + polarisation
                  * (imaginary ? sums.polarisedImaginary(a, b, s, t) : sums.polarised(a, b, s, t));
        });
    return values;
  }
}
