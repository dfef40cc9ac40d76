package recoil.reproduction;

import static recoil.reproduction.Answer.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import recoil.constraint.Recast;
import recoil.mediator.Benchmark;
import recoil.mediator.Formulas;
import recoil.mediator.Model;
import recoil.mediator.Presets;
import recoil.muone.Setup;
import recoil.scattering.Beam;
import recoil.scattering.Charge;
import recoil.verdict.Configuration;
import recoil.verdict.DirectChannel;

/** Claim 20: direct production can be left out. */
final class DirectClaims {
  /** Relative error of the cross sections, which the verdict does not feel. */
  private static final double ACCURACY = 0.04;

  private static final double[] MASSES = {1e-3, 1e-2, 0.1};

  private final Inputs inputs;

  DirectClaims(Inputs inputs) {
    this.inputs = inputs;
  }

  /** Direct production by a beam of the setup's energy. */
  private DirectChannel channel(Charge charge) {
    Settings settings = inputs.settings();
    Beam beam = settings.setup().beam();
    Setup setup =
        settings
            .setup()
            .withBeam(new Beam(beam.energy(), charge, beam.polarisation(), beam.spectrum()));
    return new DirectChannel(
        new Configuration(
            settings.world(), setup, Formulas.EXACT, Recast.AS_PUBLISHED, settings.level(), 1),
        1);
  }

  List<Claim> claims() {
    return List.of(
        negligible(
            List.of(
                Presets.benchmark("np1"), Presets.benchmark("np2+"), Presets.benchmark("np2-"))));
  }

  /** Claim 20 for some points. */
  Claim negligible(List<Benchmark> points) {
    Answer answer =
        new Answer(
            "20",
            "section 1",
            "Direct production, mu e -> mu e X, can be left out: the X tend to be very soft, and"
                + " such events are vetoed",
            "left out");
    double elastic = elastic();
    Charge own = inputs.setup().beam().charge();
    double worst = 0;
    for (Benchmark point : points) {
      double contamination =
          band(channel(own), point.model(), point.mass(), point.coupling()) / elastic;
      worst = Math.max(worst, contamination);
      answer.number(
          "contamination_ppm_" + point.name().replace("+", "_plus").replace("-", "_minus"),
          1e6 * contamination);
    }
    Model universal = Presets.model("t-vector");
    List<String> beams = new ArrayList<>();
    for (Charge charge : Charge.values()) {
      String name = charge == Charge.PLUS ? "plus" : "minus";
      List<String> couplings = new ArrayList<>();
      for (double mass : MASSES) {
        double band = band(channel(charge), universal, mass, 1);
        double coupling = Math.sqrt(DirectChannel.SEEN * elastic / band);
        if (Double.isFinite(coupling)) {
          String mev = text("%.0f", 1e3 * mass);
          answer.number("coupling_at_10_ppm_for_mu_" + name + "_and_" + mev + "_MeV", coupling);
          couplings.add(text("%.2g at %s MeV", coupling, mev));
        }
      }
      String list = couplings.isEmpty() ? "no size" : String.join(", ", couplings);
      beams.add(list + " on for mu" + (charge == Charge.PLUS ? "+" : "-"));
    }
    return answer.verdict(
        worst < DirectChannel.SEEN ? Verdict.CONDITIONAL : Verdict.NOT_CONFIRMED,
        text("at most %.1e of the elastic events at the benchmarks", worst),
        text(
            "Events within %.1f mrad of the elastic curve; a vector with equal couplings adds 10 ppm"
                + " to the elastic sample from a coupling of %s. The rate is what makes them"
                + " harmless: X from the muon line is not soft, and a search of its own would see"
                + " it.",
            1e3 * DirectChannel.BAND, String.join(", and of ", beams)));
  }

  private static double band(DirectChannel channel, Model model, double mass, double coupling) {
    return channel.band(model, mass, coupling, ACCURACY).value();
  }

  /** The elastic cross section of the sample in nb. */
  private double elastic() {
    double[] events = inputs.yields(Presets.model("t-vector"), Formulas.EXACT).standard();
    return Arrays.stream(events).sum() / inputs.setup().luminosity();
  }
}
