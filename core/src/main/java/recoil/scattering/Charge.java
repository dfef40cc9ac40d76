package recoil.scattering;

/** Charge of the muon beam. */
public enum Charge {
  PLUS(+1),
  MINUS(-1);

  private final int sign;

  Charge(int sign) {
    this.sign = sign;
  }

  /** +1 or -1. */
  public int sign() {
    return sign;
  }

  /**
   * The charge with this sign.
   *
   * @throws IllegalArgumentException for anything but +1 and -1
   */
  public static Charge of(int sign) {
    return switch (sign) {
      case 1 -> PLUS;
      case -1 -> MINUS;
      default ->
          throw new IllegalArgumentException("beam charge: " + sign + "; allowed are +1 and -1");
    };
  }
}
