package recoil.muone;

/**
 * Angles that the experiment accepts, in rad; of the measured tracks where there is a detector.
 *
 * @param electronLow smallest angle of the electron, 0 or more
 * @param electronHigh largest angle of the electron
 * @param muonLow smallest angle of the muon, 0 or more
 * @param muonHigh largest angle of the muon
 */
public record Acceptance(double electronLow, double electronHigh, double muonLow, double muonHigh) {
  /** Every angle. */
  public static final Acceptance ALL =
      new Acceptance(0, Double.POSITIVE_INFINITY, 0, Double.POSITIVE_INFINITY);

  /** Checks the order of the angles. */
  public Acceptance {
    check("electron-angle-mrad", electronLow, electronHigh);
    check("muon-angle-mrad", muonLow, muonHigh);
  }

  private static void check(String field, double low, double high) {
    if (!(low >= 0 && high > low)) {
      throw new IllegalArgumentException(
          "acceptance: "
              + field
              + ": "
              + 1e3 * low
              + " to "
              + 1e3 * high
              + "; allowed is 0 or more, rising");
    }
  }

  double low(Variable angle) {
    return angle == Variable.ELECTRON_ANGLE ? electronLow : muonLow;
  }

  double high(Variable angle) {
    return angle == Variable.ELECTRON_ANGLE ? electronHigh : muonHigh;
  }

  /** Whether every value of an angle is accepted. */
  boolean all(Variable angle) {
    return low(angle) == 0 && high(angle) == Double.POSITIVE_INFINITY;
  }
}
