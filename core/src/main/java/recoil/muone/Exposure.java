package recoil.muone;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * From what an integrated luminosity is made: muons on a target.
 *
 * @param rate muons per second
 * @param secondsPerYear seconds of beam in a year
 * @param years years of data taking
 * @param length length of the target in cm
 * @param density its density in g/cm^3
 * @param atomicNumber its atomic number
 * @param atomicMass its atomic mass in g/mol
 * @param beamSpread relative standard deviation of the beam energy
 * @param source bibliography key
 */
public record Exposure(
    @JsonProperty(value = "muons-per-second", required = true) double rate,
    @JsonProperty(value = "seconds-per-year", required = true) double secondsPerYear,
    @JsonProperty(value = "years", required = true) double years,
    @JsonProperty(value = "target-length-cm", required = true) double length,
    @JsonProperty(value = "target-density-g-cm3", required = true) double density,
    @JsonProperty(value = "target-atomic-number", required = true) double atomicNumber,
    @JsonProperty(value = "target-atomic-mass", required = true) double atomicMass,
    @JsonProperty(value = "beam-spread", required = true) double beamSpread,
    @JsonProperty(value = "source", required = true) String source) {
  /** Avogadro's number per mol (exact in the SI). */
  private static final double AVOGADRO = 6.02214076e23;

  /** cm^2 per nb. */
  private static final double NANOBARN = 1e-33;

  /** Integrated luminosity in nb^-1: muons times electrons per area of the target. */
  public double luminosity() {
    return luminosity(secondsPerYear);
  }

  /** The same with another number of seconds of beam in a year. */
  public double luminosity(double secondsPerYear) {
    double electrons = density * length * AVOGADRO * atomicNumber / atomicMass;
    return rate * secondsPerYear * years * electrons * NANOBARN;
  }
}
