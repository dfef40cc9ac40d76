package recoil.constraint;

import recoil.mediator.Model;
import recoil.mediator.Neutrinos;
import recoil.mediator.Pair;

/** What a model has to have, besides the production coupling, for a limit to apply. */
public enum Need {
  /** Nothing more. */
  NOTHING,
  /** The couplings of a dark photon to quarks. */
  QUARKS,
  /** A coupling to the muon neutrino. */
  NEUTRINOS,
  /** The charges of L_mu - L_tau, neutrinos and loops included. */
  LOOPS;

  /** Whether a model has it. */
  boolean met(Model model) {
    return switch (this) {
      case NOTHING -> true;
      case QUARKS ->
          model.quarks().charge() != 0
              && model.quarks().baryon() == 0
              && Math.abs(model.quarks().charge())
                  == Math.abs(model.couplings().get(Pair.EE).even());
      case NEUTRINOS -> model.neutrinos().mu() != 0;
      case LOOPS ->
          model.loops()
              && model.couplings().get(Pair.TAUTAU).even() == -muon(model)
              && neutrinos(model.neutrinos(), muon(model));
    };
  }

  /** What a limit says about a model without it. */
  Bound.NotApplicable notMet() {
    return new Bound.NotApplicable(reason());
  }

  /** Why the limit does not apply without it. */
  String reason() {
    return switch (this) {
      case NOTHING -> "";
      case QUARKS -> "needs quark couplings, those of a dark photon";
      case NEUTRINOS -> "no coupling to the muon neutrino";
      case LOOPS -> "needs the charges of L_mu - L_tau";
    };
  }

  private static boolean neutrinos(Neutrinos neutrinos, double muon) {
    return neutrinos.e() == 0 && neutrinos.mu() == muon && neutrinos.tau() == -muon;
  }

  private static double muon(Model model) {
    return model.couplings().get(Pair.MUMU).even();
  }
}
