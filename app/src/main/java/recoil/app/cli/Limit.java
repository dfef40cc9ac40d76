package recoil.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import recoil.app.figure.Figure;
import recoil.app.figure.LimitPanel;
import recoil.app.plot.Format;
import recoil.app.plot.Output;
import recoil.app.plot.Plot;
import recoil.mediator.Model;
import recoil.muone.CouplingLimit;
import recoil.verdict.Configuration;
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
      converter = MassList.Converter.class,
      description =
          "FROM:TO:N, equally spaced in the logarithm, or a list with commas, with units. Default:"
              + " 1MeV:10GeV:200.")
  private @Nullable MassList masses;

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
      description = "Write the limit for HEPData: submission.yaml, its data file and picture.")
  private @Nullable Path hepdata;

  @Override
  public Integer call() throws IOException {
    Configuration configuration = conditions.configuration();
    Format format = figure == null ? Format.PDF : format(figure);
    Choice choice = chosen.choice(configuration.world().constants());
    Model model = choice.model();
    Experiment experiment = new Experiment(configuration);
    CouplingLimit search = experiment.limit(model);
    double[] mass = masses(model);
    double[] limit = new double[Math.max(mass.length, 1)];
    for (int i = 0; i < limit.length; i++) {
      limit[i] = search.at(mass.length == 0 ? choice.needMass() : mass[i]);
    }
    Echo echo = conditions.echo(spec, configuration, choice);
    LimitDocument document = LimitDocument.of(echo, mass, limit);
    Set<String> keys = References.of(configuration);
    if (figure != null || hepdata != null) {
      LimitPanel panel = new LimitPanel(model, constraints.of(configuration), mass, limit);
      Plot plot = Figure.of(panel.panel(document.description()));
      keys.addAll(panel.sources());
      if (figure != null) {
        WholeFile.write(figure, Output.bytes(plot, format));
      }
      if (hepdata != null) {
        new HepData(document).write(hepdata, Output.bytes(plot, Format.PNG));
      }
    }
    output.writeBibtex(keys);
    PrintWriter out = spec.commandLine().getOut();
    out.print(output.json() ? Text.json(document) : document.csv());
    return Main.DONE;
  }

  /** The masses; none for contact interactions. */
  private double[] masses(Model model) {
    if (!Choice.massless(model)) {
      return (masses == null ? MassList.DEFAULT : masses).values();
    }
    if (masses != null) {
      throw new IllegalArgumentException(
          "--mass: given; allowed is none, contact interactions have no mass");
    }
    if (figure != null || hepdata != null) {
      throw new IllegalArgumentException(
          (figure != null ? "--figure" : "--hepdata")
              + ": contact interactions have no mass; allowed are --json and CSV");
    }
    return new double[0];
  }

  private static Format format(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    for (Format format : Format.values()) {
      if (name.endsWith("." + format.suffix())) {
        return format;
      }
    }
    throw new IllegalArgumentException(
        "--figure: " + file + "; allowed is a name that ends with .pdf, .svg, .png");
  }
}
