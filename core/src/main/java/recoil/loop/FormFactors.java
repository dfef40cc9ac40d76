package recoil.loop;

import recoil.nature.Constants;
import recoil.nature.Lepton;
import recoil.paper.Equation;

/**
 * Form factors of one lepton's photon vertex at one loop with a massive vector that couples to g
 * Q_l: gamma^mu (e + F1) + i sigma^{mu nu} q_nu F2 / (2 m_l), q the momentum that flows in.
 *
 * <p>F1 = lambda (Q_l f_mix + Q_l^2 f_vertex) and F2 = lambda Q_l^2 f_2 with lambda = e g^2 / (16
 * pi^2); f_mix stands for the vector exchanged with the other charge e at the far end of the photon
 * that it mixes with. Here F1 and F2 are in units of lambda. Space-like q^2 in GeV^2, from -1e4 to
 * 0; an {@link IllegalArgumentException} names any other.
 */
public final class FormFactors {
  private final double charge;
  private final double mass;
  private final Mixing mixing;
  private final Vertex vertex;

  /**
   * The form factors of one lepton.
   *
   * @param line the lepton
   * @param charges charges of all leptons, of which the mixing is made
   * @param mass mass of the vector in GeV, from 1e-7 to 1e7
   * @param constants for the masses of the leptons
   * @throws IllegalArgumentException for a mass outside its range
   */
  public FormFactors(Charges charges, Lepton line, double mass, Constants constants) {
    this(charges.of(line), mass, Mixing.of(charges, constants), constants.mass(line));
  }

  /**
   * The form factors of one lepton with a mixing of one's own.
   *
   * @param charge Q_l of the lepton
   * @param mass mass of the vector in GeV, from 1e-7 to 1e7
   * @param lepton mass of the lepton in GeV, from 1e-5 to 1e3
   * @throws IllegalArgumentException for a mass outside its range
   */
  public FormFactors(double charge, double mass, Mixing mixing, double lepton) {
    this.charge = charge;
    this.mass = mass;
    this.mixing = mixing;
    this.vertex = new Vertex(lepton, mass);
  }

  /** Mass of the vector in GeV. */
  public double mass() {
    return mass;
  }

  /** F1 / lambda, both parts. */
  @Equation("4.2")
  public double f1(double q2) {
    return mixingPart(q2) + vertexPart(q2);
  }

  /** The part of F1 / lambda from mixing with the photon. */
  public double mixingPart(double q2) {
    return charge * mixing.f1(q2, mass);
  }

  /** The part of F1 / lambda from the vertex correction, 0 at q^2 = 0. */
  public double vertexPart(double q2) {
    return charge * charge * vertex.f1(q2);
  }

  /** F2 / lambda; at q^2 = 0, times g^2/(16 pi^2), the shift of the lepton's a. */
  @Equation("4.2")
  public double f2(double q2) {
    return charge * charge * vertex.f2(q2);
  }

  /** The mixing with the photon. */
  Mixing mixing() {
    return mixing;
  }

  /**
   * Both form factors at once.
   *
   * @param integral that of the mixing at q2
   * @param out F1 / lambda and F2 / lambda
   */
  void at(double q2, double integral, double[] out) {
    vertex.at(q2, out);
    out[0] = charge * Mixing.f1(integral, q2, mass) + charge * charge * out[0];
    out[1] *= charge * charge;
  }
}
