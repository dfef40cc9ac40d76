package recoil.numeric;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.DoubleUnaryOperator;

/**
 * Adaptive quadrature: the 15-point Kronrod rule with its 7-point Gauss rule as error estimate, on
 * subintervals of which the worst is halved first.
 *
 * <p>The ends of an interval are never evaluated, so integrable singularities may sit there. The
 * estimate of the error follows Piessens et al., QUADPACK (Springer, 1983), section 3.4.1.
 */
public final class GaussKronrod {
  private static final int LIMIT = 4096;

  /** Positive Kronrod nodes, outermost first; every second one is a Gauss node. */
  private static final double[] NODES = {
    0.9914553711208126,
    0.9491079123427585,
    0.8648644233597691,
    0.7415311855993945,
    0.5860872354676911,
    0.4058451513773972,
    0.20778495500789848,
  };

  /** Kronrod weights of the nodes, then of the centre. */
  private static final double[] KRONROD = {
    0.022935322010529224,
    0.06309209262997856,
    0.10479001032225019,
    0.14065325971552592,
    0.1690047266392679,
    0.19035057806478542,
    0.20443294007529889,
    0.20948214108472782,
  };

  /** Gauss weights of the nodes 1, 3, 5, then of the centre. */
  private static final double[] GAUSS = {
    0.1294849661688697, 0.27970539148927664, 0.3818300505051189, 0.4179591836734694,
  };

  private GaussKronrod() {}

  /** One subinterval: its integral, the estimated error and the rounding that it contains. */
  private record Piece(double from, double to, double value, double error, double rounding) {}

  /**
   * The integral of {@code f} from {@code a} to {@code b}; a minus sign where b lies below a.
   *
   * @param relative error wanted relative to the integral, at least 1e-15; an integral that cancels
   *     is accepted when only rounding errors are left
   * @throws IllegalArgumentException for an interval that is not finite, or a relative error
   *     outside [1e-15, 1)
   * @throws ArithmeticException if the integrand is not finite or the error cannot be reached
   */
  public static double integrate(DoubleUnaryOperator f, double a, double b, double relative) {
    return estimate(f, a, b, relative).value();
  }

  /**
   * As {@link #integrate}, with the estimated error.
   *
   * @throws IllegalArgumentException for an interval that is not finite, or a relative error
   *     outside [1e-15, 1)
   * @throws ArithmeticException if the integrand is not finite or the error cannot be reached
   */
  public static Integral estimate(DoubleUnaryOperator f, double a, double b, double relative) {
    if (!Double.isFinite(a) || !Double.isFinite(b)) {
      throw new IllegalArgumentException("interval: [" + a + ", " + b + "]; must be finite");
    }
    if (!(relative >= 1e-15 && relative < 1)) {
      throw new IllegalArgumentException("relative: " + relative + "; allowed is [1e-15, 1)");
    }
    PriorityQueue<Piece> pieces =
        new PriorityQueue<>(Comparator.comparingDouble(Piece::error).reversed());
    pieces.add(piece(f, a, b));
    while (true) {
      double value = 0;
      double error = 0;
      double rounding = 0;
      for (Piece piece : pieces) {
        value += piece.value();
        error += piece.error();
        rounding += piece.rounding();
      }
      if (!Double.isFinite(value)) {
        throw new ArithmeticException("the integrand is not finite between " + a + " and " + b);
      }
      int evaluations = 15 * (2 * pieces.size() - 1);
      if (error <= Math.max(relative * Math.abs(value), rounding)) {
        return new Integral(value, error, evaluations);
      }
      Piece worst = pieces.remove();
      double middle = 0.5 * (worst.from() + worst.to());
      if (pieces.size() >= LIMIT
          || middle <= Math.min(worst.from(), worst.to())
          || middle >= Math.max(worst.from(), worst.to())) {
        throw new ArithmeticException(
            "quadrature from %s to %s: error %.3g of %.6g after %d evaluations, not below %s"
                .formatted(a, b, error, value, evaluations, relative));
      }
      pieces.add(piece(f, worst.from(), middle));
      pieces.add(piece(f, middle, worst.to()));
    }
  }

  private static Piece piece(DoubleUnaryOperator f, double from, double to) {
    double centre = 0.5 * (from + to);
    double half = 0.5 * (to - from);
    double[] below = new double[NODES.length];
    double[] above = new double[NODES.length];
    double middle = f.applyAsDouble(centre);
    double kronrod = KRONROD[NODES.length] * middle;
    double gauss = GAUSS[GAUSS.length - 1] * middle;
    double size = Math.abs(kronrod);
    for (int i = 0; i < NODES.length; i++) {
      below[i] = f.applyAsDouble(centre - half * NODES[i]);
      above[i] = f.applyAsDouble(centre + half * NODES[i]);
      kronrod += KRONROD[i] * (below[i] + above[i]);
      size += KRONROD[i] * (Math.abs(below[i]) + Math.abs(above[i]));
      if (i % 2 == 1) {
        gauss += GAUSS[i / 2] * (below[i] + above[i]);
      }
    }
    double mean = 0.5 * kronrod;
    double spread = KRONROD[NODES.length] * Math.abs(middle - mean);
    for (int i = 0; i < NODES.length; i++) {
      spread += KRONROD[i] * (Math.abs(below[i] - mean) + Math.abs(above[i] - mean));
    }
    double error = Math.abs(half * (kronrod - gauss));
    spread *= Math.abs(half);
    if (error > 0 && spread > 0) {
      double ratio = 200 * error / spread;
      error = spread * Math.min(1, ratio * Math.sqrt(ratio));
    }
    return new Piece(from, to, half * kronrod, error, 4 * Math.ulp(1.0) * size * Math.abs(half));
  }
}
