package recoil.constraint;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import recoil.mediator.Pair;
import recoil.nature.Lepton;
import recoil.nature.Measured;

/**
 * What a published limit is about: the header of its data file.
 *
 * @param title one line
 * @param label short name for figures, plain text
 * @param sources bibliography keys
 * @param kind observed, expected or projected
 * @param confidence confidence level, from 0 to 1; null where the publication does not say
 * @param production process in which the mediator is made or exchanged
 * @param lepton the lepton whose coupling is bounded, electron or muon
 * @param epsilon whether the table holds the coupling over e instead of the coupling
 * @param hypothesis the decays for which it was published
 * @param channels lepton pairs measured, empty where the hypothesis is not visible
 * @param need what else a model must have
 * @param energy energy in GeV: of the centre of mass in e+ e- collisions, of the beam on a fixed
 *     target; null where it is not given
 * @param cut largest |cos theta| of the photon in e+ e- collisions, smallest share of the beam's
 *     energy that the mediator takes on a fixed target; null where it is not given
 * @param ratio measured cross section over that of the Standard Model, for neutrino tridents only
 * @param digitised where the numbers were read off
 * @param caveat what to keep in mind, empty where nothing
 */
public record Search(
    String title,
    String label,
    List<String> sources,
    Kind kind,
    @Nullable Double confidence,
    String production,
    Lepton lepton,
    boolean epsilon,
    Hypothesis hypothesis,
    Set<Pair> channels,
    Need need,
    @Nullable Double energy,
    @Nullable Double cut,
    @Nullable Measured ratio,
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
    if (energy != null && !(energy > 0 && energy < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("energy: " + energy + " GeV; must be above 0");
    }
    if (cut != null && !(cut >= 0 && cut < 1)) {
      throw new IllegalArgumentException("cut: " + cut + "; must be 0 or more and below 1");
    }
    if ((ratio == null) == (need == Need.NEUTRINOS)
        || (ratio != null && !(ratio.uncertainty() > 0 && confidence != null))) {
      throw new IllegalArgumentException(
          "measured: a ratio with its error and a confidence level are needed where the limit"
              + " needs neutrinos, and only there");
    }
    if (lepton == Lepton.TAU) {
      throw new IllegalArgumentException("coupling: tau; allowed are electron, muon");
    }
  }
}
