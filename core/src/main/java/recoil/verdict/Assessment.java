package recoil.verdict;

import java.util.List;
import org.jspecify.annotations.Nullable;
import recoil.constraint.Kind;
import recoil.mediator.Model;

/**
 * Everything about one point of a model.
 *
 * @param model the model
 * @param mass mass in GeV
 * @param coupling common factor of the couplings
 * @param findings what each constraint of the world says
 * @param sensitivity what MUonE would see; null where {@code refusal} says why not
 * @param refusal why there is no prediction for MUonE; empty where there is one
 */
public record Assessment(
    Model model,
    double mass,
    double coupling,
    List<Finding> findings,
    @Nullable Sensitivity sensitivity,
    String refusal) {

  /** Copies the list. */
  public Assessment {
    findings = List.copyOf(findings);
  }

  /** Keys of the world's constraints from data that exclude the point. */
  public List<String> excludedBy() {
    return findings.stream()
        .filter(finding -> finding.status() == Finding.Status.EXCLUDED)
        .filter(finding -> finding.kind() == Kind.OBSERVED && !finding.omitted())
        .map(Finding::key)
        .toList();
  }

  /** What a constraint says; null for one that the world does not have. */
  public @Nullable Finding finding(String key) {
    return findings.stream().filter(f -> f.key().equals(key)).findFirst().orElse(null);
  }
}
