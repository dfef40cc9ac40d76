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
import recoil.muone.HadronicFit;
import recoil.muone.HadronicFit.Normalisation;
import recoil.muone.Yields;
import recoil.nature.Lepton;
import recoil.numeric.Grid;

/** Claims 15 and 19: heavy mediators, and the conclusion. */
final class ConclusionClaims {
  private static final int MASSES = 181;

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

  /** A point that no constraint excludes, and what it does to a_mu^had. */
  private record Point(String model, double mass, double coupling, double bias, double freeBias) {
    private static final Point NONE = new Point("none", Double.NaN, Double.NaN, 0, 0);

    Point worse(Point other) {
      return Math.abs(other.bias) > Math.abs(bias) ? other : this;
    }

    String words() {
      return text(
          "%.2f sigma (%s, %.4g MeV, coupling %.3g)", Math.abs(bias), model, 1e3 * mass, coupling);
    }
  }

  private Claim conclusion() {
    Point allowed = Point.NONE;
    Point explaining = Point.NONE;
    for (double r : Inputs.VECTOR_RATIOS) {
      for (double invisible : new double[] {0, 1}) {
        Model model =
            Presets.model("t-vector", Map.of("r2", Inputs.square(r))).withInvisible(invisible);
        String name = text("vector, r_V = %s, %s", r, invisible == 0 ? "visible" : "invisible");
        allowed = allowed.worse(worst(name, model, false));
        explaining = explaining.worse(worst(name, model, true));
      }
    }
    for (double r : Inputs.SCALAR_RATIOS) {
      Model model = Presets.model("t-scalar", Map.of("r2", Inputs.square(r)));
      String name = text("scalar, r_S = %s, visible", r);
      allowed = allowed.worse(worst(name, model, false));
      explaining = explaining.worse(worst(name, model, true));
    }
    Model gauged = Presets.model("lmu-ltau");
    allowed = allowed.worse(worst("L_mu - L_tau", gauged, false));
    explaining = explaining.worse(worst("L_mu - L_tau", gauged, true));
    double bias = Math.abs(explaining.bias());
    double free = Math.abs(explaining.freeBias());
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
        .number("bias_of_that_with_free_normalisation_sigma", Math.abs(allowed.freeBias()))
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
   * The largest bias on the border of what is allowed below 1 GeV.
   *
   * @param explaining whether the point also has to bring the muon moment within 1 sigma
   */
  private Point worst(String name, Model model, boolean explaining) {
    Yields yields = inputs.yields(model, formulas);
    HadronicFit fit = inputs.hadronicFit();
    MomentBound muon = inputs.moment(Lepton.MUON, false);
    double[] data = new double[yields.bins()];
    Point worst = Point.NONE;
    for (double mass : Grid.logarithmic(Inputs.LIGHTEST, 1, MASSES)) {
      double g = inputs.strongest(model, mass, false);
      if (explaining) {
        Optional<Band> band = muon.band(model, mass, 1);
        if (band.isEmpty() || g < band.get().from()) {
          continue;
        }
        g = Math.min(g, band.get().to());
      }
      if (g == 0 || g == Double.POSITIVE_INFINITY) {
        continue;
      }
      yields.at(mass);
      yields.shift(g, data);
      for (int i = 0; i < data.length; i++) {
        data[i] += yields.standard()[i];
      }
      double bias = fit.fit(data).bias();
      double free = fit.fit(data, Normalisation.FREE).bias();
      worst = worst.worse(new Point(name, mass, g, bias, free));
    }
    return worst;
  }
}
