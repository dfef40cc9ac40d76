package recoil.scattering;

/**
 * The parts of a cross section, or of yields, by powers of the coupling factor and of the resonant
 * propagator; see {@link CrossSection}. Arrays are reused from mass to mass.
 */
public final class Expansion {
  /** B: interference without resonance. */
  public final double[] linear;

  /** C: square without resonance. */
  public final double[] square;

  /** B_r: interference, coefficient of Re D. */
  public final double[] resonantLinear;

  /** C_x: regular times resonant amplitude, coefficient of Re D. */
  public final double[] mixed;

  /** C_r: square, coefficient of |D|^2. */
  public final double[] resonantSquare;

  /** B_a: interference, coefficient of Im D. */
  public final double[] absorptiveLinear;

  /** C_a: regular times resonant amplitude, coefficient of Im D. */
  public final double[] absorptiveMixed;

  /** s - m^2 in GeV^2; meaningful with a resonance only. */
  public double distance;

  /** m gamma(m) in GeV^2: m Gamma at unit coupling factor. */
  public double breadth;

  /** Arrays for {@code size} nodes or bins. */
  public Expansion(int size) {
    this(size, size, size, size);
  }

  /** Arrays for the nodes of a cross section; those of parts that it does not have are empty. */
  public Expansion(CrossSection parts) {
    this(
        parts.regular() ? parts.size() : 0,
        parts.resonant() ? parts.size() : 0,
        parts.regular() && parts.resonant() ? parts.size() : 0,
        parts.absorptive() ? parts.size() : 0);
  }

  /** Arrays for {@code size} bins, without those of a resonance where there is none. */
  public static Expansion ofBins(int size, boolean resonant) {
    int other = resonant ? size : 0;
    return new Expansion(size, other, other, other);
  }

  private Expansion(int regular, int resonant, int both, int absorptive) {
    linear = new double[regular];
    square = new double[regular];
    resonantLinear = new double[resonant];
    mixed = new double[both];
    resonantSquare = new double[resonant];
    absorptiveLinear = new double[absorptive];
    absorptiveMixed = new double[absorptive];
  }

  /**
   * What the resonance adds at one node.
   *
   * @param f square of the coupling factor, above 0
   * @param distance s - m^2 of that node in GeV^2
   */
  public double resonance(int node, double f, double distance) {
    double width = breadth * f;
    double norm = distance * distance + width * width;
    double real = f * distance / norm;
    double imaginary = -f * width / norm;
    return real * (resonantLinear[node] + f * mixed[node])
        + f * f / norm * resonantSquare[node]
        + imaginary * (absorptiveLinear[node] + f * absorptiveMixed[node]);
  }
}
