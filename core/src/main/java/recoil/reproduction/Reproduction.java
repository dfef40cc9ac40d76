package recoil.reproduction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import recoil.mediator.Formulas;

/**
 * The whole of arXiv:2002.04822, computed with given {@link Settings}: panels and claims. Panels
 * are independent of one another and may be computed on several threads.
 */
public final class Reproduction {
  /** Figures of the paper that show numbers. */
  public static final List<Integer> FIGURES = List.of(2, 4, 5, 6, 8, 9, 11, 12);

  private final Inputs inputs;
  private final Map<String, Supplier<Panel>> panels = new LinkedHashMap<>();
  private final Map<String, Integer> figureOf = new LinkedHashMap<>();

  /** The reproduction with these settings; nothing is computed yet. */
  public Reproduction(Settings settings) {
    inputs = new Inputs(settings);
    SpectrumPanels spectrum = new SpectrumPanels(inputs);
    ExclusionPanels exclusion = new ExclusionPanels(inputs);
    FormFactorPanels form = new FormFactorPanels(inputs);
    add(2, "fig02-events", spectrum::events);
    add(2, "fig02-ratios", spectrum::ratios);
    for (double r : Inputs.VECTOR_RATIOS) {
      add(4, key(4, r, "visible"), () -> exclusion.vector(r, false));
      add(4, key(4, r, "invisible"), () -> exclusion.vector(r, true));
    }
    add(5, "fig05", () -> HadronicPanel.of(inputs));
    add(6, "fig06", () -> exclusion.crossed(6));
    for (FormFactorPanels.Quantity quantity : FormFactorPanels.Quantity.values()) {
      add(8, "fig08-" + quantity.key, () -> form.panel(quantity));
    }
    add(9, "fig09", exclusion::gauged);
    for (double r : Inputs.SCALAR_RATIOS) {
      add(11, key(11, r, "visible"), () -> exclusion.scalar(r, false));
      add(11, key(11, r, "invisible"), () -> exclusion.scalar(r, true));
    }
    add(12, "fig12", () -> exclusion.crossed(12));
    if (settings.compares()) {
      for (int figure : new int[] {6, 9, 12}) {
        String key = String.format(Locale.ROOT, "fig%02d-printed-exact", figure);
        add(figure, key, () -> exclusion.comparison(figure));
      }
    }
    BinningPanel binning = new BinningPanel(inputs);
    add(0, "binning-chi2", binning::chiSquare);
    add(0, "binning-error", binning::error);
    add(0, "binning-bias", binning::bias);
    add(0, "binning-limits", binning::limits);
  }

  private static String key(int figure, double r, String decays) {
    return String.format(Locale.ROOT, "fig%02d-r%.1f-%s", figure, r, decays);
  }

  private void add(int figure, String key, Supplier<Panel> panel) {
    panels.put(key, panel);
    figureOf.put(key, figure);
  }

  /** The settings. */
  public Settings settings() {
    return inputs.settings();
  }

  /** Keys of all panels, in the paper's order; those that the paper lacks come last. */
  public List<String> keys() {
    return List.copyOf(panels.keySet());
  }

  /**
   * Keys of the panels of some figures.
   *
   * @throws IllegalArgumentException for a number that is not in {@link #FIGURES}
   */
  public List<String> keys(List<Integer> figures) {
    for (int figure : figures) {
      if (!FIGURES.contains(figure)) {
        throw new IllegalArgumentException("figure: " + figure + "; allowed are " + FIGURES);
      }
    }
    List<String> keys = new ArrayList<>(panels.keySet());
    keys.removeIf(key -> !figures.contains(figureOf.getOrDefault(key, 0)));
    return keys;
  }

  /**
   * Computes a panel.
   *
   * @throws IllegalArgumentException for an unknown key
   */
  public Panel panel(String key) {
    Supplier<Panel> panel = panels.get(key);
    if (panel == null) {
      throw new IllegalArgumentException("panel: " + key + "; allowed are " + keys());
    }
    return panel.get();
  }

  /** Answers every checkable claim of the paper, in the order of the list of claims. */
  public List<Claim> claims() {
    List<Claim> claims = new ArrayList<>();
    groups().forEach(group -> claims.addAll(group.get()));
    return ordered(claims);
  }

  /**
   * The claims in groups that are independent of one another and may be answered on several
   * threads; {@link #ordered} puts the answers in order.
   */
  public List<Supplier<List<Claim>>> groups() {
    return groups(inputs);
  }

  static List<Supplier<List<Claim>>> groups(Inputs inputs) {
    return List.of(
        both(inputs, with -> new ScalarClaims(with).claims()),
        () -> new VectorClaims(inputs).claims(),
        both(inputs, with -> new GaugedClaims(with).claims()),
        both(inputs, with -> new CrossedClaims(with).claims()),
        () -> new ConclusionClaims(inputs).claims(),
        () -> new BenchmarkClaims(inputs).claims(),
        () -> new DirectClaims(inputs).claims(),
        () -> new BasicClaims(inputs).claims());
  }

  /**
   * Claims answered with the headline formulas, to which the numbers of the exact ones are added
   * where both sets are asked for and differ.
   */
  private static Supplier<List<Claim>> both(Inputs inputs, Function<Inputs, List<Claim>> answers) {
    if (!inputs.settings().compares()) {
      return () -> answers.apply(inputs);
    }
    return () -> {
      List<Claim> printed = answers.apply(inputs);
      List<Claim> exact = answers.apply(inputs.with(Formulas.EXACT));
      List<Claim> merged = new ArrayList<>();
      for (int i = 0; i < printed.size(); i++) {
        merged.add(printed.get(i).with(exact.get(i)));
      }
      return merged;
    };
  }

  /** Claims in the order of their numbers. */
  public static List<Claim> ordered(List<Claim> claims) {
    return claims.stream()
        .sorted(
            Comparator.<Claim>comparingInt(claim -> number(claim.id())).thenComparing(Claim::id))
        .toList();
  }

  private static int number(String id) {
    return Integer.parseInt(id.replaceAll("[a-z]", ""));
  }
}
