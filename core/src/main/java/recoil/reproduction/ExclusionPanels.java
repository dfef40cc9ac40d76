package recoil.reproduction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import recoil.constraint.Constraint;
import recoil.constraint.MomentBound;
import recoil.curve.Curve;
import recoil.mediator.Benchmark;
import recoil.mediator.Formulas;
import recoil.mediator.Model;
import recoil.mediator.Presets;
import recoil.nature.Lepton;
import recoil.reproduction.Panel.Axis;
import recoil.scattering.Charge;

/** Figs. 4, 6, 9, 11 and 12: the plane of mass and coupling. */
final class ExclusionPanels {
  private static final double MEV = 1e-3;

  private final Inputs inputs;

  ExclusionPanels(Inputs inputs) {
    this.inputs = inputs;
  }

  /** Fig. 4: vector in the t-channel with g_e = r^2 g_mu. */
  Panel vector(double r, boolean invisible) {
    return conserving(4, "t-vector", "r_V", r, invisible, 1e-5);
  }

  /** Fig. 11: scalar in the t-channel with y_ee = r^2 y_mumu. */
  Panel scalar(double r, boolean invisible) {
    return conserving(11, "t-scalar", "r_S", r, invisible, 1e-6);
  }

  private Panel conserving(
      int figure, String preset, String ratio, double r, boolean invisible, double lowest) {
    Model model = Presets.model(preset, Map.of("r2", Inputs.square(r)));
    if (invisible) {
      model = model.withInvisible(1);
    }
    String decays = invisible ? "invisible" : "visible";
    List<Series> series = constraints(model, false);
    series.add(muone(model, inputs.settings().headline(), Role.MUONE, "\\mathrm{MUonE}"));
    if (figure == 11 && inputs.settings().compares()) {
      series.add(
          muone(
              model,
              Formulas.EXACT,
              Role.MUONE_ALTERNATIVE,
              "\\text{exact, }" + beam("\\mu^+", "\\mu^-")));
    }
    for (String name : Presets.benchmarks()) {
      Benchmark benchmark = Presets.benchmark(name);
      if (!invisible && benchmark.model().couplings().equals(model.couplings())) {
        series.add(
            new Series.Point(
                name,
                benchmarkLabel(name),
                Role.BENCHMARK,
                benchmark.title(),
                benchmark.mass() / MEV,
                benchmark.coupling()));
      }
    }
    return new Panel(
        String.format(Locale.ROOT, "fig%02d-r%.1f-%s", figure, r, decays),
        figure,
        String.format(
            Locale.ROOT, "%s, %s = %s, %s decays", model.title(), ratio, number(r), decays),
        "Excluded regions (shaded), the 1 sigma band of the muon moment (green) and the sensitivity"
            + " of MUonE (thick line, "
            + describeLevel()
            + "). Published limits apply as published to the electron or muon coupling."
            + (figure == 11
                ? " The printed (5.1) is for a mu- beam; for a mu+ beam the interference changes sign."
                : ""),
        ratio + " = " + number(r) + "\\text{, " + decays + "}",
        massAxis(model),
        couplingAxis(model, lowest, 1),
        series);
  }

  private static String benchmarkLabel(String name) {
    return name.equals("np1") ? "\\mathrm{NP1}" : "\\mathrm{NP2}(\\pm)";
  }

  /** One of two texts by the charge of the beam. */
  private String beam(String plus, String minus) {
    return inputs.setup().beam().charge() == Charge.PLUS ? plus : minus;
  }

  /** Fig. 6 or 12: a flavour-changing mediator in the s-channel. */
  Panel crossed(int figure) {
    Model model = Presets.model(figure == 6 ? "s-vector" : "s-scalar");
    boolean magnitude = inputs.settings().headline() == Formulas.PRINTED;
    List<Series> series = constraints(model, magnitude);
    series.add(muone(model, inputs.settings().headline(), Role.MUONE, "\\mathrm{MUonE}"));
    return new Panel(
        String.format(Locale.ROOT, "fig%02d", figure),
        figure,
        model.title(),
        "Excluded regions (shaded), the 1 sigma band of the muon moment (green) and the sensitivity"
            + " of MUonE (thick line, "
            + describeLevel()
            + "). "
            + (magnitude
                ? "The shift of the muon moment is compared by its absolute value, as in the paper;"
                    + " where it is negative there is no band with its sign. "
                : "The shift of the muon moment is compared with its sign. ")
            + "The beam is monochromatic, so the dip at sqrt(s) has no finite depth.",
        "",
        massAxis(model),
        couplingAxis(model, 1e-6, 0.1),
        series);
  }

  /** Fig. 9: the gauge boson of L_mu - L_tau. */
  Panel gauged() {
    Model model = Presets.model("lmu-ltau");
    List<Series> series = constraints(model, false);
    series.add(muone(model, inputs.settings().headline(), Role.MUONE, "\\mathrm{MUonE}"));
    return new Panel(
        "fig09",
        9,
        model.title(),
        "Excluded regions (shaded), the 1 sigma band of the muon moment (green) and the sensitivity"
            + " of MUonE (thick line, "
            + describeLevel()
            + "). F1 contains the vertex and the mixing with its computed sign.",
        "",
        massAxis(model),
        couplingAxis(model, 1e-5, 1),
        series);
  }

  /** Printed against exact formulas, for Figs. 6, 9 and 12. */
  Panel comparison(int figure) {
    Model model = Presets.model(figure == 6 ? "s-vector" : figure == 9 ? "lmu-ltau" : "s-scalar");
    boolean crossed = figure != 9;
    List<Series> series = constraints(model, false);
    series.add(muone(model, Formulas.PRINTED, Role.MUONE_ALTERNATIVE, "\\text{MUonE, printed}"));
    series.add(muone(model, Formulas.EXACT, Role.MUONE, "\\text{MUonE, exact}"));
    String difference =
        switch (figure) {
          case 6 ->
              "the printed (3.5) lacks the longitudinal part of the propagator, which dominates"
                  + " below the muon mass, and has the opposite sign of the interference";
          case 9 -> "the printed (4.2) has the opposite sign of the term F1 F2";
          default ->
              "the printed (5.3) has a misprinted mass in the interference, and another width";
        };
    return new Panel(
        String.format(Locale.ROOT, "fig%02d-printed-exact", figure),
        figure,
        model.title() + ": printed and exact formulas",
        "Sensitivity of MUonE with the printed and with the exact formulas ("
            + describeLevel()
            + ", exact: "
            + beam("mu+", "mu-")
            + " beam): "
            + difference
            + ". The shift of the muon moment is compared with its sign.",
        "",
        massAxis(model),
        couplingAxis(model, crossed ? 1e-6 : 1e-5, crossed ? 0.1 : 1),
        series);
  }

  /** The constraints that apply, from back to front: the bands of the muon moment first. */
  private List<Series> constraints(Model model, boolean magnitude) {
    double[] masses = inputs.masses(model);
    List<Series> series = new ArrayList<>();
    MomentBound muon = inputs.moment(Lepton.MUON, magnitude);
    Curve favoured = Curve.band(muon, model, masses, 1);
    if (!favoured.isEmpty()) {
      series.add(
          Exclusions.region(
              "muon-moment-band",
              "(g-2)_\\mu\\ 1\\sigma",
              Role.MUON_MOMENT_BAND,
              "brings the muon moment within 1 sigma of its measurement; sources: "
                  + String.join(", ", muon.sources()),
              favoured));
    }
    Exclusions excluded = new Exclusions();
    for (Constraint constraint : inputs.constraints(magnitude)) {
      Curve curve = Curve.of(constraint, model, masses);
      if (!curve.isEmpty()) {
        excluded.add(constraint, about(constraint), curve);
      }
    }
    series.addAll(excluded.series());
    return series;
  }

  private Series muone(Model model, Formulas formulas, Role role, String label) {
    double[] grid = inputs.grid(model);
    double[] limits = inputs.limits(model, formulas);
    Curve curve =
        Curve.above(mass -> limits[Arrays.binarySearch(grid, mass)], inputs.masses(model));
    double[] x = curve.mass().clone();
    for (int i = 0; i < x.length; i++) {
      x[i] /= MEV;
    }
    String set = formulas.name().toLowerCase(Locale.ROOT);
    return new Series.Curve(
        "muone-" + set,
        label,
        role,
        "smallest coupling that MUonE excludes; "
            + set
            + " formulas, "
            + (formulas == Formulas.EXACT
                ? beam("mu+", "mu-") + " beam"
                : model.name().equals("t-scalar")
                    ? "(5.1) is for a mu- beam"
                    : "as printed for any beam")
            + ", "
            + describeLevel(),
        x,
        curve.low());
  }

  private String describeLevel() {
    return String.format(
        Locale.ROOT,
        "chi^2 of (2.14) above %.4f, %s%% CL for one parameter, %d equal bins",
        inputs.threshold(),
        number(100 * inputs.settings().level()),
        inputs.setup().bins());
  }

  private static String about(Constraint constraint) {
    Double level = constraint.confidence();
    return constraint.title()
        + "; excluded"
        + (level == null ? "" : String.format(Locale.ROOT, " at %.6g%% CL", 100 * level))
        + "; sources: "
        + String.join(", ", constraint.sources())
        + (constraint.caveat().isEmpty() ? "" : "; " + constraint.caveat());
  }

  private static Axis massAxis(Model model) {
    return new Axis(
        "mass_MeV",
        model.massLabel() + "\\ [\\mathrm{MeV}]",
        true,
        Inputs.LIGHTEST / MEV,
        Inputs.HEAVIEST / MEV);
  }

  private static Axis couplingAxis(Model model, double low, double high) {
    return new Axis("coupling", model.couplingLabel(), true, low, high);
  }

  private static String number(double value) {
    return new java.math.BigDecimal(value)
        .round(new java.math.MathContext(6))
        .stripTrailingZeros()
        .toPlainString();
  }
}
