package recoil.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import recoil.app.answer.Program;
import recoil.app.report.Ledger;
import recoil.app.report.Report;
import recoil.muone.Setup;
import recoil.nature.World;
import recoil.reproduction.Panel;
import recoil.reproduction.Reproduction;
import recoil.reproduction.Settings;

/** {@code recoil reproduce}: every figure and every checkable claim of arXiv:2002.04822. */
@Command(
    name = "reproduce",
    description = {
      "Computes every figure and every checkable claim of arXiv:2002.04822.",
      "",
      "Writes into DIR:",
      "  figures/     each panel as PDF, SVG and PNG, the numbers of its series as CSV",
      "  ledger.json  the claims with their verdicts, the settings, how long it took",
      "  index.html   all of it on one page",
      ""
    },
    sortOptions = false)
final class Reproduce implements Callable<Integer> {
  /** Masses per curve, equally spaced in their logarithm. */
  private static final int MASSES = 401;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--figure",
      paramLabel = "N",
      arity = "1..*",
      split = ",",
      description =
          "Only these figures of the paper, without ledger and page: 2, 4, 5, 6, 8, 9, 11, 12."
              + " Default: everything.")
  private List<BigInteger> figures =
      ReproduceOptions.FIGURES.stream().map(BigInteger::valueOf).toList();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "out/reproduction",
      description = "Where the results go. Default: ${DEFAULT-VALUE}.")
  private Path out = Path.of("");

  @Option(
      names = "--formulas",
      paramLabel = "SET",
      defaultValue = "both",
      description =
          "printed (as in the paper), exact, or both where they differ. Default: ${DEFAULT-VALUE}.")
  private ReproduceOptions.FormulaChoice formulas = ReproduceOptions.FormulaChoice.BOTH;

  @Option(
      names = "--bins",
      paramLabel = "N",
      defaultValue = "50",
      description = "Equal bins in the electron's recoil energy. Default: ${DEFAULT-VALUE}.")
  private BigInteger bins = BigInteger.ONE;

  @Option(
      names = "--cl",
      paramLabel = "X",
      defaultValue = "0.9",
      description = "Confidence level of MUonE's limits, one parameter. Default: ${DEFAULT-VALUE}.")
  private double cl;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads to compute and draw with. Default: one per processor.")
  private BigInteger threads = BigInteger.valueOf(Runtime.getRuntime().availableProcessors());

  @Option(
      names = "--json",
      description = "Print the ledger as one JSON document in full precision, not as a table.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    ReproduceOptions options = options();
    PrintWriter out = spec.commandLine().getOut();
    Report report = report(options, Program.version());
    PrintWriter err = spec.commandLine().getErr();
    Ledger ledger;
    try (Progress progress = new Progress(err, Progress.onTerminal(), "reproduce", report.steps());
        Interruption interruption =
            new Interruption(() -> interrupted(progress, err, options.out()))) {
      ledger =
          report.write(options.out(), options.threads(), () -> interruption.step(progress::step));
    }
    out.print(options.json() ? ledger.json() + "\n" : Summary.of(ledger, options.out()));
    return Main.DONE;
  }

  private static void interrupted(Progress progress, PrintWriter err, Path out) {
    progress.close();
    err.println("recoil: interrupted: the files in " + out + " are whole, not all are there");
    err.flush();
  }

  private static Report report(ReproduceOptions options, String version) {
    Settings settings =
        new Settings(
            World.named("2020"),
            Setup.paper().withBins(options.bins()),
            options.cl(),
            options.formulas().formulas(),
            MASSES);
    Reproduction reproduction = new Reproduction(settings);
    List<String> keys =
        options.everything() ? reproduction.keys() : reproduction.keys(options.figures());
    List<Supplier<Panel>> panels = new ArrayList<>();
    for (String key : keys) {
      panels.add(() -> reproduction.panel(key));
    }
    return new Report(
        version, settings, panels, options.everything() ? reproduction.groups() : null);
  }

  /**
   * The options as one checked record.
   *
   * @throws IllegalArgumentException naming the option, its value and what is allowed
   */
  ReproduceOptions options() {
    return new ReproduceOptions(
        figures.stream().map(n -> whole("--figure", n, ReproduceOptions.FIGURE_NUMBERS)).toList(),
        out,
        formulas,
        whole("--bins", bins, ReproduceOptions.BINS),
        cl,
        whole("--threads", threads, ReproduceOptions.THREADS),
        json);
  }

  private static int whole(String field, BigInteger value, String allowed) {
    try {
      return value.intValueExact();
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(field + ": " + value + "; allowed " + allowed, e);
    }
  }
}
