package recoil.mediator;

import java.util.ArrayList;
import java.util.List;
import recoil.loop.Charges;
import recoil.loop.FormFactorCurve;
import recoil.loop.FormFactors;
import recoil.nature.Constants;
import recoil.nature.Lepton;
import recoil.scattering.HadronicRunning;
import recoil.scattering.Nodes;
import recoil.scattering.Profile;
import recoil.scattering.Structure;
import recoil.scattering.Term;

/**
 * The form factors of one lepton line as profiles of an amplitude. F1 and F2 of a mass are
 * interpolated in ln |t| once and shared by both profiles. One per thread.
 */
final class LoopProfiles {
  private final Charges charges;
  private final Lepton line;
  private final Constants constants;
  private double mass = Double.NaN;
  private FormFactorCurve curve;

  LoopProfiles(Charges charges, Lepton line, Constants constants) {
    this.charges = charges;
    this.line = line;
    this.constants = constants;
    curve = new FormFactorCurve(new FormFactors(charges, line, 1, constants), 1e-3, 1);
  }

  private FormFactorCurve curve(double mass, Nodes nodes) {
    if (mass != this.mass) {
      double low = Double.POSITIVE_INFINITY;
      double high = 0;
      for (int i = 0; i < nodes.size(); i++) {
        low = Math.min(low, -nodes.t(i));
        high = Math.max(high, -nodes.t(i));
      }
      curve =
          new FormFactorCurve(
              new FormFactors(charges, line, mass, constants), low / 1.01, high * 1.01);
      this.mass = mass;
    }
    return curve;
  }

  /** F1 / lambda at t. */
  Profile charge() {
    return (m, nodes, out) -> {
      FormFactorCurve f = curve(m, nodes);
      for (int i = 0; i < out.length; i++) {
        out[i] = f.f1(nodes.t(i));
      }
    };
  }

  /** F2 / lambda at t. */
  Profile dipole() {
    return (m, nodes, out) -> {
      FormFactorCurve f = curve(m, nodes);
      for (int i = 0; i < out.length; i++) {
        out[i] = f.f2(nodes.t(i));
      }
    };
  }

  /**
   * Photon exchange with F1 and F2 on this line, the other line at tree level; the photon is
   * dressed by the hadronic running.
   */
  List<Term> terms(HadronicRunning running) {
    double strength = constants.e2() / (16 * Math.PI * Math.PI);
    Structure pauli = line == Lepton.ELECTRON ? Structure.PAULI_VECTOR : Structure.VECTOR_PAULI;
    List<Term> terms = new ArrayList<>();
    terms.add(new Term(photon(charge(), running), false).plus(Structure.VECTOR_VECTOR, strength));
    terms.add(new Term(photon(dipole(), running), false).plus(pauli, strength));
    return terms;
  }

  private static Profile photon(Profile profile, HadronicRunning running) {
    return (mass, nodes, out) -> {
      profile.fill(mass, nodes, out);
      for (int i = 0; i < out.length; i++) {
        double t = nodes.t(i);
        out[i] /= t * (1 - running.at(t));
      }
    };
  }
}
