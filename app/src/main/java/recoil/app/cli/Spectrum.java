package recoil.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import recoil.muone.ChiSquare;
import recoil.muone.Setup;
import recoil.scattering.Kinematics;
import recoil.verdict.Configuration;
import recoil.verdict.Experiment;

/** {@code recoil spectrum}: events per bin with and without a mediator. */
@Command(
    name = "spectrum",
    description = {
      "Events per bin in the Standard Model and with a mediator, the mean of dsigma/dT over the bin,"
          + " and the change against its error; the edges in T, in the angles of electron and muon,"
          + " in x and in t. The muon's angle is not monotonic in T.",
      ""
    },
    sortOptions = false)
final class Spectrum implements Callable<Integer> {
  private static final double PPM = 1e6;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private PointOptions point = new PointOptions();

  @Mixin private OutputOptions output = new OutputOptions();

  /** An edge of a bin in all variables; units as in the names. */
  private record Edge(
      double recoilGev, double electronAngleRad, double muonAngleRad, double x, double tGev2) {
    static Edge of(Kinematics kinematics, double recoil) {
      return new Edge(
          recoil,
          kinematics.electronAngle(recoil),
          kinematics.muonAngle(recoil),
          kinematics.feynman(recoil),
          kinematics.transfer(recoil));
    }
  }

  /**
   * One bin.
   *
   * @param standard events in the Standard Model
   * @param total events with the mediator
   * @param error total error of the events with the mediator
   * @param standardNbPerGev mean of dsigma/dT in the Standard Model
   * @param totalNbPerGev the same with the mediator
   * @param changePpm relative change in parts per million
   */
  private record Bin(
      Edge low,
      Edge high,
      double standard,
      double total,
      double error,
      double standardNbPerGev,
      double totalNbPerGev,
      double changePpm) {}

  private record Document(
      Echo configuration, @Nullable Double massGev, double coupling, List<Bin> bins) {}

  @Override
  public Integer call() throws IOException {
    Point at = point.point(spec);
    Configuration configuration = at.configuration();
    Experiment experiment = new Experiment(configuration);
    Experiment.Events events = experiment.events(at.model(), at.mass(), at.coupling());
    List<Bin> bins = bins(configuration, experiment, events);
    output.writeBibtex(References.of(configuration));
    PrintWriter out = spec.commandLine().getOut();
    out.print(
        output.json()
            ? Text.json(new Document(at.echo(), at.massGev(), at.coupling(), bins))
            : csv(bins).text(at.echo()));
    return Main.DONE;
  }

  private static List<Bin> bins(
      Configuration configuration, Experiment experiment, Experiment.Events events) {
    Setup setup = configuration.setup();
    Kinematics kinematics =
        new Kinematics(configuration.world().constants(), setup.beam().energy());
    ChiSquare chiSquare = experiment.chiSquare();
    double[] edges = experiment.edges();
    List<Bin> bins = new ArrayList<>();
    for (int i = 0; i + 1 < edges.length; i++) {
      double exposure = setup.luminosity() * (edges[i + 1] - edges[i]);
      double standard = events.standard()[i];
      double total = events.total()[i];
      bins.add(
          new Bin(
              Edge.of(kinematics, edges[i]),
              Edge.of(kinematics, edges[i + 1]),
              standard,
              total,
              Math.sqrt(chiSquare.variance(total)),
              standard / exposure,
              total / exposure,
              PPM * (total - standard) / standard));
    }
    return bins;
  }

  private static Csv csv(List<Bin> bins) {
    List<double[]> rows = new ArrayList<>();
    for (Bin bin : bins) {
      rows.add(
          new double[] {
            bin.low.recoilGev,
            bin.high.recoilGev,
            bin.low.electronAngleRad,
            bin.high.electronAngleRad,
            bin.low.muonAngleRad,
            bin.high.muonAngleRad,
            bin.low.x,
            bin.high.x,
            bin.low.tGev2,
            bin.high.tGev2,
            bin.standard,
            bin.total,
            bin.error,
            bin.standardNbPerGev,
            bin.totalNbPerGev,
            bin.changePpm
          });
    }
    return new Csv(
        List.of(
            "low_recoil_GeV",
            "high_recoil_GeV",
            "low_electron_angle_rad",
            "high_electron_angle_rad",
            "low_muon_angle_rad",
            "high_muon_angle_rad",
            "low_x",
            "high_x",
            "low_t_GeV2",
            "high_t_GeV2",
            "standard_events",
            "events",
            "error_events",
            "standard_nb_per_GeV",
            "nb_per_GeV",
            "change_ppm"),
        rows);
  }
}
