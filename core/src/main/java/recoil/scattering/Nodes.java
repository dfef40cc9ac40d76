package recoil.scattering;

import java.util.Arrays;
import recoil.nature.Constants;

/**
 * The recoil energies at which cross sections are evaluated, with their invariants; of one beam
 * energy, or of events that each have their own.
 */
public final class Nodes {
  private final Kinematics[] kinematics;
  private final double[] recoil;
  private final double[] t;
  private final double[] u;

  /**
   * Nodes at the recoil energies {@code recoil} (GeV), each in (0, T_max].
   *
   * @throws IllegalArgumentException for a recoil energy that the beam cannot give
   */
  public Nodes(Constants constants, double beamEnergy, double... recoil) {
    this(same(new Kinematics(constants, beamEnergy), recoil.length), recoil);
  }

  private Nodes(Kinematics[] kinematics, double[] recoil) {
    this.kinematics = kinematics;
    this.recoil = recoil.clone();
    t = new double[recoil.length];
    u = new double[recoil.length];
    for (int i = 0; i < recoil.length; i++) {
      if (!(recoil[i] > 0 && recoil[i] <= kinematics[i].maximumRecoil())) {
        throw new IllegalArgumentException(
            "recoil energy: "
                + recoil[i]
                + " GeV; allowed is 0 to "
                + kinematics[i].maximumRecoil()
                + " GeV");
      }
      t[i] = kinematics[i].transfer(recoil[i]);
      u[i] = kinematics[i].u(recoil[i]);
    }
  }

  /** One beam energy for all nodes; one entry at least. */
  private static Kinematics[] same(Kinematics kinematics, int size) {
    Kinematics[] all = new Kinematics[Math.max(1, size)];
    Arrays.fill(all, kinematics);
    return all;
  }

  /**
   * Events, each with its own kinematics, that of its beam energy.
   *
   * @param kinematics of each event, 1 or more
   * @param recoil recoil energy of each event in GeV, in (0, T_max]
   * @throws IllegalArgumentException for a recoil energy that the beam cannot give
   */
  public static Nodes ofEvents(Kinematics[] kinematics, double[] recoil) {
    if (kinematics.length == 0 || kinematics.length != recoil.length) {
      throw new IllegalArgumentException(
          "events: " + kinematics.length + " and " + recoil.length + "; one or more pairs needed");
    }
    return new Nodes(kinematics.clone(), recoil);
  }

  /**
   * The same with the distances {@code gap} = T_max - T (GeV) to more digits than the recoil
   * energies hold, for a mediator that is nearly on shell in the u-channel.
   */
  public static Nodes below(Constants constants, double beamEnergy, double[] recoil, double[] gap) {
    Nodes nodes = new Nodes(constants, beamEnergy, recoil);
    for (int i = 0; i < gap.length; i++) {
      nodes.u[i] = nodes.kinematics[i].uBelowMaximum(gap[i]);
    }
    return nodes;
  }

  /** Number of nodes. */
  public int size() {
    return recoil.length;
  }

  /** Kinematics of the beam; of events, that of the first. */
  public Kinematics kinematics() {
    return kinematics[0];
  }

  /** Kinematics of a node. */
  public Kinematics kinematics(int i) {
    return kinematics[i];
  }

  /** Largest squared crossed momentum transfer u in GeV^2 that the beam can give. */
  public double largestCrossed() {
    double largest = kinematics[0].uBelowMaximum(0);
    for (int i = 1; i < kinematics.length; i++) {
      if (kinematics[i] != kinematics[i - 1]) {
        largest = Math.max(largest, kinematics[i].uBelowMaximum(0));
      }
    }
    return largest;
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
