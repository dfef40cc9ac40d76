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
    @JsonProperty(value = "scale", required = true) Measured scale) {}
