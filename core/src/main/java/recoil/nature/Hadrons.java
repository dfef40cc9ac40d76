package recoil.nature;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Hadronic input.
 *
 * @param moment leading-order hadronic contribution a_mu^had to the muon moment
 * @param scale parameter M of the lepton-like running, in GeV^2
 */
public record Hadrons(
    @JsonProperty(value = "moment", required = true) Measured moment,
    @JsonProperty(value = "scale", required = true) Measured scale) {

  /**
   * Checks the sizes.
   *
   * @throws IllegalArgumentException naming the number that is wrong
   */
  public Hadrons {
    if (!(moment.value() > 0 && moment.value() < 1e-3)) {
      throw new IllegalArgumentException(
          "moment: " + moment.value() + "; allowed is above 0 and below 1e-3");
    }
    if (!(scale.value() > 1e-6 && scale.value() < 1e6)) {
      throw new IllegalArgumentException(
          "scale: " + scale.value() + " GeV^2; allowed is above 1e-6 and below 1e6");
    }
  }
}
