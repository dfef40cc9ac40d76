package recoil.reproduction;

import static recoil.reproduction.Answer.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import recoil.constraint.Constraint;
import recoil.mediator.Formulas;
import recoil.mediator.Model;
import recoil.mediator.Presets;
import recoil.muone.CouplingLimit;
import recoil.muone.Setup;
import recoil.nature.Lepton;

/** Claims 9 and 18: flavour-changing mediators in the s-channel. */
final class CrossedClaims {
  private static final String ELECTRON = "electron-moment";
  private static final String MUONIUM = "muonium";

  private final Inputs inputs;
  private final Formulas formulas;

  CrossedClaims(Inputs inputs) {
    this.inputs = inputs;
    formulas = inputs.settings().headline();
  }

  List<Claim> claims() {
    List<Claim> claims = new ArrayList<>();
    Plane vector = plane("s-vector");
    Plane scalar = plane("s-scalar");
    claims.add(precluded("9a", "Fig. 6", "vector", vector));
    claims.add(precluded("9b", "Fig. 12", "scalar", scalar));
    claims.add(window("9c", "Fig. 6", "vector", "s-vector"));
    claims.add(window("9d", "Fig. 12", "scalar", "s-scalar"));
    claims.add(muoniumStronger(scalar));
    claims.add(dip("9f", "s-vector"));
    claims.add(dip("9g", "s-scalar"));
    claims.add(muoniumDip());
    claims.add(resonanceOfMoment(inputs.constants().mass(Lepton.MUON)));
    claims.add(lep(scalar));
    return claims;
  }

  private Plane plane(String preset) {
    return inputs.plane(preset, 1, 0, true);
  }

  private double resonance() {
    return Math.sqrt(inputs.kinematics().s());
  }

  private Claim precluded(String id, String where, String what, Plane plane) {
    List<Plane.Range> leading = plane.leading();
    double decades = Plane.decades(leading);
    boolean resonant =
        leading.stream()
            .allMatch(r -> r.low() > 0.95 * resonance() && r.high() < 1.05 * resonance());
    return new Answer(
            id,
            where,
            "s-channel " + what + ": MUonE is precluded by electron moment and muonium everywhere",
            "precluded")
        .number("decades_of_mass_where_muone_leads", decades)
        .verdict(
            leading.isEmpty()
                ? Verdict.CONFIRMED
                : resonant ? Verdict.CONDITIONAL : Verdict.NOT_CONFIRMED,
            "MUonE leads " + Plane.words(leading),
            text(
                "A monochromatic beam resolves the resonance at sqrt(s) = %.1f MeV.",
                1e3 * resonance()));
  }

  private Claim window(String id, String where, String what, String preset) {
    double electron = halfWidth(preset, ELECTRON);
    double muonium = halfWidth(preset, MUONIUM);
    // A spread dE of the beam energy shifts sqrt(s) by m_e dE / sqrt(s).
    double spread =
        1e3
            * inputs.constants().mass(Lepton.ELECTRON)
            * Setup.paperExposure().beamSpread()
            * inputs.setup().beam().energy()
            / resonance();
    // MUonE leads where it beats both.
    boolean hidden = Math.min(electron, muonium) < spread;
    return new Answer(
            id,
            where,
            "s-channel " + what + ": the dip at sqrt(s) does not reach below the other limits",
            "precluded also at the dip")
        .number("half_width_below_electron_moment_MeV", electron)
        .number("half_width_below_muonium_MeV", muonium)
        .number("spread_of_sqrt_s_MeV", spread)
        .verdict(
            electron == 0 && muonium == 0
                ? Verdict.CONFIRMED
                : hidden ? Verdict.CONDITIONAL : Verdict.NOT_CONFIRMED,
            text(
                "with a monochromatic beam MUonE beats the electron moment within %.2f MeV and"
                    + " muonium within %.2f MeV of sqrt(s)",
                electron, muonium),
            text(
                "The spread of the beam moves sqrt(s) by %.1f MeV, %s than the narrower window.",
                spread, hidden ? "more" : "less"));
  }

  /** Half of the range of masses around sqrt(s) in MeV in which MUonE beats a constraint. */
  private double halfWidth(String preset, String key) {
    Model model = Presets.model(preset);
    Constraint constraint = inputs.constraints().get(key);
    CouplingLimit limit = inputs.limit(model, formulas);
    DoubleUnaryOperator lead = mass -> constraint.bound(model, mass).smallest() - limit.at(mass);
    double width = 0;
    for (int side = -1; side <= 1; side += 2) {
      double inside = 1e-7;
      double outside = 0.2;
      if (lead.applyAsDouble(resonance() * (1 + side * inside)) <= 0) {
        continue;
      }
      while (outside / inside > 1 + 1e-6) {
        double middle = Math.sqrt(inside * outside);
        if (lead.applyAsDouble(resonance() * (1 + side * middle)) > 0) {
          inside = middle;
        } else {
          outside = middle;
        }
      }
      width += 0.5e3 * resonance() * inside;
    }
    return width;
  }

  private Claim muoniumStronger(Plane scalar) {
    List<Plane.Range> weaker =
        scalar.where(
            i ->
                scalar.bound(MUONIUM, i)
                    > Math.min(scalar.bound(ELECTRON, i), scalar.bound("muon-moment", i)));
    return new Answer(
            "9e",
            "section 5.2",
            "Scalar: muonium is more stringent than both moments",
            "more stringent")
        .number("decades_where_weaker", Plane.decades(weaker))
        .holds(
            weaker.isEmpty(),
            "muonium is weaker " + Plane.words(weaker),
            "(5.4) against (2.16) with the muon in the loop of the electron and the reverse.");
  }

  private Claim dip(String id, String preset) {
    CouplingLimit limit = inputs.limit(Presets.model(preset), formulas);
    double near = limit.at(resonance() * (1 + 1e-5));
    double beside = Math.min(limit.at(0.8 * resonance()), limit.at(1.25 * resonance()));
    return new Answer(
            id,
            preset.equals("s-vector") ? "Fig. 6" : "Fig. 12",
            "A dip of MUonE's limit at the centre-of-mass energy",
            "log10(m/MeV) = 2.6")
        .number("log10_sqrt_s_MeV", Math.log10(1e3 * resonance()))
        .number("limit_beside_over_limit_at_1e-5", beside / near)
        .holds(
            beside > 3 * near && Answer.rounds(Math.log10(1e3 * resonance()), "2.6"),
            text(
                "at log10 = %.3f; 1e-5 from it the limit is %.0f times stronger than 20%% beside",
                Math.log10(1e3 * resonance()), beside / near),
            "The s-channel propagator.",
            "The s-channel propagator has its pole at sqrt(s), which is elsewhere or does not show.");
  }

  private Claim muoniumDip() {
    Model model = Presets.model("s-vector");
    Constraint muonium = inputs.constraints().get(MUONIUM);
    double pole = inputs.constants().mass(Lepton.MUON) + inputs.constants().mass(Lepton.ELECTRON);
    double near = muonium.bound(model, pole * (1 + 1e-5)).smallest();
    double beside =
        Math.min(
            muonium.bound(model, 0.9 * pole).smallest(),
            muonium.bound(model, 1.1 * pole).smallest());
    return new Answer("9h", "section 3.2", "A dip of the muonium limit at m_e + m_mu", "dip")
        .number("limit_beside_over_limit_at_1e-5", beside / near)
        .holds(
            beside > 3 * near,
            text("1e-5 from it the limit is %.0f times stronger than 10%% beside", beside / near),
            "The pole of (3.6); for the 1S state of a CP-even scalar it is not physical.",
            "The pole of (3.6) lies there, but the limit beside it is not three times weaker.");
  }

  /** Claim 9i for a structure at a mass. */
  Claim resonanceOfMoment(double mmu) {
    double near = shift(mmu);
    double above = shift(1.2 * mmu);
    double below = shift(mmu / 1.2);
    return new Answer(
            "9i",
            "section 3.2",
            "A resonance structure of the muon moment at the muon mass",
            "structure")
        .number("shift_at_m_mu_over_g2", near)
        .number("shift_above_over_g2", above)
        .number("shift_below_over_g2", below)
        .holds(
            Math.abs(near) > Math.abs(above) && Math.abs(near) > Math.abs(below),
            text(
                "vector: %.3e g^2 at m_mu, %.3e above, %.3e below (factor 1.2 in mass)",
                near, above, below),
            "The pole of the integrand of (2.15) enters the range of integration there.",
            "The shift is larger above or below this mass.");
  }

  private double shift(double mass) {
    return inputs.moment(Lepton.MUON, false).shift(Presets.model("s-vector").at(mass, 1));
  }

  private Claim lep(Plane scalar) {
    double weakest = 0;
    double muone = 0;
    for (int i = 0; i < scalar.size(); i++) {
      weakest = Math.max(weakest, scalar.strongest(i));
      muone = Math.max(muone, scalar.muone(i));
    }
    return new Answer(
            "18",
            "section 5.2",
            "LEP (y_emu < 0.041) is weaker than the limits of Fig. 12",
            "weaker")
        .number("weakest_of_the_strongest_limits", weakest)
        .number("weakest_limit_of_muone", muone)
        .holds(
            weakest < inputs.quoted().lep().value(),
            text(
                "the strongest limit is at most %.2e up to 10 GeV, that of MUonE %.2e",
                weakest, muone),
            "Compared over all masses from 1 MeV to 10 GeV.");
  }
}
