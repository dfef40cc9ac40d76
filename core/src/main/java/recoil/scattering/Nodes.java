package recoil.scattering;

import recoil.nature.Constants;

/** The recoil energies at which cross sections are evaluated, with their invariants. */
public final class Nodes {
  private final Kinematics kinematics;
  private final double[] recoil;
  private final double[] t;
  private final double[] u;

  /**
   * Nodes at the recoil energies {@code recoil} (GeV), each in (0, T_max].
   *
   * @throws IllegalArgumentException for a recoil energy that the beam cannot give
   */
  public Nodes(Constants constants, double beamEnergy, double... recoil) {
    kinematics = new Kinematics(constants, beamEnergy);
    this.recoil = recoil.clone();
    t = new double[recoil.length];
    u = new double[recoil.length];
    for (int i = 0; i < recoil.length; i++) {
      if (!(recoil[i] > 0 && recoil[i] <= kinematics.maximumRecoil())) {
        throw new IllegalArgumentException(
            "recoil energy: "
                + recoil[i]
                + " GeV; allowed is 0 to "
                + kinematics.maximumRecoil()
                + " GeV");
      }
      t[i] = kinematics.transfer(recoil[i]);
      u[i] = kinematics.u(recoil[i]);
    }
  }

  /**
   * The same with the distances {@code gap} = T_max - T (GeV) to more digits than the recoil
   * energies hold, for a mediator that is nearly on shell in the u-channel.
   */
  public static Nodes below(Constants constants, double beamEnergy, double[] recoil, double[] gap) {
    Nodes nodes = new Nodes(constants, beamEnergy, recoil);
    for (int i = 0; i < gap.length; i++) {
      nodes.u[i] = nodes.kinematics.uBelowMaximum(gap[i]);
    }
    return nodes;
  }

  /** Number of nodes. */
  public int size() {
    return recoil.length;
  }

  /** Kinematics of the beam. */
  public Kinematics kinematics() {
    return kinematics;
  }

  /** Recoil energy in GeV. */
  public double recoil(int i) {
    return recoil[i];
  }

  /** Squared momentum transfer in GeV^2. */
  public double t(int i) {
    return t[i];
  }

  /** Squared crossed momentum transfer in GeV^2. */
  public double u(int i) {
    return u[i];
  }
}
