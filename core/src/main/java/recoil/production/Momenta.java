package recoil.production;

/**
 * Momenta (E, x, y, z) of one point of phase space in the centre-of-mass frame, in GeV, the muon
 * coming in along +z, and the invariants that the amplitude divides by. Working arrays of one
 * thread.
 */
final class Momenta {
  /** Incoming muon. */
  final double[] p1 = new double[4];

  /** Incoming electron. */
  final double[] p2 = new double[4];

  /** Outgoing muon. */
  final double[] p3 = new double[4];

  /** Outgoing electron. */
  final double[] p4 = new double[4];

  /** Mediator. */
  final double[] k = new double[4];

  /** Invariants of an emission by the electron: the photon couples to the muon. */
  final Invariants electron = new Invariants();

  /** Invariants of an emission by the muon. */
  final Invariants muon = new Invariants();

  /** What the propagators of an emission by one line are made of, in GeV^2. */
  static final class Invariants {
    /** -t of the photon. */
    double transfer;

    /** 2 p_in.k - m_X^2. */
    double before;

    /** 2 p_out.k + m_X^2. */
    double after;

    void set(double transfer, double before, double after) {
      this.transfer = transfer;
      this.before = before;
      this.after = after;
    }

    /** From the momenta: of the emitter, and of the spectator, before and after. */
    void set(double[] in, double[] out, double[] from, double[] to, double[] k, double mass2) {
      double x = from[1] - to[1];
      double y = from[2] - to[2];
      double z = from[3] - to[3];
      double e = from[0] - to[0];
      set(x * x + y * y + z * z - e * e, 2 * dot(in, k) - mass2, 2 * dot(out, k) + mass2);
    }
  }

  static double dot(double[] a, double[] b) {
    return a[0] * b[0] - a[1] * b[1] - a[2] * b[2] - a[3] * b[3];
  }
}
