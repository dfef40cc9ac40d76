package recoil.app.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import recoil.app.figure.LimitPanel;
import recoil.constraint.Constraints;
import recoil.muone.CouplingLimit;
import recoil.nature.World;
import recoil.verdict.Experiment;

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
  /**
   * The limit of an experiment.
   *
   * @param mass masses in GeV; none for contact interactions
   */
  static LimitDocument of(Echo configuration, Experiment experiment, Choice choice, double[] mass) {
    CouplingLimit search = experiment.limit(choice.model());
    List<@Nullable Double> coupling = new ArrayList<>();
    for (int i = 0; i < Math.max(mass.length, 1); i++) {
      double g = search.at(mass.length == 0 ? choice.needMass() : mass[i]);
      coupling.add(g < Double.POSITIVE_INFINITY ? Double.valueOf(g) : null);
    }
    return new LimitDocument(configuration, mass, coupling);
  }

  /** The limit and what is known already, with the point of the choice, for a figure. */
  LimitPanel panel(Choice choice, Constraints constraints, World world) {
    double[] limit = new double[massGev.length];
    for (int i = 0; i < limit.length; i++) {
      Double g = coupling.get(i);
      limit[i] = g == null ? Double.POSITIVE_INFINITY : g;
    }
    LimitPanel panel = new LimitPanel(choice.model(), constraints, world, massGev, limit);
    Double mass = choice.mass();
    Double point = choice.coupling();
    return mass == null || point == null ? panel : panel.with(choice.name(), mass, Math.abs(point));
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

  /** The table for HEPData. */
  HepData hepData() {
    return new HepData(
        "limit",
        "Limit on the coupling",
        description(),
        List.of("Exclusion", "Elastic Scattering"),
        configuration,
        HepData.Column.of("mass", "GeV", Arrays.stream(massGev).boxed().toList()),
        List.of(HepData.Column.of("coupling", null, coupling)));
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
