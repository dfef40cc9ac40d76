package recoil.scattering;

import java.util.List;
import recoil.paper.Equation;

/**
 * A Pade approximant of Delta alpha_had(t) around t = 0, where it vanishes: a t / (1 + c t), which
 * becomes constant at large |t|, or a t (1 + b t) / (1 + c t), which grows linearly. The running, a
 * Stieltjes function times t that grows like a logarithm, lies between such approximants.
 *
 * @param name short name
 * @param start a, c in GeV^-2; or a, b, c in GeV^-2
 */
@SuppressWarnings("ArrayRecordComponent") // plain numbers, never compared
public record PadeForm(String name, double[] start) implements RunningForm {
  /** Checks the number of parameters and copies them. */
  public PadeForm {
    if (start.length != 2 && start.length != 3) {
      throw new IllegalArgumentException(
          "Pade form: " + start.length + " parameters; allowed are 2, 3");
    }
    start = start.clone();
  }

  /** a t / (1 + c t) through a running at the transfers {@code t} and t/2. */
  public static PadeForm constant(HadronicRunning running, double t) {
    // running / t = a / (1 + c t)
    double far = t / running.at(t);
    double near = 0.5 * t / running.at(0.5 * t);
    double inverse = 2 * near - far;
    return new PadeForm("pade-1-1", new double[] {1 / inverse, (far - near) / (0.5 * t * inverse)});
  }

  /** a t (1 + b t) / (1 + c t) through a running at the transfers {@code t}, t/2 and t/4. */
  public static PadeForm linear(HadronicRunning running, double t) {
    // h = running / t obeys a + a b t - c t h = h at three points; differences remove a.
    double h1 = running.at(t) / t;
    double h2 = running.at(0.5 * t) / (0.5 * t);
    double h4 = running.at(0.25 * t) / (0.25 * t);
    // ab (t_i - t_j) - c (t_i h_i - t_j h_j) = h_i - h_j
    double x1 = h1 - 0.5 * h2;
    double x2 = 0.5 * h2 - 0.25 * h4;
    double c = (2 * (h2 - h4) - (h1 - h2)) / (t * (x1 - 2 * x2));
    double ab = (h1 - h2 + c * t * x1) / (0.5 * t);
    double a = h1 - ab * t + c * t * h1;
    return new PadeForm("pade-2-1", new double[] {a, ab / a, c});
  }

  @Override
  public double[] start() {
    return start.clone();
  }

  @Override
  public List<String> parameters() {
    return start.length == 2
        ? List.of("a_GeV-2", "c_GeV-2")
        : List.of("a_GeV-2", "b_GeV-2", "c_GeV-2");
  }

  @Override
  @Equation(value = "P_1^1, P_1^2", source = "Boito:2024yat")
  public double at(double t, double[] p, double[] slopes) {
    double a = p[0];
    int last = start.length - 1;
    double b = last == 2 ? p[1] : 0;
    double denominator = 1 + p[last] * t;
    if (!(denominator > 0)) {
      return Double.NaN;
    }
    double unit = t * (1 + b * t) / denominator;
    slopes[0] = unit;
    if (last == 2) {
      slopes[1] = a * t * t / denominator;
    }
    slopes[last] = -a * unit * t / denominator;
    return a * unit;
  }
}
