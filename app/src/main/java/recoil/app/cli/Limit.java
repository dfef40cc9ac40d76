package recoil.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import recoil.app.answer.Choice;
import recoil.app.answer.Echo;
import recoil.app.answer.LimitDocument;
import recoil.app.answer.MassList;
import recoil.app.answer.References;
import recoil.app.answer.Text;
import recoil.app.figure.CurvePanel;
import recoil.app.figure.Figure;
import recoil.app.figure.LimitPanel;
import recoil.app.plot.Plot;
import recoil.verdict.Configuration;
import recoil.verdict.DirectSearch;
import recoil.verdict.Experiment;

/** {@code recoil limit}: MUonE's limit on the common coupling factor against the mass. */
@Command(
    name = "limit",
    description = {
      "MUonE's limit on the common factor of a model's couplings against the mass, as CSV.",
      ""
    },
    sortOptions = false)
final class Limit implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private NamedModel chosen = new NamedModel();

  @Option(
      names = "--mass",
      paramLabel = "MASSES",
      converter = MassListConverter.class,
      description =
          "FROM:TO:N, equally spaced in the logarithm, or a list with commas, with units. Default:"
              + " 1MeV:10GeV:200.")
  private @Nullable MassList masses;

  @Mixin private DirectOptions channel = new DirectOptions();

  @Mixin private ConfigurationOptions conditions = new ConfigurationOptions();

  @Mixin private ConstraintOptions constraints = new ConstraintOptions();

  @Mixin private OutputOptions output = new OutputOptions();

  @Option(
      names = "--figure",
      paramLabel = "FILE",
      description = "Draw the limit and what is excluded already; FILE ends with .pdf, .svg, .png.")
  private @Nullable Path figure;

  @Option(
      names = "--hepdata",
      paramLabel = "DIR",
      description = "Write the limit for HEPData: submission.yaml, its data file and pictures.")
  private @Nullable Path hepdata;

  @Option(
      names = "--compare-systematics",
      description =
          "Also the limits with the normalisation fixed, with each of --systematics alone, and with"
              + " the normalisation free; --figure draws them.")
  private boolean comparing;

  @Override
  public Integer call() throws IOException {
    Configuration configuration = conditions.configuration();
    FigureFile drawn = figure == null ? null : FigureFile.of("--figure", figure);
    Choice choice = chosen.choice(configuration.world().constants());
    double[] mass =
        MassList.of(
            masses, choice, drawn != null ? "--figure" : hepdata != null ? "--hepdata" : null);
    Echo echo = conditions.echo(spec, configuration, choice);
    LimitDocument document = LimitDocument.of(echo, new Experiment(configuration), choice, mass);
    if (comparing) {
      document = document.inTurn(configuration, choice);
    }
    DirectSearch search = channel.search(configuration);
    if (search != null) {
      if (comparing) {
        throw new IllegalArgumentException(
            "--channel: given; allowed without --compare-systematics");
      }
      document = with(search, document, choice);
      LimitDocument.Direct direct = document.direct();
      if (direct != null && !direct.note().isEmpty()) {
        spec.commandLine().getErr().println("recoil: " + direct.search() + ": " + direct.note());
      }
    }
    Set<String> keys = References.of(configuration);
    if (drawn != null || hepdata != null) {
      LimitPanel panel =
          document.panel(choice, constraints.of(configuration), configuration.world());
      Plot plot =
          comparing
              ? compared(document.curves(choice))
              : Figure.of(panel.panel(document.description()));
      keys.addAll(panel.sources());
      if (drawn != null) {
        drawn.write(plot);
      }
      if (hepdata != null) {
        HepData.of(document).write(hepdata, plot);
      }
    }
    output.writeBibtex(keys);
    PrintWriter out = spec.commandLine().getOut();
    out.print(output.json() ? Text.json(document) : document.csv());
    return Main.DONE;
  }

  private LimitDocument with(DirectSearch search, LimitDocument document, Choice choice) {
    int masses = document.massGev().length;
    PrintWriter err = spec.commandLine().getErr();
    try (Progress progress =
        new Progress(err, Progress.onTerminal(), "direct production", masses)) {
      return document.with(
          search,
          choice,
          mass -> {
            DirectSearch.Reach reach = search.reach(choice.model(), mass);
            progress.step();
            return reach;
          });
    }
  }

  private static Plot compared(List<CurvePanel.Curve> curves) {
    return Figure.compared(CurvePanel.of(curves), CurvePanel.weakening(curves));
  }
}
