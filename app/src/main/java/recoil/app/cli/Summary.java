package recoil.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import recoil.app.report.Ledger;

/** A ledger as a short table for a terminal; long cells end with dots, the page has all of them. */
final class Summary {
  private static final int[] WIDTHS = {4, 36, 20, 34, 14};
  private static final int LINES = 2;
  private static final String DOTS = "...";
  private static final String GAP = "  ";

  private Summary() {}

  /**
   * The table, the tally, where the files are and how long it took.
   *
   * @param out the directory that was written
   */
  static String of(Ledger ledger, Path out) {
    StringBuilder text = new StringBuilder();
    boolean whole = !ledger.claims().isEmpty();
    if (whole) {
      row(text, "No.", "Claim", "Paper", "Recoil", "Verdict");
      for (Ledger.Answer claim : ledger.claims()) {
        row(text, claim.id(), claim.claim(), claim.paper(), claim.ours(), claim.verdict());
      }
      text.append('\n').append(tally(ledger)).append('\n');
    }
    text.append(
        String.format(
            Locale.ROOT,
            "%d %s of %s, see %s\nComputed in %.2f s, drawn in %.2f s.\n",
            ledger.figures().size(),
            ledger.figures().size() == 1 ? "figure" : "figures",
            ledger.paper(),
            out.resolve(whole ? "index.html" : "figures"),
            ledger.seconds().computing(),
            ledger.seconds().drawing()));
    return text.toString();
  }

  private static void row(StringBuilder text, String... cells) {
    List<List<String>> columns = new ArrayList<>();
    int lines = 1;
    for (int i = 0; i < cells.length; i++) {
      List<String> column = wrap(cells[i], WIDTHS[i]);
      columns.add(column);
      lines = Math.max(lines, column.size());
    }
    for (int line = 0; line < lines; line++) {
      StringBuilder joined = new StringBuilder();
      for (int i = 0; i < cells.length; i++) {
        List<String> column = columns.get(i);
        String part = line < column.size() ? column.get(line) : "";
        joined.append(part).append(" ".repeat(WIDTHS[i] - part.length())).append(GAP);
      }
      text.append(joined.toString().stripTrailing()).append('\n');
    }
  }

  /** Lines of at most this width, broken between words; what does not fit is left out. */
  private static List<String> wrap(String cell, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : cell.split(" ", -1)) {
      String part = word.length() <= width ? word : word.substring(0, width);
      if (line.length() > 0 && line.length() + 1 + part.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(part);
    }
    lines.add(line.toString());
    if (lines.size() <= LINES) {
      return lines;
    }
    String last = lines.get(LINES - 1);
    String cut = last.substring(0, Math.min(last.length(), width - DOTS.length())).stripTrailing();
    return List.of(lines.get(0), cut + DOTS);
  }

  private static String tally(Ledger ledger) {
    return ledger.claims().size()
        + " claims: "
        + ledger.verdicts().entrySet().stream()
            .map(entry -> entry.getValue() + " " + entry.getKey())
            .collect(Collectors.joining(", "))
        + ".\n";
  }
}
