package recoil.mediator;

import java.util.ArrayList;
import java.util.List;
import recoil.loop.FormFactorGrid;
import recoil.loop.FormFactors;
import recoil.loop.Mixing;
import recoil.nature.Constants;
import recoil.nature.Lepton;
import recoil.scattering.HadronicRunning;
import recoil.scattering.Nodes;
import recoil.scattering.Profile;
import recoil.scattering.Structure;
import recoil.scattering.Term;

/**
 * The form factors of one lepton line as profiles of an amplitude, at the nodes given first. F1 and
 * F2 of a mass are computed once and shared by both profiles. One per thread.
 */
final class LoopProfiles {
  private final double leptonCharge;
  private final Mixing mixing;
  private final Lepton line;
  private final Constants constants;
  private final LoopGrid grid;
  private double mass = Double.NaN;
  private double[] charge = {};
  private double[] dipole = {};

  LoopProfiles(Model model, Lepton line, Constants constants, LoopGrid grid) {
    leptonCharge = model.couplings().get(Pair.of(line, line)).even();
    mixing = Mixing.of(model.gauge().charges(), constants);
    this.line = line;
    this.constants = constants;
    this.grid = grid;
  }

  private void prepare(double mass, Nodes nodes) {
    FormFactorGrid known = grid.at(nodes);
    if (charge.length == 0) {
      charge = new double[known.size()];
      dipole = new double[known.size()];
    }
    if (mass != this.mass) {
      known.fill(new FormFactors(leptonCharge, mass, mixing, constants.mass(line)), charge, dipole);
      this.mass = mass;
    }
  }

  /** F1 / lambda at t. */
  Profile charge() {
    return (m, nodes, out) -> {
      prepare(m, nodes);
      System.arraycopy(charge, 0, out, 0, out.length);
    };
  }

  /** F2 / lambda at t. */
  Profile dipole() {
    return (m, nodes, out) -> {
      prepare(m, nodes);
      System.arraycopy(dipole, 0, out, 0, out.length);
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
