package recoil.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import recoil.app.answer.MeasuredBins;
import recoil.app.answer.Point;
import recoil.app.answer.References;
import recoil.app.answer.Text;
import recoil.muone.ChiSquare;
import recoil.statistics.Shape;
import recoil.statistics.StandardisedBins;
import recoil.verdict.Configuration;
import recoil.verdict.Experiment;

/** {@code recoil export}: the bins of MUonE for tools of statistics. */
@Command(
    name = "export",
    description = {
      "The bins of MUonE with a mediator for tools of statistics: a workspace of HistFactory 1.0.0 that"
          + " pyhf reads, or HS3. The strength mu scales the change by the mediator at the given"
          + " coupling, with its interference. Bins are in units of their total error, because"
          + " 1e12 events drown an effect of 1e-5 in rounding: background 1e6, signal"
          + " 1e3 s/sigma, shared errors likewise.",
      ""
    },
    sortOptions = false)
final class Export implements Callable<Integer> {
  private static final int DIGITS = 6;
  private static final String COUNTS =
      ". Counts are not events: bin i is in units of its total error sigma_i (statistical and"
          + " uncorrelated systematic). Background 1e6, signal 1e3 s_i/sigma_i with s_i the events"
          + " that the mediator adds, shared errors 1e3 r_i N_i/sigma_i with r_i the relative change"
          + " of bin i. The bins are in misc.";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private PointOptions point = new PointOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "pyhf",
      description = "pyhf or hs3. Default: ${DEFAULT-VALUE}.")
  private Format format = Format.PYHF;

  @Option(
      names = "--observed",
      paramLabel = "DATA",
      defaultValue = "standard",
      description =
          "What was observed: the expectation of the standard model, or with the mediator."
              + " Default: ${DEFAULT-VALUE}.")
  private Observed observed = Observed.STANDARD;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write to a file, which exists when it is whole. Default: standard output.")
  private @Nullable Path file;

  @Option(
      names = "--bibtex",
      paramLabel = "FILE",
      description = "Write the references of everything that was used.")
  private @Nullable Path bibtex;

  private enum Format {
    PYHF,
    HS3
  }

  private enum Observed {
    STANDARD,
    MEDIATOR
  }

  @Override
  public Integer call() throws IOException {
    Point at = point.point(spec);
    Configuration configuration = at.configuration();
    Experiment experiment = new Experiment(configuration);
    StandardisedBins bins =
        bins(
            experiment.events(at.model(), at.mass(), at.coupling()),
            experiment.chiSquare(at.model()));
    double[] counts =
        bins.counts(
            observed == Observed.MEDIATOR ? 1 : 0,
            new double[bins.constrained().size()],
            new double[bins.free().size()]);
    Object document =
        format == Format.PYHF
            ? PyhfWorkspace.of(title(at), bins, counts)
            : Hs3Document.of(title(at) + COUNTS, bins, counts, table(at, experiment));
    String text = Text.json(document);
    if (bibtex != null) {
      WholeFile.write(
          bibtex, References.bibtex(References.of(configuration)).getBytes(StandardCharsets.UTF_8));
    }
    if (file == null) {
      spec.commandLine().getOut().print(text);
    } else {
      WholeFile.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
    return Main.DONE;
  }

  private static Hs3Document.Bins table(Point at, Experiment experiment) {
    MeasuredBins bins = MeasuredBins.of(at, experiment);
    return new Hs3Document.Bins(bins.columns(), bins.rows());
  }

  /** The change by the mediator, with the errors of the Standard Model's events. */
  private static StandardisedBins bins(Experiment.Events events, ChiSquare chiSquare) {
    int size = events.standard().length;
    double[] signal = new double[size];
    double[] variance = new double[size];
    for (int i = 0; i < size; i++) {
      signal[i] = events.total()[i] - events.standard()[i];
      variance[i] = chiSquare.variance(events.standard()[i]);
    }
    List<Shape> shapes =
        chiSquare.shapes().stream().map(shape -> shape.times(events.standard())).toList();
    return StandardisedBins.of(signal, variance, shapes);
  }

  /** What it is and how it was made. */
  private static String title(Point at) {
    return "MUonE with "
        + at.model().name()
        + (at.massGev() == null ? "" : " of mass " + Text.number(at.mass(), DIGITS) + " GeV")
        + ", coupling "
        + Text.number(at.coupling(), DIGITS)
        + ", world "
        + at.echo().world()
        + ", by recoil "
        + at.echo().version()
        + ": recoil "
        + String.join(" ", at.echo().arguments());
  }
}
