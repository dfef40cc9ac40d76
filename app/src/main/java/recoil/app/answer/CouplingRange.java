package recoil.app.answer;

import recoil.verdict.Assessor;

/**
 * The couplings that a figure shows.
 *
 * @param low lower end of the frame, above 0
 * @param high upper end
 */
public record CouplingRange(double low, double high) {
  private static final double SMALLEST = 1e-30;

  /**
   * Reads {@code 1e-5:1e-2}.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static CouplingRange parse(String text) {
    String[] parts = text.split(":", -1);
    double low = parts.length == 2 ? number(parts[0]) : Double.NaN;
    double high = parts.length == 2 ? number(parts[1]) : Double.NaN;
    if (!(low >= SMALLEST && high <= Assessor.LARGEST && high > low)) {
      throw new IllegalArgumentException(
          "--coupling-range: "
              + text
              + "; allowed is FROM:TO with FROM below TO, as 1e-5:1e-2, from "
              + SMALLEST
              + " to "
              + Assessor.LARGEST);
    }
    return new CouplingRange(low, high);
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
