package recoil.reproduction;

import java.util.List;
import recoil.mediator.Benchmark;
import recoil.mediator.Formulas;
import recoil.mediator.Presets;
import recoil.muone.ChiSquare;
import recoil.muone.HadronicFit;
import recoil.reproduction.Panel.Axis;

/** How the headline numbers depend on the number of bins, which the paper does not give. */
final class BinningPanel {
  static final int[] BINS = {5, 10, 20, 30, 50, 70, 100, 139, 200, 300, 500};

  private final Inputs inputs;

  BinningPanel(Inputs inputs) {
    this.inputs = inputs;
  }

  /** The figure. */
  Panel panel() {
    double[] x = new double[BINS.length];
    double[] np1 = new double[BINS.length];
    double[] np2 = new double[BINS.length];
    double[] hadronic = new double[BINS.length];
    double[] error = new double[BINS.length];
    double[] statistical = new double[BINS.length];
    for (int i = 0; i < BINS.length; i++) {
      Inputs binned = inputs.with(inputs.setup().withBins(BINS[i]));
      x[i] = BINS[i];
      np1[i] = chiSquare(binned, Presets.benchmark("np1"));
      np2[i] = chiSquare(binned, Presets.benchmark("np2+"));
      HadronicFit fit = binned.hadronicFit();
      double[] standard = fit.events(1);
      hadronic[i] = shift(binned.chiSquare(), standard, fit.events(1.01));
      error[i] = 100 * fit.fit(standard).error();
      HadronicFit free = binned.with(binned.setup().withSystematic(0)).hadronicFit();
      statistical[i] = 100 * free.fit(standard).error();
    }
    return new Panel(
        "binning",
        0,
        "Dependence on the number of bins",
        "chi^2 of (2.14) of the benchmarks and of a_mu^had enlarged by 1%, and the error on a_mu^had"
            + " in per cent with and without the 10 ppm systematic error per bin, against the number"
            + " of equal bins. The paper does not give its bins; 50 is inferred from NP1 being"
            + " borderline.",
        "",
        new Axis("bins", "\\mathrm{number\\ of\\ bins}", true, 4, 600),
        new Axis("value", "\\chi^2\\ \\mathrm{or\\ \\%}", true, 0.2, 20),
        List.of(
            new Series.Curve(
                "hadronic",
                "\\chi^2,\\ a_\\mu^{\\mathrm{had}}+1\\%",
                Role.HADRONIC_SHIFT,
                "chi^2 of a_mu^had + 1%",
                x,
                hadronic),
            new Series.Curve("np1", "\\chi^2,\\ \\mathrm{NP1}", Role.NP1, "chi^2 of NP1", x, np1),
            new Series.Curve(
                "np2", "\\chi^2,\\ \\mathrm{NP2}(+)", Role.NP2_PLUS, "chi^2 of NP2(+)", x, np2),
            new Series.Curve(
                "error",
                "\\sigma(a_\\mu^{\\mathrm{had}})\\ [\\%]",
                Role.MUONE,
                "error on a_mu^had in per cent",
                x,
                error),
            new Series.Curve(
                "statistical",
                "\\mathrm{statistical\\ only}\\ [\\%]",
                Role.MUONE_ALTERNATIVE,
                "statistical error on a_mu^had in per cent",
                x,
                statistical)));
  }

  private static double chiSquare(Inputs inputs, Benchmark benchmark) {
    Formulas formulas = inputs.settings().headline();
    return inputs
        .limit(benchmark.model(), formulas)
        .chiSquare(benchmark.mass(), benchmark.coupling());
  }

  private static double shift(ChiSquare chiSquare, double[] standard, double[] shifted) {
    double[] difference = shifted.clone();
    for (int i = 0; i < difference.length; i++) {
      difference[i] -= standard[i];
    }
    return chiSquare.of(standard, difference);
  }
}
