package recoil.app.answer;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;
import recoil.app.figure.ChangePanel;
import recoil.muone.Axis;
import recoil.reproduction.Panel;

/**
 * What {@code recoil spectrum} prints of bins of two variables, or of a response matrix.
 *
 * @param configuration with what it was made
 * @param massGev mass in GeV; null for contact interactions
 * @param coupling common factor of the couplings
 * @param columns names with units
 * @param rows a bin each
 * @param bins the same with the variables
 */
public record MeasuredDocument(
    Echo configuration,
    @Nullable Double massGev,
    double coupling,
    List<String> columns,
    List<List<Number>> rows,
    @JsonIgnore MeasuredBins bins) {

  /** The bins of a point. */
  public static MeasuredDocument of(Point at, MeasuredBins bins) {
    return new MeasuredDocument(
        at.echo(), at.massGev(), at.coupling(), bins.columns(), bins.rows(), bins);
  }

  /** The table. */
  public String csv() {
    return new Csv(columns, rows).text(configuration);
  }

  /** Names of the variables with their units. */
  public List<String> variables() {
    return bins.axes().stream().map(axis -> axis.variable().key()).toList();
  }

  /** Lower or upper edges of the bins, in the units of the variables. */
  public double[] edges(int axis, boolean upper) {
    return bins.column(1 + 2 * axis + (upper ? 1 : 0));
  }

  /** Expected events in the Standard Model. */
  public double[] standard() {
    return bins.column(columns.size() - 4);
  }

  /** Expected events with the mediator. */
  public double[] total() {
    return bins.column(columns.size() - 3);
  }

  /** Their errors. */
  public double[] error() {
    return bins.column(columns.size() - 2);
  }

  /** Relative changes in parts per million. */
  public double[] changePpm() {
    return bins.column(columns.size() - 1);
  }

  /**
   * The change in each bin with an event or more, for a figure.
   *
   * @throws IllegalArgumentException for bins without edges
   */
  public Panel panel(String title) {
    List<Axis> axes = bins.axes();
    if (axes.size() != 2) {
      throw new IllegalArgumentException(
          "setup: "
              + configuration.setup().name()
              + "; the bins of a response matrix have no edges, allowed are those of variables");
    }
    MeasuredBins seen = bins.seen();
    return ChangePanel.ofTwo(
        variables().get(0),
        variables().get(1),
        new boolean[] {axes.get(0).binning().logarithmic(), axes.get(1).binning().logarithmic()},
        title,
        description() + ". Bins with less than one event are left out.",
        new ChangePanel.Rectangles(seen.column(1), seen.column(2), seen.column(3), seen.column(4)),
        seen.column(columns.size() - 1));
  }

  /** One line about the bins. */
  public String description() {
    return SpectrumDocument.description(configuration, massGev, coupling);
  }
}
