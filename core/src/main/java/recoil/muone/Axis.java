package recoil.muone;

import recoil.scattering.Kinematics;

/**
 * A variable and its bins.
 *
 * @param variable what is measured
 * @param binning its bins; ends in the unit that the variable's key names
 */
public record Axis(Variable variable, Binning binning) {
  /** Edges of the bins in GeV, rad or GeV^2, for beam and threshold of the experiment. */
  double[] edges(Kinematics kinematics, double threshold) {
    double unit = variable.unit();
    double[] range = variable.range(kinematics, threshold);
    if (binning.open()) {
      return binning.edges(range[0], range[1]);
    }
    double[] edges = binning.edges(0, 0);
    for (int i = 0; i < edges.length; i++) {
      edges[i] *= unit;
    }
    return edges;
  }
}
