package recoil.reproduction;

import java.util.List;
import recoil.mediator.Presets;
import recoil.muone.ChiSquare;
import recoil.reproduction.Panel.Axis;

/** Fig. 2: the distribution of events and what changes it. */
final class SpectrumPanels {
  /** The factor on a_mu^had of Fig. 2. */
  static final double HADRONIC_SHIFT = 1.01;

  private static final double PPM = 1e6;

  private final Inputs inputs;

  SpectrumPanels(Inputs inputs) {
    this.inputs = inputs;
  }

  private Axis recoilAxis() {
    double[] edges = inputs.setup().edges(inputs.constants());
    return new Axis(
        "recoil_GeV",
        "T\\ [\\mathrm{GeV}]",
        false,
        edges[0],
        10 * Math.ceil(edges[edges.length - 1] / 10));
  }

  /** Fig. 2, left: events per bin. */
  Panel events() {
    double[] edges = inputs.setup().edges(inputs.constants());
    double[] events = inputs.hadronicFit().events(1);
    double[] errors = errors(events);
    double low = Double.POSITIVE_INFINITY;
    double high = 0;
    for (double n : events) {
      low = Math.min(low, n);
      high = Math.max(high, n);
    }
    return new Panel(
        "fig02-events",
        2,
        "Distribution of events in the recoil energy",
        "Events per bin in the Standard Model at leading order with hadronic vacuum polarisation, "
            + inputs.setup().bins()
            + " equal bins.",
        "",
        recoilAxis(),
        new Axis(
            "events",
            "\\mathrm{events\\ per\\ bin}",
            true,
            Math.pow(10, Math.floor(Math.log10(low))),
            Math.pow(10, Math.ceil(Math.log10(high)))),
        List.of(
            new Series.Histogram(
                "standard-model",
                "",
                Role.STANDARD_MODEL,
                "expected events per bin, (2.12), with their total error",
                edges,
                events,
                errors)));
  }

  /** Fig. 2, right: relative change of the events per bin. */
  Panel ratios() {
    Quoted quoted = inputs.quoted();
    double[] edges = inputs.setup().edges(inputs.constants());
    double[] standard = inputs.hadronicFit().events(1);
    double[] hadronic = inputs.hadronicFit().events(HADRONIC_SHIFT);
    double[] vector =
        inputs.events(
            Presets.model("t-vector"),
            quoted.mass().value(),
            quoted.vector().value(),
            inputs.settings().headline());
    double[] scalar =
        inputs.events(
            Presets.model("t-scalar"),
            quoted.mass().value(),
            quoted.scalar().value(),
            inputs.settings().headline());
    return new Panel(
        "fig02-ratios",
        2,
        "Relative change of the distribution of events",
        "Change of the events per bin, in parts per million of the Standard Model, by a_mu^had"
            + " enlarged by 1%, by a vector with mass 100 MeV and couplings 1e-3, and by a scalar"
            + " with mass 100 MeV and couplings 2.4e-2, both in the t-channel; the scalar by the printed"
            + " (5.1) is for a mu- beam. Grey: statistical and"
            + " systematic error of a bin.",
        "",
        recoilAxis(),
        new Axis(
            "change_ppm",
            "(N_i-N_i^{\\mathrm{SM}})/N_i^{\\mathrm{SM}}\\ [\\mathrm{ppm}]",
            false,
            -20,
            30),
        List.of(
            ratio(
                "hadronic",
                "a_\\mu^{\\mathrm{had}}+1\\%",
                Role.HADRONIC_SHIFT,
                "a_mu^had enlarged by 1%",
                edges,
                hadronic,
                standard),
            ratio(
                "vector",
                "Z'",
                Role.VECTOR,
                "t-channel vector, 100 MeV, g_e = g_mu = 1e-3",
                edges,
                vector,
                standard),
            ratio(
                "scalar",
                "S",
                Role.SCALAR,
                "t-channel scalar, 100 MeV, y_ee = y_mumu = 2.4e-2",
                edges,
                scalar,
                standard)));
  }

  private Series ratio(
      String key,
      String label,
      Role role,
      String about,
      double[] edges,
      double[] events,
      double[] standard) {
    double[] change = new double[events.length];
    double[] errors = errors(standard);
    for (int i = 0; i < change.length; i++) {
      change[i] = PPM * (events[i] - standard[i]) / standard[i];
      errors[i] *= PPM / standard[i];
    }
    return new Series.Histogram(
        key, label, role, about + "; change in ppm with the total error", edges, change, errors);
  }

  private double[] errors(double[] events) {
    ChiSquare chiSquare = inputs.chiSquare();
    double[] errors = new double[events.length];
    for (int i = 0; i < errors.length; i++) {
      errors[i] = Math.sqrt(chiSquare.variance(events[i]));
    }
    return errors;
  }
}
