package recoil.muone;

import org.jspecify.annotations.Nullable;

/**
 * What the experiment sees of an event.
 *
 * @param acceptance angles that it accepts
 * @param tracking how well it measures angles; null for perfectly
 * @param response probabilities to see an event of one bin in another, from a simulation; null
 *     where there are none
 */
public record Detector(
    Acceptance acceptance, @Nullable Tracking tracking, @Nullable ResponseMatrix response) {
  /** A detector that sees everything as it is. */
  public static final Detector PERFECT = new Detector(Acceptance.ALL, null, null);

  /** Refuses to smear twice. */
  public Detector {
    if (tracking != null && response != null) {
      throw new IllegalArgumentException(
          "response: given together with tracking; allowed is one of them");
    }
  }

  /** What it does to events, in a few words. */
  public String text() {
    String smearing =
        tracking != null
            ? "angles smeared by %s cm of target, X0 = %s cm, and %s mrad"
                .formatted(
                    tracking.target(), tracking.radiationLength(), 1e3 * tracking.intrinsic())
            : response != null ? "response matrix" : "perfect";
    return acceptance.equals(Acceptance.ALL)
        ? smearing
        : smearing
            + ", electron %s to %s mrad, muon %s to %s mrad"
                .formatted(
                    1e3 * acceptance.electronLow(),
                    1e3 * acceptance.electronHigh(),
                    1e3 * acceptance.muonLow(),
                    1e3 * acceptance.muonHigh());
  }
}
