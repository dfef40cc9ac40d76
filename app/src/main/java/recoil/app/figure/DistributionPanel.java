package recoil.app.figure;

import java.util.List;
import recoil.production.Distribution;
import recoil.production.Quantity;
import recoil.reproduction.Panel;
import recoil.reproduction.Panel.Axis;
import recoil.reproduction.Role;
import recoil.reproduction.Series;

/** The cross section of direct production in bins of a quantity. */
public final class DistributionPanel {
  private static final double ROOM = 1.1;
  private static final double DECADES = 1e-5;

  private DistributionPanel() {}

  /**
   * A panel, logarithmic where the cross section spans more than two decades.
   *
   * @param title one line, plain text
   * @param caption plain text
   */
  public static Panel of(Distribution distribution, String title, String caption) {
    Quantity quantity = distribution.quantity();
    double[] edges = distribution.edges();
    double[] values = distribution.values().clone();
    double[] errors = distribution.errors().clone();
    double high = 0;
    double low = Double.POSITIVE_INFINITY;
    for (int i = 0; i < values.length; i++) {
      double width = edges[i + 1] - edges[i];
      values[i] /= width;
      errors[i] /= width;
      high = Math.max(high, values[i]);
      low = values[i] > 0 ? Math.min(low, values[i]) : low;
    }
    if (high == 0) {
      high = 1;
      low = 1;
    }
    boolean logarithmic = low < 1e-2 * high;
    double from =
        logarithmic ? Math.pow(10, Math.floor(Math.log10(Math.max(low, DECADES * high)))) : 0;
    double to = logarithmic ? Math.pow(10, Math.ceil(Math.log10(high))) : ROOM * high;
    String unit = quantity.key().substring(quantity.key().lastIndexOf('-') + 1);
    return new Panel(
        "production",
        0,
        title,
        caption,
        "",
        new Axis(quantity.key(), quantity.tex(), false, edges[0], edges[edges.length - 1]),
        new Axis(
            "nb_per_" + unit,
            "\\mathrm{d}\\sigma/\\mathrm{d}"
                + quantity.tex().substring(0, quantity.tex().indexOf("\\ "))
                + "\\ [\\mathrm{nb}/\\mathrm{"
                + unit
                + "}]",
            logarithmic,
            from,
            to),
        List.of(
            new Series.Histogram(
                quantity.key(), "", Role.NP1, caption, edges.clone(), values, errors)));
  }
}
