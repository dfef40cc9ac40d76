package recoil.constraint;

import recoil.mediator.Model;
import recoil.mediator.Neutrinos;
import recoil.mediator.Pair;

/** What a model has to have, besides the production coupling, for a limit to apply. */
public enum Need {
  /** Nothing more. */
  NOTHING,
  /** Couplings to quarks, which no model here has. */
  QUARKS,
  /** The coupling of the muon to its neutrino too. */
  NEUTRINOS,
  /** The charges of L_mu - L_tau, neutrinos and loops included. */
  LOOPS;

  /** Whether a model has it. */
  boolean met(Model model) {
    return switch (this) {
      case NOTHING -> true;
      case QUARKS -> false;
      case NEUTRINOS -> model.neutrinos().mu() == muon(model);
      case LOOPS ->
          model.loops()
              && model.couplings().get(Pair.TAUTAU).even() == -muon(model)
              && model.neutrinos().equals(new Neutrinos(0, muon(model), -muon(model)));
    };
  }

  /** Why the limit does not apply without it. */
  String reason() {
    return switch (this) {
      case NOTHING -> "";
      case QUARKS -> "needs quark couplings";
      case NEUTRINOS -> "needs equal couplings to the muon and its neutrino";
      case LOOPS -> "needs the charges of L_mu - L_tau";
    };
  }

  private static double muon(Model model) {
    return model.couplings().get(Pair.MUMU).even();
  }
}
