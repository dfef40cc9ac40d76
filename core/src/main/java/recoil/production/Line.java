package recoil.production;

import recoil.mediator.Coupling;
import recoil.mediator.Spin;

/**
 * A lepton line that emits X and takes up a photon, in both orders: ubar_out { jslash (p_in - k +
 * m) G / (m_X^2 - 2 p_in.k) + G (p_out + k + m) jslash / (m_X^2 + 2 p_out.k) } u_in / t. Holds
 * working arrays: for one thread.
 *
 * <p>G is epsilon-slash (v + a gamma5), or s + i p gamma5. The part k/m_X of the longitudinal
 * polarisation vector is left out of epsilon: a conserved current does not feel it, and for an
 * axial coupling it is the pseudoscalar -2 m a/m_X gamma5, by the equations of motion.
 */
final class Line {
  private final boolean vector;
  private final boolean silent;
  private final double mass;
  private final double left;
  private final double right;

  /** Imaginary part of the scalar coupling to right-handed components. */
  private final double pseudo;

  /** Coupling of the longitudinal X to gamma5. */
  private final double longitudinal;

  private final double[] inner = new double[4];
  private final double[] spinor = new double[Dirac.SIZE];
  private final double[][][] before = new double[2][3][Dirac.SIZE];
  private final double[][][] after = new double[2][3][Dirac.SIZE];
  private final double[] row = new double[Dirac.SIZE];
  private final double[][] columns = new double[2][Dirac.SIZE];

  private double[][] in = {};
  private double[][] bar = {};
  private int incoming;
  private int states;

  Line(Spin spin, Coupling coupling, double mass, double mediator) {
    vector = spin == Spin.VECTOR;
    silent = coupling.isZero();
    this.mass = mass;
    left = vector ? coupling.even() - coupling.odd() : coupling.even();
    right = vector ? coupling.even() + coupling.odd() : coupling.even();
    pseudo = vector ? 0 : coupling.odd();
    longitudinal = vector ? -2 * mass * coupling.odd() / mediator : 0;
  }

  /** Whether it does not couple to X. */
  boolean silent() {
    return silent;
  }

  /** Prepares the spinors next to X, with the propagators. */
  void set(
      double[][] in,
      int incoming,
      double[][] bar,
      double[] from,
      double[] to,
      double[] k,
      Momenta.Invariants invariants,
      double[][] polarisations) {
    this.in = in;
    this.incoming = incoming;
    this.bar = bar;
    states = polarisations.length;
    double photon = -1 / invariants.transfer;
    for (int i = 0; i < 4; i++) {
      inner[i] = from[i] - k[i];
    }
    for (int h = 0; h < incoming; h++) {
      for (int l = 0; l < states; l++) {
        vertex(polarisations[l], l == 2, in[h], spinor);
        Dirac.slash(inner, mass, spinor, before[h][l]);
        scale(before[h][l], -photon / invariants.before);
      }
    }
    for (int i = 0; i < 4; i++) {
      inner[i] = to[i] + k[i];
    }
    for (int h = 0; h < 2; h++) {
      for (int l = 0; l < states; l++) {
        vertexRow(bar[h], polarisations[l], l == 2, spinor);
        Dirac.slashRow(spinor, inner, mass, after[h][l]);
        scale(after[h][l], photon / invariants.after);
      }
    }
  }

  private static void scale(double[] spinor, double factor) {
    for (int i = 0; i < Dirac.SIZE; i++) {
      spinor[i] *= factor;
    }
  }

  /** G u. */
  private void vertex(double[] epsilon, boolean last, double[] u, double[] out) {
    if (vector) {
      Dirac.slash(epsilon, 0, u, out);
      // the slash turns left-handed components into right-handed ones
      chiral(out, right, left);
      if (last && longitudinal != 0) {
        for (int i = 0; i < Dirac.SIZE; i++) {
          out[i] += i < 4 ? -longitudinal * u[i] : longitudinal * u[i];
        }
      }
    } else {
      scalar(u, out);
    }
  }

  /** The row v G. */
  private void vertexRow(double[] v, double[] epsilon, boolean last, double[] out) {
    if (vector) {
      Dirac.slashRow(v, epsilon, 0, out);
      chiral(out, left, right);
      if (last && longitudinal != 0) {
        for (int i = 0; i < Dirac.SIZE; i++) {
          out[i] += i < 4 ? -longitudinal * v[i] : longitudinal * v[i];
        }
      }
    } else {
      scalar(v, out);
    }
  }

  private static void chiral(double[] spinor, double first, double last) {
    for (int i = 0; i < 4; i++) {
      spinor[i] *= first;
      spinor[i + 4] *= last;
    }
  }

  /** (s + i p gamma5) u, for rows alike. */
  private void scalar(double[] u, double[] out) {
    for (int i = 0; i < Dirac.SIZE; i += 2) {
      double p = i < 4 ? -pseudo : pseudo;
      out[i] = right * u[i] - p * u[i + 1];
      out[i + 1] = right * u[i + 1] + p * u[i];
    }
  }

  /**
   * Amplitudes with the current of the other line, as pairs of real and imaginary part.
   *
   * @param start number of the first amplitude
   * @param stepIn how far the amplitudes of the incoming helicities are apart
   * @param stepOut the same for the outgoing ones
   */
  void emit(double[] current, double[] out, int start, int stepIn, int stepOut) {
    for (int h = 0; h < incoming; h++) {
      Dirac.slashCurrent(current, in[h], columns[h]);
    }
    for (int o = 0; o < 2; o++) {
      Dirac.slashCurrentRow(bar[o], current, row);
      for (int h = 0; h < incoming; h++) {
        double[] column = columns[h];
        for (int l = 0; l < states; l++) {
          double[] a = before[h][l];
          double[] b = after[o][l];
          double re = 0;
          double im = 0;
          for (int i = 0; i < Dirac.SIZE; i += 2) {
            re +=
                row[i] * a[i] - row[i + 1] * a[i + 1] + b[i] * column[i] - b[i + 1] * column[i + 1];
            im +=
                row[i] * a[i + 1] + row[i + 1] * a[i] + b[i] * column[i + 1] + b[i + 1] * column[i];
          }
          int place = 2 * (start + h * stepIn + o * stepOut + l);
          out[place] = re;
          out[place + 1] = im;
        }
      }
    }
  }
}
