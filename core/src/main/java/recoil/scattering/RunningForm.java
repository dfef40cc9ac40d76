package recoil.scattering;

import java.util.List;

/** A form of Delta alpha_had(t) whose parameters are fitted, with its slopes. */
public interface RunningForm {
  /** Short name. */
  String name();

  /** Names of the parameters, with their units where they have one. */
  List<String> parameters();

  /** Values of the parameters close to those of the world. */
  double[] start();

  /**
   * Delta alpha_had; NaN for parameters that the form does not allow.
   *
   * @param t squared momentum transfer in GeV^2, 0 or less
   * @param p parameters; what follows them in the array does not matter
   * @param slopes filled in with the derivatives by the parameters
   */
  double at(double t, double[] p, double[] slopes);

  /**
   * Whether Delta alpha_had is a sum of parameters times functions of t, so that its slopes are the
   * same at all parameters.
   */
  default boolean linear() {
    return false;
  }

  /** The running at given parameters. */
  default HadronicRunning with(double... p) {
    double[] point = p.clone();
    double[] slopes = new double[point.length];
    return t -> at(t, point, slopes);
  }
}
