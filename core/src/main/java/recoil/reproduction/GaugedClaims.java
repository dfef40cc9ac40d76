package recoil.reproduction;

import static recoil.reproduction.Answer.text;

import java.util.List;
import recoil.constraint.MassBound;
import recoil.loop.Charges;
import recoil.loop.Mixing;
import recoil.mediator.Model;
import recoil.mediator.Presets;
import recoil.nature.Lepton;

/** Claim 10: L_mu - L_tau. */
final class GaugedClaims {
  private static final String MUON = "muon-moment";
  private static final String FOUR_MUONS = "babar-2016-4mu";

  private final Inputs inputs;
  private final Plane gauged;
  private final Plane universal;

  GaugedClaims(Inputs inputs) {
    this.inputs = inputs;
    gauged = inputs.plane("lmu-ltau", 1, 0, false);
    universal = inputs.plane("t-vector", 1, 0, false);
  }

  List<Claim> claims() {
    return List.of(
        weakerThanUniversal(), weakerThanMoment(), fourMuons(), bbn(inputs.bbn()), electron());
  }

  private Claim weakerThanUniversal() {
    double least = Double.POSITIVE_INFINITY;
    double most = 0;
    for (int i = 0; i < gauged.size(); i++) {
      double ratio = gauged.muone(i) / universal.muone(i);
      least = Math.min(least, ratio);
      most = Math.max(most, ratio);
    }
    return new Answer("10a", "section 4", "MUonE is weaker than in case V(i)", "weaker")
        .number("smallest_ratio", least)
        .number("largest_ratio", most)
        .holds(
            least > 1,
            text("by a factor %.1f to %.1f from 1 MeV to 10 GeV", least, most),
            "The electron is reached by a loop only.",
            "The loops make up for the missing coupling to the electron.");
  }

  private Claim weakerThanMoment() {
    int least = 0;
    int most = 0;
    int gev = 0;
    for (int i = 0; i < gauged.size(); i++) {
      least = ratio(i) < ratio(least) ? i : least;
      most = ratio(i) > ratio(most) ? i : most;
      gev = Math.abs(gauged.mass(i) - 1) < Math.abs(gauged.mass(gev) - 1) ? i : gev;
    }
    return new Answer(
            "10b",
            "section 4",
            "The 5 sigma muon moment precludes MUonE at every mass",
            "precluded")
        .number("smallest_ratio", ratio(least))
        .number("largest_ratio", ratio(most))
        .number("ratio_at_1_GeV", ratio(gev))
        .holds(
            ratio(least) > 1,
            text(
                "MUonE is weaker by a factor %.2f (at %.4g MeV) to %.2f (at %.4g MeV)",
                ratio(least), 1e3 * gauged.mass(least), ratio(most), 1e3 * gauged.mass(most)),
            "MUonE's limit over that of the moment, with the computed sign of the mixing.");
  }

  /** MUonE's limit over that of the muon moment. */
  private double ratio(int i) {
    return gauged.muone(i) / gauged.bound(MUON, i);
  }

  private Claim fourMuons() {
    List<Plane.Range> open =
        gauged.where(
            i ->
                gauged.mass(i) > 0.2
                    && gauged.bound(FOUR_MUONS, i) < Double.POSITIVE_INFINITY
                    && gauged.muone(i) < gauged.bound(FOUR_MUONS, i));
    List<Plane.Range> none =
        gauged.where(
            i -> gauged.mass(i) > 0.2 && gauged.bound(FOUR_MUONS, i) == Double.POSITIVE_INFINITY);
    return new Answer(
            "10c", "section 4", "BaBar 4mu excludes any sensitivity above 200 MeV", "excluded")
        .number("decades_open_where_babar_has_a_limit", Plane.decades(open))
        .number("decades_without_limit", Plane.decades(none))
        .verdict(
            !open.isEmpty()
                ? Verdict.NOT_CONFIRMED
                : Plane.decades(none) == 0 ? Verdict.CONFIRMED : Verdict.CONDITIONAL,
            "MUonE reaches below it "
                + Plane.words(open)
                + "; it has no limit "
                + Plane.words(none),
            "Where the search has a limit, and where it has none.");
  }

  /** Claim 10d for a bound. */
  Claim bbn(MassBound limit) {
    double bound = 1e3 * limit.mass().value();
    return new Answer("10d", "section 4", "BBN excludes masses below 5.3 MeV", "5.3 MeV")
        .number("bound_MeV", bound)
        .holds(
            Answer.rounds(bound, "5.3")
                && limit.bound(gauged.model(), 0.99e-3 * bound).smallest() == 0,
            text("%.1f MeV, for any coupling", bound),
            "Taken over from the literature; it rests on the coupling to neutrinos.");
  }

  private Claim electron() {
    double muon = inputs.moment(Lepton.MUON, false).shift(gauged.model().at(0.1, 1e-2));
    // The induced electron coupling at |q^2| ~ m^2 is at most e^2 g f / 16 pi^2 of order 1e-3 g.
    double electron = inducedElectronShift(0.1, 1e-2);
    double reach = inputs.settings().world().electron().highest() / Math.abs(electron);
    return new Answer(
            "10e", "section 4", "The electron moment is negligible", "much weaker, not shown")
        .number("muon_shift_at_100_MeV_and_1e-2", muon)
        .number("electron_shift_estimate", electron)
        .number("allowed_over_estimate", reach)
        .holds(
            reach > 10,
            text(
                "at 100 MeV and g = 1e-2 the induced shift is %.1e, %.0f times below the limit",
                electron, reach),
            "The induced coupling g_e = g e^2 I(-m^2)/(2 pi^2) is put into (2.15): an estimate.");
  }

  /** Shift of the electron's moment by the coupling that the mixing induces at |q^2| = m^2. */
  private double inducedElectronShift(double mass, double g) {
    double induced = g * mixing(mass) * inputs.constants().e2() / (2 * Math.PI * Math.PI);
    Model vector = Presets.model("t-vector");
    return inputs.moment(Lepton.ELECTRON, false).shift(vector.at(mass, induced));
  }

  private double mixing(double mass) {
    return Mixing.of(new Charges(0, 1, -1), inputs.constants()).integral(-mass * mass);
  }
}
