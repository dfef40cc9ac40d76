package recoil.scattering;

/**
 * One term of an amplitude at unit coupling factor: complex coefficients of the {@link Structure}s
 * times a common {@link Profile}.
 *
 * <p>Immutable: {@link #plus} and {@link #plusImaginary} return new terms where a number is not 0.
 */
public final class Term {
  private static final int SIZE = Structure.values().length;

  private final Profile profile;
  private final boolean resonant;
  private final double[] re;
  private final double[] im;

  /**
   * A term without coefficients.
   *
   * @param resonant whether the term is also multiplied by the s-channel propagator D
   */
  public Term(Profile profile, boolean resonant) {
    this(profile, resonant, new double[SIZE], new double[SIZE]);
  }

  private Term(Profile profile, boolean resonant, double[] re, double[] im) {
    this.profile = profile;
    this.resonant = resonant;
    this.re = re;
    this.im = im;
  }

  /** With a real number added to the coefficient of a structure. */
  public Term plus(Structure structure, double value) {
    if (value == 0) {
      return this;
    }
    double[] sum = re.clone();
    sum[structure.index()] += value;
    return new Term(profile, resonant, sum, im);
  }

  /** With an imaginary number, {@code value} times i, added to the coefficient of a structure. */
  public Term plusImaginary(Structure structure, double value) {
    if (value == 0) {
      return this;
    }
    double[] sum = im.clone();
    sum[structure.index()] += value;
    return new Term(profile, resonant, re, sum);
  }

  /** Whether every coefficient is zero. */
  public boolean isZero() {
    for (int i = 0; i < SIZE; i++) {
      if (re[i] != 0 || im[i] != 0) {
        return false;
      }
    }
    return true;
  }

  Profile profile() {
    return profile;
  }

  boolean resonant() {
    return resonant;
  }

  double re(int structure) {
    return re[structure];
  }

  double im(int structure) {
    return im[structure];
  }
}
