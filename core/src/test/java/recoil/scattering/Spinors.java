package recoil.scattering;

import java.math.BigDecimal;
import java.math.MathContext;
import org.hipparchus.complex.Complex;

/**
 * Explicit Dirac spinors of helicity eigenstates in the centre-of-mass frame, in the chiral
 * representation: the structures S_a as complex numbers, for every combination of helicities.
 *
 * <p>The muon comes in along +z and leaves at the angle theta in the x-z plane. The half angle is
 * taken from s and t with 50 digits, so that forward and backward angles lose nothing.
 */
final class Spinors {
  private static final MathContext DIGITS = new MathContext(50);
  private static final Complex[][] ONE = diagonal(1, 1);
  private static final Complex[][] GAMMA5 = diagonal(-1, 1);
  private static final Complex[][][] GAMMA = gammas();
  private static final double[] METRIC = {1, -1, -1, -1};

  private static final int[][] HELICITIES = helicities();

  private final Charge charge;

  /** Whether the final state is e+(p') mu-(k') instead of e- mu+. */
  private final boolean chargeExchange;

  private final double me;
  private final double mmu;
  private final double momentum;
  private final double electronEnergy;
  private final double muonEnergy;
  private final double sine;
  private final double cosine;
  private final Complex[][] amplitudes = new Complex[HELICITIES.length][Structure.values().length];

  /** By structure, line and Lorentz index. */
  private final Complex[][][][][] vertices = new Complex[Structure.values().length][][][][];

  private final double[][] magnitudes = new double[HELICITIES.length][Structure.values().length];

  Spinors(Charge charge, double me, double mmu, double s, double t) {
    this(charge, false, me, mmu, s, t);
  }

  /** For e-(p) mu+(k) -> e+(p') mu-(k'). */
  static Spinors chargeExchange(double me, double mmu, double s, double t) {
    return new Spinors(Charge.PLUS, true, me, mmu, s, t);
  }

  private Spinors(
      Charge charge, boolean chargeExchange, double me, double mmu, double s, double t) {
    this.charge = charge;
    this.chargeExchange = chargeExchange;
    this.me = me;
    this.mmu = mmu;
    BigDecimal a = new BigDecimal(me);
    BigDecimal b = new BigDecimal(mmu);
    BigDecimal ss = new BigDecimal(s);
    BigDecimal lambda = ss.subtract(a.add(b).pow(2)).multiply(ss.subtract(b.subtract(a).pow(2)));
    BigDecimal top = lambda.divide(ss, DIGITS);
    momentum = top.sqrt(DIGITS).doubleValue() / 2;
    sine = new BigDecimal(t).negate().divide(top, DIGITS).sqrt(DIGITS).doubleValue();
    cosine = top.add(new BigDecimal(t)).divide(top, DIGITS).sqrt(DIGITS).doubleValue();
    electronEnergy = Math.hypot(momentum, me);
    muonEnergy = Math.hypot(momentum, mmu);
    // k' - k; p' - p is its negative
    double[] q = {0, 2 * momentum * sine * cosine, 0, -2 * momentum * sine * sine};
    double[] minus = {0, -q[1], 0, -q[3]};
    for (Structure structure : Structure.values()) {
      String[] words = structure.name().replace("CROSSED_", "").split("_", -1);
      vertices[structure.index()] =
          new Complex[][][][] {vertex(words[0], minus, me), vertex(words[1], q, mmu)};
    }
    for (int i = 0; i < HELICITIES.length; i++) {
      for (Structure structure : Structure.values()) {
        amplitudes[i][structure.index()] = amplitude(structure, HELICITIES[i], false);
        magnitudes[i][structure.index()] = amplitude(structure, HELICITIES[i], true).norm();
      }
    }
  }

  /** Sum S_a S_b^* over the helicities of all but the incoming muon, which has {@code helicity}. */
  Complex sum(Structure a, Structure b, int helicity) {
    double re = 0;
    double im = 0;
    for (int i = 0; i < HELICITIES.length; i++) {
      if (HELICITIES[i][1] == helicity) {
        Complex x = amplitudes[i][a.index()];
        Complex y = amplitudes[i][b.index()];
        re += x.getReal() * y.getReal() + x.getImaginary() * y.getImaginary();
        im += x.getImaginary() * y.getReal() - x.getReal() * y.getImaginary();
      }
    }
    return new Complex(re, im);
  }

  /** The sum of the absolute values of all terms of Sum S_a S_b^*: the scale of rounding errors. */
  double magnitude(Structure a, Structure b) {
    double sum = 0;
    for (double[] magnitude : magnitudes) {
      sum += magnitude[a.index()] * magnitude[b.index()];
    }
    return sum;
  }

  /** S_a for one of the 16 combinations of helicities. */
  Complex amplitude(Structure structure, int helicities) {
    return amplitudes[helicities][structure.index()];
  }

  /** The sum of the absolute values of the terms of {@link #amplitude(Structure, int)}. */
  double magnitude(Structure structure, int helicities) {
    return magnitudes[helicities][structure.index()];
  }

  /** (J1.Q)(J2.Q) instead of J1.J2 in S_a, Q the momentum exchanged. */
  Complex longitudinal(Structure structure, int helicities) {
    Complex[][] j = currents(structure, HELICITIES[helicities], false);
    double[] exchanged = exchanged(structure);
    Complex first = Complex.ZERO;
    Complex second = Complex.ZERO;
    for (int i = 0; i < 4; i++) {
      first = first.add(j[0][i].multiply(METRIC[i] * exchanged[i]));
      second = second.add(j[1][i].multiply(METRIC[i] * exchanged[i]));
    }
    return first.multiply(second).multiply(structure.crossed() ? -1 : 1);
  }

  /** The sum of the absolute values of the terms of {@link #longitudinal}. */
  double longitudinalMagnitude(Structure structure, int helicities) {
    Complex[][] j = currents(structure, HELICITIES[helicities], true);
    double[] exchanged = exchanged(structure);
    double first = 0;
    double second = 0;
    for (int i = 0; i < 4; i++) {
      first += j[0][i].norm() * Math.abs(exchanged[i]);
      second += j[1][i].norm() * Math.abs(exchanged[i]);
    }
    return first * second;
  }

  /** p' - p in the t-channel, p + k in the s-channel, p - k' in the u-channel. */
  private double[] exchanged(Structure structure) {
    double x = 2 * momentum * sine * cosine;
    if (chargeExchange && !structure.crossed()) {
      return crossedMomentum(x);
    }
    if (!structure.crossed()) {
      return new double[] {0, -x, 0, 2 * momentum * sine * sine};
    }
    return charge == Charge.PLUS
        ? new double[] {electronEnergy + muonEnergy, 0, 0, 0}
        : crossedMomentum(x);
  }

  /** p - k'. */
  private double[] crossedMomentum(double x) {
    return new double[] {
      (me - mmu) * (me + mmu) / (electronEnergy + muonEnergy),
      -x,
      0,
      -2 * momentum * cosine * cosine
    };
  }

  /** S_a for the helicities of p, k, p', k'; {@code absolute}: every term's absolute value. */
  private Complex amplitude(Structure structure, int[] h, boolean absolute) {
    Complex[][] j = currents(structure, h, absolute);
    Complex sum = Complex.ZERO;
    for (int i = 0; i < j[0].length; i++) {
      Complex term = j[0][i].multiply(j[1][i]);
      double sign = METRIC[i] * (structure.crossed() ? -1 : 1);
      sum = sum.add(absolute ? new Complex(term.norm()) : term.multiply(sign));
    }
    return sum;
  }

  /** The two lines of a structure, each by its Lorentz index. */
  private Complex[][] currents(Structure structure, int[] h, boolean absolute) {
    Complex[] e = particle(electronEnergy, me, h[0], false, true);
    Complex[] eBar = bar(particle(electronEnergy, me, h[2], true, true));
    Complex[] muon;
    Complex[] muonBar;
    if (chargeExchange) {
      eBar = bar(particle(muonEnergy, mmu, h[3], true, false));
      muonBar = bar(antiparticle(muonEnergy, mmu, h[1], false, false));
      muon = antiparticle(electronEnergy, me, h[2], true, true);
    } else if (charge == Charge.MINUS) {
      muon = particle(muonEnergy, mmu, h[1], false, false);
      muonBar = bar(particle(muonEnergy, mmu, h[3], true, false));
    } else {
      muonBar = bar(antiparticle(muonEnergy, mmu, h[1], false, false));
      muon = antiparticle(muonEnergy, mmu, h[3], true, false);
    }
    Complex[][][] first = vertices[structure.index()][0];
    Complex[][][] second = vertices[structure.index()][1];
    Complex[][] out = new Complex[2][first.length];
    for (int i = 0; i < first.length; i++) {
      boolean crossed = structure.crossed();
      out[0][i] = chain(crossed ? muonBar : eBar, first[i], e, absolute);
      out[1][i] = chain(crossed ? eBar : muonBar, second[i], muon, absolute);
    }
    return out;
  }

  private static int[][] helicities() {
    int[][] out = new int[16][4];
    for (int i = 0; i < 16; i++) {
      for (int leg = 0; leg < 4; leg++) {
        out[i][leg] = (i >> leg & 1) == 0 ? 1 : -1;
      }
    }
    return out;
  }

  private static Complex[][][] vertex(String kind, double[] q, double mass) {
    Complex[][][] out = new Complex[kind.equals("SCALAR") || kind.equals("PSEUDO") ? 1 : 4][][];
    for (int a = 0; a < out.length; a++) {
      out[a] =
          switch (kind) {
            case "VECTOR" -> GAMMA[a];
            case "AXIAL" -> product(GAMMA[a], GAMMA5);
            case "SCALAR" -> ONE;
            case "PSEUDO" -> scaled(GAMMA5, Complex.I);
            case "PAULI" -> pauli(a, q, mass);
            default -> throw new IllegalArgumentException(kind);
          };
    }
    return out;
  }

  /** i sigma^{ab} q_b / (2 m) with sigma^{ab} = i/2 [gamma^a, gamma^b]. */
  private static Complex[][] pauli(int a, double[] q, double mass) {
    Complex[][] out = diagonal(0, 0);
    for (int b = 0; b < 4; b++) {
      Complex[][] ab = product(GAMMA[a], GAMMA[b]);
      Complex[][] ba = product(GAMMA[b], GAMMA[a]);
      double factor = -METRIC[b] * q[b] / (4 * mass);
      for (int i = 0; i < 4; i++) {
        for (int j = 0; j < 4; j++) {
          out[i][j] = out[i][j].add(ab[i][j].subtract(ba[i][j]).multiply(factor));
        }
      }
    }
    return out;
  }

  /** u(p, h): components (sqrt(E - h p) chi_h, sqrt(E + h p) chi_h). */
  private Complex[] particle(double energy, double mass, int h, boolean out, boolean back) {
    double[] chi = chi(back ? -h : h, out);
    return joined(root(energy, mass, -h), chi, root(energy, mass, h), chi);
  }

  /**
   * v(p, h) of an antiparticle of helicity h: (-h sqrt(E + h p) chi_-h, h sqrt(E - h p) chi_-h).
   */
  private Complex[] antiparticle(double energy, double mass, int h, boolean out, boolean back) {
    double[] chi = chi(back ? h : -h, out);
    return joined(-h * root(energy, mass, h), chi, h * root(energy, mass, -h), chi);
  }

  private static Complex[] joined(double left, double[] a, double right, double[] b) {
    return new Complex[] {
      new Complex(left * a[0]),
      new Complex(left * a[1]),
      new Complex(right * b[0]),
      new Complex(right * b[1])
    };
  }

  private double root(double energy, double mass, int h) {
    double plus = Math.sqrt(energy + momentum);
    return h > 0 ? plus : mass / plus;
  }

  /** Eigenspinor of the spin along the direction of the incoming or the outgoing muon. */
  private double[] chi(int h, boolean out) {
    double c = out ? cosine : 1;
    double s = out ? sine : 0;
    return h > 0 ? new double[] {c, s} : new double[] {-s, c};
  }

  private static Complex[] bar(Complex[] spinor) {
    Complex[] out = new Complex[4];
    for (int i = 0; i < 4; i++) {
      out[i] = spinor[(i + 2) % 4].conjugate();
    }
    return out;
  }

  private static Complex chain(
      Complex[] bar, Complex[][] matrix, Complex[] spinor, boolean absolute) {
    Complex sum = Complex.ZERO;
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 4; j++) {
        if (matrix[i][j].isZero()) {
          continue;
        }
        Complex term = bar[i].multiply(matrix[i][j]).multiply(spinor[j]);
        sum = sum.add(absolute ? new Complex(term.norm()) : term);
      }
    }
    return sum;
  }

  private static Complex[][] product(Complex[][] a, Complex[][] b) {
    Complex[][] out = diagonal(0, 0);
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 4; j++) {
        for (int k = 0; k < 4; k++) {
          out[i][j] = out[i][j].add(a[i][k].multiply(b[k][j]));
        }
      }
    }
    return out;
  }

  private static Complex[][] scaled(Complex[][] a, Complex factor) {
    Complex[][] out = diagonal(0, 0);
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 4; j++) {
        out[i][j] = a[i][j].multiply(factor);
      }
    }
    return out;
  }

  private static Complex[][] diagonal(double left, double right) {
    Complex[][] out = new Complex[4][4];
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 4; j++) {
        out[i][j] = new Complex(i != j ? 0 : i < 2 ? left : right);
      }
    }
    return out;
  }

  /** gamma^0 = ((0, 1), (1, 0)), gamma^i = ((0, sigma_i), (-sigma_i, 0)). */
  private static Complex[][][] gammas() {
    Complex i = Complex.I;
    Complex one = Complex.ONE;
    Complex zero = Complex.ZERO;
    Complex[][][] blocks = {
      {{one, zero}, {zero, one}},
      {{zero, one}, {one, zero}},
      {{zero, i.negate()}, {i, zero}},
      {{one, zero}, {zero, one.negate()}}
    };
    Complex[][][] out = new Complex[4][][];
    for (int a = 0; a < 4; a++) {
      out[a] = diagonal(0, 0);
      for (int r = 0; r < 2; r++) {
        for (int c = 0; c < 2; c++) {
          out[a][r][c + 2] = blocks[a][r][c];
          out[a][r + 2][c] = a == 0 ? blocks[a][r][c] : blocks[a][r][c].negate();
        }
      }
    }
    return out;
  }
}
