package recoil.numeric;

/**
 * Integrals of f(x)/(x - z) over [-1, 1] with a complex z, however close to the interval: f is
 * interpolated at the nodes of a Gauss-Legendre rule by Legendre polynomials, and Int P_k(x)/(x -
 * z) dx = -2 Q_k(z) exactly, with the Legendre functions of the second kind. Holds working arrays:
 * one per thread.
 */
public final class CauchyRule {
  /** Up to this growth of rounding errors the forward recurrence of Q_k is used. */
  private static final double GROWTH = 100;

  private final int size;

  /** (2k + 1) P_k(x_j): node j, degree k. */
  private final double[][] polynomial;

  private final double[] qRe;
  private final double[] qIm;

  /**
   * The rule.
   *
   * @param n number of nodes, 1 or more
   */
  public CauchyRule(int n) {
    size = n;
    GaussLegendre rule = new GaussLegendre(n);
    polynomial = new double[n][n];
    qRe = new double[n + 1];
    qIm = new double[n + 1];
    for (int j = 0; j < n; j++) {
      double x = rule.node(j, -1, 1);
      double before = 0;
      double p = 1;
      for (int k = 0; k < n; k++) {
        polynomial[j][k] = (2 * k + 1) * p;
        double next = ((2 * k + 1) * x * p - k * before) / (k + 1);
        before = p;
        p = next;
      }
    }
  }

  /** Number of nodes. */
  public int size() {
    return size;
  }

  /**
   * Fills in the factors c_j with which Int f(x)/(x - z) dx = Sum_j w_j c_j f(x_j), w_j and x_j
   * being the weights and nodes of Gauss-Legendre on [-1, 1]; far from the interval c_j tends to
   * 1/(x_j - z).
   *
   * @param re real part of z
   * @param im imaginary part of z, not 0 where z lies on the interval
   * @param outRe gets the real parts, from {@code offset}
   * @param outIm gets the imaginary parts, from {@code offset}
   */
  public void factors(double re, double im, double[] outRe, double[] outIm, int offset) {
    secondKind(re, im);
    for (int j = 0; j < size; j++) {
      double sumRe = 0;
      double sumIm = 0;
      for (int k = size - 1; k >= 0; k--) {
        sumRe -= polynomial[j][k] * qRe[k];
        sumIm -= polynomial[j][k] * qIm[k];
      }
      outRe[offset + j] = sumRe;
      outIm[offset + j] = sumIm;
    }
  }

  /** Q_0 to Q_n at z. */
  private void secondKind(double re, double im) {
    // Q_0 = ln(1 + w)/2, w = 2/(z - 1).
    double norm = (re - 1) * (re - 1) + im * im;
    double wRe = 2 * (re - 1) / norm;
    double wIm = -2 * im / norm;
    qRe[0] = 0.25 * logOfSquare(wRe, wIm);
    qIm[0] = 0.5 * Math.atan2(wIm, 1 + wRe);
    double lnRho = logOfEllipse(re, im);
    if (size * lnRho < Math.log(GROWTH)) {
      forward(re, im);
    } else {
      backward(re, im, lnRho);
    }
  }

  /** ln |1 + w|^2. */
  private static double logOfSquare(double re, double im) {
    double excess = re * (2 + re) + im * im;
    return excess > -0.5 ? Math.log1p(excess) : Math.log((1 + re) * (1 + re) + im * im);
  }

  /** ln rho of the ellipse with foci -1 and 1 through z: its half axes sum to rho. */
  private static double logOfEllipse(double re, double im) {
    double major = 0.5 * (Math.hypot(re + 1, im) + Math.hypot(re - 1, im));
    double excess = Math.max(0, major - 1);
    return Math.log1p(excess + Math.sqrt(excess * (major + 1)));
  }

  /** (k + 1) Q_{k+1} = (2k + 1) z Q_k - k Q_{k-1}. */
  private void forward(double re, double im) {
    if (size == 1) {
      return;
    }
    qRe[1] = re * qRe[0] - im * qIm[0] - 1;
    qIm[1] = re * qIm[0] + im * qRe[0];
    for (int k = 1; k + 1 < size; k++) {
      double a = (2 * k + 1) * (re * qRe[k] - im * qIm[k]) - k * qRe[k - 1];
      double b = (2 * k + 1) * (re * qIm[k] + im * qRe[k]) - k * qIm[k - 1];
      qRe[k + 1] = a / (k + 1);
      qIm[k + 1] = b / (k + 1);
    }
  }

  /** Ratios Q_k/Q_{k-1} = k/((2k + 1) z - (k + 1) Q_{k+1}/Q_k) from far above the last degree. */
  private void backward(double re, double im, double lnRho) {
    double ratioRe = 0;
    double ratioIm = 0;
    int first = size + (int) Math.ceil(20 / lnRho);
    for (int k = first; k >= 1; k--) {
      double a = (2 * k + 1) * re - (k + 1) * ratioRe;
      double b = (2 * k + 1) * im - (k + 1) * ratioIm;
      double norm = (a * a + b * b) / k;
      ratioRe = a / norm;
      ratioIm = -b / norm;
      if (k < size) {
        qRe[k] = ratioRe;
        qIm[k] = ratioIm;
      }
    }
    for (int k = 1; k < size; k++) {
      double a = qRe[k] * qRe[k - 1] - qIm[k] * qIm[k - 1];
      qIm[k] = qRe[k] * qIm[k - 1] + qIm[k] * qRe[k - 1];
      qRe[k] = a;
    }
  }
}
