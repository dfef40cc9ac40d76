package recoil.app.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import recoil.constraint.Kind;
import recoil.verdict.Assessment;
import recoil.verdict.Finding;
import recoil.verdict.HadronicShift;
import recoil.verdict.MomentShift;
import recoil.verdict.Sensitivity;

/**
 * What {@code recoil verdict} prints.
 *
 * @param configuration with what it was made
 * @param massGev mass in GeV; null for contact interactions
 * @param coupling common factor of the couplings
 * @param excludedBy keys of the constraints from data that exclude the point
 * @param constraints what each constraint says
 * @param muone what MUonE would see; null where {@code muoneRefusal} says why not
 * @param muoneRefusal why there is no prediction for MUonE; empty where there is one
 * @param direct what direct production adds to the elastic sample; null where not asked for
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record VerdictDocument(
    Echo configuration,
    @Nullable Double massGev,
    double coupling,
    List<String> excludedBy,
    List<Finding> constraints,
    @Nullable Sensitivity muone,
    String muoneRefusal,
    @Nullable Contamination direct) {
  private static final int DIGITS = 4;

  public static VerdictDocument of(Echo configuration, Assessment assessment) {
    return new VerdictDocument(
        configuration,
        Choice.massless(assessment.model()) ? null : Double.valueOf(assessment.mass()),
        assessment.coupling(),
        assessment.excludedBy(),
        assessment.findings(),
        assessment.sensitivity(),
        assessment.refusal(),
        null);
  }

  /** The same with direct production. */
  public VerdictDocument with(Contamination other) {
    return new VerdictDocument(
        configuration, massGev, coupling, excludedBy, constraints, muone, muoneRefusal, other);
  }

  /** As a table, with the configuration below it. */
  public String table() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("Constraint", "Says", "Coupling/bound", "Excluded", "Source", "Remark"));
    for (Finding finding : constraints) {
      rows.add(
          List.of(
              finding.key(),
              Echo.word(finding.status()).replace('-', ' '),
              finding.ratio() == null ? "" : number(finding.ratio()),
              range(finding),
              String.join(", ", finding.sources()),
              remark(finding)));
    }
    StringBuilder text = new StringBuilder();
    text.append(Text.table(rows)).append('\n');
    text.append(
        excludedBy.isEmpty()
            ? "Not excluded by any of these" + outside() + ".\n\n"
            : "Excluded by " + String.join(", ", excludedBy) + ".\n\n");
    List<List<String>> lines = experiment();
    Contamination other = direct;
    if (other != null) {
      lines.add(other.row());
    }
    text.append(Text.table(lines)).append('\n');
    return text.append(configuration.footer(massGev, coupling)).toString();
  }

  /** What excludes the point but is not in the paper. */
  private String outside() {
    List<String> keys =
        constraints.stream()
            .filter(finding -> finding.omitted() && finding.kind() == Kind.OBSERVED)
            .filter(finding -> finding.status() == Finding.Status.EXCLUDED)
            .map(Finding::key)
            .toList();
    return keys.isEmpty() ? "" : " that the paper uses; excluded by " + String.join(", ", keys);
  }

  private List<List<String>> experiment() {
    Sensitivity muone = this.muone;
    List<List<String>> rows = new ArrayList<>();
    if (muone == null) {
      rows.add(List.of("MUonE", "no prediction: " + muoneRefusal));
      return rows;
    }
    rows.add(
        List.of(
            "MUonE chi^2",
            String.format(
                java.util.Locale.ROOT,
                "%s (%s sigma), %s above %s (%s)",
                number(muone.chiSquare()),
                number(muone.significance()),
                muone.excluded() ? "excluded:" : "not excluded: not",
                number(muone.threshold()),
                configuration.confidence())));
    Double limit = muone.limit();
    Double ratio = muone.ratio();
    rows.add(
        List.of(
            "MUonE limit",
            limit == null
                ? "none"
                : number(limit) + (ratio == null ? "" : ", coupling/limit = " + number(ratio))));
    HadronicShift hadronic = muone.hadronic();
    rows.add(
        List.of(
            "a_mu^had",
            hadronic == null
                ? "no factor on the hadronic running fits such data"
                : number(1e10 * hadronic.moment())
                    + " +- "
                    + number(1e10 * hadronic.momentError())
                    + " in 1e-10, shifted by "
                    + number(hadronic.bias())
                    + " sigma"));
    return rows;
  }

  private static String range(Finding finding) {
    Double from = finding.from();
    Double to = finding.to();
    if (from == null) {
      return "";
    }
    return to == null ? "above " + number(from) : number(from) + " to " + number(to);
  }

  private static String remark(Finding finding) {
    MomentShift moment = finding.moment();
    List<String> parts = new ArrayList<>();
    switch (finding.kind()) {
      case OBSERVED -> {}
      case EXPECTED -> parts.add("expected, not observed");
      case PROJECTION -> parts.add("projection");
    }
    if (finding.omitted()) {
      parts.add("not in the paper");
    }
    if (!finding.reason().isEmpty()) {
      parts.add(finding.reason());
    }
    if (moment != null) {
      parts.add(
          "shift "
              + number(moment.shift())
              + ", "
              + number(Math.abs(moment.pull()))
              + " sigma from "
              + number(moment.measured()));
    }
    Double chiSquare = finding.chiSquare();
    Double standard = finding.standardChiSquare();
    if (chiSquare != null && standard != null) {
      parts.add("-2 ln L = " + number(chiSquare) + ", SM " + number(standard));
    }
    return String.join("; ", parts);
  }

  private static String number(double value) {
    return Text.number(value, DIGITS);
  }
}
