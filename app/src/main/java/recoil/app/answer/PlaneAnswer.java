package recoil.app.answer;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import recoil.app.figure.Figure;
import recoil.app.figure.LimitPanel;
import recoil.app.plot.Plot;
import recoil.constraint.Constraints;
import recoil.mediator.Model;
import recoil.verdict.Configuration;
import recoil.verdict.Experiment;

/**
 * The plane of mass and coupling of a model: what is excluded, what MUonE would exclude, and the
 * point of the choice, as numbers and as a picture.
 */
public final class PlaneAnswer {
  private final Configuration configuration;
  private final Model model;
  private final Constraints constraints;
  private final LimitDocument limit;
  private final LimitPanel panel;

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
    Set<String> sources = References.of(configuration);
    sources.addAll(panel.sources());
    return new FigureDocument(
        limit.configuration(), file, sources, Plane.of(model, constraints, limit));
  }
}
