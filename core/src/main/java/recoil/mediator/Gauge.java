package recoil.mediator;

import recoil.loop.Charges;

/**
 * What is said of a U(1) whose loops count; the couplings of the model contain it.
 *
 * @param charges charges of the leptons at factor 1, of which the loops are made
 * @param mixing kinetic mixing epsilon with the photon at q^2 = 0 and factor 1: it couples electric
 *     charge Q with epsilon e Q, beyond what the loops of charges that sum to zero induce
 * @param quarks couplings to quarks without those by the mixing
 */
public record Gauge(Charges charges, double mixing, Quarks quarks) {
  /** No loops. */
  public static final Gauge NONE = new Gauge(new Charges(0, 0, 0), 0, Quarks.NONE);

  /**
   * Checks that the mixing is finite.
   *
   * @throws IllegalArgumentException if it is not
   */
  public Gauge {
    if (!Double.isFinite(mixing)) {
      throw new IllegalArgumentException("mixing: " + mixing + "; must be finite");
    }
  }
}
