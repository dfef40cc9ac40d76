package recoil.scattering;

/**
 * A muon beam.
 *
 * @param energy nominal total energy of the muons in GeV, above 0, up to 1e6
 * @param charge charge of the muon
 * @param polarisation mean helicity of the beam, from -1 to 1
 * @param spectrum how the energies are distributed around the nominal one
 */
public record Beam(double energy, Charge charge, double polarisation, Spectrum spectrum) {

  private static final double MOST = 1e6;

  /** Checks that the energy is in its range and the polarisation lies in [-1, 1]. */
  public Beam {
    if (!(energy > 0 && energy <= MOST)) {
      throw new IllegalArgumentException(
          "beam energy: " + energy + " GeV; allowed is above 0, up to 1e6 GeV");
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
