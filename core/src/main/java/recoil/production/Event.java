package recoil.production;

import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import recoil.mediator.Pair;
import recoil.scattering.Kinematics;

/**
 * An event in the laboratory: momenta (E, x, y, z) in GeV, the beam along z, the electron at rest.
 * It is reused: what is kept of it has to be copied.
 */
public final class Event {
  /** Numbers that an event is stored as. */
  static final int SIZE = 23;

  private final double gamma;
  private final double betaGamma;
  private final double[] muon = new double[4];
  private final double[] electron = new double[4];
  private final double[] mediator = new double[4];
  private final double[] minus = new double[4];
  private final double[] plus = new double[4];
  private double weight = 1;
  private @Nullable Pair pair;
  private double flight = Double.POSITIVE_INFINITY;

  Event(Emission emission) {
    double beamEnergy = emission.beam().energy();
    double electronMass = emission.electronMass();
    double mmu = emission.muonMass();
    double root = Math.sqrt(emission.s());
    gamma = (beamEnergy + electronMass) / root;
    betaGamma = Math.sqrt((beamEnergy - mmu) * (beamEnergy + mmu)) / root;
  }

  /** Takes over a point from the centre-of-mass frame. */
  void set(Momenta momenta) {
    boost(momenta.p3, muon);
    boost(momenta.p4, electron);
    boost(momenta.k, mediator);
  }

  private void boost(double[] a, double[] out) {
    out[0] = gamma * a[0] + betaGamma * a[3];
    out[1] = a[1];
    out[2] = a[2];
    out[3] = gamma * a[3] + betaGamma * a[0];
  }

  /** Turns the event around the beam. */
  void turn(double angle) {
    double cos = Math.cos(angle);
    double sin = Math.sin(angle);
    turn(muon, cos, sin);
    turn(electron, cos, sin);
    turn(mediator, cos, sin);
  }

  private static void turn(double[] a, double cos, double sin) {
    double x = a[1];
    a[1] = cos * x - sin * a[2];
    a[2] = sin * x + cos * a[2];
  }

  /** Momentum of the outgoing muon; a working array. */
  public double[] muon() {
    return muon;
  }

  /** Momentum of the outgoing electron; a working array. */
  public double[] electron() {
    return electron;
  }

  /** Momentum of X; a working array. */
  public double[] mediator() {
    return mediator;
  }

  /** Weight: 1 for an unweighted event, nb for a weighted one. */
  public double weight() {
    return weight;
  }

  /** What X decayed to; null where the decay is invisible or not looked at. */
  public @Nullable Pair pair() {
    return pair;
  }

  /** Momentum of the negative lepton of the decay; a working array. */
  public double[] minus() {
    return minus;
  }

  /** Momentum of the positive lepton of the decay; a working array. */
  public double[] plus() {
    return plus;
  }

  /** How far X flew before its visible decay, in cm; infinite without one. */
  public double flight() {
    return flight;
  }

  /** Puts in a decay at random, isotropic in the rest frame of X. */
  void decay(
      @Nullable Pair pair, double mass, double lepton, double flight, SplittableRandom random) {
    this.pair = pair;
    this.flight = flight;
    if (pair == null) {
      return;
    }
    double energy = 0.5 * mass;
    double size = Math.sqrt((energy - lepton) * (energy + lepton));
    double cos = 2 * random.nextDouble() - 1;
    double sin = Math.sqrt(1 - cos * cos);
    double angle = 2 * Math.PI * random.nextDouble();
    double x = size * sin * Math.cos(angle);
    double y = size * sin * Math.sin(angle);
    double z = size * cos;
    double product = (mediator[1] * x + mediator[2] * y + mediator[3] * z) / mass;
    double along = product / (mediator[0] + mass);
    double share = energy / mass;
    minus[0] = share * mediator[0] + product;
    plus[0] = share * mediator[0] - product;
    minus[1] = x + (share + along) * mediator[1];
    minus[2] = y + (share + along) * mediator[2];
    minus[3] = z + (share + along) * mediator[3];
    for (int i = 1; i < 4; i++) {
      plus[i] = mediator[i] - minus[i];
    }
  }

  /** Writes the event with a weight into an array. */
  void store(double weight, double[] out, int at) {
    out[at] = weight;
    System.arraycopy(muon, 0, out, at + 1, 4);
    System.arraycopy(electron, 0, out, at + 5, 4);
    System.arraycopy(mediator, 0, out, at + 9, 4);
    out[at + 13] = pair == null ? 0 : pair == Pair.EE ? 1 : 2;
    System.arraycopy(minus, 0, out, at + 14, 4);
    System.arraycopy(plus, 0, out, at + 18, 4);
    out[at + 22] = flight;
  }

  /** Takes the event from an array. */
  void load(double[] from, int at) {
    weight = from[at];
    System.arraycopy(from, at + 1, muon, 0, 4);
    System.arraycopy(from, at + 5, electron, 0, 4);
    System.arraycopy(from, at + 9, mediator, 0, 4);
    pair = from[at + 13] == 0 ? null : from[at + 13] == 1 ? Pair.EE : Pair.MUMU;
    System.arraycopy(from, at + 14, minus, 0, 4);
    System.arraycopy(from, at + 18, plus, 0, 4);
    flight = from[at + 22];
  }

  /** Total energy of the electron in GeV. */
  public double electronEnergy() {
    return electron[0];
  }

  /** Angle of the electron to the beam in rad. */
  public double electronAngle() {
    return angle(electron);
  }

  /** Angle of the muon to the beam in rad. */
  public double muonAngle() {
    return angle(muon);
  }

  /** Energy of X in GeV. */
  public double mediatorEnergy() {
    return mediator[0];
  }

  /** Size of the momentum of X in GeV. */
  double mediatorMomentum() {
    return Math.sqrt(
        mediator[1] * mediator[1] + mediator[2] * mediator[2] + mediator[3] * mediator[3]);
  }

  /**
   * Mass in GeV that recoils against the electron, sqrt((p_1 + p_2 - p_4)^2): that of muon and X,
   * and the muon's for an elastic event. It needs beam and electron alone.
   */
  public double recoilMass() {
    double e = muon[0] + mediator[0];
    double x = muon[1] + mediator[1];
    double y = muon[2] + mediator[2];
    double z = muon[3] + mediator[3];
    return Math.sqrt(Math.max(0, (e - z) * (e + z) - x * x - y * y));
  }

  /** Angle of the muon less that of an elastic event with this angle of the electron, in rad. */
  public double fromElastic(Kinematics kinematics) {
    double angle = Math.min(electronAngle(), 0.5 * Math.PI);
    return muonAngle() - kinematics.muonAngle(kinematics.recoilOfElectronAngle(angle));
  }

  private static double angle(double[] a) {
    return Math.atan2(Math.sqrt(a[1] * a[1] + a[2] * a[2]), a[3]);
  }
}
