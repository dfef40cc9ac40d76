package recoil.app.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import recoil.muone.Contour;
import recoil.muone.Normalisation;
import recoil.muone.TemplateFit;
import recoil.reproduction.Panel;
import recoil.reproduction.Panel.Axis;
import recoil.reproduction.Role;
import recoil.reproduction.Series;
import recoil.statistics.DeltaChiSquare;

/**
 * The plane of K and M of the lepton-like form: what MUonE would fit with and without a mediator in
 * the data, and the contours at the confidence levels of 1 and 2 standard deviations.
 */
public final class PlanePanel {
  private static final double[] LEVELS = {0.682689492137086, 0.954499736103642};
  private static final int POINTS = 91;
  private static final double MARGIN = 0.12;

  private final TemplateFit fit;
  private final List<Series> series = new ArrayList<>();

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
    double[] x = range(true);
    double[] y = range(false);
    return new Panel(
        "plane",
        0,
        "K and M of the hadronic running, fitted",
        "Best fits of K and M of the lepton-like form to data of the Standard Model and with the"
            + " mediator, and where chi^2 is 2.30 and 6.18 above its minimum: 68.3 and 95.4% CL for"
            + " two parameters. Normalisation: "
            + normalisation
            + ".",
        "1\\sigma,\\ 2\\sigma\\ \\text{contours}",
        new Axis("K_GeV-2", "K\\ [\\mathrm{GeV}^{-2}]", false, x[0], x[1]),
        new Axis("M_GeV2", "M\\ [\\mathrm{GeV}^{2}]", false, y[0], y[1]),
        series);
  }

  /** Adds the contours and the point of some data; returns the point. */
  private double[] add(String key, String label, Role role, double[] data) {
    TemplateFit.Result result = fit.fit(data);
    for (int i = 0; i < LEVELS.length; i++) {
      double rise = DeltaChiSquare.threshold(LEVELS[i], 2);
      Contour contour = Contour.of(fit, data, result, rise, POINTS);
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

  /** Where the curves lie along an axis, with a margin. */
  private double[] range(boolean horizontal) {
    double[] all =
        series.stream()
            .filter(Series.Curve.class::isInstance)
            .map(Series.Curve.class::cast)
            .flatMapToDouble(curve -> Arrays.stream(horizontal ? curve.x() : curve.y()))
            .toArray();
    double low = Arrays.stream(all).min().orElse(0);
    double high = Arrays.stream(all).max().orElse(1);
    return new double[] {low - MARGIN * (high - low), high + MARGIN * (high - low)};
  }
}
