package recoil.app.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import recoil.constraint.Constraint;
import recoil.constraint.Constraints;
import recoil.constraint.MassBound;
import recoil.curve.Curve;
import recoil.mediator.Model;
import recoil.nature.Lepton;
import recoil.reproduction.Panel;
import recoil.reproduction.Panel.Axis;
import recoil.reproduction.Role;
import recoil.reproduction.Series;

/** MUonE's limit on a model, and what is excluded already, in the plane of mass and coupling. */
public final class LimitPanel {
  private static final double MEV = 1e-3;

  private final Model model;
  private final Constraints constraints;
  private final double[] mass;
  private final double[] limit;
  private final Set<String> sources = new TreeSet<>();

  /**
   * A panel.
   *
   * @param mass masses in GeV, increasing, at least one
   * @param limit MUonE's limit at each, infinite where there is none
   */
  public LimitPanel(Model model, Constraints constraints, double[] mass, double[] limit) {
    this.model = model;
    this.constraints = constraints;
    this.mass = mass.clone();
    this.limit = limit.clone();
  }

  /** Sources of what is drawn, after {@link #panel}. */
  public Set<String> sources() {
    return new TreeSet<>(sources);
  }

  /** The panel. */
  public Panel panel(String caption) {
    if (mass.length < 2) {
      throw new IllegalArgumentException("--figure: one mass; allowed are two masses or more");
    }
    List<Series> series = new ArrayList<>();
    Curve favoured = Curve.band(constraints.moment(Lepton.MUON), model, mass, 1);
    if (!favoured.isEmpty()) {
      series.add(
          region(
              "muon-moment-band",
              "(g-2)_\\mu\\ 1\\sigma",
              Role.MUON_MOMENT_BAND,
              "brings the muon moment within 1 sigma of its measurement",
              favoured));
    }
    for (Constraint constraint : constraints.all()) {
      Curve curve = Curve.of(constraint, model, mass);
      if (!curve.isEmpty()) {
        sources.addAll(constraint.sources());
        if (constraint instanceof MassBound bound) {
          series.add(
              new Series.LeftOf(
                  bound.key(), label(bound), Role.BBN, bound.title(), bound.mass().value() / MEV));
          continue;
        }
        series.add(
            region(
                constraint.key(),
                label(constraint),
                role(constraint.key()),
                constraint.title() + "; sources: " + String.join(", ", constraint.sources()),
                curve));
      }
    }
    double[] finite = limit.clone();
    for (int i = 0; i < finite.length; i++) {
      finite[i] = limit[i] < Double.POSITIVE_INFINITY && limit[i] > 0 ? limit[i] : Double.NaN;
    }
    series.add(
        new Series.Curve("muone", "\\mathrm{MUonE}", Role.MUONE, caption, inMev(mass), finite));
    double low = Arrays.stream(finite).filter(Double::isFinite).min().orElse(1e-4);
    double high = Arrays.stream(finite).filter(Double::isFinite).max().orElse(1e-2);
    return new Panel(
        "limit",
        0,
        model.title(),
        caption,
        "",
        new Axis(
            "mass_MeV",
            model.massLabel() + "\\ [\\mathrm{MeV}]",
            true,
            mass[0] / MEV,
            mass[mass.length - 1] / MEV),
        new Axis(
            "coupling",
            model.couplingLabel(),
            true,
            Math.pow(10, Math.floor(Math.log10(low)) - 1),
            Math.pow(10, Math.floor(Math.log10(high)) + 1)),
        series);
  }

  private static Series region(String key, String label, Role role, String about, Curve curve) {
    return new Series.Region(
        key, label, role, about, inMev(curve.mass()), curve.low(), curve.high());
  }

  private static double[] inMev(double[] gev) {
    return Arrays.stream(gev).map(m -> m / MEV).toArray();
  }

  private static Role role(String key) {
    return switch (key) {
      case "electron-moment" -> Role.ELECTRON_MOMENT;
      case "muon-moment" -> Role.MUON_MOMENT;
      case "babar-2014-visible" -> Role.BABAR_VISIBLE;
      case "babar-2016-4mu" -> Role.BABAR_FOUR_MUONS;
      case "babar-2017-invisible" -> Role.BABAR_INVISIBLE;
      case "muonium" -> Role.MUONIUM;
      case "bbn" -> Role.BBN;
      default -> key.startsWith("na64") ? Role.NA64 : Role.OTHER;
    };
  }

  private static String label(Constraint constraint) {
    return switch (constraint.key()) {
      case "electron-moment" -> "(g-2)_e";
      case "muon-moment" -> "(g-2)_\\mu";
      case "bbn" -> "\\mathrm{BBN}";
      case "muonium" -> "\\text{muonium}";
      default -> "\\text{" + constraint.title().split("[ ,]", 2)[0] + "}";
    };
  }
}
