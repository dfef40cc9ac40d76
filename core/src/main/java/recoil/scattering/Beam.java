package recoil.scattering;

/**
 * A monochromatic muon beam.
 *
 * @param energy total energy of the muon in GeV
 * @param charge charge of the muon
 * @param polarisation mean helicity of the beam, from -1 to 1
 */
public record Beam(double energy, Charge charge, double polarisation) {

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
  }

  /** An unpolarised beam. */
  public Beam(double energy, Charge charge) {
    this(energy, charge, 0);
  }
}
