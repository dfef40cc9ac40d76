package recoil.reproduction;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import recoil.mediator.Benchmark;
import recoil.mediator.Presets;
import recoil.muone.TemplateFit;
import recoil.reproduction.Panel.Axis;

/** How the headline numbers depend on the number of bins, which the paper does not give. */
final class BinningPanel {
  static final int[] BINS = {5, 6, 8, 10, 14, 20, 30, 40, 50, 70, 100, 139, 200, 300, 400, 500};

  private static final String CAPTION =
      " The paper does not give its bins; 50 is inferred from NP1 being borderline.";

  private final List<Inputs> inputs = new ArrayList<>();
  private final double[] bins = new double[BINS.length];

  BinningPanel(Inputs inputs) {
    for (int i = 0; i < BINS.length; i++) {
      this.inputs.add(inputs.with(inputs.setup().withBins(BINS[i])));
      bins[i] = BINS[i];
    }
  }

  private Series curve(
      String key, String label, Role role, String about, ToDoubleFunction<Inputs> value) {
    return new Series.Curve(
        key, label, role, about, bins, inputs.stream().mapToDouble(value).toArray());
  }

  private static Axis axis() {
    return new Axis("bins", "\\mathrm{number\\ of\\ bins}", true, 4, 600);
  }

  /** chi^2 of the benchmarks and of a shifted a_mu^had. */
  Panel chiSquare() {
    return new Panel(
        "binning-chi2",
        0,
        "chi^2 against the number of bins",
        "chi^2 of (2.14) of the benchmarks and of a_mu^had enlarged by 1% against the number of equal"
            + " bins."
            + CAPTION,
        "",
        axis(),
        new Axis("chi2", "\\chi^2", true, 0.3, 20),
        List.of(
            curve(
                "hadronic",
                "a_\\mu^{\\mathrm{had}}+1\\%",
                Role.HADRONIC_SHIFT,
                "chi^2 of a_mu^had enlarged by 1%",
                BinningPanel::shifted),
            curve("np1", "\\mathrm{NP1}", Role.NP1, "chi^2 of NP1", with -> chiSquare(with, "np1")),
            curve(
                "np2",
                "\\mathrm{NP2}(+)",
                Role.NP2_PLUS,
                "chi^2 of NP2(+)",
                with -> chiSquare(with, "np2+"))));
  }

  /** The error on a_mu^had. */
  Panel error() {
    return new Panel(
        "binning-error",
        0,
        "Error on a_mu^had against the number of bins",
        "Error on a_mu^had, one factor on the running fitted, with the systematic error per bin and"
            + " without, against the number of equal bins."
            + CAPTION,
        "",
        axis(),
        new Axis(
            "error_percent",
            "\\sigma(a_\\mu^{\\mathrm{had}})/a_\\mu^{\\mathrm{had}}\\ [\\%]",
            false,
            0,
            0.8),
        List.of(
            curve(
                "total",
                "\\text{statistical and systematic}",
                Role.MUONE,
                "error on a_mu^had in per cent",
                BinningPanel::error),
            curve(
                "statistical",
                "\\text{statistical}",
                Role.MUONE_ALTERNATIVE,
                "statistical error on a_mu^had in per cent",
                with -> error(with.with(with.setup().withSystematic(0))))));
  }

  /** The shift of a_mu^had by the benchmarks. */
  Panel bias() {
    return new Panel(
        "binning-bias",
        0,
        "Shift of a_mu^had against the number of bins",
        "Shift of a_mu^had by the benchmarks in units of its error, one factor on the running fitted,"
            + " against the number of equal bins."
            + CAPTION,
        "",
        axis(),
        new Axis("bias_sigma", "\\text{shift}/\\sigma(a_\\mu^{\\mathrm{had}})", false, -2.5, 2.5),
        List.of(
            curve(
                "np1",
                "\\mathrm{NP1}",
                Role.NP1,
                "shift by NP1 in sigma",
                with -> bias(with, "np1")),
            curve(
                "np2-plus",
                "\\mathrm{NP2}(+)",
                Role.NP2_PLUS,
                "shift by NP2(+) in sigma",
                with -> bias(with, "np2+")),
            curve(
                "np2-minus",
                "\\mathrm{NP2}(-)",
                Role.NP2_MINUS,
                "shift by NP2(-) in sigma",
                with -> bias(with, "np2-"))));
  }

  /** The limits on a vector and a scalar. */
  Panel limits() {
    return new Panel(
        "binning-limits",
        0,
        "Limits against the number of bins",
        "Sensitivity of MUonE at a mass of 100 MeV and unit ratios of couplings against the number of"
            + " equal bins."
            + CAPTION,
        "",
        axis(),
        new Axis("coupling", "\\text{limit at 100 MeV}", true, 1e-4, 0.1),
        List.of(
            limit("t-vector", "Z'\\ (t)", Role.VECTOR),
            limit("t-scalar", "S\\ (t)", Role.SCALAR),
            limit("s-vector", "Z'\\ (s)", Role.NP2_MINUS),
            limit("s-scalar", "S\\ (s)", Role.NP2_PLUS),
            limit("lmu-ltau", "L_\\mu-L_\\tau", Role.MUONE)));
  }

  private Series limit(String preset, String label, Role role) {
    return curve(
        preset,
        label,
        role,
        "limit on the common coupling of " + preset + " at 100 MeV",
        with -> with.limit(Presets.model(preset), with.settings().headline()).at(0.1));
  }

  private static double chiSquare(Inputs with, String name) {
    Benchmark benchmark = Presets.benchmark(name);
    return with.limit(benchmark.model(), with.settings().headline())
        .chiSquare(benchmark.mass(), benchmark.coupling());
  }

  private static double shifted(Inputs with) {
    TemplateFit fit = with.hadronicFit();
    double[] standard = fit.events(1);
    double[] difference = fit.events(SpectrumPanels.HADRONIC_SHIFT);
    for (int i = 0; i < difference.length; i++) {
      difference[i] -= standard[i];
    }
    return with.chiSquare().of(standard, difference);
  }

  private static double error(Inputs with) {
    TemplateFit fit = with.hadronicFit();
    return 100 * fit.fit(fit.events(1)).error(0);
  }

  private static double bias(Inputs with, String name) {
    return with.bias(
        with.hadronicFit().fit(with.events(Presets.benchmark(name), with.settings().headline())));
  }
}
