package recoil.reproduction;

import static recoil.reproduction.Answer.text;

import java.util.ArrayList;
import java.util.List;
import recoil.mediator.Benchmark;
import recoil.mediator.Formulas;
import recoil.mediator.Pair;
import recoil.mediator.Presets;
import recoil.muone.TemplateFit;
import recoil.nature.Anomaly;
import recoil.nature.Lepton;

/** Claims 3, 4 and 8: the benchmarks NP1 and NP2. */
final class BenchmarkClaims {
  /** How far chi^2 or a coupling may be from a limit to be called borderline, relative. */
  private static final double BORDERLINE = 0.25;

  /** What still rounds to one standard deviation. */
  private static final double LITTLE_MORE = 1.5;

  private static final String VISIBLE = "babar-2014-visible";

  private final Inputs inputs;
  private final Formulas formulas;

  BenchmarkClaims(Inputs inputs) {
    this.inputs = inputs;
    formulas = inputs.settings().headline();
  }

  List<Claim> claims() {
    return List.of(
        firstBenchmarkInBand(),
        secondBenchmarkAboveBand(),
        borderlineForMuone(),
        borderlineForBabar(Presets.benchmark("np1")),
        shifts(),
        directions(Presets.benchmark("np2+"), Presets.benchmark("np2-")),
        overlap());
  }

  private double shiftOfMuon(Benchmark benchmark) {
    return inputs.moment(Lepton.MUON, false).shift(benchmark.mediator());
  }

  private Claim firstBenchmarkInBand() {
    Anomaly muon = inputs.settings().world().muon();
    double shift = shiftOfMuon(Presets.benchmark("np1"));
    double pull = muon.pull(shift);
    return new Answer("3a", "(3.4)", "NP1 lies in the 1 sigma band of the muon moment", "inside")
        .number("shift", shift)
        .number("pull_sigma", pull)
        .holds(
            Math.abs(pull) <= 1,
            text("shift %.2fe-10, %+.2f sigma", 1e10 * shift, pull),
            "Shift by (2.15) against the measured difference.");
  }

  private Claim secondBenchmarkAboveBand() {
    Anomaly muon = inputs.settings().world().muon();
    double shift = shiftOfMuon(Presets.benchmark("np2+"));
    double pull = muon.pull(shift);
    return new Answer("3b", "(3.4)", "NP2 lies slightly above the 1 sigma band", "slightly above")
        .number("shift", shift)
        .number("pull_sigma", pull)
        .holds(
            pull > 1 && pull < 2,
            text("shift %.2fe-10, %+.2f sigma", 1e10 * shift, pull),
            "Shift by (2.15); the band ends at +1 sigma.");
  }

  private Claim borderlineForMuone() {
    Benchmark np1 = Presets.benchmark("np1");
    double chi2 = inputs.limit(np1.model(), formulas).chiSquare(np1.mass(), np1.coupling());
    int[] others = BinningPanel.BINS;
    double low = Double.POSITIVE_INFINITY;
    double high = 0;
    for (int bins : others) {
      double value =
          inputs
              .with(inputs.setup().withBins(bins))
              .limit(np1.model(), formulas)
              .chiSquare(np1.mass(), np1.coupling());
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    boolean always = near(low) && near(high);
    boolean crossed = low < inputs.threshold() && high > inputs.threshold();
    return new Answer(
            "4a", "section 3.1", "NP1 is at the border of MUonE's sensitivity", "borderline")
        .number("chi2", chi2)
        .number("threshold", inputs.threshold())
        .number("chi2_lowest_over_binnings", low)
        .number("chi2_highest_over_binnings", high)
        .verdict(
            always ? Verdict.CONFIRMED : crossed ? Verdict.OPEN_CHOICE : Verdict.NOT_CONFIRMED,
            text(
                "chi^2 = %.3f for %d bins against %.3f; %.2f to %.2f for %d to %d bins",
                chi2,
                inputs.setup().bins(),
                inputs.threshold(),
                low,
                high,
                others[0],
                others[others.length - 1]),
            crossed
                ? "The paper does not give its bins; their number decides."
                : "No number of bins moves it across the threshold.");
  }

  private boolean near(double chi2) {
    return Math.abs(chi2 / inputs.threshold() - 1) < BORDERLINE;
  }

  /** Claim 4b for a point. */
  Claim borderlineForBabar(Benchmark np1) {
    double limit = inputs.constraints().get(VISIBLE).bound(np1.model(), np1.mass()).smallest();
    double ratio = np1.coupling() / limit;
    // The published limit moves by its own fluctuation between neighbouring masses.
    double nearest = Double.POSITIVE_INFINITY;
    double farthest = 0;
    for (double mass : inputs.masses()) {
      if (Math.abs(Math.log(mass / np1.mass())) < Math.log(1.15)) {
        double bound = inputs.constraints().get(VISIBLE).bound(np1.model(), mass).smallest();
        nearest = Math.min(nearest, bound);
        farthest = Math.max(farthest, bound);
      }
    }
    boolean near = Math.abs(ratio - 1) < BORDERLINE;
    boolean close = Math.abs(np1.coupling() / nearest - 1) < BORDERLINE;
    return new Answer(
            "4b", "section 3.1", "NP1 is at the border of BaBar's exclusion", "borderline")
        .number("coupling_over_limit", ratio)
        .number("coupling_over_strongest_limit_within_15_percent_of_mass", np1.coupling() / nearest)
        .verdict(
            near ? Verdict.CONFIRMED : close ? Verdict.CONDITIONAL : Verdict.NOT_CONFIRMED,
            text(
                "coupling at %.2f of the limit at its mass, at %.2f of the strongest within 15%%",
                ratio, np1.coupling() / nearest),
            text(
                "Within 15%% of this mass the published limit moves by a factor %.2f.",
                farthest / nearest));
  }

  private TemplateFit.Result fit(Benchmark benchmark) {
    return inputs.hadronicFit().fit(inputs.events(benchmark, formulas));
  }

  private Claim shifts() {
    double np1 = inputs.bias(fit(Presets.benchmark("np1")));
    double plus = inputs.bias(fit(Presets.benchmark("np2+")));
    double minus = inputs.bias(fit(Presets.benchmark("np2-")));
    double largest = Math.max(Math.abs(np1), Math.max(Math.abs(plus), Math.abs(minus)));
    return new Answer(
            "8a",
            "Fig. 5",
            "The benchmarks shift a_mu^had by about 1 sigma or less",
            "about 1 sigma")
        .number("np1_sigma", np1)
        .number("np2_plus_sigma", plus)
        .number("np2_minus_sigma", minus)
        .verdict(
            largest <= 1
                ? Verdict.CONFIRMED
                : largest < LITTLE_MORE ? Verdict.CONDITIONAL : Verdict.NOT_CONFIRMED,
            text("NP1 %+.2f, NP2(+) %+.2f, NP2(-) %+.2f sigma", np1, plus, minus),
            text(
                "One factor on the running is fitted with the normalisation fixed, %d bins%s.",
                inputs.setup().bins(),
                largest > 1 && largest < LITTLE_MORE
                    ? "; the largest shift is more than one sigma but rounds to one"
                    : ""));
  }

  /** Claim 8b for two points. */
  Claim directions(Benchmark first, Benchmark second) {
    double plus = inputs.bias(fit(first));
    double minus = inputs.bias(fit(second));
    boolean turned = product(first) * product(second) < 0;
    return new Answer("8b", "Fig. 5", "NP2(+) and NP2(-) shift in opposite directions", "opposite")
        .number("np2_plus_sigma", plus)
        .number("np2_minus_sigma", minus)
        .holds(
            plus * minus < 0,
            text("%+.3f and %+.3f sigma", plus, minus),
            "The interference changes sign with r_V^2 and outweighs the square of the new amplitude.",
            turned
                ? "g_e g_mu changes sign, but the shifts do not follow it."
                : "g_e g_mu has the same sign at both points.");
  }

  /** g_e g_mu of a point. */
  private static double product(Benchmark point) {
    return point.model().couplings().get(Pair.EE).even()
        * point.model().couplings().get(Pair.MUMU).even();
  }

  private Claim overlap() {
    int apart = pairsApart(inputs);
    int fewest = Integer.MAX_VALUE;
    int most = 0;
    int[] others = BinningPanel.BINS;
    for (int bins : others) {
      int pairs = pairsApart(inputs.with(inputs.setup().withBins(bins)));
      fewest = Math.min(fewest, pairs);
      most = Math.max(most, pairs);
    }
    return new Answer("8c", "Fig. 5", "All 1 sigma ranges overlap", "overlap (partially)")
        .number("pairs_apart", apart)
        .number("fewest_pairs_apart_over_binnings", fewest)
        .number("most_pairs_apart_over_binnings", most)
        .verdict(
            most == 0
                ? Verdict.CONFIRMED
                : fewest == 0 ? Verdict.OPEN_CHOICE : Verdict.NOT_CONFIRMED,
            text(
                "%d of 6 pairs do not overlap for %d bins; %d to %d for %d to %d bins",
                apart, inputs.setup().bins(), fewest, most, others[0], others[others.length - 1]),
            most > fewest
                ? "The systematic error per bin makes the ranges depend on the number of bins."
                : "The number of bins does not decide.");
  }

  /** Pairs of ranges, of the Standard Model and the benchmarks, that do not overlap. */
  private int pairsApart(Inputs with) {
    TemplateFit fit = with.hadronicFit();
    List<TemplateFit.Result> results = new ArrayList<>();
    results.add(fit.fit(fit.events(1)));
    for (String name : Presets.benchmarks()) {
      results.add(fit.fit(with.events(Presets.benchmark(name), formulas)));
    }
    int apart = 0;
    for (TemplateFit.Result a : results) {
      for (TemplateFit.Result b : results) {
        if (a.values()[0] + a.error(0) < b.values()[0] - b.error(0)) {
          apart++;
        }
      }
    }
    return apart;
  }
}
