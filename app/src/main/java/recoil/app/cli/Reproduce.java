package recoil.app.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code recoil reproduce}: every figure and every checkable claim of arXiv:2002.04822. */
@Command(
    name = "reproduce",
    description = "Computes every figure and every checkable claim of arXiv:2002.04822.",
    sortOptions = false)
final class Reproduce {
  @Option(
      names = "--figure",
      paramLabel = "N",
      arity = "1..*",
      split = ",",
      description = "Only these figures of the paper: 2, 4, 5, 6, 8, 9, 11, 12. Default: all.")
  private List<Integer> figures = ReproduceOptions.FIGURES;

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
  private int bins;

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
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--json",
      description = "Print the ledger as one JSON document in full precision, not as a table.")
  private boolean json;

  /**
   * The options as one checked record.
   *
   * @throws IllegalArgumentException naming the option, its value and what is allowed
   */
  ReproduceOptions options() {
    return new ReproduceOptions(figures, out, formulas, bins, cl, threads, json);
  }
}
