package recoil.scattering;

import recoil.nature.Constants;
import recoil.nature.Lepton;
import recoil.nature.RRatio;
import recoil.numeric.GaussLegendre;
import recoil.paper.Equation;

/**
 * Delta alpha_had at space-like t from R(s) by the dispersion relation, and a_mu^had from the same
 * R(s) by the time-like kernel: the route that does not use scattering.
 */
public final class DispersiveRunning implements HadronicRunning {
  private static final GaussLegendre RULE = new GaussLegendre(4);
  private static final GaussLegendre KERNEL = new GaussLegendre(64);

  private final Constants constants;
  private final RRatio data;

  /** Nodes s_j in GeV^2 and weights w_j R(s_j) of integrals over ds. */
  private final double[] s;

  private final double[] weight;
  private final double tail;

  /** Prepares the nodes. */
  public DispersiveRunning(RRatio data, Constants constants) {
    this.constants = constants;
    this.data = data;
    int segments = data.size() - 1;
    s = new double[segments * RULE.size()];
    weight = new double[s.length];
    for (int segment = 0; segment < segments; segment++) {
      double a = data.energy(segment);
      double b = data.energy(segment + 1);
      for (int i = 0; i < RULE.size(); i++) {
        double e = RULE.node(i, a, b);
        int j = segment * RULE.size() + i;
        s[j] = e * e;
        weight[j] = RULE.weight(i, a, b) * 2 * e * data.at(e);
      }
    }
    double last = data.energy(segments);
    tail = last * last;
  }

  /** Delta alpha_had(t) = -(alpha t / 3 pi) Int ds R(s) / (s (s - t)). */
  @Override
  @Equation(value = "16", source = "Eidelman:1995ny")
  public double at(double t) {
    double alpha = constants.alpha();
    double sum = 0;
    for (int j = 0; j < s.length; j++) {
      sum += weight[j] / (s[j] * (s[j] - t));
    }
    if (t != 0) {
      sum += data.perturbative() * Math.log1p(-t / tail) / -t;
    }
    for (RRatio.Resonance resonance : data.resonances()) {
      double m2 = resonance.mass() * resonance.mass();
      sum += area(resonance) / (m2 * (m2 - t));
    }
    return -alpha * t / (3 * Math.PI) * sum;
  }

  /** Integral of R over ds across a narrow resonance: 9 pi M Gamma_ee / alpha^2. */
  private double area(RRatio.Resonance resonance) {
    double alpha = constants.alpha();
    return 9 * Math.PI * resonance.mass() * resonance.electronWidth() / (alpha * alpha);
  }

  /** a_mu^had = (alpha^2 / 3 pi^2) Int ds R(s) K(s) / s. */
  @Equation(value = "6", source = "Aoyama:2020ynm")
  public double moment() {
    double sum = 0;
    for (int j = 0; j < s.length; j++) {
      sum += weight[j] * kernel(s[j]) / s[j];
    }
    for (RRatio.Resonance resonance : data.resonances()) {
      double m2 = resonance.mass() * resonance.mass();
      sum += area(resonance) * kernel(m2) / m2;
    }
    // Above the table K(s) falls as 1/s: with w = tail/s the rest is smooth on [0, 1].
    sum += data.perturbative() * KERNEL.integrate(w -> w == 0 ? 0 : kernel(tail / w) / w, 0, 1);
    double alpha = constants.alpha();
    return alpha * alpha / (3 * Math.PI * Math.PI) * sum;
  }

  /** K(s) = Int_0^1 dx x^2 (1 - x) / (x^2 + (1 - x) s / m_mu^2). */
  @Equation(value = "7", source = "Aoyama:2020ynm")
  double kernel(double s) {
    double m = constants.mass(Lepton.MUON);
    double r = s / (m * m);
    // y = (1 - x)^(1/3) spreads the peak of the integrand at x -> 1.
    return KERNEL.integrate(
        y -> {
          double rest = y * y * y;
          double x = 1 - rest;
          return 3 * y * y * x * x * rest / (x * x + rest * r);
        },
        0,
        1);
  }
}
