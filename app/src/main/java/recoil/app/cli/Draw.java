package recoil.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
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
import recoil.verdict.Configuration;
import recoil.verdict.Experiment;

/** {@code recoil figure}: the plane of mass and coupling of a model, or limits from files. */
@Command(
    name = "figure",
    description = {
      "The plane of mass and coupling of a model: what is excluded, what would explain the muon"
          + " moment, where MUonE would see it, and the point of a benchmark or a file. Or the curves"
          + " of CSV files that 'recoil limit' wrote, in one figure.",
      ""
    },
    sortOptions = false)
final class Draw implements Callable<Integer> {
  private static final String CSV = ".csv";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "1..*",
      paramLabel = "MODEL",
      description =
          "A preset, a benchmark or the file of a model, as for other commands; or one or more files"
              + " that end with .csv.")
  private List<String> names = new ArrayList<>();

  @Mixin private ModelOptions options = new ModelOptions();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      defaultValue = "figure.pdf",
      description = "File that ends with .pdf, .svg or .png. Default: ${DEFAULT-VALUE}.")
  private Path out = Path.of("figure.pdf");

  @Option(
      names = "--mass",
      paramLabel = "MASSES",
      converter = MassListConverter.class,
      description = "FROM:TO:N, equally spaced in the logarithm. Default: 1MeV:10GeV:200.")
  private @Nullable MassList masses;

  @Mixin private ConfigurationOptions conditions = new ConfigurationOptions();

  @Mixin private ConstraintOptions constraints = new ConstraintOptions();

  @Mixin private OutputOptions output = new OutputOptions();

  private record Document(Echo configuration, String figure, Set<String> sources) {}

  @Override
  public Integer call() throws IOException {
    FigureFile file = FigureFile.of("--out", out);
    Configuration configuration = conditions.configuration();
    Choice choice = null;
    Set<String> keys = new TreeSet<>();
    if (names.stream().anyMatch(name -> name.endsWith(CSV))) {
      List<CurvePanel.Curve> curves = new ArrayList<>();
      for (String name : names) {
        curves.add(LimitFile.read(name));
      }
      file.write(Figure.of(CurvePanel.of(curves)));
    } else {
      choice = plane(file, configuration, keys);
    }
    output.writeBibtex(keys);
    PrintWriter stream = spec.commandLine().getOut();
    stream.print(
        output.json()
            ? Text.json(
                new Document(
                    conditions.echo(spec, configuration, choice), file.path().toString(), keys))
            : "Wrote " + file.path() + "\n");
    return Main.DONE;
  }

  private Choice plane(FigureFile file, Configuration configuration, Set<String> keys)
      throws IOException {
    if (names.size() > 1) {
      throw new IllegalArgumentException(
          "MODEL: " + names.get(1) + "; allowed is one model, or files that end with .csv");
    }
    Choice choice = options.choice(names.get(0), configuration.world().constants());
    Echo echo = conditions.echo(spec, configuration, choice);
    double[] mass = MassList.of(masses, choice, "MODEL");
    LimitDocument limit = LimitDocument.of(echo, new Experiment(configuration), choice, mass);
    LimitPanel panel = limit.panel(choice, constraints.of(configuration), configuration.world());
    file.write(Figure.of(panel.panel(limit.description())));
    keys.addAll(References.of(configuration));
    keys.addAll(panel.sources());
    return choice;
  }
}
