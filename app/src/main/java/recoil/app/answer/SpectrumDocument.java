package recoil.app.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import recoil.app.figure.ChangePanel;
import recoil.muone.Axis;
import recoil.muone.ChiSquare;
import recoil.muone.Setup;
import recoil.muone.Variable;
import recoil.reproduction.Panel;
import recoil.scattering.Spectrum;
import recoil.verdict.Experiment;

/**
 * What {@code recoil spectrum} prints.
 *
 * @param configuration with what it was made
 * @param massGev mass in GeV; null for contact interactions
 * @param coupling common factor of the couplings
 * @param variable what is measured, with the unit of the edges in its name
 * @param logarithmic whether bins are equal in the logarithm
 * @param bins the bins that events reach
 */
public record SpectrumDocument(
    Echo configuration,
    @Nullable Double massGev,
    double coupling,
    String variable,
    boolean logarithmic,
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
   * @param standardAtCentreNb cross section there in the Standard Model, before the detector; null
   *     where a spectrum of energies or a K factor goes into the events
   * @param totalAtCentreNb the same with the mediator
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
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
      @Nullable Double standardAtCentreNb,
      @Nullable Double totalAtCentreNb) {
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
    Experiment.Density density = null;
    if (setup.beam().spectrum() instanceof Spectrum.Monochromatic && setup.kFactor() == null) {
      density = experiment.density(at.model(), at.mass(), at.coupling(), variable, centres);
    }
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
                MeasuredBins.rounded(edges[i] / unit),
                MeasuredBins.rounded(edges[i + 1] / unit),
                standard,
                total,
                Math.sqrt(chiSquare.variance(total)),
                PPM * (total - standard) / standard,
                standard / exposure,
                total / exposure,
                MeasuredBins.rounded(centres[i] / unit),
                density == null ? null : density.standard()[i] * unit,
                density == null ? null : density.total()[i] * unit));
      }
    }
    return new SpectrumDocument(
        at.echo(),
        at.massGev(),
        at.coupling(),
        variable.key(),
        axes.get(0).binning().logarithmic(),
        bins);
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
    List<String> columns = new ArrayList<>();
    Collections.addAll(
        columns,
        "low_" + name,
        "high_" + name,
        "standard_events",
        "events",
        "error_events",
        "change_ppm",
        "standard_" + nb,
        nb);
    boolean centres = bins.stream().allMatch(bin -> bin.totalAtCentreNb != null);
    if (centres) {
      Collections.addAll(columns, "centre_" + name, "standard_at_centre_" + nb, "at_centre_" + nb);
    }
    List<double[]> rows = new ArrayList<>();
    for (Bin bin : bins) {
      double standardAtCentre = Objects.requireNonNullElse(bin.standardAtCentreNb, Double.NaN);
      double totalAtCentre = Objects.requireNonNullElse(bin.totalAtCentreNb, Double.NaN);
      double[] row = {
        bin.low,
        bin.high,
        bin.standard,
        bin.total,
        bin.error,
        bin.changePpm,
        bin.standardNb,
        bin.totalNb,
        bin.centre,
        standardAtCentre,
        totalAtCentre
      };
      rows.add(Arrays.copyOf(row, columns.size()));
    }
    return Csv.of(columns, rows).text(configuration);
  }

  /** The change in each bin, for a figure. */
  public Panel panel(String title) {
    return ChangePanel.of(
        variable,
        logarithmic,
        title,
        description(),
        edges(),
        column(Bin::changePpm),
        column(Bin::errorPpm));
  }

  /** One line about the bins. */
  public String description() {
    return description(configuration, massGev, coupling);
  }

  static String description(Echo configuration, @Nullable Double massGev, double coupling) {
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
