package recoil.reproduction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import recoil.mediator.Presets;
import recoil.muone.TemplateFit;
import recoil.nature.Anomaly;
import recoil.nature.Measured;
import recoil.nature.World;
import recoil.numeric.Grid;
import recoil.reproduction.Panel.Axis;

/** Fig. 5: chi^2 against a_mu^had and the ranges that MUonE would extract, for any data. */
public final class HadronicPanel {
  private static final double UNIT = 1e-10;
  private static final double LOW = 680;
  private static final double HIGH = 740;
  private static final double TALLEST = 10;
  private static final int POINTS = 601;

  /** Standard deviations of a range that the axis shows at least. */
  private static final double SHOWN = 2;

  private final World world;
  private final TemplateFit fit;

  /**
   * Data.
   *
   * @param key file name of the series
   * @param label name in TeX
   * @param rangeLabel name of the range in TeX
   * @param role what the data are
   * @param events events per bin
   */
  @SuppressWarnings("ArrayRecordComponent") // plain numbers for drawing, never compared
  public record Data(String key, String label, String rangeLabel, Role role, double[] events) {
    /**
     * Data with a benchmark.
     *
     * @param name np1, np2+ or np2-
     */
    public static Data benchmark(String name, double[] events) {
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
      return new Data(name, label, label, role, events);
    }

    /** Data of the Standard Model. */
    public static Data standard(double[] events) {
      return new Data("sm", "\\mathrm{SM}", "\\text{MUonE, SM}", Role.STANDARD_MODEL, events);
    }
  }

  /** Panels of one fit of kappa. */
  public HadronicPanel(World world, TemplateFit fit) {
    this.world = world;
    this.fit = fit;
  }

  /** Fig. 5. */
  static Panel of(Inputs inputs) {
    HadronicPanel panel = new HadronicPanel(inputs.settings().world(), inputs.hadronicFit());
    List<Data> data = new ArrayList<>();
    data.add(Data.standard(inputs.hadronicFit().events(1)));
    for (String name : Presets.benchmarks()) {
      double[] events = inputs.events(Presets.benchmark(name), inputs.settings().headline());
      data.add(Data.benchmark(name, events));
    }
    return panel.panel("fig05", 5, "data of the Standard Model and of the benchmarks", data);
  }

  /**
   * The figure for some data.
   *
   * @param key file name
   * @param figure number in the paper, 0 for another one
   * @param what what the data are, in words
   */
  public Panel panel(String key, int figure, String what, List<Data> all) {
    Measured had = world.hadrons().moment();
    List<Series> series = new ArrayList<>();
    List<Series> ranges = new ArrayList<>();
    double low = LOW;
    double high = HIGH;
    String bands = bands(series);
    ranges.add(
        new Series.Range(
            "qcd",
            "\\mathrm{SM\\ QCD}",
            Role.HADRONIC_SHIFT,
            "prediction of a_mu^had; source: " + had.source(),
            (had.value() - had.uncertainty()) / UNIT,
            had.value() / UNIT,
            (had.value() + had.uncertainty()) / UNIT));
    for (Data data : all) {
      TemplateFit.Result result = fit.fit(data.events());
      double centre = had.value() / UNIT * result.values()[0];
      double error = had.value() / UNIT * result.error(0);
      low = Math.min(low, 10 * Math.floor((centre - SHOWN * error) / 10));
      high = Math.max(high, 10 * Math.ceil((centre + SHOWN * error) / 10));
      ranges.add(
          new Series.Range(
              "range-" + data.key(),
              data.rangeLabel(),
              data.role(),
              "1 sigma range that MUonE would extract, data: " + data.key(),
              centre - error,
              centre,
              centre + error));
    }
    for (Data data : all) {
      series.add(scan(data, low, high));
    }
    series.addAll(ranges);
    return new Panel(
        key,
        figure,
        "Impact of new physics on the measurement of a_mu^had",
        "Top: chi^2 of (2.14) against a_mu^had, one factor on the hadronic running, for "
            + what
            + ". Bottom: 1 sigma ranges of the prediction, of MUonE and of MUonE with new physics in"
            + " the data."
            + bands,
        "",
        new Axis("a_mu_had_1e-10", "a_\\mu^{\\mathrm{had}}\\times 10^{10}", false, low, high),
        new Axis("chi2", "\\chi^2", false, 0, TALLEST),
        series);
  }

  /** a_mu^had that would make the prediction equal to the measurement, where the world has both. */
  private String bands(List<Series> series) {
    Anomaly muon = world.muon();
    Measured bnl = muon.experiment();
    Measured prospect = muon.prospect();
    if (bnl == null || prospect == null) {
      return "";
    }
    double centre = world.hadrons().moment().value() + muon.difference().value();
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
    return " Bands: a_mu^had inferred from a_mu"
        + String.format(
            Locale.ROOT,
            "(exp), BNL %.1f +- %.1f, and the prospect of Fermilab, +- %.1f around the same centre,"
                + " in 1e-10.",
            centre / UNIT,
            bnl.uncertainty() / UNIT,
            prospect.uncertainty() / UNIT);
  }

  private static Series band(
      String key, String label, Role role, String about, double centre, double error) {
    return new Series.Band(
        key, label, role, about, (centre - error) / UNIT, (centre + error) / UNIT);
  }

  private Series scan(Data data, double low, double high) {
    double had = world.hadrons().moment().value() / UNIT;
    double[] x = Grid.linear(low, high, POINTS);
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      y[i] = fit.chiSquare(data.events(), x[i] / had);
    }
    String about = "chi^2 against a_mu^had, data: " + data.key();
    return new Series.Curve(data.key(), data.label(), data.role(), about, x, y);
  }
}
