package recoil.reproduction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import recoil.mediator.Formulas;
import recoil.mediator.Model;
import recoil.mediator.Presets;
import recoil.muone.CouplingLimit;
import recoil.muone.HadronicFit;
import recoil.muone.Yields;
import recoil.numeric.Grid;

/** Claims 15 and 19: heavy mediators, and the conclusion. */
final class ConclusionClaims {
  private final Inputs inputs;
  private final Formulas formulas;

  ConclusionClaims(Inputs inputs) {
    this.inputs = inputs;
    formulas = inputs.settings().headline();
  }

  List<Claim> claims() {
    return List.of(heavy(), conclusion());
  }

  private Claim heavy() {
    CouplingLimit limit = inputs.limit(Presets.model("t-vector"), formulas);
    double equivalent = 4 * Math.PI * limit.at(1) / limit.at(1000);
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

  /** A point that no constraint excludes, and what it does to a_mu^had. */
  private record Point(String model, double mass, double coupling, double bias) {}

  private Claim conclusion() {
    List<Point> worst = new ArrayList<>();
    for (double r : new double[] {1, 0.8, 0.6, 0.4}) {
      for (double invisible : new double[] {0, 1}) {
        Model model = Presets.model("t-vector", Map.of("r2", r * r)).withInvisible(invisible);
        worst.add(worst(text("vector, r_V = %s, %s", r, decays(invisible)), model, false));
      }
    }
    for (double r : new double[] {1, 2, 0.5}) {
      Model model = Presets.model("t-scalar", Map.of("r2", r * r));
      worst.add(worst(text("scalar, r_S = %s", r), model, false));
    }
    worst.add(worst("L_mu - L_tau", Presets.model("lmu-ltau"), false));
    double bias = 0;
    Point largest = worst.get(0);
    for (Point point : worst) {
      if (Math.abs(point.bias()) > bias) {
        bias = Math.abs(point.bias());
        largest = point;
      }
    }
    return new Answer(
            "19",
            "section 6",
            "The measurement of a_mu^had is not vulnerable to the new physics studied",
            "invulnerable")
        .number("largest_bias_of_an_allowed_point_sigma", bias)
        .number("at_mass_MeV", 1e3 * largest.mass())
        .number("at_coupling", largest.coupling())
        .verdict(
            bias <= 1 ? Verdict.CONFIRMED : bias <= 2 ? Verdict.CONDITIONAL : Verdict.NOT_CONFIRMED,
            text(
                "the largest bias of a point that every limit allows is %.2f sigma: %s, %.4g MeV,"
                    + " coupling %.3g",
                bias, largest.model(), 1e3 * largest.mass(), largest.coupling()),
            "Masses below 1 GeV, strongest limit at each; one factor on the running is fitted with"
                + " the normalisation fixed.");
  }

  private static String decays(double invisible) {
    return invisible == 0 ? "visible" : "invisible";
  }

  /** The largest bias along the border of what is allowed below 1 GeV. */
  private Point worst(String name, Model model, boolean magnitude) {
    Yields yields = inputs.yields(model, formulas);
    HadronicFit fit = inputs.hadronicFit();
    double[] data = new double[yields.bins()];
    Point worst = new Point(name, Double.NaN, Double.NaN, 0);
    for (double mass : Grid.logarithmic(Inputs.LIGHTEST, 1, 61)) {
      double g = inputs.strongest(model, mass, magnitude);
      if (g == 0 || g == Double.POSITIVE_INFINITY) {
        continue;
      }
      yields.at(mass);
      yields.shift(g, data);
      for (int i = 0; i < data.length; i++) {
        data[i] += yields.standard()[i];
      }
      double bias = fit.fit(data).bias();
      if (Math.abs(bias) > Math.abs(worst.bias())) {
        worst = new Point(name, mass, g, bias);
      }
    }
    return worst;
  }

  private static String text(String format, Object... arguments) {
    return String.format(Locale.ROOT, format, arguments);
  }
}
