package recoil.reproduction;

import com.fasterxml.jackson.annotation.JsonProperty;
import recoil.nature.Measured;
import recoil.nature.Yaml;

/**
 * Numbers that the paper quotes or chooses, from a data file.
 *
 * @param lattice a_mu^had from lattice QCD
 * @param lep limit on y_emu from LEP
 * @param mass mass of the mediators of Fig. 2 in GeV
 * @param vector coupling of the vector of Fig. 2
 * @param scalar coupling of the scalar of Fig. 2
 */
record Quoted(
    @JsonProperty(value = "lattice", required = true) Measured lattice,
    @JsonProperty(value = "lep", required = true) Measured lep,
    @JsonProperty(value = "figure-2-mass", required = true) Measured mass,
    @JsonProperty(value = "figure-2-vector", required = true) Measured vector,
    @JsonProperty(value = "figure-2-scalar", required = true) Measured scalar) {

  static Quoted load() {
    return Yaml.resource("reproduction/quoted.yaml", Quoted.class);
  }
}
