package recoil.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import recoil.app.answer.Choice;
import recoil.app.answer.CouplingRange;
import recoil.app.answer.DirectWords;
import recoil.app.answer.Echo;
import recoil.app.answer.FigureDocument;
import recoil.app.answer.MassList;
import recoil.app.answer.Plane;
import recoil.app.answer.PlaneAnswer;
import recoil.app.answer.References;
import recoil.app.answer.Text;
import recoil.app.figure.CurvePanel;
import recoil.app.figure.Figure;
import recoil.mediator.Model;
import recoil.verdict.Configuration;
import recoil.verdict.DirectSearch;

/** {@code recoil figure}: the plane of mass and coupling of a model, or limits from files. */
@Command(
    name = "figure",
    description = {
      "The plane of mass and coupling of a model: what is excluded, what would explain the muon"
          + " moment, where MUonE would see it, and the point of a benchmark or a file. Or the curves"
          + " of CSV files that 'recoil limit' wrote, in one figure. Or, with --x and --y, two columns"
          + " of the output of 'recoil scan'.",
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
      description =
          "File that ends with .pdf, .svg or .png, or with .csv for the numbers. Default: ${DEFAULT-VALUE}.")
  private Path out = Path.of("figure.pdf");

  @Option(
      names = "--mass",
      paramLabel = "MASSES",
      converter = MassListConverter.class,
      description = "FROM:TO:N, equally spaced in the logarithm. Default: 1MeV:10GeV:200.")
  private @Nullable MassList masses;

  @Option(
      names = "--point",
      paramLabel = "MASS,COUPLING",
      description = "Mark this point, as 29.5MeV,5.89e-4. Default: that of a benchmark or a file.")
  private @Nullable String point;

  @Option(
      names = "--coupling-range",
      paramLabel = "FROM:TO",
      description = "Couplings of the frame, as 1e-5:1e-2. Default: those around MUonE's limit.")
  private @Nullable String range;

  @Option(
      names = "--hide",
      paramLabel = "KEYS",
      split = ",",
      description =
          "Leave these constraints out, by their names in 'recoil constraints'; muon-moment-band"
              + " is what would explain the muon moment.")
  private List<String> hidden = List.of();

  @Option(
      names = "--channel",
      paramLabel = "CHANNELS",
      split = ",",
      defaultValue = "elastic",
      description =
          "elastic, or also searches for direct production, at up to 33 masses: direct (X is"
              + " invisible), displaced (X decays to e e or mu mu behind its target), as"
              + " direct,displaced. Default: ${DEFAULT-VALUE}.")
  private List<String> channels = List.of("elastic");

  @Mixin private ScanFigureOptions scan = new ScanFigureOptions();

  @Mixin private ConfigurationOptions conditions = new ConfigurationOptions();

  @Mixin private ConstraintOptions constraints = new ConstraintOptions();

  @Mixin private OutputOptions output = new OutputOptions();

  @Override
  public Integer call() throws IOException {
    if (scan.given()) {
      return scan(FigureFile.of("--out", out));
    }
    boolean table = out.toString().endsWith(CSV);
    FigureFile file = table ? null : FigureFile.of("--out", out);
    Configuration configuration = conditions.configuration();
    Set<String> keys = References.of(configuration);
    FigureDocument document;
    if (names.stream().anyMatch(name -> name.endsWith(CSV))) {
      document = curves(file, configuration);
    } else {
      PlaneAnswer answer = plane(configuration);
      document = answer.document(out.toString());
      keys.addAll(document.sources());
      Plane plane = Objects.requireNonNull(document.plane());
      if (file == null) {
        byte[] text = plane.csv(document.configuration()).getBytes(StandardCharsets.UTF_8);
        WholeFile.write(out, text);
      } else {
        file.write(answer.plot());
      }
    }
    output.writeBibtex(keys);
    PrintWriter stream = spec.commandLine().getOut();
    stream.print(output.json() ? Text.json(document) : "Wrote " + out + "\n");
    return Main.DONE;
  }

  private record ScanDocument(String figure, String scan) {}

  private int scan(FigureFile file) throws IOException {
    if (names.size() != 1 || !names.get(0).endsWith(CSV)) {
      throw new IllegalArgumentException(
          "MODEL: " + String.join(" ", names) + "; with --x and --y one file of a scan is needed");
    }
    refuse("--mass", masses);
    refuse("--point", point);
    refuse("--coupling-range", range);
    refuse("--hide", hidden.isEmpty() ? null : String.join(",", hidden));
    Path table = Path.of(names.get(0));
    PrintWriter err = spec.commandLine().getErr();
    Set<String> keys = output.bibtex() ? scan.sources(table) : Set.of();
    file.write(scan.plot(table, text -> err.println("recoil: " + text)));
    output.writeBibtex(keys);
    String name = file.path().toString();
    spec.commandLine()
        .getOut()
        .print(
            output.json()
                ? Text.json(new ScanDocument(name, table.toString()))
                : "Wrote " + name + "\n");
    return Main.DONE;
  }

  private static void refuse(String option, @Nullable Object value) {
    if (value != null) {
      throw new IllegalArgumentException(option + ": given; not allowed with --x and --y");
    }
  }

  private FigureDocument curves(@Nullable FigureFile file, Configuration configuration)
      throws IOException {
    if (file == null) {
      throw new IllegalArgumentException(
          "--out: " + out + "; allowed with files is a name that ends with .pdf, .svg, .png");
    }
    List<CurvePanel.Curve> curves = new ArrayList<>();
    for (String name : names) {
      curves.add(LimitFile.read(name));
    }
    file.write(Figure.of(CurvePanel.of(curves)));
    Echo echo = conditions.echo(spec, configuration, null);
    return new FigureDocument(echo, file.path().toString(), Set.of(), null);
  }

  private PlaneAnswer plane(Configuration configuration) throws IOException {
    if (names.size() > 1) {
      throw new IllegalArgumentException(
          "MODEL: " + names.get(1) + "; allowed is one model, or files that end with .csv");
    }
    Choice choice = options.choice(names.get(0), configuration.world().constants());
    if (point != null) {
      choice = choice.with(point);
    }
    List<DirectSearch> searches = DirectWords.searches(configuration, channels);
    PlaneAnswer answer =
        PlaneAnswer.of(
            conditions.echo(spec, configuration, choice),
            configuration,
            constraints.of(configuration),
            choice,
            MassList.of(masses, choice, "MODEL"),
            range == null ? null : CouplingRange.parse(range),
            hidden);
    if (!searches.isEmpty()) {
      add(answer, searches, choice.model());
    }
    return answer;
  }

  private void add(PlaneAnswer answer, List<DirectSearch> searches, Model model) {
    int steps = searches.size() * answer.directMasses().length;
    PrintWriter err = spec.commandLine().getErr();
    List<String> notes = new ArrayList<>();
    try (Progress progress = new Progress(err, Progress.onTerminal(), "direct production", steps)) {
      for (DirectSearch search : searches) {
        String note =
            answer.add(
                search,
                mass -> {
                  DirectSearch.Reach reach = search.reach(model, mass);
                  progress.step();
                  return reach;
                });
        if (!note.isEmpty()) {
          notes.add(Echo.word(search.target()) + ": " + note);
        }
      }
    }
    notes.forEach(note -> err.println("recoil: " + note));
  }
}
