package recoil.scattering;

/**
 * One spin sum for fixed masses: a polynomial in two of the variables sigma, tau, upsilon of {@link
 * SpinSums}, real or purely imaginary.
 */
final class SpinSum {
  /** A sum that vanishes. */
  static final SpinSum ZERO =
      new SpinSum(false, Variables.SIGMA_TAU, new double[0][], new double[0][]);

  private enum Variables {
    SIGMA_TAU,
    TAU_UPSILON,
    SIGMA_UPSILON
  }

  private final boolean imaginary;
  private final Variables variables;
  private final double[][] coefficients;
  private final double[][] magnitudes;

  private SpinSum(
      boolean imaginary, Variables variables, double[][] coefficients, double[][] magnitudes) {
    this.imaginary = imaginary;
    this.variables = variables;
    this.coefficients = coefficients;
    this.magnitudes = magnitudes;
  }

  /**
   * Reads a polynomial such as {@code +8*tau^2 -16*me^-1*mmu*tau*upsilon}.
   *
   * @throws IllegalArgumentException for an unknown variable or if all three of sigma, tau, upsilon
   *     occur
   */
  static SpinSum parse(String text, boolean imaginary, double electronMass, double muonMass) {
    Variables variables =
        !text.contains("upsilon")
            ? Variables.SIGMA_TAU
            : text.contains("sigma") ? Variables.SIGMA_UPSILON : Variables.TAU_UPSILON;
    String first = variables == Variables.TAU_UPSILON ? "tau" : "sigma";
    String second = variables == Variables.SIGMA_TAU ? "tau" : "upsilon";
    String[] terms = text.split(" ", -1);
    int size = terms.length;
    double[] c = new double[size];
    int[] i = new int[size];
    int[] j = new int[size];
    int degree = 0;
    for (int n = 0; n < size; n++) {
      String[] factors = terms[n].split("\\*", -1);
      c[n] = Double.parseDouble(factors[0]);
      for (int f = 1; f < factors.length; f++) {
        int caret = factors[f].indexOf('^');
        String name = caret < 0 ? factors[f] : factors[f].substring(0, caret);
        int exponent = caret < 0 ? 1 : Integer.parseInt(factors[f].substring(caret + 1));
        if (name.equals("me")) {
          c[n] *= power(electronMass, exponent);
        } else if (name.equals("mmu")) {
          c[n] *= power(muonMass, exponent);
        } else if (name.equals(first)) {
          i[n] = exponent;
        } else if (name.equals(second)) {
          j[n] = exponent;
        } else {
          throw new IllegalArgumentException(
              "polynomial: " + name + "; allowed are me, mmu, " + first + ", " + second);
        }
      }
      degree = Math.max(degree, i[n] + j[n]);
    }
    double[][] sum = new double[degree + 1][];
    double[][] magnitude = new double[degree + 1][];
    for (int n = 0; n <= degree; n++) {
      sum[n] = new double[degree + 1 - n];
      magnitude[n] = new double[degree + 1 - n];
    }
    for (int n = 0; n < size; n++) {
      sum[i[n]][j[n]] += c[n];
      magnitude[i[n]][j[n]] += Math.abs(c[n]);
    }
    return new SpinSum(imaginary, variables, sum, magnitude);
  }

  private static double power(double x, int exponent) {
    double result = 1;
    for (int n = Math.abs(exponent); n > 0; n--) {
      result *= x;
    }
    return exponent < 0 ? 1 / result : result;
  }

  /** The sum of the two structures in the other order. */
  SpinSum conjugate() {
    if (!imaginary) {
      return this;
    }
    double[][] negative = new double[coefficients.length][];
    for (int i = 0; i < negative.length; i++) {
      negative[i] = coefficients[i].clone();
      for (int j = 0; j < negative[i].length; j++) {
        negative[i][j] = -negative[i][j];
      }
    }
    return new SpinSum(true, variables, negative, magnitudes);
  }

  boolean isZero() {
    return coefficients.length == 0;
  }

  boolean isImaginary() {
    return imaginary;
  }

  /** The real part, or the imaginary part if {@link #isImaginary()}. */
  double value(double sigma, double tau, double upsilon) {
    return evaluate(coefficients, sigma, tau, upsilon);
  }

  /** The same polynomial with the absolute value of every term. */
  double magnitude(double sigma, double tau, double upsilon) {
    return evaluate(magnitudes, Math.abs(sigma), Math.abs(tau), Math.abs(upsilon));
  }

  private double evaluate(double[][] c, double sigma, double tau, double upsilon) {
    double x = variables == Variables.TAU_UPSILON ? tau : sigma;
    double y = variables == Variables.SIGMA_TAU ? tau : upsilon;
    double result = 0;
    for (int i = c.length - 1; i >= 0; i--) {
      double[] row = c[i];
      double inner = 0;
      for (int j = row.length - 1; j >= 0; j--) {
        inner = inner * y + row[j];
      }
      result = result * x + inner;
    }
    return result;
  }
}
