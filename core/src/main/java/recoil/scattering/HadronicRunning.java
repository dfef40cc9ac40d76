package recoil.scattering;

/** The hadronic part of the running of alpha: alpha(t) = alpha / (1 - Delta alpha(t)). */
@FunctionalInterface
public interface HadronicRunning {
  /**
   * Delta alpha_had at space-like t.
   *
   * @param t squared momentum transfer in GeV^2, 0 or less
   */
  double at(double t);

  /** The same shape times a constant factor. */
  default HadronicRunning times(double kappa) {
    return t -> kappa * at(t);
  }
}
