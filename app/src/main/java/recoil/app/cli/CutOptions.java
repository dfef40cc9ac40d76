package recoil.app.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import recoil.production.Cuts;
import recoil.production.Cuts.Range;

/** The words that say which events of direct production count. */
final class CutOptions {
  private static final double MRAD = 1e-3;

  @Option(
      names = "--electron-energy",
      paramLabel = "RANGE",
      description = "Cut on the electron's total energy, LOW:HIGH with units, as 1GeV:25GeV.")
  private @Nullable String electronEnergy;

  @Option(
      names = "--electron-angle",
      paramLabel = "RANGE",
      description = "Cut on the electron's angle, LOW:HIGH in mrad; either may be left out.")
  private @Nullable String electronAngle;

  @Option(
      names = "--muon-angle",
      paramLabel = "RANGE",
      description = "Cut on the muon's angle, as 1: for above 1 mrad.")
  private @Nullable String muonAngle;

  @Option(
      names = "--elastic-band",
      paramLabel = "RANGE",
      description =
          "Cut on the distance of the muon's angle from the elastic one at the electron's angle, in"
              + " mrad, as :0.2 for inside, 0.2: for outside.")
  private @Nullable String band;

  @Option(
      names = "--distribution-bins",
      paramLabel = "N",
      defaultValue = "50",
      description = "Bins of distributions. Default: ${DEFAULT-VALUE}.")
  private int bins;

  /** Bins of distributions. */
  int bins() {
    return bins;
  }

  /**
   * The cuts.
   *
   * @throws IllegalArgumentException naming the option, its value and what is allowed
   */
  Cuts cuts() {
    return new Cuts(
        range("--electron-energy", electronEnergy, 0),
        range("--electron-angle", electronAngle, MRAD),
        range("--muon-angle", muonAngle, MRAD),
        range("--elastic-band", band, MRAD));
  }

  /** A range in units, or of energies where the unit is 0. */
  private static Range range(String option, @Nullable String text, double unit) {
    if (text == null) {
      return Range.ALL;
    }
    String[] ends = text.split(":", -1);
    try {
      if (ends.length == 2) {
        double low = ends[0].isEmpty() ? 0 : value(ends[0], unit);
        double high = ends[1].isEmpty() ? Double.POSITIVE_INFINITY : value(ends[1], unit);
        return new Range(low, high);
      }
    } catch (IllegalArgumentException e) {
      throw wrong(option, text, unit, e);
    }
    throw wrong(option, text, unit, null);
  }

  private static double value(String text, double unit) {
    return unit == 0 ? new EnergyConverter().convert(text) : unit * Double.parseDouble(text);
  }

  private static IllegalArgumentException wrong(
      String option, String text, double unit, @Nullable Exception cause) {
    return new IllegalArgumentException(
        option
            + ": "
            + text
            + "; allowed is LOW:HIGH, rising, 0 or more, "
            + (unit == 0 ? "with units, as 1GeV:25GeV" : "in mrad, as 0.5:32"),
        cause);
  }
}
