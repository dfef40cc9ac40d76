package recoil.scattering;

/**
 * A muon beam.
 *
 * @param energy nominal total energy of the muons in GeV
 * @param charge charge of the muon
 * @param polarisation mean helicity of the beam, from -1 to 1
 * @param spectrum how the energies are distributed around the nominal one
 */
public record Beam(double energy, Charge charge, double polarisation, Spectrum spectrum) {

  /** Checks that the energy is positive and the polarisation lies in [-1, 1]. */
  public Beam {
    if (!(energy > 0 && energy < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "beam energy: " + energy + " GeV; a finite energy above 0 is needed");
    }
    if (!(Math.abs(polarisation) <= 1)) {
      throw new IllegalArgumentException(
          "beam polarisation: " + polarisation + "; allowed is -1 to 1");
    }
    double[] ends = spectrum.ends(energy);
    if (!(ends[0] <= energy && energy <= ends[ends.length - 1])) {
      throw new IllegalArgumentException(
          "beam energy: "
              + energy
              + " GeV; allowed by its spectrum is "
              + ends[0]
              + " to "
              + ends[ends.length - 1]
              + " GeV");
    }
  }

  /** A monochromatic beam. */
  public Beam(double energy, Charge charge, double polarisation) {
    this(energy, charge, polarisation, Spectrum.MONOCHROMATIC);
  }

  /** An unpolarised monochromatic beam. */
  public Beam(double energy, Charge charge) {
    this(energy, charge, 0);
  }

  /** The same with another spectrum. */
  public Beam withSpectrum(Spectrum spectrum) {
    return new Beam(energy, charge, polarisation, spectrum);
  }
}
