package recoil.reproduction;

import static recoil.reproduction.Answer.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import recoil.constraint.Band;
import recoil.constraint.MomentBound;
import recoil.mediator.Formulas;
import recoil.mediator.Model;
import recoil.mediator.Presets;
import recoil.muone.CouplingLimit;
import recoil.muone.Yields;
import recoil.nature.Lepton;
import recoil.numeric.Grid;

/** Claims 15 and 19: heavy mediators, and the conclusion. */
final class ConclusionClaims {
  private static final int MASSES = 181;

  /** For what is not quadratic in chi^2 of a fit, which is of the order of the running, 1e-3. */
  private static final double MARGIN = 1.02;

  private final Inputs inputs;
  private final Formulas formulas;

  ConclusionClaims(Inputs inputs) {
    this.inputs = inputs;
    formulas = inputs.settings().headline();
  }

  List<Claim> claims() {
    return List.of(heavy(4 * Math.PI), conclusion());
  }

  /** Claim 15 for a coupling at 1 TeV. */
  Claim heavy(double coupling) {
    CouplingLimit limit = inputs.limit(Presets.model("t-vector"), formulas);
    double equivalent = coupling * limit.at(1) / limit.at(1000);
    return new Answer(
            "15",
            "section 1",
            "A particle of 1 TeV with coupling 4 pi acts like one of 1 GeV with coupling 1e-2",
            "1e-2")
        .number("equivalent_coupling_at_1_GeV", equivalent)
        .holds(
            equivalent > 1e-2 / Math.sqrt(10) && equivalent < 1e-2 * Math.sqrt(10),
            text("coupling %.2e at 1 GeV", equivalent),
            "Equal effect on MUonE for a vector in the t-channel; g/m counts once |t| << m^2.");
  }

  /** A point that no constraint excludes, the events with it, and what it does to a_mu^had. */
  @SuppressWarnings("ArrayRecordComponent") // plain numbers, never compared
  private record Point(String model, double mass, double coupling, double[] data, double bias) {
    private static final Point NONE = new Point("none", Double.NaN, Double.NaN, new double[0], 0);

    String words() {
      return text(
          "%.2f sigma (%s, %.4g MeV, coupling %.3g)", Math.abs(bias), model, 1e3 * mass, coupling);
    }
  }

  /** The worst point that is allowed, and the worst that also explains the muon moment. */
  private record Worst(Point allowed, Point explaining) {}

  private Claim conclusion() {
    Worst worst = new Worst(Point.NONE, Point.NONE);
    for (double r : Inputs.VECTOR_RATIOS) {
      for (double invisible : new double[] {0, 1}) {
        Model model =
            Presets.model("t-vector", Map.of("r2", Inputs.square(r))).withInvisible(invisible);
        String name = text("vector, r_V = %s, %s", r, invisible == 0 ? "visible" : "invisible");
        worst = worse(worst, name, model);
      }
    }
    for (double r : Inputs.SCALAR_RATIOS) {
      Model model = Presets.model("t-scalar", Map.of("r2", Inputs.square(r)));
      worst = worse(worst, text("scalar, r_S = %s, visible", r), model);
    }
    worst = worse(worst, "L_mu - L_tau", Presets.model("lmu-ltau"));
    Point allowed = worst.allowed();
    Point explaining = worst.explaining();
    double bias = Math.abs(explaining.bias());
    double free = freeBias(explaining);
    return new Answer(
            "19",
            "section 6",
            "The measurement of a_mu^had is not vulnerable to the new physics studied",
            "invulnerable")
        .number("largest_bias_of_an_allowed_explanation_sigma", bias)
        .number("its_bias_with_free_normalisation_sigma", free)
        .number("its_mass_MeV", 1e3 * explaining.mass())
        .number("its_coupling", explaining.coupling())
        .number("largest_bias_of_an_allowed_point_sigma", Math.abs(allowed.bias()))
        .number("bias_of_that_with_free_normalisation_sigma", freeBias(allowed))
        .verdict(
            bias <= 1 ? Verdict.CONFIRMED : free <= 1 ? Verdict.CONDITIONAL : Verdict.NOT_CONFIRMED,
            "largest bias of an allowed point in the 1 sigma band of the muon moment: "
                + explaining.words()
                + "; of any allowed point: "
                + allowed.words(),
            text(
                "t-channel mediators and L_mu - L_tau below 1 GeV, every limit as published, %d"
                    + " bins; with a free normalisation the first is %.2f sigma.",
                inputs.setup().bins(), free));
  }

  /**
   * The size of the bias where the normalisation is fitted too: 0 for one bin, which then says
   * nothing about the running.
   */
  private double freeBias(Point point) {
    return point.data().length <= 1 ? 0 : Math.abs(inputs.bias(inputs.freeFit().fit(point.data())));
  }

  /** The worst so far, and the largest bias of a model on the border of what is allowed. */
  private Worst worse(Worst before, String name, Model model) {
    Yields yields = inputs.yields(model, formulas);
    MomentBound muon = inputs.moment(Lepton.MUON, false);
    Point allowed = before.allowed();
    Point explaining = before.explaining();
    for (double mass : Grid.logarithmic(Inputs.LIGHTEST, 1, MASSES)) {
      double g = inputs.strongest(model, mass);
      yields.at(mass);
      allowed = worse(allowed, name, yields, mass, g);
      Optional<Band> band = muon.band(model, mass, 1);
      if (band.isPresent() && g >= band.get().from()) {
        explaining = worse(explaining, name, yields, mass, Math.min(g, band.get().to()));
      }
    }
    return new Worst(allowed, explaining);
  }

  private Point worse(Point before, String name, Yields yields, double mass, double g) {
    if (g == 0 || g == Double.POSITIVE_INFINITY) {
      return before;
    }
    double[] data = new double[yields.bins()];
    yields.shift(g, data);
    // A fit lowers chi^2 by the square of its bias, and not below 0.
    double most = Math.sqrt(inputs.chiSquare().of(yields.standard(), data));
    if (MARGIN * most < Math.abs(before.bias())) {
      return before;
    }
    for (int i = 0; i < data.length; i++) {
      data[i] += yields.standard()[i];
    }
    double bias = inputs.bias(inputs.hadronicFit().fit(data));
    return Math.abs(bias) > Math.abs(before.bias()) ? new Point(name, mass, g, data, bias) : before;
  }
}
