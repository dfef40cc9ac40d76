package recoil.muonium;

import recoil.nature.Constants;
import recoil.nature.Lepton;

/**
 * The four ground states of muonium (e- mu+) in a magnetic field and what the exchange of a real
 * mediator, with any coupling of e to mu, does to them at tree level: the matrix elements h_0
 * (singlet) and h_1 (triplet) that turn them into antimuonium.
 *
 * <p>Both leptons are at rest, and two diagrams contribute. With M = m_e + m_mu, D = m_mu - m_e and
 * |psi(0)|^2 = (alpha mu)^3/pi,
 *
 * <pre>
 *   vector: h_1 / |psi(0)|^2 = -v^2 [2/(m^2 - M^2) + 1/m^2] - a^2/(m^2 - D^2),
 *           h_0 / |psi(0)|^2 = -v^2/m^2 + a^2 [2/m^2 + 3/(m^2 - D^2)],
 *   scalar: h_1 / |psi(0)|^2 = -s^2/(m^2 - D^2),
 *           h_0 / |psi(0)|^2 = -s^2/(m^2 - D^2) - 2 p^2/(m^2 - M^2),
 * </pre>
 *
 * where m^2 -> m^2 - i m Gamma in the propagators with a pole. Couplings of both parities add; they
 * do not interfere. The field splits the states of spin along it, which a conversion would have to
 * bridge, and mixes the two others. What counts is the mean square of the matrix elements over the
 * four states, each divided by what the field takes; its root, here the size, stands for |Delta M|
 * in (3.7) as long as the probability is small.
 *
 * <p>Has working arrays: for one thread.
 */
public final class GroundState {
  /** Places in the arrays: real and imaginary part of h_0, then of h_1. */
  private final double[] even = new double[4];

  private final double[] odd = new double[4];
  private final double[] propagator = new double[2];
  private final double density;
  private final double sum;
  private final double difference;

  /** Square of 1/sqrt(1 + x^2), x the field in units of what mixes the states strongly. */
  private final double unmixed;

  /** What the field leaves of the conversion of the states with spin along it. */
  private final double along;

  /**
   * The states in a field.
   *
   * @param tesla the field in T, 0 or more
   * @throws IllegalArgumentException for another field
   */
  public GroundState(Constants constants, double tesla) {
    if (!(tesla >= 0 && tesla < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("field: " + tesla + " T; must be 0 or more");
    }
    double me = constants.mass(Lepton.ELECTRON);
    double mmu = constants.mass(Lepton.MUON);
    double mu = me * mmu / (me + mmu);
    density = Math.pow(constants.alpha() * mu, 3) / Math.PI;
    sum = me + mmu;
    difference = mmu - me;
    double eb = constants.fieldTimesCharge(tesla);
    double hyperfine = 8 * constants.alpha() * Math.PI * density / (3 * me * mmu);
    double x = eb / (mu * hyperfine);
    unmixed = 1 / (1 + x * x);
    double apart = eb * (1 / me - 1 / mmu) / constants.muonWidth();
    along = 1 / (1 + apart * apart);
  }

  /**
   * Size in GeV for a vector.
   *
   * @param mass mass m of the mediator in GeV, positive
   * @param v vector coupling to e mu
   * @param a axial coupling to e mu
   * @param width total width in GeV, 0 or more
   */
  public double vector(double mass, double v, double a, double width) {
    fillVector(mass, v, a, width);
    return size(1);
  }

  /**
   * The same with the part of the vector coupling scaled to a given size, its spin structure kept.
   *
   * @param size of that part in GeV, finite, 0 or more
   */
  public double vector(double mass, double v, double a, double width, double size) {
    fillVector(mass, v, a, width);
    return size(scale(size));
  }

  /**
   * Size in GeV for a scalar.
   *
   * @param mass mass m of the mediator in GeV, positive
   * @param s scalar coupling to e mu
   * @param p pseudoscalar coupling to e mu
   * @param width total width in GeV, 0 or more
   */
  public double scalar(double mass, double s, double p, double width) {
    fillScalar(mass, s, p, width);
    return size(1);
  }

  /**
   * The same with the part of the scalar coupling scaled to a given size, its spin structure kept.
   *
   * @param size of that part in GeV, finite, 0 or more
   */
  public double scalar(double mass, double s, double p, double width, double size) {
    fillScalar(mass, s, p, width);
    return size(scale(size));
  }

  private void fillVector(double mass, double v, double a, double width) {
    double v2 = density * v * v;
    double a2 = density * a * a;
    double contact = 1 / (mass * mass);
    propagate(mass, sum, width);
    set(even, 0, -v2 * contact, 0);
    set(even, 2, -v2 * (2 * propagator[0] + contact), -2 * v2 * propagator[1]);
    propagate(mass, difference, width);
    set(odd, 0, a2 * (2 * contact + 3 * propagator[0]), 3 * a2 * propagator[1]);
    set(odd, 2, -a2 * propagator[0], -a2 * propagator[1]);
  }

  private void fillScalar(double mass, double s, double p, double width) {
    double s2 = density * s * s;
    double p2 = density * p * p;
    propagate(mass, difference, width);
    set(even, 0, -s2 * propagator[0], -s2 * propagator[1]);
    set(even, 2, -s2 * propagator[0], -s2 * propagator[1]);
    propagate(mass, sum, width);
    set(odd, 0, -2 * p2 * propagator[0], -2 * p2 * propagator[1]);
    set(odd, 2, 0, 0);
  }

  /** 1/(m^2 - q^2 - i m Gamma) for time-like q; the pole itself lies between two numbers. */
  private void propagate(double mass, double q, double width) {
    double distance = (mass - q) * (mass + q);
    double imaginary = mass * width;
    if (distance == 0 && imaginary == 0) {
      distance = Math.ulp(mass * mass);
    }
    double size = Math.hypot(distance, imaginary);
    propagator[0] = distance / size / size;
    propagator[1] = imaginary / size / size;
  }

  private static void set(double[] array, int place, double real, double imaginary) {
    array[place] = real;
    array[place + 1] = imaginary;
  }

  private double scale(double size) {
    double square = product(even, even);
    return square == 0 ? 0 : size / Math.sqrt(square);
  }

  private double size(double scale) {
    double square =
        scale * scale * product(even, even) + 2 * scale * product(even, odd) + product(odd, odd);
    return Math.sqrt(Math.max(0, square));
  }

  /** Mean over the four states of h k*, its real part. */
  private double product(double[] h, double[] k) {
    double mean = 0;
    for (int i = 0; i < 2; i++) {
      mean +=
          (h[i] + h[i + 2]) * (k[i] + k[i + 2]) / 8
              + unmixed * (h[i] - h[i + 2]) * (k[i] - k[i + 2]) / 8
              + along * h[i + 2] * k[i + 2] / 2;
    }
    return mean;
  }
}
