package recoil.reproduction;

import static recoil.reproduction.Answer.text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import recoil.constraint.Limit;
import recoil.constraint.MomentBound;
import recoil.mediator.Benchmark;
import recoil.mediator.Coupling;
import recoil.mediator.Couplings;
import recoil.mediator.Formulas;
import recoil.mediator.Model;
import recoil.mediator.Pair;
import recoil.mediator.Presets;
import recoil.muone.CouplingLimit;
import recoil.nature.Lepton;

/** Claims 5 to 7, 12 and 17: a vector in the t-channel. */
final class VectorClaims {
  /** A window of masses up to this width in decades is called narrow. */
  private static final double NARROW = 0.6;

  private static final String VISIBLE = "babar-2014-visible";
  private static final String INVISIBLE = "babar-2017-invisible";
  private static final String NA64 = "na64-2019-invisible";
  private static final String FOUR_MUONS = "babar-2016-4mu";
  private static final String ELECTRON = "electron-moment";

  private final Inputs inputs;
  private final Formulas formulas;

  VectorClaims(Inputs inputs) {
    this.inputs = inputs;
    formulas = inputs.settings().headline();
  }

  List<Claim> claims() {
    List<Claim> claims = new ArrayList<>();
    Plane visible = plane(1, 0);
    claims.add(universal(visible, "5a", "visible", List.of(ELECTRON, VISIBLE, FOUR_MUONS)));
    claims.add(universal(plane(1, 1), "5b", "invisible", List.of(ELECTRON, INVISIBLE, NA64)));
    claims.add(window("6a", 0.8));
    claims.add(window("6b", 0.6));
    claims.add(precluded());
    claims.add(closed());
    claims.add(strongerThanElectron());
    claims.add(scaling(r -> Presets.model("t-vector", Map.of("r2", Inputs.square(r)))));
    claims.add(sign());
    claims.add(largeRatio());
    claims.add(sameModels(leptonNumber(-1, -1)));
    return claims;
  }

  private Plane plane(double r, double invisible) {
    return inputs.plane("t-vector", Inputs.square(r), invisible, false);
  }

  private Claim universal(Plane plane, String id, String decays, List<String> limits) {
    List<Plane.Range> leading = plane.leading();
    StringBuilder each = new StringBuilder();
    for (String key : limits) {
      each.append(each.length() == 0 ? "" : "; ")
          .append(inputs.constraints().get(key).title())
          .append(" ")
          .append(
              Plane.words(
                  plane.where(
                      i ->
                          plane.bound(key, i) < Double.POSITIVE_INFINITY
                              && plane.muone(i) < plane.bound(key, i))));
    }
    double decades = Plane.decades(leading);
    return new Answer(
            id,
            "Fig. 4, top",
            "r_V = 1, " + decays + ": MUonE is weaker than other limits at every mass",
            "at every mass")
        .number("decades_of_mass_where_muone_leads", decades)
        .verdict(
            leading.isEmpty()
                ? Verdict.CONFIRMED
                : decades < 0.25 ? Verdict.CONDITIONAL : Verdict.NOT_CONFIRMED,
            "MUonE leads " + Plane.words(leading),
            "Weaker than MUonE where it applies: " + each + ".");
  }

  private Claim window(String id, double r) {
    Plane plane = plane(r, 0);
    List<Plane.Range> leading = plane.leading();
    List<Plane.Range> light =
        leading.stream().filter(range -> range.high() < 2 * mass(Lepton.MUON)).toList();
    double decades = Plane.decades(light);
    return new Answer(
            id,
            "Fig. 4",
            text("r_V = %s: a narrow window at the edge of BaBar, visible decays", r),
            "narrow window")
        .number("window_decades", decades)
        .number("all_decades", Plane.decades(leading))
        .holds(
            decades > 0 && decades < NARROW,
            text("MUonE leads %s (%.2f decades below 2 m_mu)", Plane.words(leading), decades),
            text(
                "Masses where MUonE reaches below every limit, for %d bins; narrow is less than %s"
                    + " decades.",
                inputs.setup().bins(), NARROW));
  }

  private Claim precluded() {
    Plane plane = plane(0.4, 0);
    List<Plane.Range> leading = plane.leading();
    Benchmark np2 = Presets.benchmark("np2+");
    double decades = Plane.decades(leading);
    double strongest = inputs.strongest(np2.model(), np2.mass());
    boolean allowed = np2.coupling() < strongest;
    return new Answer(
            "6c",
            "Fig. 4, bottom",
            "r_V = 0.4, visible: MUonE is precluded by the muon moment and BaBar",
            "precluded, with NP2 marginally allowed")
        .number("decades_of_mass_where_muone_leads", decades)
        .number("np2_coupling_over_strongest_limit", np2.coupling() / strongest)
        .verdict(
            leading.isEmpty()
                ? Verdict.CONFIRMED
                : decades < 0.1 ? Verdict.CONDITIONAL : Verdict.NOT_CONFIRMED,
            text(
                "MUonE leads %s; NP2 is at %.2f of the strongest limit (%s)",
                Plane.words(leading), np2.coupling() / strongest, allowed ? "allowed" : "excluded"),
            leading.isEmpty()
                ? "No gap is left."
                : text(
                    "For %d bins a gap between the muon moment and BaBar stays open%s.",
                    inputs.setup().bins(), allowed ? ", in which NP2 lies" : ""));
  }

  private Claim closed() {
    StringBuilder where = new StringBuilder();
    double decades = 0;
    double below = 0;
    double[] searched = ((Limit) inputs.constraints().get(INVISIBLE)).masses();
    double last = searched[searched.length - 1];
    for (double r : Inputs.VECTOR_RATIOS) {
      Plane plane = plane(r, 1);
      List<Plane.Range> leading = plane.leading();
      decades = Math.max(decades, Plane.decades(leading));
      for (Plane.Range range : leading) {
        if (range.low() < last) {
          below += range.decades();
        }
      }
      where
          .append(where.length() == 0 ? "" : "; ")
          .append(text("r_V = %s: ", r))
          .append(Plane.words(leading));
    }
    return new Answer(
            "6d",
            "Fig. 4, right",
            "Invisible decays: closed for all four r_V by NA64 and BaBar",
            "closed")
        .number("largest_decades_of_mass_where_muone_leads", decades)
        .number("decades_below_the_end_of_the_search", below)
        .verdict(
            decades == 0
                ? Verdict.CONFIRMED
                : below == 0 ? Verdict.CONDITIONAL : Verdict.NOT_CONFIRMED,
            "MUonE leads: " + where,
            text("The invisible search of BaBar ends at %.3g GeV.", last));
  }

  private Claim strongerThanElectron() {
    double worst = 0;
    double weaker = 0;
    for (double r : Inputs.VECTOR_RATIOS) {
      Plane plane = plane(r, 1);
      List<Plane.Range> ranges =
          plane.where(
              i ->
                  plane.bound(NA64, i) < Double.POSITIVE_INFINITY
                      && plane.bound(NA64, i) > plane.bound(ELECTRON, i));
      weaker += Plane.decades(ranges);
      for (int i = 0; i < plane.size(); i++) {
        if (plane.bound(NA64, i) < Double.POSITIVE_INFINITY) {
          worst = Math.max(worst, plane.bound(NA64, i) / plane.bound(ELECTRON, i));
        }
      }
    }
    return new Answer(
            "6e",
            "section 3.1",
            "Invisible decays: NA64 is stronger than the electron moment for all four r_V",
            "stronger")
        .number("largest_ratio_na64_over_electron_moment", worst)
        .number("decades_where_weaker", weaker)
        .holds(
            worst < 1,
            text("NA64 over electron moment at most %.2f where NA64 has a limit", worst),
            text("NA64 is weaker over %.2f decades of mass, all r_V together.", weaker));
  }

  /** Claim 7a for a family of models. */
  Claim scaling(DoubleFunction<Model> family) {
    double worst = 0;
    CouplingLimit one = inputs.limit(family.apply(1), formulas);
    for (double r : new double[] {0.8, 0.6, 0.4}) {
      CouplingLimit other = inputs.limit(family.apply(r), formulas);
      for (double mass = 1e-3; mass <= 10; mass *= 10) {
        worst = Math.max(worst, Math.abs(other.at(mass) * r / one.at(mass) - 1));
      }
    }
    return new Answer("7a", "section 3.1", "The limit scales as 1/r_V", "scales simply as r_V")
        .number("largest_relative_deviation", worst)
        .holds(
            worst < 0.01,
            text("deviation at most %.1e from 1 MeV to 10 GeV", worst),
            "chi^2 depends on g_e g_mu = r_V^2 g^2 alone.",
            "The product g_e g_mu does not grow like the square of this ratio.");
  }

  private Claim sign() {
    double worst = 0;
    CouplingLimit plus = inputs.limit(Presets.model("t-vector"), formulas);
    CouplingLimit minus = inputs.limit(Presets.model("t-vector", Map.of("r2", -1.0)), formulas);
    for (double mass = 1e-3; mass <= 10; mass *= 10) {
      worst = Math.max(worst, Math.abs(minus.at(mass) / plus.at(mass) - 1));
    }
    return new Answer(
            "7b", "section 3.1", "r_V^2 < 0 gives nearly the same limit", "almost the same")
        .number("largest_relative_difference", worst)
        .holds(
            worst < 0.01,
            text("r_V^2 = -1 against 1: differ by at most %.1e", worst),
            "The interference dominates and only changes sign.",
            "The square of the new amplitude, or the variance with it, counts beside the interference.");
  }

  private Claim largeRatio() {
    double decades = 0;
    double light = 0;
    StringBuilder where = new StringBuilder();
    for (double r : new double[] {1.5, 2, 4}) {
      for (double invisible : new double[] {0, 1}) {
        List<Plane.Range> leading = plane(r, invisible).leading();
        decades = Math.max(decades, Plane.decades(leading));
        light =
            Math.max(
                light, Plane.decades(leading.stream().filter(range -> range.low() < 0.5).toList()));
        where
            .append(where.length() == 0 ? "" : "; ")
            .append(text("r_V = %s, %s: ", r, invisible == 0 ? "visible" : "invisible"))
            .append(Plane.words(leading));
      }
    }
    return new Answer("12a", "section 3.1", "r_V > 1 leaves no space for MUonE", "no space")
        .number("largest_decades_of_mass_where_muone_leads", decades)
        .number("largest_decades_below_500_MeV", light)
        .verdict(
            decades == 0
                ? Verdict.CONFIRMED
                : light == 0 ? Verdict.CONDITIONAL : Verdict.NOT_CONFIRMED,
            "MUonE leads: " + where,
            text("Below 500 MeV the space is at most %.2f decades of mass wide.", light));
  }

  /** A vector with couplings to the electron and the muon of its own. */
  static Model leptonNumber(double electron, double muon) {
    Model t = Presets.model("t-vector");
    EnumMap<Pair, Coupling> charges = new EnumMap<>(Pair.class);
    charges.put(Pair.EE, new Coupling(electron, 0));
    charges.put(Pair.MUMU, new Coupling(muon, 0));
    return new Model(
        "b-l",
        "lepton number",
        t.spin(),
        Couplings.of(charges),
        t.neutrinos(),
        false,
        0,
        t.couplingLabel(),
        t.massLabel());
  }

  /** Claim 17 for B - L, leptons of charge -1; the dark photon is epsilon e times charge -1. */
  Claim sameModels(Model negative) {
    Model t = Presets.model("t-vector");
    CouplingLimit universal = inputs.limit(t, formulas);
    CouplingLimit other = inputs.limit(negative, formulas);
    double worst = 0;
    MomentBound muon = inputs.moment(Lepton.MUON, false);
    for (double mass = 1e-3; mass <= 10; mass *= 10) {
      worst = Math.max(worst, Math.abs(other.at(mass) / universal.at(mass) - 1));
      worst =
          Math.max(
              worst, Math.abs(muon.shift(negative.at(mass, 1)) / muon.shift(t.at(mass, 1)) - 1));
    }
    double epsilon = universal.at(0.1) / inputs.constants().e();
    return new Answer(
            "17", "section 2.2", "B-L and the dark photon are case V(i), g = epsilon e", "the same")
        .number("largest_relative_difference", worst)
        .number("epsilon_limit_at_100_MeV", epsilon)
        .holds(
            worst < 1e-12,
            text(
                "they differ by at most %.1g; the limit at 100 MeV is epsilon = %.3g",
                worst, epsilon),
            "Only the product and the squares of the charges enter.",
            "The product or the squares of the charges differ.");
  }

  private double mass(Lepton lepton) {
    return inputs.constants().mass(lepton);
  }
}
