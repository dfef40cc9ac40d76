package recoil.constraint;

import java.util.Map;
import java.util.Set;
import recoil.mediator.Coupling;
import recoil.mediator.Couplings;
import recoil.mediator.Mediator;
import recoil.mediator.Neutrinos;
import recoil.mediator.Pair;
import recoil.mediator.Presets;
import recoil.mediator.Spin;
import recoil.mediator.Width;
import recoil.nature.Constants;
import recoil.nature.RRatio;

/** The decays for which a limit was published. */
public enum Hypothesis {
  /** Equal vector couplings to e, mu, tau, and hadrons as R(s) says. */
  DARK_PHOTON("dark-photon"),
  /** Vector couplings to mu, tau and their neutrinos. */
  LMU_LTAU("lmu-ltau"),
  /** Invisible decays only. */
  INVISIBLE("invisible"),
  /** No decay: the mediator is virtual. */
  NONE("none");

  private static final RRatio R = RRatio.load();
  private static final Couplings LEPTONS =
      Couplings.of(
          Map.of(
              Pair.EE, new Coupling(1, 0),
              Pair.MUMU, new Coupling(1, 0),
              Pair.TAUTAU, new Coupling(1, 0)));
  private static final Couplings MU_TAU = Presets.model("lmu-ltau").couplings();
  private static final Neutrinos NU = Presets.model("lmu-ltau").neutrinos();

  private final String symbol;

  Hypothesis(String symbol) {
    this.symbol = symbol;
  }

  /** The symbol used in data files. */
  public String symbol() {
    return symbol;
  }

  /** Whether channels with charged leptons were measured. */
  public boolean visible() {
    return this == DARK_PHOTON || this == LMU_LTAU;
  }

  /** Total width over g^2 in GeV of a mediator of this kind; 0 where it is not visible. */
  public double width(double mass, Constants constants) {
    return switch (this) {
      case DARK_PHOTON -> mediator(mass).chargedWidth(constants) + hadronic(mass);
      case LMU_LTAU -> mediator(mass).width(constants);
      case INVISIBLE, NONE -> 0;
    };
  }

  /** Width over g^2 in GeV into some channels; 0 where the hypothesis is not visible. */
  public double width(Set<Pair> channels, double mass, Constants constants) {
    if (!visible()) {
      return 0;
    }
    Mediator mediator = mediator(mass);
    double width = 0;
    for (Pair pair : channels) {
      width += mediator.width(pair, constants);
    }
    return width;
  }

  private Mediator mediator(double mass) {
    return this == DARK_PHOTON
        ? new Mediator(Spin.VECTOR, mass, LEPTONS, Neutrinos.NONE, false, 0)
        : new Mediator(Spin.VECTOR, mass, MU_TAU, NU, false, 0);
  }

  /** Width into hadrons over g^2: that into massless muons times R. */
  private static double hadronic(double mass) {
    return Width.charged(Spin.VECTOR, mass, 0, 0, LEPTONS.get(Pair.MUMU)) * R.at(mass);
  }
}
