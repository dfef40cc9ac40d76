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
    linear = new double[size];
    square = new double[size];
    resonantLinear = new double[size];
    mixed = new double[size];
    resonantSquare = new double[size];
    absorptiveLinear = new double[size];
    absorptiveMixed = new double[size];
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
