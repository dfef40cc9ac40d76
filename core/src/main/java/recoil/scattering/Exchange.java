package recoil.scattering;

import static recoil.scattering.Structure.AXIAL_AXIAL;
import static recoil.scattering.Structure.AXIAL_VECTOR;
import static recoil.scattering.Structure.CROSSED_AXIAL_AXIAL;
import static recoil.scattering.Structure.CROSSED_AXIAL_VECTOR;
import static recoil.scattering.Structure.CROSSED_PSEUDO_PSEUDO;
import static recoil.scattering.Structure.CROSSED_PSEUDO_SCALAR;
import static recoil.scattering.Structure.CROSSED_SCALAR_PSEUDO;
import static recoil.scattering.Structure.CROSSED_SCALAR_SCALAR;
import static recoil.scattering.Structure.CROSSED_VECTOR_AXIAL;
import static recoil.scattering.Structure.CROSSED_VECTOR_VECTOR;
import static recoil.scattering.Structure.PSEUDO_PSEUDO;
import static recoil.scattering.Structure.PSEUDO_SCALAR;
import static recoil.scattering.Structure.SCALAR_PSEUDO;
import static recoil.scattering.Structure.SCALAR_SCALAR;
import static recoil.scattering.Structure.VECTOR_AXIAL;
import static recoil.scattering.Structure.VECTOR_VECTOR;

import java.util.ArrayList;
import java.util.List;

/**
 * Tree-level exchange of one boson, as terms of an amplitude. Conventions of the vertices: L = X_a
 * fbar gamma^a (v + a gamma5) f' for a vector and L = S fbar (s + i p gamma5) f' for a scalar. The
 * longitudinal part of a massive vector is reduced to scalar and pseudoscalar densities by the
 * equations of motion.
 */
public final class Exchange {
  private final double me;
  private final double mmu;
  private final Charge charge;

  /** Exchange between an electron and a muon of this charge; masses in GeV. */
  public Exchange(double electronMass, double muonMass, Charge charge) {
    me = electronMass;
    mmu = muonMass;
    this.charge = charge;
  }

  /**
   * A vector in the t-channel with couplings (ve, ae) to the electron and (vmu, amu) to the muon.
   */
  public List<Term> vector(double ve, double ae, double vmu, double amu) {
    return List.of(
        new Term(Profile.T_CHANNEL, false)
            .plus(VECTOR_VECTOR, ve * vmu)
            .plus(VECTOR_AXIAL, ve * amu)
            .plus(AXIAL_VECTOR, ae * vmu)
            .plus(AXIAL_AXIAL, ae * amu),
        new Term(Profile.T_CHANNEL.timesMassTo(-2), false)
            .plus(PSEUDO_PSEUDO, -4 * me * mmu * ae * amu));
  }

  /**
   * A scalar in the t-channel with couplings (se, pe) to the electron and (smu, pmu) to the muon.
   */
  public List<Term> scalar(double se, double pe, double smu, double pmu) {
    return List.of(
        new Term(Profile.T_CHANNEL, false)
            .plus(SCALAR_SCALAR, -se * smu)
            .plus(SCALAR_PSEUDO, -se * pmu)
            .plus(PSEUDO_SCALAR, -pe * smu)
            .plus(PSEUDO_PSEUDO, -pe * pmu));
  }

  /**
   * A flavour-changing vector, L = X_a ebar gamma^a (v + a gamma5) mu + h.c., in the s-channel of a
   * mu+ or the u-channel of a mu- beam.
   */
  public List<Term> crossedVector(double v, double a) {
    double difference = mmu - me;
    double sum = mmu + me;
    return List.of(
        new Term(profile(), resonant())
            .plus(CROSSED_VECTOR_VECTOR, v * v)
            .plus(CROSSED_VECTOR_AXIAL, v * a)
            .plus(CROSSED_AXIAL_VECTOR, a * v)
            .plus(CROSSED_AXIAL_AXIAL, a * a),
        new Term(profile().timesMassTo(-2), resonant())
            .plus(CROSSED_SCALAR_SCALAR, -v * v * difference * difference)
            .plus(CROSSED_PSEUDO_PSEUDO, -a * a * sum * sum)
            .plusImaginary(CROSSED_SCALAR_PSEUDO, -v * a * difference * sum)
            .plusImaginary(CROSSED_PSEUDO_SCALAR, v * a * difference * sum));
  }

  /** A flavour-changing scalar, L = S ebar (s + i p gamma5) mu + h.c., likewise. */
  public List<Term> crossedScalar(double s, double p) {
    return List.of(
        new Term(profile(), resonant())
            .plus(CROSSED_SCALAR_SCALAR, -s * s)
            .plus(CROSSED_SCALAR_PSEUDO, -s * p)
            .plus(CROSSED_PSEUDO_SCALAR, -p * s)
            .plus(CROSSED_PSEUDO_PSEUDO, -p * p));
  }

  /**
   * The amplitude of e- mu+ -> e+ mu- for a flavour-changing vector that is its own antiparticle,
   * by exchange in the s- and the u-channel; none for a mu- beam, from which the charges cannot
   * change.
   */
  public List<Term> chargeExchangeVector(double v, double a) {
    double difference = mmu - me;
    double sum = mmu + me;
    List<Term> terms = new ArrayList<>();
    for (boolean s : channels()) {
      Profile propagator = s ? Profile.CONSTANT : Profile.U_CHANNEL;
      terms.add(
          new Term(propagator, s)
              .plus(s ? CROSSED_VECTOR_VECTOR : VECTOR_VECTOR, v * v)
              .plus(s ? CROSSED_VECTOR_AXIAL : VECTOR_AXIAL, v * a)
              .plus(s ? CROSSED_AXIAL_VECTOR : AXIAL_VECTOR, a * v)
              .plus(s ? CROSSED_AXIAL_AXIAL : AXIAL_AXIAL, a * a));
      terms.add(
          new Term(propagator.timesMassTo(-2), s)
              .plus(s ? CROSSED_SCALAR_SCALAR : SCALAR_SCALAR, v * v * difference * difference)
              .plus(s ? CROSSED_PSEUDO_PSEUDO : PSEUDO_PSEUDO, -a * a * sum * sum)
              .plusImaginary(s ? CROSSED_SCALAR_PSEUDO : SCALAR_PSEUDO, -v * a * difference * sum)
              .plusImaginary(s ? CROSSED_PSEUDO_SCALAR : PSEUDO_SCALAR, -v * a * difference * sum));
    }
    return terms;
  }

  /** The same for a flavour-changing scalar. */
  public List<Term> chargeExchangeScalar(double scalar, double p) {
    List<Term> terms = new ArrayList<>();
    for (boolean s : channels()) {
      terms.add(
          new Term(s ? Profile.CONSTANT : Profile.U_CHANNEL, s)
              .plus(s ? CROSSED_SCALAR_SCALAR : SCALAR_SCALAR, -scalar * scalar)
              .plus(s ? CROSSED_SCALAR_PSEUDO : SCALAR_PSEUDO, -scalar * p)
              .plus(s ? CROSSED_PSEUDO_SCALAR : PSEUDO_SCALAR, -p * scalar)
              .plus(s ? CROSSED_PSEUDO_PSEUDO : PSEUDO_PSEUDO, -p * p));
    }
    return terms;
  }

  /** The channels of charge exchange: s (true) and u. */
  private boolean[] channels() {
    return charge == Charge.PLUS ? new boolean[] {true, false} : new boolean[0];
  }

  private Profile profile() {
    return charge == Charge.PLUS ? Profile.CONSTANT : Profile.U_CHANNEL;
  }

  private boolean resonant() {
    return charge == Charge.PLUS;
  }
}
