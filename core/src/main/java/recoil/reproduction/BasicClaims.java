package recoil.reproduction;

import static recoil.reproduction.Answer.text;

import java.util.Arrays;
import java.util.List;
import recoil.muone.Exposure;
import recoil.muone.Quadrature;
import recoil.muone.Setup;
import recoil.muone.TemplateFit;
import recoil.nature.Constants;
import recoil.nature.Measured;
import recoil.scattering.Beam;
import recoil.scattering.HadronicRunning;
import recoil.scattering.Kinematics;
import recoil.scattering.Nodes;
import recoil.scattering.Printed;
import recoil.scattering.TreeLevel;

/** Claims 1, 2 and 16: kinematics, rates and the precision of the experiment. */
final class BasicClaims {
  private final Inputs inputs;

  BasicClaims(Inputs inputs) {
    this.inputs = inputs;
  }

  List<Claim> claims() {
    return List.of(
        energy(),
        recoil(),
        crossSection(),
        events(),
        transfer(),
        weak(),
        hadronic(),
        precision(),
        luminosity(Setup.paperExposure()),
        lattice());
  }

  private Claim energy() {
    double value = 1e3 * Math.sqrt(inputs.kinematics().s());
    return new Answer("1a", "(2.5)", "Centre-of-mass energy", "406 MeV")
        .number("sqrt_s_MeV", value)
        .holds(
            Answer.rounds(value, "406"),
            text("%.2f MeV", value),
            "Kinematics of a beam of " + inputs.setup().beam().energy() + " GeV.");
  }

  private Claim recoil() {
    double value = inputs.kinematics().maximumRecoil();
    return new Answer("1b", "(2.11)", "Largest recoil energy", "140 GeV")
        .number("t_max_GeV", value)
        .holds(Math.round(value) == 140, text("%.3f GeV", value), "Kinematics of the same beam.");
  }

  private Claim crossSection() {
    double value = bareCrossSection(inputs.setup().threshold());
    double total =
        bareCrossSection(inputs.setup().threshold() - inputs.constants().electronMass().value());
    boolean either = Math.round(value) == 245 || Math.round(total) == 245;
    return new Answer("1c", "section 2.1", "Total cross section", "245 ub")
        .number("sigma_T_above_threshold_ub", value)
        .number("sigma_E_above_threshold_ub", total)
        .holds(
            either,
            text("%.4f ub (T above 1 GeV), %.4f ub (total energy above 1 GeV)", value, total),
            "Integral of (2.6) without vacuum polarisation; it fixes the threshold, which the paper"
                + " does not state.");
  }

  private double bareCrossSection(double threshold) {
    Setup s = inputs.setup();
    Setup setup = s.withThreshold(threshold);
    Quadrature quadrature = new Quadrature(setup, inputs.constants());
    Nodes nodes = quadrature.nodes();
    Printed photon = new Printed(inputs.constants(), s.beam().energy());
    double[] density = new double[nodes.size()];
    for (int i = 0; i < density.length; i++) {
      density[i] = photon.photon(nodes.recoil(i));
    }
    double[] events = new double[quadrature.bins()];
    quadrature.sum(density, events);
    return Arrays.stream(events).sum() / s.luminosity() / 1e3;
  }

  private Claim events() {
    double value = bareCrossSection(inputs.setup().threshold()) * 1e3 * inputs.setup().luminosity();
    return new Answer("1d", "(2.13)", "Number of events", "3.7e12")
        .number("events", value)
        .holds(
            Answer.rounds(value, "3.7e12"),
            text("%.3fe12", value / 1e12),
            "Luminosity times the cross section above.");
  }

  private Claim transfer() {
    Kinematics kinematics = inputs.kinematics();
    double high = 1e3 * Math.sqrt(-kinematics.transfer(kinematics.maximumRecoil()));
    double low = 1e3 * Math.sqrt(-kinematics.transfer(inputs.setup().threshold()));
    double middle = Math.sqrt(low * high);
    return new Answer("1e", "section 1", "Momentum exchange", "O(100 MeV)^2")
        .number("smallest_momentum_MeV", low)
        .number("largest_momentum_MeV", high)
        .holds(
            middle > 100 / Math.sqrt(10) && middle < 100 * Math.sqrt(10),
            text(
                "sqrt|t| from %.0f to %.0f MeV, |t| up to %.4f GeV^2",
                low, high, 1e-6 * high * high),
            "From 2 m_e T at the threshold and at the largest recoil energy; their geometric mean"
                + " decides.");
  }

  private Claim weak() {
    double value = 100 * (standard(TreeLevel.Weak.ON, 0) / standard(TreeLevel.Weak.OFF, 0) - 1);
    return new Answer("1f", "Fig. 1", "Z exchange at the largest |q^2|", "0.001%")
        .number("weak_percent", value)
        .holds(
            Answer.rounds(Math.abs(value), "0.001"),
            text("%.5f%% (with its sign)", value),
            "Photon and Z amplitudes added, for the charge of the beam.");
  }

  private Claim hadronic() {
    double value = 100 * (standard(TreeLevel.Weak.OFF, 1) / standard(TreeLevel.Weak.OFF, 0) - 1);
    return new Answer("1g", "Fig. 1", "Hadronic vacuum polarisation at the largest |q^2|", "0.2%")
        .number("hadronic_percent", value)
        .holds(
            Answer.rounds(value, "0.2"),
            text("%.4f%%", value),
            "|1/(1 - Delta alpha)|^2 - 1 with the lepton-like form.");
  }

  /** dsigma/dT of the Standard Model at the largest recoil energy. */
  private double standard(TreeLevel.Weak weak, double kappa) {
    Constants constants = inputs.constants();
    Beam beam = inputs.setup().beam();
    HadronicRunning running = inputs.running().times(kappa);
    Nodes nodes = new Nodes(constants, beam.energy(), inputs.kinematics().maximumRecoil());
    return new TreeLevel(constants, beam, running, nodes, weak, List.of(), mass -> 0).standard()[0];
  }

  private Claim precision() {
    TemplateFit fit = inputs.hadronicFit();
    double total = 100 * fit.fit(fit.events(1)).error(0);
    Setup setup = inputs.setup().withSystematic(0);
    TemplateFit free = inputs.with(setup).hadronicFit();
    double statistical = 100 * free.fit(free.events(1)).error(0);
    Verdict verdict =
        Answer.rounds(total, "0.3")
            ? Verdict.CONFIRMED
            : Answer.rounds(statistical, "0.3") ? Verdict.CONDITIONAL : Verdict.NOT_CONFIRMED;
    return new Answer("2", "section 1", "Error on a_mu^had", "about 0.3%, statistical")
        .number("statistical_percent", statistical)
        .number("total_percent", total)
        .verdict(
            verdict,
            text(
                "%.2f%% statistical, %.2f%% with 10 ppm in each of %d bins",
                statistical, total, setup.bins()),
            "One factor on the running is fitted; with the systematic error per bin the result"
                + " depends on the number of bins.");
  }

  /** Claim 16a for an exposure. */
  Claim luminosity(Exposure exposure) {
    double value = exposure.luminosity();
    double calendar = exposure.luminosity(365.25 * 86400);
    boolean same = Answer.rounds(value, "1.5e7");
    return new Answer(
            "16a", "section 2.1", "1.3e7 muons/s and two years give the luminosity", "1.5e7 nb^-1")
        .number("luminosity_inverse_nb", value)
        .number("luminosity_of_calendar_years_inverse_nb", calendar)
        .verdict(
            same ? Verdict.CONDITIONAL : Verdict.NOT_CONFIRMED,
            text("%.2fe7 nb^-1 (%.2fe7 if the beam never stopped)", 1e-7 * value, 1e-7 * calendar),
            text(
                "With %.0f cm of beryllium and %.0f million s of beam a year.",
                exposure.length(), 1e-6 * exposure.secondsPerYear()));
  }

  private Claim lattice() {
    Measured had = inputs.settings().world().hadrons().moment();
    Measured lattice = inputs.quoted().lattice();
    double value =
        (lattice.value() - had.value()) / Math.hypot(lattice.uncertainty(), had.uncertainty());
    return new Answer("16b", "section 1", "Lattice a_mu^had above the one from R(s)", "3.1 sigma")
        .number("difference_sigma", value)
        .holds(
            Answer.rounds(value, "3.1"),
            text("%.2f sigma", value),
            text(
                "%.1f(%.1f)e-10 against %.1f(%.1f)e-10, errors in quadrature.",
                1e10 * lattice.value(),
                1e10 * lattice.uncertainty(),
                1e10 * had.value(),
                1e10 * had.uncertainty()));
  }
}
