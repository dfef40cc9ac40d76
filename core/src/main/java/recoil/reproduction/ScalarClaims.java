package recoil.reproduction;

import static recoil.reproduction.Answer.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import recoil.mediator.Formulas;
import recoil.mediator.Model;
import recoil.mediator.Presets;
import recoil.moment.Moment;
import recoil.muone.CouplingLimit;
import recoil.muone.Yields;
import recoil.nature.Lepton;
import recoil.numeric.Grid;

/** Claims 11 to 14: a scalar in the t-channel. */
final class ScalarClaims {
  private final Inputs inputs;
  private final Formulas formulas;

  ScalarClaims(Inputs inputs) {
    this.inputs = inputs;
    formulas = inputs.settings().headline();
  }

  List<Claim> claims() {
    List<Claim> claims = new ArrayList<>();
    claims.add(precluded("11a", 1));
    claims.add(precluded("11b", 2));
    claims.add(precluded("11c", 0.5));
    claims.add(orderOfMagnitude());
    claims.add(anyRatio());
    claims.add(pseudoscalar(Lepton.ELECTRON, "13a"));
    claims.add(pseudoscalar(Lepton.MUON, "13b"));
    claims.add(suppression(Presets.model("t-scalar")));
    return claims;
  }

  private Plane plane(double r, double invisible) {
    return inputs.plane("t-scalar", Inputs.square(r), invisible, false);
  }

  private Claim precluded(String id, double r) {
    double open = 0;
    double least = Double.POSITIVE_INFINITY;
    StringBuilder where = new StringBuilder();
    for (double invisible : new double[] {0, 1}) {
      Plane plane = plane(r, invisible);
      open += Plane.decades(plane.leading());
      for (int i = 0; i < plane.size(); i++) {
        least = Math.min(least, plane.muone(i) / plane.strongest(i));
      }
      where
          .append(where.length() == 0 ? "visible: " : "; invisible: ")
          .append(Plane.words(plane.leading()));
    }
    return new Answer(
            id,
            "Fig. 11",
            text("r_S = %.3g: MUonE is precluded, visible and invisible", r),
            "precluded")
        .number("decades_of_mass_where_muone_leads", open)
        .number("smallest_ratio_muone_over_strongest", least)
        .holds(
            least > 1,
            text("leads %s; weaker by at least %.2f", where, least),
            "MUonE's limit over the strongest other one at each mass.");
  }

  private Claim orderOfMagnitude() {
    List<Double> ratios = new ArrayList<>();
    for (double r : Inputs.SCALAR_RATIOS) {
      for (double invisible : new double[] {0, 1}) {
        add(plane(r, invisible), ratios);
      }
    }
    add(inputs.plane("s-scalar", 1, 0, true), ratios);
    ratios.sort(null);
    double median = ratios.get(ratios.size() / 2);
    double low = ratios.get(0);
    double high = ratios.get(ratios.size() - 1);
    double one = Math.sqrt(10);
    boolean stronger = median > one;
    return new Answer(
            "11d",
            "section 6",
            "Other limits on the scalar are typically one order of magnitude stronger",
            "one order of magnitude")
        .number("median_ratio", median)
        .number("smallest_ratio", low)
        .number("largest_ratio", high)
        .verdict(
            stronger && median < 10 * one
                ? Verdict.CONFIRMED
                : stronger ? Verdict.CONDITIONAL : Verdict.NOT_CONFIRMED,
            text("median factor %.0f, from %.2g to %.0f", median, low, high),
            median >= 10 * one
                ? "They are stronger than stated, except beside the resonance of Fig. 12."
                : "All masses and panels of Figs. 11 and 12, MUonE's limit over the strongest other.");
  }

  private static void add(Plane plane, List<Double> ratios) {
    for (int i = 0; i < plane.size(); i++) {
      ratios.add(plane.muone(i) / plane.strongest(i));
    }
  }

  private Claim anyRatio() {
    double least = Double.POSITIVE_INFINITY;
    double at = Double.NaN;
    for (double r : Grid.logarithmic(0.03, 30, 13)) {
      Model model = Presets.model("t-scalar", Map.of("r2", Inputs.square(r)));
      CouplingLimit limit = inputs.limit(model, formulas);
      // The moments alone: they need no assumption on the decays.
      for (double mass : Grid.logarithmic(Inputs.LIGHTEST, Inputs.HEAVIEST, 41)) {
        double moments = Double.POSITIVE_INFINITY;
        for (Lepton lepton : List.of(Lepton.ELECTRON, Lepton.MUON)) {
          moments = Math.min(moments, inputs.moment(lepton, false).bound(model, mass).smallest());
        }
        double ratio = limit.at(mass) / moments;
        if (ratio < least) {
          least = ratio;
          at = r;
        }
      }
    }
    return new Answer(
            "12b", "section 5.1", "The scalar is precluded by both moments for any r_S", "any r_S")
        .number("smallest_ratio_muone_over_moments", least)
        .number("at_r_S", at)
        .holds(
            least > 1,
            text("MUonE is weaker by at least %.2f, at r_S = %.2f", least, at),
            "r_S from 0.03 to 30; the two moments bound the product that MUonE sees.");
  }

  private Claim pseudoscalar(Lepton lepton, String id) {
    double own = inputs.constants().mass(lepton);
    double least = Double.POSITIVE_INFINITY;
    double most = 0;
    boolean negative = true;
    for (double mass : Grid.logarithmic(Inputs.LIGHTEST, Inputs.HEAVIEST, 41)) {
      double odd = Moment.pseudoscalar(mass, own, own);
      double even = Moment.scalar(mass, own, own);
      double ratio = Math.sqrt(Math.abs(even / odd));
      least = Math.min(least, ratio);
      most = Math.max(most, ratio);
      negative &= odd < 0;
    }
    String name = lepton == Lepton.ELECTRON ? "electron" : "muon";
    // A two-sided band that is not centred on zero treats a negative shift differently.
    double up = inputs.settings().world().moment(lepton).highest();
    double down = -inputs.settings().world().moment(lepton).lowest();
    double twoSided = least * Math.sqrt(down / up);
    boolean magnitude = least > 1;
    return new Answer(
            id,
            "footnote 1",
            "The limit from the " + name + " moment is slightly weaker for a CP-odd scalar",
            "slightly weaker")
        .number("smallest_ratio_of_limits_magnitude", least)
        .number("largest_ratio_of_limits_magnitude", most)
        .number("smallest_ratio_of_limits_two_sided", twoSided)
        .verdict(
            !magnitude
                ? Verdict.NOT_CONFIRMED
                : twoSided > 1 ? Verdict.CONFIRMED : Verdict.CONDITIONAL,
            text(
                "weaker by %.2f to %.2f for |shift|; at least %.2f with the sign of the shift",
                least, most, twoSided),
            negative
                ? "The CP-odd shift is negative at every mass, so the sign decides which side of the"
                    + " measurement bounds it."
                : "The CP-odd shift changes sign.");
  }

  /** Claim 14 for a model. */
  Claim suppression(Model model) {
    double mass = 0.1;
    Yields vector = inputs.yields(Presets.model("t-vector"), formulas);
    Yields scalar = inputs.yields(model, formulas);
    vector.at(mass);
    scalar.at(mass);
    double ratio =
        Arrays.stream(scalar.parts().linear).sum() / Arrays.stream(vector.parts().linear).sum();
    double expected = inputs.constants().mass(Lepton.MUON) / inputs.setup().beam().energy();
    double relative = Math.abs(ratio) / expected;
    return new Answer(
            "14", "section 2.2", "The scalar interference is suppressed by m_mu/E", "m_mu/E")
        .number("scalar_over_vector", ratio)
        .number("over_m_mu_over_E", relative)
        .holds(
            relative > 0.2 && relative < 5,
            text("scalar over vector %.2e = %.2f m_mu/E at 100 MeV", ratio, relative),
            "Chirality has to flip on both lines.",
            text(
                "Flips of chirality on both lines would give m_mu/E; this is %s.",
                relative > 1 ? "much more" : "much less"));
  }
}
