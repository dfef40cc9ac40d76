package recoil.app.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import recoil.constraint.Bound;
import recoil.constraint.Constraint;
import recoil.constraint.Constraints;
import recoil.constraint.Kind;
import recoil.curve.Curve;
import recoil.mediator.Model;
import recoil.nature.Lepton;
import recoil.reproduction.Exclusions;

/**
 * The plane of mass and coupling in numbers. Masses in GeV; couplings are the common factor.
 *
 * @param title of the model
 * @param massLabel TeX
 * @param couplingLabel TeX
 * @param massGev masses of MUonE's limit
 * @param muone smallest coupling that MUonE would exclude at each; null where there is none
 * @param direct limits of searches for direct production; none where not asked for
 * @param favoured brings the muon moment within one standard deviation of its measurement; none
 *     where the Standard Model does so too
 * @param regions what each constraint excludes
 */
public record Plane(
    String title,
    String massLabel,
    String couplingLabel,
    List<Double> massGev,
    List<@Nullable Double> muone,
    List<Search> direct,
    List<Area> favoured,
    List<Region> regions) {

  /**
   * The limit of a search for direct production.
   *
   * @param massGev its own masses
   * @param limit at each
   */
  @SuppressWarnings("ArrayRecordComponent") // plain numbers, never compared
  public record Search(double[] massGev, LimitDocument.Direct limit) {}

  /**
   * An unbroken range of masses.
   *
   * @param massGev masses
   * @param from lower edge at each
   * @param to upper edge at each; null where nothing bounds it
   */
  public record Area(List<Double> massGev, List<Double> from, List<@Nullable Double> to) {}

  /**
   * What a constraint excludes.
   *
   * @param key key of the constraint
   * @param title one line
   * @param label short name
   * @param role what it is in a figure, which decides its colour
   * @param kind observed, expected or projected
   * @param confidence confidence level; null where the publication does not say
   * @param sources bibliography keys
   * @param caveat what to keep in mind; empty where nothing
   * @param reason why it says nothing about the model; empty where it does
   * @param areas what is excluded; none where nothing is
   */
  public record Region(
      String key,
      String title,
      String label,
      String role,
      Kind kind,
      @Nullable Double confidence,
      List<String> sources,
      String caveat,
      String reason,
      List<Area> areas) {}

  /**
   * The plane of a model.
   *
   * @param limit MUonE's limit
   * @param direct limits of searches for direct production
   */
  static Plane of(Model model, Constraints constraints, LimitDocument limit, List<Search> direct) {
    List<Region> regions = new ArrayList<>();
    double[] mass = limit.massGev();
    for (Constraint constraint : constraints.all()) {
      Curve curve = Curve.of(constraint, model, mass);
      regions.add(
          new Region(
              constraint.key(),
              constraint.title(),
              constraint.label(),
              Echo.word(Exclusions.role(constraint)),
              constraint.kind(),
              constraint.confidence(),
              constraint.sources(),
              constraint.caveat(),
              curve.isEmpty() ? reason(constraint, model, curve.mass()) : "",
              areas(curve)));
    }
    Curve favoured = Curve.band(constraints.moment(Lepton.MUON), model, mass, 1);
    boolean explains = Arrays.stream(favoured.low()).anyMatch(g -> g > 0);
    return new Plane(
        model.title(),
        model.massLabel(),
        model.couplingLabel(),
        boxed(mass, 0, mass.length),
        limit.coupling(),
        List.copyOf(direct),
        explains ? areas(favoured) : List.of(),
        regions);
  }

  /** Why it is silent at every mass; empty where it speaks at some. */
  private static String reason(Constraint constraint, Model model, double[] masses) {
    String reason = "";
    for (double mass : masses) {
      if (!(constraint.bound(model, mass) instanceof Bound.NotApplicable none)) {
        return "";
      }
      reason = reason.isEmpty() ? none.reason() : reason;
    }
    return reason;
  }

  private static List<Area> areas(Curve curve) {
    List<Area> areas = new ArrayList<>();
    int size = curve.mass().length;
    for (int i = 0; i < size; i++) {
      int start = i;
      while (i < size && !Double.isNaN(curve.low()[i])) {
        i++;
      }
      if (i > start) {
        List<@Nullable Double> to = new ArrayList<>();
        for (int k = start; k < i; k++) {
          double high = curve.high()[k];
          to.add(Double.isFinite(high) ? Double.valueOf(high) : null);
        }
        areas.add(new Area(boxed(curve.mass(), start, i), boxed(curve.low(), start, i), to));
      }
    }
    return areas;
  }

  private static List<Double> boxed(double[] values, int from, int to) {
    List<Double> all = new ArrayList<>();
    for (int i = from; i < to; i++) {
      all.add(values[i]);
    }
    return all;
  }

  /** All curves below one another; no bound is {@code inf}. */
  public String csv(Echo configuration) {
    StringBuilder text = new StringBuilder();
    configuration.lines("# ").forEach(line -> text.append(line).append('\n'));
    text.append("curve,mass_GeV,coupling_from,coupling_to\n");
    for (int i = 0; i < massGev.size(); i++) {
      if (muone.get(i) != null) {
        row(text, "muone", massGev.get(i), muone.get(i), null);
      }
    }
    for (Search search : direct) {
      for (int i = 0; i < search.massGev().length; i++) {
        List<@Nullable Double> above = search.limit().couplingAbove();
        Double from = search.limit().coupling().get(i);
        if (from != null) {
          String key = "muone-" + search.limit().search();
          row(text, key, search.massGev()[i], from, above.isEmpty() ? null : above.get(i));
        }
      }
    }
    favoured.forEach(area -> rows(text, "muon-moment-band", area));
    regions.forEach(region -> region.areas().forEach(area -> rows(text, region.key(), area)));
    return text.toString();
  }

  private static void rows(StringBuilder text, String key, Area area) {
    for (int i = 0; i < area.massGev().size(); i++) {
      row(text, key, area.massGev().get(i), area.from().get(i), area.to().get(i));
    }
  }

  private static void row(
      StringBuilder text, String key, double mass, @Nullable Double from, @Nullable Double to) {
    text.append(key).append(',').append(mass).append(',').append(from).append(',');
    text.append(to == null ? "inf" : to.toString()).append('\n');
  }
}
