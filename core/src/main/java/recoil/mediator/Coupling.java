package recoil.mediator;

/**
 * Coupling of a mediator to a pair of leptons, real, without unit.
 *
 * <p>Vector mediator: L = Z'_a lbar gamma^a (even + odd gamma5) l'; scalar mediator: L = S lbar
 * (even + i odd gamma5) l'; plus the hermitian conjugate where the flavours differ.
 *
 * @param even vector or scalar coupling
 * @param odd axial or pseudoscalar coupling
 */
public record Coupling(double even, double odd) {
  /** No coupling. */
  public static final Coupling ZERO = new Coupling(0, 0);

  /**
   * Checks that both are finite; makes -0 to 0.
   *
   * @throws IllegalArgumentException if one is not
   */
  public Coupling {
    if (!Double.isFinite(even) || !Double.isFinite(odd)) {
      throw new IllegalArgumentException(
          "coupling: " + even + ", " + odd + "; finite numbers are needed");
    }
    even += 0.0;
    odd += 0.0;
  }

  /** Both couplings times a number. */
  public Coupling scaled(double factor) {
    return new Coupling(factor * even, factor * odd);
  }

  /** Whether both are zero. */
  public boolean isZero() {
    return even == 0 && odd == 0;
  }
}
