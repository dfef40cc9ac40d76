package recoil.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import recoil.app.answer.Conditions;
import recoil.mediator.Formulas;

/**
 * What {@code recoil reproduce} was asked for.
 *
 * @param figures the paper's figure numbers, ascending, each once; from {@link #FIGURES}
 * @param out the directory that receives the results
 * @param formulas which formulas to compute with
 * @param bins number of equal bins in the recoil energy, 1 to {@value #MAX_BINS}
 * @param cl confidence level of MUonE's limits for one parameter, between 0 and 1
 * @param threads number of threads, 1 to {@value #MAX_THREADS}
 * @param json whether the ledger goes to standard output as one JSON document
 */
record ReproduceOptions(
    List<Integer> figures,
    Path out,
    FormulaChoice formulas,
    int bins,
    double cl,
    int threads,
    boolean json) {
  /** The paper's figures that hold numbers. */
  static final List<Integer> FIGURES = List.of(2, 4, 5, 6, 8, 9, 11, 12);

  static final int MAX_BINS = Conditions.MOST_BINS;
  static final int MAX_THREADS = 1024;

  /** What is allowed, in words. */
  static final String FIGURE_NUMBERS = list(FIGURES);

  static final String BINS = "1 to " + MAX_BINS;
  static final String THREADS = "1 to " + MAX_THREADS;

  /** Printed formulas, exact ones, or both where they differ. */
  enum FormulaChoice {
    PRINTED,
    EXACT,
    BOTH;

    /** The sets of formulas to compute with. */
    Set<Formulas> formulas() {
      return switch (this) {
        case PRINTED -> Set.of(Formulas.PRINTED);
        case EXACT -> Set.of(Formulas.EXACT);
        case BOTH -> Set.of(Formulas.PRINTED, Formulas.EXACT);
      };
    }
  }

  /**
   * Checks every field.
   *
   * @throws IllegalArgumentException naming the option, its value and what is allowed
   */
  ReproduceOptions {
    figures = List.copyOf(new TreeSet<>(figures));
    for (int figure : figures) {
      check(FIGURES.contains(figure), "--figure", figure, FIGURE_NUMBERS);
    }
    check(!figures.isEmpty(), "--figure", "none", FIGURE_NUMBERS);
    check(!out.toString().isEmpty(), "--out", "empty", "a directory");
    check(bins >= 1 && bins <= MAX_BINS, "--bins", bins, BINS);
    check(cl > 0 && cl < 1, "--cl", cl, "a number between 0 and 1, such as 0.9");
    check(threads >= 1 && threads <= MAX_THREADS, "--threads", threads, THREADS);
  }

  /** Whether all figures were asked for, and with them the claims. */
  boolean everything() {
    return figures.equals(FIGURES);
  }

  private static void check(boolean valid, String field, Object value, String allowed) {
    if (!valid) {
      throw new IllegalArgumentException(field + ": " + value + "; allowed " + allowed);
    }
  }

  private static String list(List<Integer> numbers) {
    return String.join(", ", numbers.stream().map(String::valueOf).toList());
  }
}
