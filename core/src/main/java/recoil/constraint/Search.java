package recoil.constraint;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import recoil.mediator.Pair;
import recoil.nature.Lepton;

/**
 * What a published limit is about: the header of its data file.
 *
 * @param title one line
 * @param sources bibliography keys
 * @param kind observed, expected or projected
 * @param confidence confidence level, from 0 to 1; null where the publication does not say
 * @param production process in which the mediator is made or exchanged
 * @param lepton the lepton whose coupling is bounded, electron or muon
 * @param epsilon whether the table holds the coupling over e instead of the coupling
 * @param hypothesis the decays for which it was published
 * @param channels lepton pairs measured, empty where the hypothesis is not visible
 * @param need what else a model must have
 * @param digitised where the numbers were read off
 * @param caveat what to keep in mind, empty where nothing
 */
public record Search(
    String title,
    List<String> sources,
    Kind kind,
    @Nullable Double confidence,
    String production,
    Lepton lepton,
    boolean epsilon,
    Hypothesis hypothesis,
    Set<Pair> channels,
    Need need,
    String digitised,
    String caveat) {

  /**
   * Checks that channels and hypothesis fit, the level and the lepton.
   *
   * @throws IllegalArgumentException naming the field that is wrong
   */
  public Search {
    sources = List.copyOf(sources);
    channels = Set.copyOf(channels);
    if (hypothesis.visible() == channels.isEmpty()) {
      throw new IllegalArgumentException(
          "channels: "
              + (channels.isEmpty() ? "none" : "given")
              + "; needed for the hypotheses dark-photon and lmu-ltau, and only for them");
    }
    if (confidence != null && !(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException(
          "confidence: " + confidence + "; must be above 0 and below 1, or unstated");
    }
    if (lepton == Lepton.TAU) {
      throw new IllegalArgumentException("coupling: tau; allowed are electron, muon");
    }
  }
}
