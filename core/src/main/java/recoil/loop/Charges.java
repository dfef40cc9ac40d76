package recoil.loop;

import recoil.nature.Lepton;

/**
 * Vector charges of the leptons under a new force: the coupling of lepton l is g Q_l.
 *
 * @param electron Q_e
 * @param muon Q_mu
 * @param tau Q_tau
 */
public record Charges(double electron, double muon, double tau) {

  /**
   * Checks that the charges are finite.
   *
   * @throws IllegalArgumentException naming a charge that is not
   */
  public Charges {
    for (double charge : new double[] {electron, muon, tau}) {
      if (!Double.isFinite(charge)) {
        throw new IllegalArgumentException("charge: " + charge + "; must be finite");
      }
    }
  }

  /** The charge of one lepton. */
  public double of(Lepton lepton) {
    return switch (lepton) {
      case ELECTRON -> electron;
      case MUON -> muon;
      case TAU -> tau;
    };
  }

  /**
   * Whether the charges sum to zero up to rounding, which makes the mixing with the photon finite.
   */
  public boolean traceless() {
    double size = Math.abs(electron) + Math.abs(muon) + Math.abs(tau);
    return Math.abs(electron + muon + tau) <= 4 * Math.ulp(size);
  }
}
