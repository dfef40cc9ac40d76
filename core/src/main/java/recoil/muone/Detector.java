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
}
