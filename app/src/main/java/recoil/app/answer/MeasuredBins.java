package recoil.app.answer;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import recoil.muone.Axis;
import recoil.muone.ChiSquare;
import recoil.muone.Setup;
import recoil.verdict.Experiment;

/**
 * Events in the bins of two variables or of a response matrix, without those that no event reaches.
 * Bins are counted from 1 as in the setup, with the second variable fastest; those of a response
 * matrix have no edges.
 *
 * @param axes the two variables; none for a response matrix
 * @param columns names with units
 * @param rows a bin each; its number is whole
 */
public record MeasuredBins(List<Axis> axes, List<String> columns, List<List<Number>> rows) {
  private static final double PPM = 1e6;

  /** The bins of a point. */
  public static MeasuredBins of(Point at, Experiment experiment) {
    Setup setup = experiment.setup();
    Experiment.Events events = experiment.events(at.model(), at.mass(), at.coupling());
    List<Axis> axes = setup.detector().response() == null ? setup.axes() : List.of();
    List<String> columns = new ArrayList<>(List.of("bin"));
    double[][] edges = new double[axes.size()][];
    for (int axis = 0; axis < edges.length; axis++) {
      String key = axes.get(axis).variable().key().replace('-', '_');
      columns.add("low_" + key);
      columns.add("high_" + key);
      edges[axis] = experiment.edges(axis);
    }
    columns.addAll(List.of("standard_events", "events", "error_events", "change_ppm"));
    ChiSquare chiSquare = experiment.chiSquare(at.model());
    int[] places = experiment.places(at.model());
    List<List<Number>> rows = new ArrayList<>();
    for (int i = 0; i < places.length; i++) {
      List<Number> row = new ArrayList<>(List.of(places[i] + 1));
      double[] ends = new double[2 * edges.length];
      int rest = places[i];
      for (int axis = edges.length - 1; axis >= 0; axis--) {
        int bins = edges[axis].length - 1;
        double unit = axes.get(axis).variable().unit();
        ends[2 * axis] = rounded(edges[axis][rest % bins] / unit);
        ends[2 * axis + 1] = rounded(edges[axis][rest % bins + 1] / unit);
        rest /= bins;
      }
      double standard = events.standard()[i];
      double total = events.total()[i];
      Arrays.stream(ends).forEach(row::add);
      row.add(standard);
      row.add(total);
      row.add(Math.sqrt(chiSquare.variance(total)));
      row.add(PPM * (total - standard) / standard);
      rows.add(List.copyOf(row));
    }
    return new MeasuredBins(axes, columns, rows);
  }

  /** A column by its place. */
  double[] column(int column) {
    return rows.stream().mapToDouble(row -> row.get(column).doubleValue()).toArray();
  }

  /** Those with at least one expected event. */
  MeasuredBins seen() {
    int events = 1 + 2 * axes.size();
    return new MeasuredBins(
        axes, columns, rows.stream().filter(row -> row.get(events).doubleValue() >= 1).toList());
  }

  /** Without the last digits, which a change of units spoils. */
  static double rounded(double edge) {
    return new BigDecimal(edge).round(new MathContext(14)).doubleValue();
  }
}
