package recoil.production;

/**
 * Dirac spinors as eight real numbers: the four components in the chiral representation,
 * left-handed ones first, each with its real and imaginary part. Vectors are (E, x, y, z). Nothing
 * is allocated.
 */
final class Dirac {
  /** Length of a spinor. */
  static final int SIZE = 8;

  private Dirac() {}

  /**
   * u(p, h), components (sqrt(E - h p) chi_h, sqrt(E + h p) chi_h) with the small root as m over
   * the large one.
   *
   * @param p momentum, not at rest
   * @param h twice the helicity
   */
  static void spinor(double[] p, double mass, int h, double[] out) {
    double size = Math.sqrt(p[1] * p[1] + p[2] * p[2] + p[3] * p[3]);
    double large = Math.sqrt(p[0] + size);
    double small = mass / large;
    double left = h > 0 ? small : large;
    double right = h > 0 ? large : small;
    // chi_+ is (1 + n_z, n_x + i n_y) or (n_x - i n_y, 1 - n_z), up to norm and phase
    double norm = 1 / Math.sqrt(2 * size * (size + Math.abs(p[3])));
    double main = (size + Math.abs(p[3])) * norm;
    double x = p[1] * norm;
    double y = p[2] * norm;
    boolean forward = p[3] >= 0;
    double aRe = forward ? main : x;
    double aIm = forward ? 0 : -y;
    double bRe = forward ? x : main;
    double bIm = forward ? y : 0;
    if (h < 0) {
      // chi_- = (-b*, a*)
      double t = aRe;
      double u = aIm;
      aRe = -bRe;
      aIm = bIm;
      bRe = t;
      bIm = -u;
    }
    out[0] = left * aRe;
    out[1] = left * aIm;
    out[2] = left * bRe;
    out[3] = left * bIm;
    out[4] = right * aRe;
    out[5] = right * aIm;
    out[6] = right * bRe;
    out[7] = right * bIm;
  }

  /** The row ubar. */
  static void bar(double[] u, double[] out) {
    for (int i = 0; i < SIZE; i += 2) {
      int j = i + 4 & 7;
      out[i] = u[j];
      out[i + 1] = -u[j + 1];
    }
  }

  /** (aslash + mass) u for a real vector. */
  static void slash(double[] a, double mass, double[] u, double[] out) {
    double plus = a[0] + a[3];
    double minus = a[0] - a[3];
    double x = a[1];
    double y = a[2];
    out[0] = minus * u[4] - x * u[6] - y * u[7] + mass * u[0];
    out[1] = minus * u[5] - x * u[7] + y * u[6] + mass * u[1];
    out[2] = plus * u[6] - x * u[4] + y * u[5] + mass * u[2];
    out[3] = plus * u[7] - x * u[5] - y * u[4] + mass * u[3];
    out[4] = plus * u[0] + x * u[2] + y * u[3] + mass * u[4];
    out[5] = plus * u[1] + x * u[3] - y * u[2] + mass * u[5];
    out[6] = minus * u[2] + x * u[0] - y * u[1] + mass * u[6];
    out[7] = minus * u[3] + x * u[1] + y * u[0] + mass * u[7];
  }

  /** The row v (aslash + mass) for a real vector. */
  static void slashRow(double[] v, double[] a, double mass, double[] out) {
    double plus = a[0] + a[3];
    double minus = a[0] - a[3];
    double x = a[1];
    double y = a[2];
    out[0] = v[4] * plus + v[6] * x - v[7] * y + mass * v[0];
    out[1] = v[5] * plus + v[7] * x + v[6] * y + mass * v[1];
    out[2] = v[6] * minus + v[4] * x + v[5] * y + mass * v[2];
    out[3] = v[7] * minus + v[5] * x - v[4] * y + mass * v[3];
    out[4] = v[0] * minus - v[2] * x + v[3] * y + mass * v[4];
    out[5] = v[1] * minus - v[3] * x - v[2] * y + mass * v[5];
    out[6] = v[2] * plus - v[0] * x - v[1] * y + mass * v[6];
    out[7] = v[3] * plus - v[1] * x + v[0] * y + mass * v[7];
  }

  /**
   * The current j = vbar gamma^r u as the entries of j.sigma and j.sigmabar: j0 + j3, j0 - j3, j1 -
   * i j2, j1 + i j2, each with its real and imaginary part.
   */
  static void current(double[] bar, double[] u, double[] out) {
    // Left: bar_3,4 sigmabar^r u_1,2; right: bar_1,2 sigma^r u_3,4.
    // x_ij = bar_i u_j; j0 + j3 = 2 l22 + 2 r11, j0 - j3 = 2 l11 + 2 r22,
    // j1 - i j2 = 2 (r21 - l21), j1 + i j2 = 2 (r12 - l12) with l the left, r the right part
    out[0] = 2 * (re(bar, 6, u, 2) + re(bar, 0, u, 4));
    out[1] = 2 * (im(bar, 6, u, 2) + im(bar, 0, u, 4));
    out[2] = 2 * (re(bar, 4, u, 0) + re(bar, 2, u, 6));
    out[3] = 2 * (im(bar, 4, u, 0) + im(bar, 2, u, 6));
    out[4] = 2 * (re(bar, 2, u, 4) - re(bar, 6, u, 0));
    out[5] = 2 * (im(bar, 2, u, 4) - im(bar, 6, u, 0));
    out[6] = 2 * (re(bar, 0, u, 6) - re(bar, 4, u, 2));
    out[7] = 2 * (im(bar, 0, u, 6) - im(bar, 4, u, 2));
  }

  private static double re(double[] a, int i, double[] b, int j) {
    return a[i] * b[j] - a[i + 1] * b[j + 1];
  }

  private static double im(double[] a, int i, double[] b, int j) {
    return a[i] * b[j + 1] + a[i + 1] * b[j];
  }

  /** jslash u for a {@link #current}. */
  static void slashCurrent(double[] j, double[] u, double[] out) {
    out[0] = re(j, 2, u, 4) - re(j, 4, u, 6);
    out[1] = im(j, 2, u, 4) - im(j, 4, u, 6);
    out[2] = re(j, 0, u, 6) - re(j, 6, u, 4);
    out[3] = im(j, 0, u, 6) - im(j, 6, u, 4);
    out[4] = re(j, 0, u, 0) + re(j, 4, u, 2);
    out[5] = im(j, 0, u, 0) + im(j, 4, u, 2);
    out[6] = re(j, 6, u, 0) + re(j, 2, u, 2);
    out[7] = im(j, 6, u, 0) + im(j, 2, u, 2);
  }

  /** The row v jslash for a {@link #current}. */
  static void slashCurrentRow(double[] v, double[] j, double[] out) {
    out[0] = re(v, 4, j, 0) + re(v, 6, j, 6);
    out[1] = im(v, 4, j, 0) + im(v, 6, j, 6);
    out[2] = re(v, 4, j, 4) + re(v, 6, j, 2);
    out[3] = im(v, 4, j, 4) + im(v, 6, j, 2);
    out[4] = re(v, 0, j, 2) - re(v, 2, j, 6);
    out[5] = im(v, 0, j, 2) - im(v, 2, j, 6);
    out[6] = re(v, 2, j, 0) - re(v, 0, j, 4);
    out[7] = im(v, 2, j, 0) - im(v, 0, j, 4);
  }
}
