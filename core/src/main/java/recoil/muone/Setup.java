package recoil.muone;

import recoil.nature.Constants;
import recoil.nature.Yaml;
import recoil.numeric.Grid;
import recoil.scattering.Beam;
import recoil.scattering.FinalState;
import recoil.scattering.Kinematics;

/**
 * What the experiment is: beam, final states, integrated luminosity, bins in the recoil energy T,
 * and the systematic error.
 *
 * @param name short name
 * @param beam the muon beam
 * @param finalState which charges count in the final state
 * @param luminosity integrated luminosity in nb^-1, above 0
 * @param threshold smallest recoil energy in GeV, above 0
 * @param bins number of equal bins from the threshold to T_max, 1 or more
 * @param systematic uncorrelated relative error per bin, 0 or more
 */
public record Setup(
    String name,
    Beam beam,
    FinalState finalState,
    double luminosity,
    double threshold,
    int bins,
    double systematic) {

  /** Largest number of bins that is accepted. */
  public static final int MOST_BINS = 100_000;

  /** Checks every number. */
  public Setup {
    require(luminosity > 0 && Double.isFinite(luminosity), "luminosity", luminosity, "above 0");
    require(threshold > 0 && Double.isFinite(threshold), "threshold", threshold, "above 0 GeV");
    require(bins >= 1 && bins <= MOST_BINS, "bins", bins, "1 to " + MOST_BINS);
    require(systematic >= 0 && systematic < 1, "systematic", systematic, "0 to 1");
  }

  /** A setup that identifies charges. */
  public Setup(
      String name, Beam beam, double luminosity, double threshold, int bins, double systematic) {
    this(name, beam, FinalState.ELASTIC, luminosity, threshold, bins, systematic);
  }

  private static void require(boolean good, String field, Number value, String allowed) {
    if (!good) {
      throw new IllegalArgumentException(field + ": " + value + "; allowed is " + allowed);
    }
  }

  /** The setup of arXiv:2002.04822. */
  public static Setup paper() {
    return Yaml.resource("setups/paper.yaml", SetupFile.class).setup();
  }

  /** From what the luminosity of {@link #paper()} is made. */
  public static Exposure paperExposure() {
    return Yaml.resource("setups/paper.yaml", SetupFile.class).exposure();
  }

  /** The same with another number of bins. */
  public Setup withBins(int bins) {
    return new Setup(name, beam, finalState, luminosity, threshold, bins, systematic);
  }

  /** The same with another relative systematic error per bin. */
  public Setup withSystematic(double systematic) {
    return new Setup(name, beam, finalState, luminosity, threshold, bins, systematic);
  }

  /** The same with another integrated luminosity in nb^-1. */
  public Setup withLuminosity(double luminosity) {
    return new Setup(name, beam, finalState, luminosity, threshold, bins, systematic);
  }

  /** The same with another beam. */
  public Setup withBeam(Beam beam) {
    return new Setup(name, beam, finalState, luminosity, threshold, bins, systematic);
  }

  /** The same with another choice of final states. */
  public Setup withFinalState(FinalState finalState) {
    return new Setup(name, beam, finalState, luminosity, threshold, bins, systematic);
  }

  /**
   * Edges of the bins in GeV, bins + 1 numbers from the threshold to T_max.
   *
   * @throws IllegalArgumentException when the threshold lies above T_max
   */
  public double[] edges(Constants constants) {
    double max = new Kinematics(constants, beam.energy()).maximumRecoil();
    require(threshold < max, "threshold", threshold, "below T_max = " + max + " GeV");
    return Grid.linear(threshold, max, bins + 1);
  }
}
