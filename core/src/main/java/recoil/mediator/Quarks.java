package recoil.mediator;

/**
 * Vector couplings of a mediator to quarks: {@code charge} times the electric charge of the quark
 * plus {@code baryon} times its baryon number, 1/3.
 *
 * @param charge coupling to electric charge; for a dark photon minus that to the charged leptons
 * @param baryon coupling to baryon number
 */
public record Quarks(double charge, double baryon) {
  /** No couplings. */
  public static final Quarks NONE = new Quarks(0, 0);

  /**
   * Checks that both are finite; makes -0 to 0.
   *
   * @throws IllegalArgumentException if one is not
   */
  public Quarks {
    if (!Double.isFinite(charge) || !Double.isFinite(baryon)) {
      throw new IllegalArgumentException(
          "quarks: " + charge + ", " + baryon + "; finite numbers are needed");
    }
    charge += 0.0;
    baryon += 0.0;
  }

  /** Both couplings times a number. */
  public Quarks scaled(double factor) {
    return factor == 1 ? this : new Quarks(factor * charge, factor * baryon);
  }

  /** Whether both are zero. */
  public boolean isZero() {
    return charge == 0 && baryon == 0;
  }
}
