package recoil.app.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import recoil.app.figure.ChangePanel;
import recoil.muone.Axis;
import recoil.muone.ChiSquare;
import recoil.muone.Setup;
import recoil.muone.Variable;
import recoil.reproduction.Panel;
import recoil.verdict.Experiment;

/**
 * What {@code recoil spectrum} prints.
 *
 * @param configuration with what it was made
 * @param massGev mass in GeV; null for contact interactions
 * @param coupling common factor of the couplings
 * @param variable what is measured, with the unit of the edges in its name
 * @param bins the bins that events reach
 */
public record SpectrumDocument(
    Echo configuration,
    @Nullable Double massGev,
    double coupling,
    String variable,
    List<Bin> bins) {
  private static final double PPM = 1e6;

  /**
   * One bin; edges in the unit of the variable, cross sections in nb over that unit.
   *
   * @param standard events in the Standard Model
   * @param total events with the mediator
   * @param error total error of the events with the mediator
   * @param changePpm relative change in parts per million
   * @param standardNb mean of the cross section in the Standard Model
   * @param totalNb the same with the mediator
   * @param centre centre of the bin
   * @param standardAtCentreNb cross section there in the Standard Model, before the detector
   * @param totalAtCentreNb the same with the mediator
   */
  public record Bin(
      double low,
      double high,
      double standard,
      double total,
      double error,
      double changePpm,
      double standardNb,
      double totalNb,
      double centre,
      double standardAtCentreNb,
      double totalAtCentreNb) {
    /** The error relative to the events of the Standard Model in parts per million. */
    public double errorPpm() {
      return PPM * error / standard;
    }
  }

  /**
   * The spectrum of a point.
   *
   * @throws IllegalArgumentException for a setup whose bins are not those of one variable
   */
  public static SpectrumDocument of(Point at, Experiment experiment) {
    Setup setup = experiment.setup();
    List<Axis> axes = setup.axes();
    if (!ofOneVariable(setup)) {
      throw new IllegalArgumentException(
          "setup: "
              + setup.name()
              + "; allowed for a spectrum are setups with bins in one variable");
    }
    Variable variable = axes.get(0).variable();
    double unit = variable.unit();
    double[] edges = experiment.edges(0);
    double[] centres = new double[edges.length - 1];
    for (int i = 0; i < centres.length; i++) {
      centres[i] = 0.5 * (edges[i] + edges[i + 1]);
    }
    Experiment.Events events = experiment.events(at.model(), at.mass(), at.coupling());
    Experiment.Density density =
        experiment.density(at.model(), at.mass(), at.coupling(), variable, centres);
    ChiSquare chiSquare = experiment.chiSquare(at.model());
    List<Bin> bins = new ArrayList<>();
    int[] places = experiment.places(at.model());
    for (int reached = 0; reached < places.length; reached++) {
      int i = places[reached];
      double standard = events.standard()[reached];
      double total = events.total()[reached];
      double exposure = setup.luminosity() * (edges[i + 1] - edges[i]) / unit;
      if (standard > 0) {
        bins.add(
            new Bin(
                edges[i] / unit,
                edges[i + 1] / unit,
                standard,
                total,
                Math.sqrt(chiSquare.variance(total)),
                PPM * (total - standard) / standard,
                standard / exposure,
                total / exposure,
                centres[i] / unit,
                density.standard()[i] * unit,
                density.total()[i] * unit));
      }
    }
    return new SpectrumDocument(at.echo(), at.massGev(), at.coupling(), variable.key(), bins);
  }

  /** Whether the bins are those of one variable. */
  public static boolean ofOneVariable(Setup setup) {
    return setup.axes().size() == 1 && setup.detector().response() == null;
  }

  /** The unit of the variable; empty where it has none. */
  public String unit() {
    return variable.contains("-") ? variable.substring(variable.lastIndexOf('-') + 1) : "";
  }

  /** The table. */
  public String csv() {
    String nb = unit().isEmpty() ? "nb" : "nb_per_" + unit();
    String name = variable.replace('-', '_');
    List<String> columns =
        List.of(
            "low_" + name,
            "high_" + name,
            "standard_events",
            "events",
            "error_events",
            "change_ppm",
            "standard_" + nb,
            nb,
            "centre_" + name,
            "standard_at_centre_" + nb,
            "at_centre_" + nb);
    List<double[]> rows = new ArrayList<>();
    for (Bin bin : bins) {
      rows.add(
          new double[] {
            bin.low,
            bin.high,
            bin.standard,
            bin.total,
            bin.error,
            bin.changePpm,
            bin.standardNb,
            bin.totalNb,
            bin.centre,
            bin.standardAtCentreNb,
            bin.totalAtCentreNb
          });
    }
    return new Csv(columns, rows).text(configuration);
  }

  /** The change in each bin, for a figure. */
  public Panel panel(String title) {
    return ChangePanel.of(
        variable, title, description(), edges(), column(Bin::changePpm), column(Bin::errorPpm));
  }

  /** One line about the bins. */
  public String description() {
    return "Change of the events per bin by a mediator"
        + (massGev == null ? "" : " of mass " + massGev + " GeV")
        + " with coupling "
        + coupling
        + ", "
        + configuration.formulas()
        + " formulas, world "
        + configuration.world();
  }

  /** A number of each bin. */
  public double[] column(ToDoubleFunction<Bin> value) {
    return bins.stream().mapToDouble(value).toArray();
  }

  private double[] edges() {
    double[] edges = new double[bins.size() + 1];
    for (int i = 0; i < bins.size(); i++) {
      edges[i] = bins.get(i).low;
      edges[i + 1] = bins.get(i).high;
    }
    return edges;
  }
}
