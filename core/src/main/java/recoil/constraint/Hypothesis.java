package recoil.constraint;

import java.util.Map;
import recoil.mediator.Coupling;
import recoil.mediator.Couplings;
import recoil.mediator.Mediator;
import recoil.mediator.Neutrinos;
import recoil.mediator.Pair;
import recoil.mediator.Presets;
import recoil.mediator.Spin;
import recoil.mediator.Width;
import recoil.mediator.Widths;
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

  /** Widths over g^2 into leptons of a mediator of this kind; it is visible. */
  Widths widths(double mass, Constants constants) {
    return mediator(mass).widths(constants);
  }

  /**
   * Total width over g^2 in GeV.
   *
   * @param widths those into leptons at the same mass
   */
  double total(Widths widths, double mass) {
    return this == DARK_PHOTON ? widths.charged() + hadronic(mass) : widths.total();
  }

  private Mediator mediator(double mass) {
    return this == DARK_PHOTON
        ? new Mediator(Spin.VECTOR, mass, LEPTONS, Neutrinos.NONE, 0)
        : new Mediator(Spin.VECTOR, mass, MU_TAU, NU, 0);
  }

  /** Width into hadrons over g^2: that into massless muons times R. */
  private static double hadronic(double mass) {
    return Width.charged(Spin.VECTOR, mass, 0, 0, LEPTONS.get(Pair.MUMU)) * R.at(mass);
  }
}
