package recoil.app.answer;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import recoil.muone.ChiSquare;
import recoil.muone.Setup;
import recoil.verdict.Experiment;

/**
 * Events in the bins of two variables or of a response matrix, without those that no event reaches.
 * Bins are counted from 1 as in the setup, with the second variable fastest; those of a response
 * matrix have no edges.
 *
 * @param columns names with units
 * @param rows a bin each
 */
public record MeasuredBins(List<String> columns, List<double[]> rows) {
  private static final double PPM = 1e6;

  public static MeasuredBins of(Point at, Experiment experiment) {
    Setup setup = experiment.setup();
    Experiment.Events events = experiment.events(at.model(), at.mass(), at.coupling());
    int axes = setup.detector().response() == null ? setup.axes().size() : 0;
    List<String> columns = new ArrayList<>(List.of("bin"));
    double[][] edges = new double[axes][];
    for (int axis = 0; axis < axes; axis++) {
      String key = setup.axes().get(axis).variable().key().replace('-', '_');
      columns.add("low_" + key);
      columns.add("high_" + key);
      edges[axis] = experiment.edges(axis);
    }
    columns.addAll(List.of("standard_events", "events", "error_events", "change_ppm"));
    ChiSquare chiSquare = experiment.chiSquare(at.model());
    int[] places = experiment.places(at.model());
    List<double[]> rows = new ArrayList<>();
    for (int i = 0; i < places.length; i++) {
      double[] row = new double[columns.size()];
      row[0] = places[i] + 1;
      int rest = places[i];
      for (int axis = axes - 1; axis >= 0; axis--) {
        int bins = edges[axis].length - 1;
        double unit = setup.axes().get(axis).variable().unit();
        row[1 + 2 * axis] = rounded(edges[axis][rest % bins] / unit);
        row[2 + 2 * axis] = rounded(edges[axis][rest % bins + 1] / unit);
        rest /= bins;
      }
      double standard = events.standard()[i];
      double total = events.total()[i];
      int column = 1 + 2 * axes;
      row[column] = standard;
      row[column + 1] = total;
      row[column + 2] = Math.sqrt(chiSquare.variance(total));
      row[column + 3] = PPM * (total - standard) / standard;
      rows.add(row);
    }
    return new MeasuredBins(columns, rows);
  }

  /** Without the last digits, which a change of units spoils. */
  private static double rounded(double edge) {
    return new BigDecimal(edge).round(new MathContext(14)).doubleValue();
  }
}
