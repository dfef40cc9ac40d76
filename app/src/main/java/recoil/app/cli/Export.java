package recoil.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
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
import recoil.muone.Axis;
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
  private static final int EDGE_DIGITS = 12;

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
    MeasuredBins table = MeasuredBins.of(at, experiment);
    String title = title(at) + " " + places(table, experiment);
    String text =
        Text.json(
            format == Format.PYHF
                ? PyhfWorkspace.of(title, bins, counts)
                : Hs3Document.of(
                    title, bins, counts, new Hs3Document.Bins(table.columns(), table.rows())));
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

  private static String title(Point at) {
    return "recoil "
        + at.echo().version()
        + ", MUonE with "
        + at.model().name()
        + (at.massGev() == null ? "" : " of mass " + Text.number(at.mass(), DIGITS) + " GeV")
        + ", coupling "
        + Text.number(at.coupling(), DIGITS)
        + ", world "
        + at.echo().world()
        + ", by: recoil "
        + String.join(" ", at.echo().arguments())
        + ". Counts are not events: bin i is in units of its total error sigma_i (statistical and"
        + " uncorrelated systematic). Background 1e6, signal 1e3 s_i/sigma_i with s_i the events that"
        + " the mediator adds, shared errors 1e3 r_i N_i/sigma_i with r_i the relative change of bin"
        + " i.";
  }

  /** Which bins of the setup these are, with the edges of its axes. */
  private static String places(MeasuredBins table, Experiment experiment) {
    StringBuilder text = new StringBuilder("Bins in order, as numbered in the setup from 1");
    if (table.axes().size() == 2) {
      text.append(", the second variable fastest");
    }
    text.append(": ").append(ranges(table.rows())).append(" of ");
    text.append(experiment.setup().bins()).append('.');
    for (int axis = 0; axis < table.axes().size(); axis++) {
      text.append(' ').append(edges(table.axes().get(axis), experiment.edges(axis))).append('.');
    }
    return text.toString();
  }

  /** Numbers in the first column, as ranges. */
  private static String ranges(List<double[]> rows) {
    StringBuilder text = new StringBuilder();
    int first = 0;
    for (int i = 1; i <= rows.size(); i++) {
      if (i == rows.size() || rows.get(i)[0] != rows.get(i - 1)[0] + 1) {
        int from = (int) rows.get(first)[0];
        int to = (int) rows.get(i - 1)[0];
        text.append(first == 0 ? "" : ",").append(from).append(to == from ? "" : "-" + to);
        first = i;
      }
    }
    return text.toString();
  }

  private static String edges(Axis axis, double[] edges) {
    double unit = axis.variable().unit();
    List<String> pieces = new ArrayList<>();
    int last = 0;
    for (int number : axis.binning().bins()) {
      String from = Text.number(edges[last] / unit, EDGE_DIGITS);
      last += number;
      String to = Text.number(edges[last] / unit, EDGE_DIGITS);
      pieces.add(number + " from " + from + " to " + to);
    }
    String equal = axis.binning().logarithmic() ? ", equal in the logarithm: " : ", equal: ";
    return "Bins in " + axis.variable().key() + equal + String.join(", ", pieces);
  }
}
