package recoil.app.report;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import recoil.app.answer.PageAddress;
import recoil.mediator.Formulas;

/** The page of {@code recoil explore} at what a figure of the reproduction shows. */
final class ExploreLink {
  private static final Pattern RATIO =
      Pattern.compile("fig(?:04|11)-r([0-9.]+)-(visible|invisible)");

  private ExploreLink() {}

  /**
   * Its address.
   *
   * @param key key of the figure
   * @param settings with what it was made
   */
  static String of(String key, Ledger.Inputs settings) {
    String printed = Formulas.PRINTED.name().toLowerCase(Locale.ROOT);
    return PageAddress.of(
        model(key)
            + "&world="
            + settings.world()
            + "&recast=as-published"
            + (settings.formulas().contains(printed) ? "&formulas=printed" : "")
            + (settings.beamCharge() == 1 ? "" : "&beam_charge=" + settings.beamCharge())
            + "&bins="
            + settings.bins()
            + "&cl="
            + settings.level());
  }

  private static String model(String key) {
    Matcher ratio = RATIO.matcher(key);
    if (ratio.matches()) {
      return (key.startsWith("fig04") ? "model=t-vector" : "model=t-scalar")
          + "&r="
          + Double.parseDouble(ratio.group(1))
          + (ratio.group(2).equals("invisible") ? "&invisible=1" : "");
    }
    return switch (key.length() < 5 ? "" : key.substring(0, 5)) {
      case "fig02" -> "model=t-vector&mass=100MeV&coupling=1e-3";
      case "fig06" -> "model=s-vector";
      case "fig08", "fig09" -> "model=lmu-ltau";
      case "fig12" -> "model=s-scalar";
      default -> "model=np1";
    };
  }
}
