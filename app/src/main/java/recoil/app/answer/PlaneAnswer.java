package recoil.app.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;
import recoil.app.figure.Figure;
import recoil.app.figure.LimitPanel;
import recoil.app.plot.Plot;
import recoil.constraint.Constraints;
import recoil.mediator.Model;
import recoil.numeric.Grid;
import recoil.production.Emission;
import recoil.verdict.Configuration;
import recoil.verdict.DirectSearch;
import recoil.verdict.Experiment;

/**
 * The plane of mass and coupling of a model: what is excluded, what MUonE would exclude, and the
 * point of the choice, as numbers and as a picture.
 */
public final class PlaneAnswer {
  private static final int MOST_DIRECT = 33;

  private final Configuration configuration;
  private final Model model;
  private final Constraints constraints;
  private final LimitDocument limit;
  private final LimitPanel panel;
  private final List<Plane.Search> direct = new ArrayList<>();
  private final Set<String> sources = new TreeSet<>();

  private PlaneAnswer(
      Configuration configuration,
      Model model,
      Constraints constraints,
      LimitDocument limit,
      LimitPanel panel) {
    this.configuration = configuration;
    this.model = model;
    this.constraints = constraints;
    this.limit = limit;
    this.panel = panel;
  }

  /**
   * The plane of a model.
   *
   * @param mass masses in GeV, increasing, at least two
   * @param range the couplings of the picture; null for what fits
   * @param hidden keys of constraints that the picture leaves out
   * @throws IllegalArgumentException if there is no formula for the model, or for an unknown key
   */
  public static PlaneAnswer of(
      Echo echo,
      Configuration configuration,
      Constraints constraints,
      Choice choice,
      double[] mass,
      @Nullable CouplingRange range,
      List<String> hidden) {
    LimitDocument limit = LimitDocument.of(echo, new Experiment(configuration), choice, mass);
    LimitPanel panel =
        limit.panel(choice, constraints, configuration.world()).without(List.copyOf(hidden));
    if (range != null) {
      panel.within(range.low(), range.high());
    }
    return new PlaneAnswer(configuration, choice.model(), constraints, limit, panel);
  }

  /**
   * Masses in GeV of limits of direct production, which take long: as many as those of the plane,
   * up to 33, equally spaced in the logarithm.
   *
   * @throws IllegalArgumentException where all are below the lightest X that is computed
   */
  public double[] directMasses() {
    double[] all = limit.massGev();
    double from = Math.max(all[0], Emission.LIGHTEST);
    double to = all[all.length - 1];
    if (to <= from) {
      throw new IllegalArgumentException(
          "--channel: given; allowed with masses above " + Emission.LIGHTEST + " GeV");
    }
    return Grid.logarithmic(from, to, Math.min(all.length, MOST_DIRECT));
  }

  /**
   * Adds the limit of a search for direct production.
   *
   * @param reach what it would exclude at a mass in GeV
   * @return why it excludes nothing at any mass; empty where it does
   * @throws IllegalArgumentException for a model that it is not computed for
   */
  public String add(DirectSearch search, DoubleFunction<DirectSearch.Reach> reach) {
    double[] masses = directMasses();
    LimitDocument.Direct one = LimitDocument.Direct.of(search, masses, reach);
    if (one.note().isEmpty()) {
      one.draw(panel, masses);
    }
    direct.add(new Plane.Search(masses, one));
    sources.add(search.target().region().source());
    return one.note();
  }

  /** The picture. */
  public Plot plot() {
    return Figure.of(panel.panel(limit.description()));
  }

  /**
   * The numbers.
   *
   * @param file name of the picture
   */
  public FigureDocument document(String file) {
    panel.panel(limit.description());
    Set<String> all = References.of(configuration);
    all.addAll(panel.sources());
    all.addAll(sources);
    return new FigureDocument(
        limit.configuration(), file, all, Plane.of(model, constraints, limit, direct));
  }
}
