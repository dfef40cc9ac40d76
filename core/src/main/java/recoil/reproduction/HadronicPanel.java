package recoil.reproduction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import recoil.mediator.Benchmark;
import recoil.mediator.Presets;
import recoil.muone.TemplateFit;
import recoil.nature.Anomaly;
import recoil.nature.Measured;
import recoil.nature.World;
import recoil.numeric.Grid;
import recoil.reproduction.Panel.Axis;

/** Fig. 5: what the benchmarks do to the measurement of a_mu^had. */
final class HadronicPanel {
  private static final double UNIT = 1e-10;
  private static final double LOW = 680;
  private static final double HIGH = 740;
  private static final double TALLEST = 10;
  private static final int POINTS = 601;

  private final Inputs inputs;

  HadronicPanel(Inputs inputs) {
    this.inputs = inputs;
  }

  /** The figure. */
  Panel panel() {
    World world = inputs.settings().world();
    Measured had = world.hadrons().moment();
    Anomaly muon = world.muon();
    TemplateFit fit = inputs.hadronicFit();
    List<Series> series = new ArrayList<>();
    // a_mu^had that would make the prediction equal to the measurement.
    Measured bnl = Objects.requireNonNull(muon.experiment());
    Measured prospect = Objects.requireNonNull(muon.prospect());
    double centre = had.value() + muon.difference().value();
    series.add(
        band(
            "bnl",
            "\\mathrm{BNL}",
            Role.BNL,
            "a_mu^had inferred from the measured a_mu; source: " + bnl.source(),
            centre,
            bnl.uncertainty()));
    series.add(
        band(
            "fermilab",
            "\\mathrm{Fermilab}",
            Role.FERMILAB,
            "expected error of Fermilab around the same centre; source: " + prospect.source(),
            centre,
            prospect.uncertainty()));
    double[] standard = fit.events(1);
    series.add(scan(fit, "sm", "\\mathrm{SM}", Role.STANDARD_MODEL, standard));
    List<Series> ranges = new ArrayList<>();
    ranges.add(
        new Series.Range(
            "qcd",
            "\\mathrm{SM\\ QCD}",
            Role.HADRONIC_SHIFT,
            "prediction of a_mu^had; source: " + had.source(),
            (had.value() - had.uncertainty()) / UNIT,
            had.value() / UNIT,
            (had.value() + had.uncertainty()) / UNIT));
    ranges.add(range(fit, "sm", "\\text{MUonE, SM}", Role.STANDARD_MODEL, standard));
    for (String name : Presets.benchmarks()) {
      Benchmark benchmark = Presets.benchmark(name);
      double[] events = inputs.events(benchmark, inputs.settings().headline());
      Role role =
          switch (name) {
            case "np1" -> Role.NP1;
            case "np2+" -> Role.NP2_PLUS;
            default -> Role.NP2_MINUS;
          };
      String label =
          switch (name) {
            case "np1" -> "\\mathrm{NP1}";
            case "np2+" -> "\\mathrm{NP2}(+)";
            default -> "\\mathrm{NP2}(-)";
          };
      series.add(scan(fit, name, label, role, events));
      ranges.add(range(fit, name, label, role, events));
    }
    series.addAll(ranges);
    return new Panel(
        "fig05",
        5,
        "Impact of new physics on the measurement of a_mu^had",
        "Top: chi^2 of (2.14) against a_mu^had, one factor on the hadronic running, for data of the"
            + " Standard Model and of the benchmarks. Bottom: 1 sigma ranges of the prediction, of"
            + " MUonE and of MUonE with the benchmarks in the data. Bands: a_mu^had inferred from a_mu"
            + String.format(
                Locale.ROOT,
                "(exp), BNL %.1f +- %.1f, and the prospect of Fermilab, +- %.1f around the same"
                    + " centre, in 1e-10.",
                centre / UNIT,
                bnl.uncertainty() / UNIT,
                prospect.uncertainty() / UNIT),
        "",
        new Axis("a_mu_had_1e-10", "a_\\mu^{\\mathrm{had}}\\times 10^{10}", false, LOW, HIGH),
        new Axis("chi2", "\\chi^2", false, 0, TALLEST),
        series);
  }

  private static Series band(
      String key, String label, Role role, String about, double centre, double error) {
    return new Series.Band(
        key, label, role, about, (centre - error) / UNIT, (centre + error) / UNIT);
  }

  private Series scan(TemplateFit fit, String key, String label, Role role, double[] data) {
    double had = inputs.settings().world().hadrons().moment().value() / UNIT;
    double[] x = Grid.linear(LOW, HIGH, POINTS);
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      y[i] = fit.chiSquare(data, x[i] / had);
    }
    return new Series.Curve(key, label, role, "chi^2 against a_mu^had, data: " + key, x, y);
  }

  private Series range(TemplateFit fit, String key, String label, Role role, double[] data) {
    double had = inputs.settings().world().hadrons().moment().value() / UNIT;
    TemplateFit.Result result = fit.fit(data);
    return new Series.Range(
        "range-" + key,
        label,
        role,
        "1 sigma range that MUonE would extract, data: " + key,
        had * (result.values()[0] - result.error(0)),
        had * result.values()[0],
        had * (result.values()[0] + result.error(0)));
  }
}
