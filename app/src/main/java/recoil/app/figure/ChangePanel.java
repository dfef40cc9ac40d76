package recoil.app.figure;

import java.util.Arrays;
import java.util.List;
import recoil.reproduction.Panel;
import recoil.reproduction.Panel.Axis;
import recoil.reproduction.Role;
import recoil.reproduction.Series;

/** The relative change of the events in each bin: beside its error, or by colours. */
public final class ChangePanel {
  /** Up to how many times the largest change errors are shown in full. */
  private static final double REACH = 3;

  private static final String CHANGE =
      "(N_i-N_i^{\\mathrm{SM}})/N_i^{\\mathrm{SM}}\\ [\\mathrm{ppm}]";

  private ChangePanel() {}

  /**
   * The change in bins of two variables, by colours.
   *
   * @param x first variable, as for {@link #of}
   * @param y second variable
   * @param logarithmic whether the bins of either are equal in the logarithm
   * @param title one line, plain text
   * @param caption plain text
   * @param bins at least one
   * @param change in parts per million
   */
  public static Panel ofTwo(
      String x,
      String y,
      boolean[] logarithmic,
      String title,
      String caption,
      Rectangles bins,
      double[] change) {
    return new Panel(
        "spectrum",
        0,
        title,
        caption,
        "",
        axis(x, logarithmic[0], bins.lowX, bins.highX),
        axis(y, logarithmic[1], bins.lowY, bins.highY),
        List.of(
            new Series.Cells(
                "change_ppm",
                CHANGE,
                Role.FIELD,
                caption,
                bins.lowX,
                bins.highX,
                bins.lowY,
                bins.highY,
                change)));
  }

  /** Edges of bins of two variables. */
  @SuppressWarnings("ArrayRecordComponent") // plain numbers, never compared
  public record Rectangles(double[] lowX, double[] highX, double[] lowY, double[] highY) {}

  private static Axis axis(String variable, boolean logarithmic, double[] low, double[] high) {
    return new Axis(
        variable,
        tex(variable),
        logarithmic,
        Arrays.stream(low).min().orElseThrow(),
        Arrays.stream(high).max().orElseThrow());
  }

  /**
   * A panel.
   *
   * @param variable what is measured, with its unit behind the last hyphen, such as {@code
   *     recoil-GeV}
   * @param logarithmic whether its bins are equal in the logarithm
   * @param title one line, plain text
   * @param caption plain text
   * @param edges of the bins in that unit
   * @param change in parts per million
   * @param error in parts per million
   */
  public static Panel of(
      String variable,
      boolean logarithmic,
      String title,
      String caption,
      double[] edges,
      double[] change,
      double[] error) {
    double largest = Arrays.stream(change).map(Math::abs).max().orElse(0);
    double reach = largest > 0 ? REACH * largest : 1;
    double low = 0;
    double high = 0;
    for (int i = 0; i < change.length; i++) {
      double shown = Math.min(error[i], reach);
      low = Math.min(low, Math.min(change[i], -shown));
      high = Math.max(high, Math.max(change[i], shown));
    }
    double room = 0.1 * (high - low);
    return new Panel(
        "spectrum",
        0,
        title,
        caption + ". Grey: total error of a bin.",
        "",
        new Axis(variable, tex(variable), logarithmic, edges[0], edges[edges.length - 1]),
        new Axis("change_ppm", CHANGE, false, low - room, high + room),
        List.of(
            new Series.Histogram(
                "standard-model",
                "",
                Role.STANDARD_MODEL,
                "the Standard Model",
                edges,
                new double[change.length],
                error),
            new Series.Histogram("mediator", "", Role.NP1, caption, edges, change, error)));
  }

  private static String tex(String variable) {
    return switch (variable) {
      case "recoil-GeV" -> "T\\ [\\mathrm{GeV}]";
      case "electron-angle-mrad" -> "\\theta_e\\ [\\mathrm{mrad}]";
      case "muon-angle-mrad" -> "\\theta_\\mu\\ [\\mathrm{mrad}]";
      case "transfer-GeV2" -> "-t\\ [\\mathrm{GeV}^2]";
      default -> variable;
    };
  }
}
