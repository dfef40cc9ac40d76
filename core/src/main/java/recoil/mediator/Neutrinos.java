package recoil.mediator;

import recoil.nature.Lepton;

/**
 * Couplings of a vector mediator to the left-handed neutrinos, L = g Z'_a nubar gamma^a P_L nu;
 * they are taken as massless.
 *
 * @param e coupling to the electron neutrino
 * @param mu coupling to the muon neutrino
 * @param tau coupling to the tau neutrino
 */
public record Neutrinos(double e, double mu, double tau) {
  /** No couplings. */
  public static final Neutrinos NONE = new Neutrinos(0, 0, 0);

  /**
   * Checks that all are finite; makes -0 to 0.
   *
   * @throws IllegalArgumentException if one is not
   */
  public Neutrinos {
    if (!Double.isFinite(e) || !Double.isFinite(mu) || !Double.isFinite(tau)) {
      throw new IllegalArgumentException(
          "neutrinos: " + e + ", " + mu + ", " + tau + "; finite numbers are needed");
    }
    e += 0.0;
    mu += 0.0;
    tau += 0.0;
  }

  /** All couplings times a number. */
  public Neutrinos scaled(double factor) {
    return factor == 1 ? this : new Neutrinos(factor * e, factor * mu, factor * tau);
  }

  /** The coupling of one flavour. */
  public double of(Lepton lepton) {
    return switch (lepton) {
      case ELECTRON -> e;
      case MUON -> mu;
      case TAU -> tau;
    };
  }

  /** Sum of the squared couplings. */
  public double square() {
    return e * e + mu * mu + tau * tau;
  }
}
