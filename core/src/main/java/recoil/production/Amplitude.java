package recoil.production;

import org.jspecify.annotations.Nullable;
import recoil.mediator.Coupling;
import recoil.mediator.Spin;

/**
 * The squared amplitude of mu e -> mu e X by helicities, averaged over the spins of the initial
 * state. Holds working arrays: for one thread.
 *
 * <p>A mu+ is computed as a mu- with couplings of the other sign where X is odd under charge
 * conjugation, which a vector coupling is and axial, scalar and pseudoscalar ones are not.
 */
final class Amplitude {
  /** Every helicity of the leptons but the incoming muon's, and every polarisation of X. */
  private static final int[] SIGNS = {1, -1};

  private final Line electron;
  private final Line muon;
  private final double me;
  private final double mmu;
  private final double mx;
  private final double e4;
  private final double polarisation;
  private final boolean vector;
  private final boolean fixed;

  /** Helicities of the incoming muon that are summed: one where parity gives the other. */
  private final int incoming;

  private final double[][] u1 = new double[2][Dirac.SIZE];
  private final double[][] u2 = new double[2][Dirac.SIZE];
  private final double[][] bar3 = new double[2][Dirac.SIZE];
  private final double[][] bar4 = new double[2][Dirac.SIZE];
  private final double[] spinor = new double[Dirac.SIZE];
  private final double[][][] muonCurrent = new double[2][2][8];
  private final double[][][] electronCurrent = new double[2][2][8];
  private final double[][] polarisations;
  private final double[] fromElectron = new double[2 * 48];
  private final double[] fromMuon = new double[2 * 48];

  private double electronSquare;
  private double muonSquare;
  private double square;

  Amplitude(Emission emission) {
    this(emission, null);
  }

  /**
   * The same for one polarisation vector in place of those of X.
   *
   * @param only the vector; null for all of X
   */
  Amplitude(Emission emission, double @Nullable [] only) {
    me = emission.electronMass();
    mmu = emission.muonMass();
    mx = emission.mass();
    double e2 = emission.constants().e2();
    e4 = e2 * e2;
    polarisation = emission.beam().polarisation();
    vector = emission.spin() == Spin.VECTOR;
    Coupling g = emission.muon();
    Coupling turned =
        vector ? new Coupling(-emission.beam().charge().sign() * g.even(), g.odd()) : g;
    electron = new Line(emission.spin(), emission.electron(), me, mx);
    muon = new Line(emission.spin(), turned, mmu, mx);
    boolean even = emission.electron().odd() == 0 && emission.muon().odd() == 0;
    boolean odd = emission.electron().even() == 0 && emission.muon().even() == 0;
    incoming = even || odd ? 1 : 2;
    polarisations = only == null ? new double[vector ? 3 : 1][4] : new double[][] {only};
    fixed = only != null;
  }

  /** Computes |M|^2 and its parts at a point. */
  void at(Momenta p) {
    for (int h = 0; h < 2; h++) {
      Dirac.spinor(p.p1, mmu, SIGNS[h], u1[h]);
      Dirac.spinor(p.p2, me, SIGNS[h], u2[h]);
      Dirac.spinor(p.p3, mmu, SIGNS[h], spinor);
      Dirac.bar(spinor, bar3[h]);
      Dirac.spinor(p.p4, me, SIGNS[h], spinor);
      Dirac.bar(spinor, bar4[h]);
    }
    if (!fixed && vector) {
      polarise(p.k);
    }
    int states = polarisations.length;
    if (!electron.silent()) {
      currents(bar3, u1, incoming, muonCurrent);
      electron.set(u2, 2, bar4, p.p2, p.p4, p.k, p.electron, polarisations);
      for (int h1 = 0; h1 < incoming; h1++) {
        for (int h3 = 0; h3 < 2; h3++) {
          // ((h1 h3) h2 h4) polarisation
          electron.emit(
              muonCurrent[h1][h3], fromElectron, (2 * h1 + h3) * 4 * states, 2 * states, states);
        }
      }
    }
    if (!muon.silent()) {
      currents(bar4, u2, 2, electronCurrent);
      muon.set(u1, incoming, bar3, p.p1, p.p3, p.k, p.muon, polarisations);
      for (int h2 = 0; h2 < 2; h2++) {
        for (int h4 = 0; h4 < 2; h4++) {
          muon.emit(
              electronCurrent[h2][h4], fromMuon, (2 * h2 + h4) * states, 8 * states, 4 * states);
        }
      }
    }
    sum(8 * states);
  }

  private static void currents(double[][] bar, double[][] u, int in, double[][][] out) {
    for (int i = 0; i < in; i++) {
      for (int o = 0; o < 2; o++) {
        Dirac.current(bar[o], u[i], out[i][o]);
      }
    }
  }

  private void sum(int each) {
    electronSquare = 0;
    muonSquare = 0;
    square = 0;
    for (int h1 = 0; h1 < incoming; h1++) {
      double e = 0;
      double m = 0;
      double both = 0;
      for (int i = 2 * each * h1; i < 2 * each * (h1 + 1); i++) {
        double x = fromElectron[i];
        double y = fromMuon[i];
        e += x * x;
        m += y * y;
        both += (x + y) * (x + y);
      }
      // the mean over the electron's helicities and over the beam's
      double weight = incoming == 1 ? 0.5 * e4 : 0.25 * e4 * (1 + SIGNS[h1] * polarisation);
      electronSquare += weight * e;
      muonSquare += weight * m;
      square += weight * both;
    }
  }

  /** Two transverse vectors, and the longitudinal one less k/m_X. */
  private void polarise(double[] k) {
    double transverse = Math.hypot(k[1], k[2]);
    double size = Math.hypot(transverse, k[3]);
    double cos = transverse == 0 ? 1 : k[1] / transverse;
    double sin = transverse == 0 ? 0 : k[2] / transverse;
    double[] a = polarisations[0];
    a[1] = -sin;
    a[2] = cos;
    double[] b = polarisations[1];
    b[1] = cos * k[3] / size;
    b[2] = sin * k[3] / size;
    b[3] = -transverse / size;
    double[] c = polarisations[2];
    double factor = mx / (k[0] + size);
    c[0] = -factor;
    for (int i = 1; i < 4; i++) {
      c[i] = factor * k[i] / size;
    }
  }

  /** |M|^2 in GeV^-2 of both lines together. */
  double square() {
    return square;
  }

  /** |M|^2 of an emission by the electron alone. */
  double electronSquare() {
    return electronSquare;
  }

  /** |M|^2 of an emission by the muon alone. */
  double muonSquare() {
    return muonSquare;
  }
}
