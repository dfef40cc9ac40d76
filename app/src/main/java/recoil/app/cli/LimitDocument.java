package recoil.app.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code recoil limit} prints.
 *
 * @param configuration with what it was made
 * @param massGev masses in GeV; none for contact interactions, which have one limit
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
    return "Smallest coupling that MUonE would exclude, chi^2 above "
        + Text.number(configuration.deltaChi2(), 5)
        + ", "
        + configuration.confidence()
        + ", "
        + configuration.formulas()
        + " formulas, world "
        + configuration.world();
  }

  String csv() {
    List<double[]> rows = new ArrayList<>();
    boolean masses = massGev.length > 0;
    for (int i = 0; i < coupling.size(); i++) {
      Double found = coupling.get(i);
      double g = found == null ? Double.POSITIVE_INFINITY : found;
      rows.add(masses ? new double[] {massGev[i], g} : new double[] {g});
    }
    List<String> columns = masses ? List.of("mass_GeV", "coupling") : List.of("coupling");
    return new Csv(columns, rows).text(configuration);
  }
}
