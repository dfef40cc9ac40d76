package recoil.scattering;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Spin-summed products X_ab = Sum S_a S_b^* of the {@link Structure}s of mu e scattering, for one
 * process and fixed masses. They know no mediator.
 *
 * <p>The sum runs over the spins of all four particles. With the helicity h = +1 or -1 of the
 * incoming muon kept, X = X(+) + X(-) and the polarised sum is X(+) - X(-); the helicity is that in
 * the rest frame of the electron or in the centre-of-mass frame, which agree. A beam of mean
 * helicity P on unpolarised electrons has
 *
 * <pre>|M|^2, averaged = 1/4 Sum_ab c_a c_b^* (X_ab + P Xpol_ab).</pre>
 *
 * <p>Each sum is a polynomial in the masses and in
 *
 * <pre>sigma = s - (mmu + me)^2,  tau = -t,  upsilon = (mmu - me)^2 - u = sigma - tau,</pre>
 *
 * which are positive in the physical region; the polarised ones are divided by the root of
 * lambda(s, me^2, mmu^2) = sigma (sigma + 4 me mmu). The polynomials are a data file, {@code
 * spin-sums.txt}, because there are almost 400 of them and exact algebra ({@code
 * tools/spin_sums.py}) makes them with less error than a hand; each line reads as a formula. A sum
 * is written in those two of the three variables in which it cancels least.
 *
 * <p>X_ab is Hermitian, and real unless the numbers of pseudoscalar vertices in a and b differ by
 * an odd number; then it is purely imaginary. Unpolarised sums vanish unless both structures have
 * the same parity ({@link Structure#parityOdd()}), polarised ones vanish if they do.
 *
 * <p>A value is accurate to 1e-14 of the magnitude, the sum of the absolute values of the terms of
 * the polynomial, for all s and t in the physical region, thresholds and end points included: sigma
 * and upsilon are formed without loss from the numbers s and t that are given. Outside the physical
 * region the unpolarised sums hold as polynomials.
 *
 * <p>Arguments s and t and results in GeV^2 and GeV^4. Immutable; no method allocates.
 */
public final class SpinSums {
  private static final String RESOURCE = "/recoil/scattering/spin-sums.txt";
  private static final String EXCHANGE = "mu+/e+ ";
  private static final Structure[] STRUCTURES = Structure.values();

  /** What was made last for each process; whoever asks for the same masses shares it. */
  private static final Map<String, SpinSums> LATEST = new ConcurrentHashMap<>();

  private final SpinSum[][] unpolarised = zero();
  private final SpinSum[][] polarised = zero();
  private final double threshold;
  private final double thresholdRest;
  private final double gap;
  private final double electronMass;
  private final double muonMass;

  /**
   * The sums of elastic scattering for one muon charge.
   *
   * @param charge of the muon beam
   * @param electronMass in GeV, above 0
   * @param muonMass in GeV, above 0
   * @throws IllegalArgumentException for a mass that is not positive and finite
   */
  public SpinSums(Charge charge, double electronMass, double muonMass) {
    this(elastic(charge), electronMass, muonMass);
  }

  /** The same as from the constructor, made once as long as the masses stay. */
  static SpinSums shared(Charge charge, double electronMass, double muonMass) {
    return shared(elastic(charge), electronMass, muonMass);
  }

  /** The same as {@link #chargeExchange}, made once as long as the masses stay. */
  static SpinSums sharedExchange(double electronMass, double muonMass) {
    return shared(EXCHANGE, electronMass, muonMass);
  }

  private static SpinSums shared(String process, double electronMass, double muonMass) {
    SpinSums latest = LATEST.get(process);
    if (latest == null || latest.electronMass != electronMass || latest.muonMass != muonMass) {
      latest = new SpinSums(process, electronMass, muonMass);
      LATEST.put(process, latest);
    }
    return latest;
  }

  private static String elastic(Charge charge) {
    return charge == Charge.PLUS ? "mu+ " : "mu- ";
  }

  /**
   * The sums of e-(p) mu+(k) -> e+(p') mu-(k'), see {@link Structure}; those with a Pauli term are
   * 0.
   *
   * @param electronMass in GeV, above 0
   * @param muonMass in GeV, above 0
   * @throws IllegalArgumentException for a mass that is not positive and finite
   */
  public static SpinSums chargeExchange(double electronMass, double muonMass) {
    return new SpinSums(EXCHANGE, electronMass, muonMass);
  }

  private SpinSums(String process, double electronMass, double muonMass) {
    require("electron mass", electronMass);
    require("muon mass", muonMass);
    this.electronMass = electronMass;
    this.muonMass = muonMass;
    BigDecimal total = new BigDecimal(electronMass).add(new BigDecimal(muonMass)).pow(2);
    threshold = total.doubleValue();
    thresholdRest = total.subtract(new BigDecimal(threshold)).doubleValue();
    gap = 4 * electronMass * muonMass;
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(SpinSums.class.getResourceAsStream(RESOURCE), RESOURCE),
                StandardCharsets.US_ASCII))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.startsWith(process)) {
          int equals = line.indexOf(" = ");
          String[] words = line.substring(0, equals).split(" ", -1);
          SpinSum sum =
              SpinSum.parse(
                  line.substring(equals + 3), words[4].equals("im"), electronMass, muonMass);
          SpinSum[][] table = words[1].equals("polarised") ? polarised : unpolarised;
          int a = Structure.valueOf(words[2]).index();
          int b = Structure.valueOf(words[3]).index();
          table[b][a] = sum.conjugate();
          table[a][b] = sum;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SpinSum[][] zero() {
    SpinSum[][] table = new SpinSum[STRUCTURES.length][STRUCTURES.length];
    for (SpinSum[] row : table) {
      Arrays.fill(row, SpinSum.ZERO);
    }
    return table;
  }

  private static void require(String field, double mass) {
    if (!(mass > 0 && mass < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          field + ": " + mass + " GeV; a finite mass above 0 is needed");
    }
  }

  /** Real part of X_ab. */
  public double unpolarised(Structure a, Structure b, double s, double t) {
    SpinSum sum = unpolarised[a.index()][b.index()];
    return sum.isImaginary() ? 0 : sum.value(sigma(s), -t, upsilon(s, t));
  }

  /** Imaginary part of X_ab; changes sign when a and b are exchanged. */
  public double unpolarisedImaginary(Structure a, Structure b, double s, double t) {
    SpinSum sum = unpolarised[a.index()][b.index()];
    return sum.isImaginary() ? sum.value(sigma(s), -t, upsilon(s, t)) : 0;
  }

  /** Real part of the polarised X_ab, helicity +1 minus helicity -1 of the incoming muon. */
  public double polarised(Structure a, Structure b, double s, double t) {
    SpinSum sum = polarised[a.index()][b.index()];
    return sum.isImaginary() ? 0 : sum.value(sigma(s), -t, upsilon(s, t)) / root(s);
  }

  /** Imaginary part of the polarised X_ab; changes sign when a and b are exchanged. */
  public double polarisedImaginary(Structure a, Structure b, double s, double t) {
    SpinSum sum = polarised[a.index()][b.index()];
    return sum.isImaginary() ? sum.value(sigma(s), -t, upsilon(s, t)) / root(s) : 0;
  }

  /** Sum of the absolute values of the terms of X_ab: the scale of the rounding error. */
  public double magnitude(Structure a, Structure b, double s, double t) {
    return unpolarised[a.index()][b.index()].magnitude(sigma(s), -t, upsilon(s, t));
  }

  /** Sum of the absolute values of the terms of the polarised X_ab. */
  public double polarisedMagnitude(Structure a, Structure b, double s, double t) {
    return polarised[a.index()][b.index()].magnitude(sigma(s), -t, upsilon(s, t)) / root(s);
  }

  /**
   * |M|^2 of M = Sum c_a S_a, averaged over the spins of the incoming particles and summed over the
   * outgoing ones.
   *
   * @param re real parts of the 18 coefficients, by {@link Structure#index()}, in GeV^-2
   * @param im their imaginary parts
   * @param polarisation mean helicity of the muon beam, from -1 to 1
   */
  public double squared(double[] re, double[] im, double polarisation, double s, double t) {
    double sigma = sigma(s);
    double upsilon = upsilon(s, t);
    double result = sum(unpolarised, re, im, sigma, -t, upsilon);
    if (polarisation != 0) {
      result += polarisation * sum(polarised, re, im, sigma, -t, upsilon) / root(s);
    }
    return result / 4;
  }

  private static double sum(
      SpinSum[][] table, double[] re, double[] im, double sigma, double tau, double upsilon) {
    double result = 0;
    for (int a = 0; a < table.length; a++) {
      if (re[a] == 0 && im[a] == 0) {
        continue;
      }
      for (int b = 0; b <= a; b++) {
        SpinSum x = table[a][b];
        if (x.isZero() || (re[b] == 0 && im[b] == 0)) {
          continue;
        }
        // Re(c_a c_b^* X_ab), and the same for (b, a)
        double weight =
            x.isImaginary() ? re[a] * im[b] - im[a] * re[b] : re[a] * re[b] + im[a] * im[b];
        if (weight != 0) {
          result += (a == b ? 1 : 2) * weight * x.value(sigma, tau, upsilon);
        }
      }
    }
    return result;
  }

  private double sigma(double s) {
    return (s - threshold) - thresholdRest;
  }

  /** sigma - tau; s + t with its rounding error, since both may be far larger. */
  private double upsilon(double s, double t) {
    double sum = s + t;
    double part = sum - s;
    double error = (s - (sum - part)) + (t - part);
    return (sum - threshold) + (error - thresholdRest);
  }

  private double root(double s) {
    double sigma = sigma(s);
    return Math.sqrt(sigma * (sigma + gap));
  }
}
