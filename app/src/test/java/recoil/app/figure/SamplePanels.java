package recoil.app.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import recoil.constraint.Bound;
import recoil.constraint.Constraint;
import recoil.constraint.Constraints;
import recoil.constraint.Recast;
import recoil.mediator.Model;
import recoil.mediator.Presets;
import recoil.nature.Lepton;
import recoil.nature.World;
import recoil.numeric.Grid;
import recoil.reproduction.Panel;
import recoil.reproduction.Role;
import recoil.reproduction.Series;

/** Panels like those of the paper: true constraints, invented sensitivities. */
public final class SamplePanels {
  private static final World WORLD = World.named("2020");
  private static final Constraints CONSTRAINTS = Constraints.of(WORLD, Recast.AS_PUBLISHED);
  private static final double[] MASSES = Grid.logarithmic(1e-3, 10, 400);
  private static final Panel.Axis MASS = new Panel.Axis("mass_GeV", "m_{Z'} [GeV]", true, 1e-3, 10);
  private static final Map<String, Role> ROLES = new LinkedHashMap<>();
  private static final Map<Role, String> LABELS =
      Map.of(
          Role.COLLIDER_VISIBLE, "\\mathrm{BaBar}\\ \\gamma\\ell\\ell",
          Role.FOUR_MUONS, "\\mathrm{BaBar}\\ 4\\mu",
          Role.COLLIDER_INVISIBLE, "\\mathrm{BaBar\\ inv.}",
          Role.TARGET_INVISIBLE, "\\mathrm{NA64}",
          Role.ELECTRON_MOMENT, "(g-2)_e",
          Role.MUON_MOMENT, "(g-2)_\\mu",
          Role.MUONIUM, "M\\mbox{-}\\bar{M}",
          Role.LIGHTEST_MASS, "BBN");

  static {
    ROLES.put("babar-2014-visible", Role.COLLIDER_VISIBLE);
    ROLES.put("babar-2016-4mu", Role.FOUR_MUONS);
    ROLES.put("babar-2017-invisible", Role.COLLIDER_INVISIBLE);
    ROLES.put("na64-2019-invisible", Role.TARGET_INVISIBLE);
    ROLES.put("electron-moment", Role.ELECTRON_MOMENT);
    ROLES.put("muon-moment", Role.MUON_MOMENT);
    ROLES.put("muonium", Role.MUONIUM);
  }

  private SamplePanels() {}

  /** One panel of each kind. */
  public static List<Panel> all() {
    Model vector = Presets.model("t-vector", Map.of("r2", 0.64));
    return List.of(
        events(),
        ratios(),
        exclusion("fig04-r0.8-visible", 4, "r_V = 0.8, visible", vector, 5e-4),
        exclusion("fig04-r0.8-invisible", 4, "r_V = 0.8, invisible", vector.withInvisible(1), 5e-4),
        shift(),
        exclusion("fig06", 6, "", Presets.model("s-vector"), 2e-3),
        form(),
        exclusion("fig09", 9, "L_\\mu-L_\\tau", Presets.model("lmu-ltau"), 5e-3));
  }

  private static double[] map(double[] x, DoubleUnaryOperator f) {
    return Arrays.stream(x).map(f).toArray();
  }

  private static Panel exclusion(String key, int figure, String note, Model model, double limit) {
    List<Series> series = new ArrayList<>();
    ROLES.forEach(
        (name, role) -> {
          double[] low = new double[MASSES.length];
          double[] high = new double[MASSES.length];
          for (int i = 0; i < MASSES.length; i++) {
            Constraint constraint = CONSTRAINTS.get(name);
            Bound bound = constraint.bound(model, MASSES[i]);
            low[i] = bound instanceof Bound.Excluded it ? it.from() : Double.NaN;
            high[i] = bound instanceof Bound.Excluded it ? it.to() : Double.NaN;
          }
          if (!Arrays.stream(low).allMatch(Double::isNaN)) {
            series.add(
                new Series.Region(
                    name, LABELS.getOrDefault(role, ""), role, name, MASSES, low, high));
          }
        });
    double[] low = new double[MASSES.length];
    double[] high = new double[MASSES.length];
    for (int i = 0; i < MASSES.length; i++) {
      var band = CONSTRAINTS.moment(Lepton.MUON).band(model, MASSES[i], 1);
      low[i] = band.isPresent() ? band.get().from() : Double.NaN;
      high[i] = band.isPresent() ? band.get().to() : Double.NaN;
    }
    series.add(
        new Series.Region(
            "band", "a_\\mu\\pm1\\sigma", Role.MUON_MOMENT_BAND, "favoured", MASSES, low, high));
    if (figure == 9) {
      series.add(new Series.LeftOf("bbn", "BBN", Role.LIGHTEST_MASS, "BBN", 5.3e-3));
    }
    series.add(
        new Series.Curve(
            "muone",
            "MUonE",
            Role.MUONE,
            "invented",
            MASSES,
            map(MASSES, m -> limit * Math.sqrt(1 + m * m / 0.05))));
    if (figure == 4 && !key.endsWith("invisible")) {
      series.add(new Series.Point("np1", "NP1", Role.BENCHMARK, "NP1", 29.5e-3, 5.89e-4));
    }
    Panel.Axis y = new Panel.Axis("coupling", "g_{Z'}^\\mu", true, 1e-5, 1);
    return new Panel(key, figure, "Exclusion", "What is excluded.", note, MASS, y, series);
  }

  private static Panel events() {
    double[] edges = Grid.linear(1, 139.8, 51);
    double[] values = new double[50];
    double[] errors = new double[50];
    for (int i = 0; i < 50; i++) {
      values[i] = 5e12 / edges[i] / edges[i + 1] * 2.8;
      errors[i] = Math.sqrt(values[i]);
    }
    return new Panel(
        "fig02-events",
        2,
        "Events",
        "Events per bin.",
        "",
        new Panel.Axis("T_GeV", "T [GeV]", false, 0, 140),
        new Panel.Axis("events", "events per bin", true, 1e8, 1e13),
        List.of(
            new Series.Histogram(
                "sm", "SM", Role.STANDARD_MODEL, "invented", edges, values, errors)));
  }

  private static Panel ratios() {
    double[] edges = Grid.linear(1, 139.8, 51);
    List<Series> series = new ArrayList<>();
    double[][] sizes = {{2.2e-5, 1}, {2.8e-5, 0.7}, {-1.2e-5, 0.4}};
    Role[] roles = {Role.HADRONIC_SHIFT, Role.VECTOR, Role.SCALAR};
    String[] labels = {"a_\\mu^{\\rm had}+1\\%", "Z'", "S"};
    for (int k = 0; k < 3; k++) {
      double[] values = new double[50];
      double[] errors = new double[50];
      for (int i = 0; i < 50; i++) {
        double t = (edges[i] + edges[i + 1]) / 280;
        values[i] = sizes[k][0] * Math.pow(t, sizes[k][1]);
        errors[i] = k == 0 ? 1.2e-5 : 0;
      }
      series.add(
          new Series.Histogram("s" + k, labels[k], roles[k], "invented", edges, values, errors));
    }
    return new Panel(
        "fig02-ratios",
        2,
        "Excess",
        "Relative excess.",
        "",
        new Panel.Axis("T_GeV", "T [GeV]", false, 0, 140),
        new Panel.Axis("ratio", "(N_i-N_i^{\\rm SM})/N_i^{\\rm SM}", false, -4e-5, 6e-5),
        series);
  }

  private static Panel shift() {
    double[] a = Grid.linear(680, 740, 241);
    List<Series> series = new ArrayList<>();
    series.add(new Series.Band("bnl", "BNL", Role.BNL, "BNL", 713.7, 726.3));
    series.add(new Series.Band("fermilab", "Fermilab", Role.FERMILAB, "prospect", 718.4, 721.6));
    Role[] roles = {Role.STANDARD_MODEL, Role.NP1, Role.NP2_PLUS, Role.NP2_MINUS};
    double[] centres = {693.9, 697.7, 696.4, 691.4};
    String[] labels = {"SM", "NP1", "NP2(+)", "NP2(-)"};
    for (int k = 0; k < 4; k++) {
      double c = centres[k];
      series.add(
          new Series.Curve(
              "chi" + k,
              labels[k],
              roles[k],
              "invented",
              a,
              map(a, v -> (v - c) * (v - c) / 6 + k1(c))));
    }
    series.add(
        new Series.Range("qcd", "SM prediction", Role.STANDARD_MODEL, "q", 689.9, 693.9, 697.9));
    for (int k = 0; k < 4; k++) {
      series.add(
          new Series.Range(
              "r" + k,
              k == 0 ? "MUonE, SM" : labels[k],
              roles[k],
              "invented",
              centres[k] - 2.7,
              centres[k],
              centres[k] + 2.7));
    }
    return new Panel(
        "fig05",
        5,
        "Shift",
        "What MUonE would measure.",
        "",
        new Panel.Axis("a_had_1e-10", "a_\\mu^{\\rm had}\\times10^{10}", false, 680, 740),
        new Panel.Axis("chi2", "\\chi^2", false, 0, 10),
        series);
  }

  private static double k1(double centre) {
    return centre == 697.7 ? 0.8 : 0;
  }

  private static Panel form() {
    double[] m = Grid.logarithmic(1e-3, 10, 60);
    double[] q = Grid.logarithmic(1e-3, 0.143, 50);
    double[][] z = new double[m.length][q.length];
    for (int i = 0; i < m.length; i++) {
      for (int j = 0; j < q.length; j++) {
        z[i][j] = -9 * q[j] / (q[j] + 0.03 + m[i] * m[i]) * Math.log1p(q[j] / 0.01);
      }
    }
    return new Panel(
        "fig08-f1",
        8,
        "Form factor",
        "F1.",
        "F_1/\\lambda",
        MASS,
        new Panel.Axis("q2_GeV2", "|q^2| [GeV^2]", true, 1e-3, 0.143),
        List.of(new Series.Field("f1", "F_1/\\lambda", Role.FIELD, "invented", m, q, z)));
  }
}
