package recoil.scattering;

import recoil.nature.Constants;
import recoil.nature.Lepton;
import recoil.numeric.GaussLegendre;
import recoil.paper.Equation;

/** The leading-order hadronic contribution a_mu^had to the muon moment. */
public final class HadronicMoment {
  private static final GaussLegendre RULE = new GaussLegendre(32);

  /** Beyond x = 1 - exp(-36) nothing is left of the integrand. */
  private static final double END = 36;

  private static final double PANEL = 3;

  private HadronicMoment() {}

  /** a_mu^had of a running, over all x from 0 to 1; relative error below 1e-11. */
  @Equation("2.8")
  public static double of(HadronicRunning running, Constants constants) {
    return between(running, constants, 0, 1);
  }

  /** The part of (2.8) with x between two limits in [0, 1]. */
  @Equation("2.8")
  public static double between(
      HadronicRunning running, Constants constants, double first, double last) {
    double m2 = constants.mass(Lepton.MUON) * constants.mass(Lepton.MUON);
    // x = 1 - exp(-z): t grows like exp(z), so that the integrand is smooth in z.
    double low = -Math.log1p(-first);
    double high = Math.min(-Math.log1p(-last), END);
    int panels = Math.max(1, (int) Math.ceil((high - low) / PANEL));
    double sum = 0;
    for (int panel = 0; panel < panels; panel++) {
      double a = low + (high - low) * panel / panels;
      double b = low + (high - low) * (panel + 1) / panels;
      sum +=
          RULE.integrate(
              z -> {
                double rest = Math.exp(-z);
                double x = -Math.expm1(-z);
                return rest * rest * running.at(-x * x * m2 / rest);
              },
              a,
              b);
    }
    return constants.alpha() / Math.PI * sum;
  }
}
