package recoil.scattering;

import java.util.Arrays;

/**
 * How one term of an amplitude depends on the mediator's mass and on the momentum transfer: a
 * propagator, a form factor, or their product.
 */
@FunctionalInterface
public interface Profile {
  /**
   * Fills in the values at the nodes.
   *
   * @param mass mass of the mediator in GeV
   * @param nodes where
   * @param out one value a node
   */
  void fill(double mass, Nodes nodes, double[] out);

  /** t-channel exchange, 1/(t - m^2), in GeV^-2. */
  Profile T_CHANNEL =
      (mass, nodes, out) -> {
        double m2 = mass * mass;
        for (int i = 0; i < out.length; i++) {
          out[i] = 1 / (nodes.t(i) - m2);
        }
      };

  /** How close, relative to the mass, the u-channel may come to its pole. */
  double CLOSEST_TO_POLE = 1e-5;

  /**
   * u-channel exchange, 1/(u - m^2), in GeV^-2; no width, so a mass that u can reach, or nearly, is
   * refused: the mediator would be on shell there.
   */
  Profile U_CHANNEL =
      (mass, nodes, out) -> {
        double m2 = mass * mass;
        double lightest = Math.sqrt(nodes.largestCrossed()) * (1 + CLOSEST_TO_POLE);
        if (mass < lightest) {
          throw new IllegalArgumentException(
              "mass: "
                  + mass
                  + " GeV; above "
                  + lightest
                  + " GeV is needed, where the mediator is not on shell in the u-channel, which"
                  + " mu- beams and the final state e+ mu- have");
        }
        for (int i = 0; i < out.length; i++) {
          out[i] = 1 / (nodes.u(i) - m2);
        }
      };

  /** 1: a contact term, or the s-channel, whose propagator is kept apart. */
  Profile CONSTANT = (mass, nodes, out) -> Arrays.fill(out, 1);

  /** This profile times a power of the mass. */
  default Profile timesMassTo(int power) {
    return (mass, nodes, out) -> {
      fill(mass, nodes, out);
      scale(out, Math.pow(mass, power));
    };
  }

  /** This profile times a number. */
  default Profile times(double factor) {
    return (mass, nodes, out) -> {
      fill(mass, nodes, out);
      scale(out, factor);
    };
  }

  private static void scale(double[] out, double factor) {
    for (int i = 0; i < out.length; i++) {
      out[i] *= factor;
    }
  }
}
