package recoil.scattering;

/**
 * dsigma/dT at fixed recoil energies (the nodes of a quadrature), as a polynomial in the common
 * coupling factor g of a mediator, at unit coupling ratios:
 *
 * <p>dsigma/dT = A + g^2 (B + Re D B_r + Im D B_a) + g^4 (C + Re D C_x + Im D C_a + |D|^2 C_r),
 * with the s-channel propagator D = 1/(s - m^2 + i m Gamma), Gamma = g^2 gamma(m).
 *
 * <p>So one pass over the nodes per mass serves every coupling. All values in nb/GeV.
 */
public interface CrossSection {
  /** Number of nodes. */
  int size();

  /** The Standard Model part A at the nodes; the caller may not change the array. */
  double[] standard();

  /**
   * Fills in the parts that belong to a mediator of this mass.
   *
   * @param mass in GeV
   * @param out arrays of {@link #size()} nodes; those of parts that are absent are left alone
   */
  void at(double mass, Expansion out);

  /**
   * What {@link #at} may fill where it is read before any other cross section goes to a mass: those
   * on the same nodes may share it.
   */
  default Expansion working() {
    return new Expansion(this);
  }

  /** Whether B and C are present. */
  boolean regular();

  /** Whether B_r and C_r are present. */
  boolean resonant();

  /**
   * Whether B_a and C_a are present: where couplings break CP, such as those of a scalar with both
   * parities, they go with the sine of the phase between the amplitudes.
   */
  default boolean absorptive() {
    return false;
  }
}
