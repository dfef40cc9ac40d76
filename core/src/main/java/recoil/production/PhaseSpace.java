package recoil.production;

import recoil.production.Cuts.Range;

/**
 * Phase space of mu e -> mu e X for an emission by one of the leptons, the emitter: four numbers
 * from 0 to 1 become momenta. D = (p_out + k)^2 - m^2, the photon's -t and U = 2 p_in.k - m_X^2 are
 * uniform in their logarithm between their limits, the azimuth of X in the rest frame of emitter
 * and X is uniform. An energy of the electron is a limit on t where the muon emits, E_e - m_e =
 * -t/(2 m_e), and on U where the electron does, E_e - m_e = (D - t - U - m_X^2)/(2 m_e): however
 * narrow a range is, all points lie in it. Limits and invariants are written without cancellation.
 * For one thread.
 */
final class PhaseSpace {
  /** How many numbers a point is made of. */
  static final int DIMENSIONS = 4;

  private final double m;
  private final double o;
  private final double mx;
  private final double s;
  private final double p;
  private final double emitterEnergy;
  private final double spectatorEnergy;
  private final double smallest;
  private final double logRange;
  private final boolean byElectron;
  private final double unit;

  /** 2 m_e (E_e - m_e) at both ends of the electron's energy. */
  private final double leastRecoil;

  private final double mostRecoil;

  private final double[] cluster = new double[4];
  private final double[] rest = new double[4];

  PhaseSpace(Emission emission, boolean byElectron, Range electronEnergy) {
    this.byElectron = byElectron;
    double me = emission.electronMass();
    double mmu = emission.muonMass();
    m = byElectron ? me : mmu;
    o = byElectron ? mmu : me;
    mx = emission.mass();
    s = emission.s();
    double root = Math.sqrt(s);
    p = Math.sqrt((s - (m + o) * (m + o)) * (s - (m - o) * (m - o)) / (4 * s));
    emitterEnergy = Math.hypot(p, m);
    spectatorEnergy = Math.hypot(p, o);
    smallest = mx * (mx + 2 * m);
    // (sqrt(s) - o)^2 - (m + m_X)^2
    double room = (emission.threshold() - mx) * (root - o + m + mx);
    logRange = Math.log1p(room / smallest);
    unit = emission.constants().hbarc2().value();
    leastRecoil = 2 * me * (electronEnergy.low() - me);
    mostRecoil = 2 * me * (electronEnergy.high() - me);
  }

  /**
   * Makes the momenta of a point.
   *
   * @param x four numbers from 0 to 1
   * @return nb GeV^2 of the cross section per unit of x and of |M|^2; 0 at the edge of phase space
   *     and where no energy of the electron is in its range
   */
  double at(double[] x, Momenta out) {
    double root = Math.sqrt(s);
    double above = smallest * Math.expm1(x[0] * logRange);
    double d = smallest + above;
    double w2 = m * m + d;
    double w = Math.sqrt(w2);
    double left = smallest * Math.expm1(logRange) - above;
    if (!(above > 0 && left > 0)) {
      return 0;
    }
    // spectator
    double after = Math.sqrt(left * ((root + o) * (root + o) - w2) / (4 * s));
    double afterEnergy = Math.hypot(after, o);
    double sum = p + after;
    double o2 = o * o;
    double tail =
        2 * o2
            + 2 * o2 * (p * p + after * after + o2) / (spectatorEnergy * afterEnergy + p * after);
    double least = d * d / (4 * s * sum * sum) * tail;
    double reach = 4 * p * after / least;
    double from = byElectron ? 0 : Math.max(0, leastRecoil / least - 1);
    double to = byElectron ? reach : Math.min(reach, mostRecoil / least - 1);
    if (!(to > from)) {
      return 0;
    }
    double logTransfer = Math.log1p((to - from) / (1 + from));
    double beyond = from + (1 + from) * Math.expm1(x[1] * logTransfer);
    double transfer = least * (1 + beyond);
    double half2 = Math.min(1, beyond / reach);
    // emitter and X in their rest frame
    double twiceWIn = Math.sqrt(d * d + 2 * transfer * (w2 + m * m) + transfer * transfer);
    double in = twiceWIn / (2 * w);
    double inEnergy = (w2 + m * m + transfer) / (2 * w);
    double kEnergy = (d + mx * mx) / (2 * w);
    double kSize = Math.sqrt(above * (above + 4 * m * mx)) / (2 * w);
    double product = in * kSize;
    double lowest =
        2
                * (m * m * mx * mx + m * m * kSize * kSize + mx * mx * in * in)
                / (inEnergy * kEnergy + product)
            - mx * mx;
    double range = 4 * product / lowest;
    double all = d + transfer - mx * mx;
    double behind = byElectron ? Math.max(0, (all - mostRecoil) / lowest - 1) : 0;
    double upTo = byElectron ? Math.min(range, (all - leastRecoil) / lowest - 1) : range;
    if (!(upTo > behind)) {
      return 0;
    }
    double logBefore = Math.log1p((upTo - behind) / (1 + behind));
    double further = behind + (1 + behind) * Math.expm1(x[2] * logBefore);
    double before = lowest * (1 + further);
    double cut2 = Math.min(1, further / range);
    double angle = 2 * Math.PI * x[3];

    momenta(out, after, afterEnergy, half2, w, kSize, kEnergy, cut2, angle);
    invariants(out, d, transfer, before);
    double phaseSpace =
        d
            * logRange
            * transfer
            * logTransfer
            * before
            * logBefore
            / (256 * Math.PI * Math.PI * Math.PI);
    return unit * phaseSpace / (4 * s * p * p * twiceWIn);
  }

  private void momenta(
      Momenta out,
      double after,
      double afterEnergy,
      double half2,
      double w,
      double kSize,
      double kEnergy,
      double cut2,
      double angle) {
    // Incoming spectator along +z; turned about the y axis below where that is the electron.
    double turn = byElectron ? 1 : -1;
    double[] from = byElectron ? out.p1 : out.p2;
    double[] in = byElectron ? out.p2 : out.p1;
    double[] to = byElectron ? out.p3 : out.p4;
    double[] emitted = byElectron ? out.p4 : out.p3;
    set(from, spectatorEnergy, 0, 0, turn * p);
    set(in, emitterEnergy, 0, 0, -turn * p);
    double sin = 2 * Math.sqrt(half2 * (1 - half2));
    set(to, afterEnergy, turn * after * sin, 0, turn * after * (1 - 2 * half2));
    set(cluster, emitterEnergy + spectatorEnergy - afterEnergy, -to[1], 0, -to[3]);
    // the incoming emitter in the rest frame of the cluster
    boost(in, -1, w, rest);
    double size = Math.hypot(rest[1], rest[3]);
    double nx = rest[1] / size;
    double nz = rest[3] / size;
    double across = kSize * 2 * Math.sqrt(cut2 * (1 - cut2));
    double along = kSize * (1 - 2 * cut2);
    double side = across * Math.cos(angle);
    set(rest, kEnergy, along * nx + side * nz, across * Math.sin(angle), along * nz - side * nx);
    boost(rest, 1, w, out.k);
    rest[0] = Math.sqrt(m * m + kSize * kSize);
    for (int i = 1; i < 4; i++) {
      rest[i] = -rest[i];
    }
    boost(rest, 1, w, emitted);
  }

  private static void set(double[] a, double e, double x, double y, double z) {
    a[0] = e;
    a[1] = x;
    a[2] = y;
    a[3] = z;
  }

  /** From the rest frame of the cluster, of mass w, or into it with sign -1. */
  private void boost(double[] a, int sign, double w, double[] out) {
    double product = sign * (cluster[1] * a[1] + cluster[3] * a[3]);
    double energy = (cluster[0] * a[0] + product) / w;
    double factor = sign * (a[0] + energy) / (cluster[0] + w);
    out[1] = a[1] + factor * cluster[1];
    out[2] = a[2];
    out[3] = a[3] + factor * cluster[3];
    out[0] = energy;
  }

  private void invariants(Momenta out, double d, double transfer, double before) {
    double mx2 = mx * mx;
    if (byElectron) {
      out.electron.set(transfer, before, d);
      out.muon.set(out.p1, out.p3, out.p2, out.p4, out.k, mx2);
    } else {
      out.muon.set(transfer, before, d);
      out.electron.set(out.p2, out.p4, out.p1, out.p3, out.k, mx2);
    }
  }
}
