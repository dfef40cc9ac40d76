package recoil.app.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import recoil.constraint.Constraint;
import recoil.constraint.Constraints;
import recoil.curve.Curve;
import recoil.mediator.Model;
import recoil.nature.Lepton;
import recoil.nature.World;
import recoil.reproduction.Exclusions;
import recoil.reproduction.Panel;
import recoil.reproduction.Panel.Axis;
import recoil.reproduction.Role;
import recoil.reproduction.Series;

/** MUonE's limit on a model, and what is excluded already, in the plane of mass and coupling. */
public final class LimitPanel {
  private static final double MEV = 1e-3;
  private static final String BAND = "muon-moment-band";

  /** How far below MUonE's limit the frame shows what is excluded. */
  private static final double BELOW = 30;

  private final Model model;
  private final Constraints constraints;
  private final World world;
  private final double[] mass;
  private final double[] limit;
  private final Set<String> sources = new TreeSet<>();
  private final List<Series.Point> points = new ArrayList<>();
  private final List<Series.Curve> others = new ArrayList<>();
  private final List<String> hidden = new ArrayList<>();
  private double[] range = {};

  /**
   * A panel.
   *
   * @param world the world of the constraints
   * @param mass masses in GeV, increasing, at least one
   * @param limit MUonE's limit at each, infinite where there is none
   */
  public LimitPanel(
      Model model, Constraints constraints, World world, double[] mass, double[] limit) {
    this.model = model;
    this.constraints = constraints;
    this.world = world;
    this.mass = mass.clone();
    this.limit = limit.clone();
  }

  /**
   * The panel with a point.
   *
   * @param name plain text
   * @param mass in GeV
   * @param coupling above 0
   */
  public LimitPanel with(String name, double mass, double coupling) {
    String text = CurvePanel.text(name);
    points.add(new Series.Point(name, text, Role.BENCHMARK, name, mass / MEV, coupling));
    return this;
  }

  /**
   * The panel with the couplings of its frame.
   *
   * @param low above 0
   * @param high above {@code low}
   */
  public LimitPanel within(double low, double high) {
    range = new double[] {low, high};
    return this;
  }

  /**
   * The panel without some constraints.
   *
   * @param keys keys of constraints, and {@code muon-moment-band}
   * @throws IllegalArgumentException for a key that is not drawn in this world
   */
  public LimitPanel without(List<String> keys) {
    List<String> known = new ArrayList<>(List.of(BAND));
    constraints.all().forEach(constraint -> known.add(constraint.key()));
    for (String key : keys) {
      if (!known.contains(key)) {
        throw new IllegalArgumentException(
            "--hide: " + key + "; allowed in this world are " + String.join(", ", known));
      }
    }
    hidden.addAll(keys);
    return this;
  }

  /**
   * The panel with the limit of another search: a line, or closed ones around what lies between two
   * edges.
   *
   * @param name plain text at the line
   * @param about what it is, plain text
   * @param masses in GeV, increasing
   * @param low infinite where there is none
   * @param high infinite where there is none; empty where nothing bounds the search from above
   */
  public LimitPanel with(String name, String about, double[] masses, double[] low, double[] high) {
    double[] x = inMev(masses);
    double[] y = finite(low);
    if (high.length > 0) {
      List<double[]> points = around(x, y, finite(high));
      x = points.stream().mapToDouble(point -> point[0]).toArray();
      y = points.stream().mapToDouble(point -> point[1]).toArray();
    }
    String label = CurvePanel.text("MUonE, " + name);
    Role role = high.length == 0 ? Role.DIRECT : Role.DISPLACED;
    others.add(new Series.Curve(name, label, role, about, x, y));
    return this;
  }

  /** Around each run of masses that have both edges, back to where it began; NaN after each. */
  private static List<double[]> around(double[] x, double[] low, double[] high) {
    List<double[]> points = new ArrayList<>();
    int first = 0;
    for (int i = 0; i <= x.length; i++) {
      if (i == x.length || Double.isNaN(low[i]) || Double.isNaN(high[i])) {
        if (i > first) {
          for (int k = first; k < i; k++) {
            points.add(new double[] {x[k], low[k]});
          }
          for (int k = i - 1; k >= first; k--) {
            points.add(new double[] {x[k], high[k]});
          }
          points.add(new double[] {x[first], low[first]});
          points.add(new double[] {Double.NaN, Double.NaN});
        }
        first = i + 1;
      }
    }
    return points;
  }

  /** Sources of what is drawn, after {@link #panel}. */
  public Set<String> sources() {
    return new TreeSet<>(sources);
  }

  /**
   * The panel.
   *
   * @throws IllegalArgumentException for one mass
   */
  public Panel panel(String caption) {
    Axis masses = CurvePanel.masses(model.massLabel(), mass);
    double[] finite = finite(limit);
    Map<Constraint, Curve> curves = new LinkedHashMap<>();
    for (Constraint constraint : constraints.all()) {
      if (!hidden.contains(constraint.key())) {
        curves.put(constraint, Curve.of(constraint, model, mass));
      }
    }
    Axis frame =
        range.length == 0
            ? frame(finite, curves.values())
            : new Axis("coupling", model.couplingLabel(), true, range[0], range[1]);
    List<Series> series = new ArrayList<>();
    Curve favoured = Curve.band(constraints.moment(Lepton.MUON), model, mass, 1);
    boolean explains = !hidden.contains(BAND) && Arrays.stream(favoured.low()).anyMatch(g -> g > 0);
    if (explains) {
      series.add(
          Exclusions.region(
              BAND,
              "(g-2)_\\mu\\ 1\\sigma",
              Role.MUON_MOMENT_BAND,
              "brings the muon moment within 1 sigma of its measurement",
              favoured));
    }
    Exclusions excluded = new Exclusions();
    curves.forEach(
        (constraint, curve) -> {
          if (inside(curve, frame)) {
            sources.addAll(constraint.sources());
            excluded.add(
                constraint,
                constraint.title() + "; sources: " + String.join(", ", constraint.sources()),
                curve);
          }
        });
    series.addAll(excluded.series());
    boolean seen = Arrays.stream(finite).anyMatch(g -> g >= frame.low() && g <= frame.high());
    series.add(
        new Series.Curve(
            "muone", seen ? "\\mathrm{MUonE}" : "", Role.MUONE, caption, inMev(mass), finite));
    series.addAll(others);
    series.addAll(points);
    return new Panel(
        "limit",
        0,
        model.title(),
        caption
            + ". Shaded: excluded"
            + String.join("", others.stream().map(one -> "; line: " + one.about()).toList())
            + (explains ? "; green: brings the muon moment within 1 sigma" : ""),
        CurvePanel.text("world " + world.name()),
        masses,
        frame,
        series);
  }

  /**
   * Couplings from the lowest edge of what is excluded, if MUonE's is not far above, to MUonE's.
   */
  private Axis frame(double[] finite, Collection<Curve> curves) {
    double[] seen =
        DoubleStream.concat(
                DoubleStream.concat(
                    Arrays.stream(finite), points.stream().mapToDouble(Series.Point::y)),
                others.stream().flatMapToDouble(one -> Arrays.stream(one.y())))
            .filter(g -> g > 0)
            .toArray();
    double least = Arrays.stream(seen).min().orElse(1);
    double edge =
        curves.stream()
            .flatMapToDouble(curve -> Arrays.stream(curve.low()))
            .filter(g -> g > 0)
            .min()
            .orElse(least);
    // An edge needs no half decade of room.
    double lowest = Math.min(least, Math.sqrt(10) * Math.max(edge, least / BELOW));
    return CurvePanel.couplings(
        model.couplingLabel(),
        seen.length == 0
            ? seen
            : DoubleStream.concat(Arrays.stream(seen), DoubleStream.of(lowest)).toArray());
  }

  /** Whether some of it is in the frame. */
  private static boolean inside(Curve curve, Axis frame) {
    for (int i = 0; i < curve.mass().length; i++) {
      if (curve.low()[i] < frame.high() && curve.high()[i] > frame.low()) {
        return true;
      }
    }
    return false;
  }

  private static double[] finite(double[] limit) {
    return Arrays.stream(limit)
        .map(g -> g < Double.POSITIVE_INFINITY && g > 0 ? g : Double.NaN)
        .toArray();
  }

  private static double[] inMev(double[] gev) {
    return Arrays.stream(gev).map(m -> m / MEV).toArray();
  }
}
