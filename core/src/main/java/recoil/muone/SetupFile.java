package recoil.muone;

import com.fasterxml.jackson.annotation.JsonProperty;
import recoil.scattering.Beam;
import recoil.scattering.Charge;

/** A setup as it stands in its data file. */
record SetupFile(
    @JsonProperty(value = "name", required = true) String name,
    @JsonProperty(value = "title", required = true) String title,
    @JsonProperty(value = "beam-energy-GeV", required = true) double energy,
    @JsonProperty(value = "beam-charge", required = true) int charge,
    @JsonProperty(value = "luminosity-inverse-nb", required = true) double luminosity,
    @JsonProperty(value = "threshold-GeV", required = true) double threshold,
    @JsonProperty(value = "bins", required = true) int bins,
    @JsonProperty(value = "systematic", required = true) double systematic,
    @JsonProperty(value = "exposure", required = true) Exposure exposure,
    @JsonProperty(value = "source", required = true) String source) {

  Setup setup() {
    return new Setup(
        name, new Beam(energy, Charge.of(charge)), luminosity, threshold, bins, systematic);
  }
}
