package recoil.app.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.Help.TextTable;
import recoil.app.report.Ledger;

/** A ledger as a short table for a terminal. */
final class Summary {
  private static final int[] WIDTHS = {5, 42, 26, 30, 18};

  private Summary() {}

  /**
   * The table, the tally, where the files are and how long it took.
   *
   * @param out the directory that was written
   */
  static String of(Ledger ledger, Path out) {
    StringBuilder text = new StringBuilder();
    if (!ledger.claims().isEmpty()) {
      text.append(table(ledger)).append('\n').append(tally(ledger)).append('\n');
    }
    Path result = out.resolve(ledger.claims().isEmpty() ? "figures" : "index.html");
    text.append(
        String.format(
            Locale.ROOT,
            "%d figures of %s in %s%nComputed in %.2f s, drawn in %.2f s.%n",
            ledger.figures().size(),
            ledger.paper(),
            result,
            ledger.seconds().computing(),
            ledger.seconds().drawing()));
    return text.toString();
  }

  private static TextTable table(Ledger ledger) {
    Column[] columns = new Column[WIDTHS.length];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = new Column(WIDTHS[i], i == 0 ? 0 : 1, Overflow.WRAP);
    }
    TextTable table = TextTable.forColumns(Help.defaultColorScheme(Ansi.OFF), columns);
    table.addRowValues("No.", "Claim", "Paper", "Recoil", "Verdict");
    for (Ledger.Answer claim : ledger.claims()) {
      table.addRowValues(claim.id(), claim.claim(), claim.paper(), claim.ours(), claim.verdict());
    }
    return table;
  }

  private static String tally(Ledger ledger) {
    return ledger.verdicts().entrySet().stream()
            .map(entry -> entry.getValue() + " " + entry.getKey())
            .collect(Collectors.joining(", "))
        + ".\n";
  }
}
