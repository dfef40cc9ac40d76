package recoil.app.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import recoil.muone.Normalisation;
import recoil.muone.TemplateFit;
import recoil.reproduction.Panel;
import recoil.reproduction.Panel.Axis;
import recoil.reproduction.Role;
import recoil.reproduction.Series;
import recoil.statistics.DeltaChiSquare;
import recoil.statistics.LevelCurve;

/**
 * The plane of K and M of the lepton-like form: what MUonE would fit with and without a mediator in
 * the data, and the contours at the confidence levels of 1 and 2 standard deviations.
 */
public final class PlanePanel {
  private static final double[] LEVELS = {0.682689492137086, 0.954499736103642};

  /** How far from the best fit and the running of the world M is followed, either way. */
  private static final double REACH = 100;

  /** Ratio of the largest to the smallest M from which its axis is logarithmic. */
  private static final double WIDE = 10;

  private static final double MARGIN = 0.12;

  private final TemplateFit fit;
  private final List<Series> series = new ArrayList<>();
  private boolean open;

  /** A panel of a fit of K and M. */
  public PlanePanel(TemplateFit fit) {
    this.fit = fit;
  }

  /**
   * The panel.
   *
   * @param standard events of the Standard Model
   * @param total events with the mediator
   * @param normalisation of the fit, for the caption
   * @throws ArithmeticException where the data fit no K and M
   */
  public Panel panel(double[] standard, double[] total, Normalisation normalisation) {
    series.clear();
    open = false;
    double[] from = add("sm", "\\mathrm{SM}", Role.STANDARD_MODEL, standard);
    double[] to = add("mediator", "\\text{with the mediator}", Role.NP1, total);
    series.add(
        new Series.Curve(
            "shift",
            "",
            Role.FIELD,
            "shift of the best fit by the mediator",
            new double[] {from[0], to[0]},
            new double[] {from[1], to[1]}));
    Axis x = axis("K_GeV-2", "K\\ [\\mathrm{GeV}^{-2}]", Series.Curve::x, false);
    Axis y = axis("M_GeV2", "M\\ [\\mathrm{GeV}^{2}]", Series.Curve::y, true);
    return new Panel(
        "plane",
        0,
        "K and M of the hadronic running, fitted",
        "Best fits of K and M of the lepton-like form to data of the Standard Model and with the"
            + " mediator, and where chi^2 is 2.30 and 6.18 above its minimum: 68.3 and 95.4% CL for"
            + " two parameters. Normalisation: "
            + normalisation
            + "."
            + (open ? " Contours that end go on beyond the figure." : ""),
        "1\\sigma,\\ 2\\sigma\\ \\text{contours}",
        x,
        y,
        series);
  }

  /** Adds the contours and the point of some data; returns the point. */
  private double[] add(String key, String label, Role role, double[] data) {
    TemplateFit.Result result = fit.fit(data);
    double start = fit.form().start()[1];
    double m = result.values()[1];
    double infinite = Double.POSITIVE_INFINITY;
    LevelCurve.Box box =
        new LevelCurve.Box(
            -infinite, infinite, Math.min(m, start) / REACH, REACH * Math.max(m, start));
    for (int i = 0; i < LEVELS.length; i++) {
      double rise = DeltaChiSquare.threshold(LEVELS[i], 2);
      LevelCurve contour = fit.contour(data, result, rise, box);
      open |= !contour.closed();
      series.add(
          new Series.Curve(
              key + "-" + (i + 1) + "sigma",
              i == LEVELS.length - 1 ? label : "",
              role,
              "chi^2 above its minimum by " + rise + ", data: " + key,
              contour.x(),
              contour.y()));
    }
    double[] point = {result.values()[0], result.values()[1]};
    series.add(
        new Series.Point(key + "-fit", "", role, "best fit, data: " + key, point[0], point[1]));
    return point;
  }

  /** An axis along which the curves lie, with a margin. */
  private Axis axis(
      String quantity, String tex, Function<Series.Curve, double[]> values, boolean positive) {
    double[] all =
        series.stream()
            .filter(Series.Curve.class::isInstance)
            .map(Series.Curve.class::cast)
            .flatMapToDouble(curve -> Arrays.stream(values.apply(curve)))
            .toArray();
    double low = Arrays.stream(all).min().orElse(0);
    double high = Arrays.stream(all).max().orElse(1);
    if (positive && high > WIDE * low) {
      double factor = Math.pow(high / low, MARGIN);
      return new Axis(quantity, tex, true, low / factor, open ? high : high * factor);
    }
    double room = MARGIN * (high - low);
    return new Axis(quantity, tex, false, low - room, high + room);
  }
}
