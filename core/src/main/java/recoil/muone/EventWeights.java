package recoil.muone;

import recoil.mediator.CrossSections;
import recoil.mediator.Formulas;
import recoil.mediator.Model;
import recoil.nature.Constants;
import recoil.scattering.Beam;
import recoil.scattering.CrossSection;
import recoil.scattering.Expansion;
import recoil.scattering.HadronicRunning;
import recoil.scattering.Kinematics;
import recoil.scattering.Nodes;

/**
 * Weights that turn events of a Standard Model generator into events with a mediator: the ratio of
 * the tree-level cross sections at the invariants s and t of each event, by the exact engine. What
 * a generator adds to the tree level (radiation, vacuum polarisation, loops) and what a detector
 * does to the events is then common to both.
 */
public final class EventWeights {
  private final Model model;
  private final Constants constants;
  private final Beam beam;
  private final HadronicRunning running;
  private final double mass;
  private final double coupling;

  /**
   * Weights of a mediator.
   *
   * @param beam its charge and polarisation count, its energy does not
   * @param running hadronic running that dresses the photon
   * @param mass mass of the mediator in GeV, above 0
   * @param coupling common factor of the couplings
   * @throws IllegalArgumentException for a mass or a coupling outside its range
   */
  public EventWeights(
      Model model,
      Constants constants,
      Beam beam,
      HadronicRunning running,
      double mass,
      double coupling) {
    if (!(mass > 0 && mass < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("mass: " + mass + " GeV; must be above 0 and finite");
    }
    if (!Double.isFinite(coupling)) {
      throw new IllegalArgumentException("coupling: " + coupling + "; must be finite");
    }
    this.model = model;
    this.constants = constants;
    this.beam = beam;
    this.running = running;
    this.mass = mass;
    this.coupling = coupling;
  }

  /**
   * The weights of events; may be called by several threads at once.
   *
   * @param kinematics of each event, that of its beam energy; 1 or more
   * @param recoil recoil energy of each event in GeV, in (0, T_max]
   * @return (Standard Model + mediator) / Standard Model, 0 or more
   * @throws IllegalArgumentException for a recoil energy that the beam cannot give, or a mediator
   *     that is on shell in the u-channel of a mu- beam
   */
  public double[] of(Kinematics[] kinematics, double[] recoil) {
    Nodes nodes = Nodes.ofEvents(kinematics, recoil);
    CrossSection crossSection =
        CrossSections.of(Formulas.EXACT, model, constants, beam, running, nodes);
    Expansion parts = new Expansion(nodes.size());
    crossSection.at(mass, parts);
    double[] standard = crossSection.standard();
    double[] weight = new double[nodes.size()];
    double f = coupling * coupling;
    for (int i = 0; i < weight.length; i++) {
      double added = f * (parts.linear[i] + f * parts.square[i]);
      if (crossSection.resonant() && f > 0) {
        double distance = nodes.kinematics(i).s() - mass * mass;
        added += parts.resonance(i, f, distance);
      }
      weight[i] = 1 + added / standard[i];
    }
    return weight;
  }
}
