package recoil.app.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code recoil limit} prints.
 *
 * @param configuration with what it was made
 * @param massGev masses in GeV
 * @param coupling smallest coupling factor that MUonE would exclude at each mass; null where it
 *     would exclude none
 */
@SuppressWarnings("ArrayRecordComponent") // plain numbers, never compared
record LimitDocument(Echo configuration, double[] massGev, List<@Nullable Double> coupling) {
  static LimitDocument of(Echo configuration, double[] mass, double[] limit) {
    List<@Nullable Double> coupling = new ArrayList<>();
    for (double g : limit) {
      coupling.add(g < Double.POSITIVE_INFINITY ? Double.valueOf(g) : null);
    }
    return new LimitDocument(configuration, mass, coupling);
  }

  /** One line about the curve. */
  String description() {
    String parameters = configuration.parameters() == 1 ? "one parameter" : "two parameters";
    return "Smallest coupling that MUonE would exclude, chi^2 above "
        + Text.number(configuration.deltaChi2(), 5)
        + ", "
        + Text.number(100 * configuration.level(), 6)
        + "% CL for "
        + parameters
        + ", "
        + configuration.formulas()
        + " formulas, world "
        + configuration.world();
  }

  String csv() {
    List<double[]> rows = new ArrayList<>();
    for (int i = 0; i < massGev.length; i++) {
      Double g = coupling.get(i);
      rows.add(new double[] {massGev[i], g == null ? Double.POSITIVE_INFINITY : g});
    }
    return new Csv(List.of("mass_GeV", "coupling"), rows).text(configuration);
  }
}
