package recoil.mediator;

/** Spin of a mediator. */
public enum Spin {
  /** Spin 0, couplings scalar and pseudoscalar. */
  SCALAR("scalar", "pseudoscalar"),
  /** Spin 1, couplings vector and axial. */
  VECTOR("vector", "axial");

  private final String even;
  private final String odd;

  Spin(String even, String odd) {
    this.even = even;
    this.odd = odd;
  }

  /** Name of the coupling without gamma5, as in input files. */
  public String even() {
    return even;
  }

  /** Name of the coupling with gamma5, as in input files. */
  public String odd() {
    return odd;
  }
}
