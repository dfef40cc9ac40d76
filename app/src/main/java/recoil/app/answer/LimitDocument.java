package recoil.app.answer;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;
import recoil.app.figure.CurvePanel;
import recoil.app.figure.LimitPanel;
import recoil.constraint.Bound;
import recoil.constraint.Constraints;
import recoil.muone.CouplingLimit;
import recoil.muone.Systematics;
import recoil.nature.World;
import recoil.numeric.Batches;
import recoil.verdict.Configuration;
import recoil.verdict.DirectSearch;
import recoil.verdict.Experiment;

/**
 * What {@code recoil limit} prints.
 *
 * @param configuration with what it was made
 * @param massGev masses in GeV; none for contact interactions, which have one limit
 * @param coupling smallest coupling factor that MUonE would exclude at each mass; null where it
 *     would exclude none
 * @param variants the same with other errors of the bins; none where not asked for
 * @param direct the limit of a search for direct production; null where not asked for
 */
@SuppressWarnings("ArrayRecordComponent") // plain numbers, never compared
public record LimitDocument(
    Echo configuration,
    double[] massGev,
    List<@Nullable Double> coupling,
    List<Variant> variants,
    @Nullable Direct direct) {
  private static final int DIGITS = 4;

  /**
   * The limit with other errors of the bins.
   *
   * @param systematics which
   * @param coupling the limit at each mass
   */
  public record Variant(String systematics, List<@Nullable Double> coupling) {}

  /**
   * The limit of an experiment.
   *
   * @param mass masses in GeV; none for contact interactions
   */
  public static LimitDocument of(
      Echo configuration, Experiment experiment, Choice choice, double[] mass) {
    return new LimitDocument(
        configuration, mass, couplings(experiment, choice, mass), List.of(), null);
  }

  /** The same with the limits that other errors of the bins give, each alone. */
  public LimitDocument inTurn(Configuration other, Choice choice) {
    List<Variant> all = new ArrayList<>();
    for (Systematics systematics : other.systematics().inTurn()) {
      Experiment experiment = new Experiment(other.with(systematics));
      all.add(new Variant(systematics.text(), couplings(experiment, choice, massGev)));
    }
    return new LimitDocument(configuration, massGev, coupling, List.copyOf(all), direct);
  }

  /**
   * A search for direct production.
   *
   * @param search what is looked for
   * @param backgroundPerBin expected background events in each bin
   * @param bins number of bins in the energy of the electron
   * @param coupling smallest coupling factor that it would exclude at each mass; null for none
   * @param couplingAbove the largest, above which X decays too early; null for none; an empty list
   *     for a search that has no such end
   * @param note why no coupling is excluded at any mass; empty where one is
   */
  public record Direct(
      String search,
      double backgroundPerBin,
      int bins,
      List<@Nullable Double> coupling,
      List<@Nullable Double> couplingAbove,
      @JsonIgnore String note) {
    /**
     * The limit of a search at masses in GeV.
     *
     * @param limit what it would exclude at a mass
     */
    static Direct of(
        DirectSearch search, double[] masses, DoubleFunction<DirectSearch.Reach> limit) {
      List<@Nullable Double> from = new ArrayList<>();
      List<@Nullable Double> to = new ArrayList<>();
      List<String> reasons = new ArrayList<>();
      for (double mass : masses) {
        Batches.goOn();
        DirectSearch.Reach reach = limit.apply(mass);
        Bound.Excluded excluded = reach.bound() instanceof Bound.Excluded some ? some : null;
        if (excluded == null) {
          reasons.add("at " + Text.number(1e3 * mass, DIGITS) + " MeV " + reach.reason());
        }
        from.add(excluded == null ? null : Double.valueOf(excluded.from()));
        to.add(
            excluded == null || excluded.to() == Double.POSITIVE_INFINITY
                ? null
                : Double.valueOf(excluded.to()));
      }
      return new Direct(
          Echo.word(search.target()),
          search.background(),
          search.bins(),
          from,
          search.target() == DirectSearch.Target.DISPLACED ? to : List.of(),
          why(reasons, masses.length));
    }

    /** The same as a line of a figure. */
    void draw(LimitPanel panel, double[] masses) {
      panel.with(search, text(), masses, numbers(coupling), numbers(couplingAbove));
    }

    /** The search in words. */
    public String text() {
      return search
          + " direct production, "
          + Text.number(backgroundPerBin, 6)
          + " background events expected "
          + (bins == 1 ? "in all" : "in each of " + bins + " bins");
    }
  }

  /**
   * The same with the limit of a search for direct production.
   *
   * @param limit what it would exclude at a mass in GeV
   * @throws IllegalArgumentException for a model without a mass, and what {@code limit} throws
   */
  public LimitDocument with(
      DirectSearch search, Choice choice, DoubleFunction<DirectSearch.Reach> limit) {
    if (Choice.massless(choice.model())) {
      throw new IllegalArgumentException(
          "--channel: given; allowed with a mediator that has a mass");
    }
    Direct one = Direct.of(search, massGev, limit);
    return new LimitDocument(configuration, massGev, coupling, variants, one);
  }

  /** The reasons at the first and the last mass, where there is one at each. */
  private static String why(List<String> reasons, int masses) {
    int last = reasons.size() - 1;
    return last < 0 || reasons.size() < masses
        ? ""
        : "no coupling is excluded: "
            + reasons.get(0)
            + (last == 0 ? "" : "; " + reasons.get(last));
  }

  private static List<@Nullable Double> couplings(
      Experiment experiment, Choice choice, double[] mass) {
    CouplingLimit search = experiment.limit(choice.model());
    List<@Nullable Double> coupling = new ArrayList<>();
    for (int i = 0; i < Math.max(mass.length, 1); i++) {
      Batches.goOn();
      double g = search.at(mass.length == 0 ? choice.needMass() : mass[i]);
      coupling.add(g < Double.POSITIVE_INFINITY ? Double.valueOf(g) : null);
    }
    return coupling;
  }

  /** The variants as curves, and all listed errors together where there are several. */
  public List<CurvePanel.Curve> curves(Choice choice) {
    List<CurvePanel.Curve> curves = new ArrayList<>();
    for (Variant variant : variants) {
      // Files without their folders.
      String name = variant.systematics().replaceAll("[^ ,=]*/", "");
      curves.add(curve(choice, name, variant.coupling()));
    }
    if (variants.size() > 3) {
      curves.add(curve(choice, "all of these", coupling));
    }
    return curves;
  }

  private CurvePanel.Curve curve(Choice choice, String name, List<@Nullable Double> couplings) {
    return new CurvePanel.Curve(
        name,
        choice.model().couplingLabel(),
        choice.model().massLabel(),
        massGev,
        couplings.stream().mapToDouble(g -> g == null ? Double.NaN : g).toArray());
  }

  /** The limit and what is known already, with the point of the choice, for a figure. */
  public LimitPanel panel(Choice choice, Constraints constraints, World world) {
    LimitPanel panel =
        new LimitPanel(choice.model(), constraints, world, massGev, numbers(coupling));
    Direct other = direct;
    if (other != null) {
      other.draw(panel, massGev);
    }
    Double mass = choice.mass();
    Double point = choice.coupling();
    return mass == null || point == null
        ? panel
        : panel.with(choice.label(), mass, Math.abs(point));
  }

  private static double[] numbers(List<@Nullable Double> couplings) {
    return couplings.stream().mapToDouble(LimitDocument::number).toArray();
  }

  /** One line about the curve. */
  public String description() {
    return "Smallest coupling that MUonE would exclude, chi^2 above "
        + Text.number(configuration.deltaChi2(), 5)
        + ", "
        + configuration.confidence()
        + ", "
        + configuration.formulas()
        + " formulas, world "
        + configuration.world();
  }

  /** The table. */
  public String csv() {
    List<String> columns = new ArrayList<>();
    if (massGev.length > 0) {
      columns.add("mass_GeV");
    }
    columns.add("coupling");
    Direct other = direct;
    if (other != null) {
      columns.add("coupling_" + other.search());
      if (!other.couplingAbove().isEmpty()) {
        columns.add("coupling_above_" + other.search());
      }
    }
    variants.forEach(variant -> columns.add("coupling with " + variant.systematics()));
    List<double[]> rows = new ArrayList<>();
    for (int i = 0; i < coupling.size(); i++) {
      List<Double> row = new ArrayList<>();
      if (massGev.length > 0) {
        row.add(massGev[i]);
      }
      row.add(number(coupling.get(i)));
      if (other != null) {
        row.add(number(other.coupling().get(i)));
        if (!other.couplingAbove().isEmpty()) {
          row.add(number(other.couplingAbove().get(i)));
        }
      }
      for (Variant variant : variants) {
        row.add(number(variant.coupling().get(i)));
      }
      rows.add(row.stream().mapToDouble(Double::doubleValue).toArray());
    }
    List<String> remarks =
        other == null ? List.of() : List.of("coupling_" + other.search() + ": " + other.text());
    return Csv.of(columns, rows).text(configuration, remarks);
  }

  private static double number(@Nullable Double coupling) {
    return coupling == null ? Double.POSITIVE_INFINITY : coupling;
  }
}
