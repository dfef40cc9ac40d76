package recoil.muone;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import recoil.nature.Constants;
import recoil.scattering.Beam;
import recoil.scattering.FinalState;
import recoil.scattering.Kinematics;

/**
 * What the experiment is.
 *
 * @param name short name
 * @param beam the muon beam
 * @param finalState which charges count in the final state
 * @param luminosity integrated luminosity in nb^-1, above 0
 * @param threshold smallest true recoil energy in GeV, above 0
 * @param axes the one or two variables that are measured, with their bins; bins of two are counted
 *     with the second fastest
 * @param systematic uncorrelated relative error per bin, 0 or more
 * @param detector what it sees of an event
 * @param kFactor what multiplies every cross section; null for nothing
 */
public record Setup(
    String name,
    Beam beam,
    FinalState finalState,
    double luminosity,
    double threshold,
    List<Axis> axes,
    double systematic,
    Detector detector,
    @Nullable KFactor kFactor) {

  /** Largest number of bins that is accepted. */
  public static final int MOST_BINS = Binning.MOST_BINS;

  /** How far inside the range of its variable a K factor may end, relative to the range. */
  private static final double EDGE = 1e-6;

  /** Names of the setups that come with Recoil. */
  public static final List<String> NAMES = SetupFile.names();

  /** Checks every number. */
  public Setup {
    require(luminosity > 0 && Double.isFinite(luminosity), "luminosity", luminosity, "above 0");
    require(threshold > 0 && Double.isFinite(threshold), "threshold", threshold, "above 0 GeV");
    require(systematic >= 0 && systematic < 1, "systematic", systematic, "0 to 1");
    axes = List.copyOf(axes);
    require(axes.size() == 1 || axes.size() == 2, "axes", axes.size(), "1 or 2");
    require(
        axes.get(0).variable() != axes.get(axes.size() - 1).variable() || axes.size() == 1,
        "axes",
        axes.get(0).variable().key() + " twice",
        "two different variables");
    long bins = trueBins(axes);
    require(bins <= MOST_BINS, "bins", bins, "1 to " + MOST_BINS);
    ResponseMatrix response = detector.response();
    if (response != null) {
      require(response.trueBins() == bins, "response: true bins", response.trueBins(), "" + bins);
    }
  }

  /** Equal bins in the recoil energy, seen perfectly, with charges identified. */
  public Setup(
      String name, Beam beam, double luminosity, double threshold, int bins, double systematic) {
    this(
        name,
        beam,
        FinalState.ELASTIC,
        luminosity,
        threshold,
        List.of(new Axis(Variable.RECOIL, Binning.equal(bins))),
        systematic,
        Detector.PERFECT,
        null);
  }

  private static long trueBins(List<Axis> axes) {
    return axes.stream().mapToLong(axis -> axis.binning().size()).reduce(1, (a, b) -> a * b);
  }

  private static void require(boolean good, String field, Object value, String allowed) {
    if (!good) {
      throw new IllegalArgumentException(field + ": " + value + "; allowed is " + allowed);
    }
  }

  /** The setup of arXiv:2002.04822. */
  public static Setup paper() {
    return named("paper");
  }

  /** From what the luminosity of {@link #paper()} is made. */
  public static Exposure paperExposure() {
    return SetupFile.paperExposure();
  }

  /**
   * A setup that comes with Recoil.
   *
   * @throws IllegalArgumentException for a name that is not in {@link #NAMES}
   */
  public static Setup named(String name) {
    return SetupFile.named(name);
  }

  /**
   * A setup of the user's own: a complete one, or one on top of another ({@code base: muone}) with
   * only the fields that differ.
   *
   * @param text YAML
   * @param file the file, for messages; tables that it names are looked for beside it
   * @throws IllegalArgumentException in one line with file, field, value and what is allowed
   */
  public static Setup read(String text, Path file) {
    return SetupFile.read(text, file);
  }

  /**
   * A setup of the user's own, whose tables need not lie beside it.
   *
   * @param text YAML
   * @param file name of the file, for messages
   * @param tables the text of a table that it names
   * @throws IllegalArgumentException in one line with file, field, value and what is allowed
   */
  public static Setup read(String text, String file, UnaryOperator<String> tables) {
    return SetupFile.read(text, file, tables);
  }

  /** Number of bins of the measured events. */
  public int bins() {
    ResponseMatrix response = detector.response();
    return response == null ? (int) trueBins(axes) : response.measuredBins();
  }

  /** The same with equal bins of the first variable over all its values. */
  public Setup withBins(int bins) {
    List<Axis> others = new ArrayList<>(axes);
    others.set(0, new Axis(axes.get(0).variable(), Binning.equal(bins)));
    return new Setup(
        name, beam, finalState, luminosity, threshold, others, systematic, detector, kFactor);
  }

  /** The same with another relative systematic error per bin. */
  public Setup withSystematic(double systematic) {
    return new Setup(
        name, beam, finalState, luminosity, threshold, axes, systematic, detector, kFactor);
  }

  /** The same with another integrated luminosity in nb^-1. */
  public Setup withLuminosity(double luminosity) {
    return new Setup(
        name, beam, finalState, luminosity, threshold, axes, systematic, detector, kFactor);
  }

  /** The same with another threshold on the true recoil energy, in GeV. */
  public Setup withThreshold(double threshold) {
    return new Setup(
        name, beam, finalState, luminosity, threshold, axes, systematic, detector, kFactor);
  }

  /** The same with another beam. */
  public Setup withBeam(Beam beam) {
    return new Setup(
        name, beam, finalState, luminosity, threshold, axes, systematic, detector, kFactor);
  }

  /** The same with another choice of final states. */
  public Setup withFinalState(FinalState finalState) {
    return new Setup(
        name, beam, finalState, luminosity, threshold, axes, systematic, detector, kFactor);
  }

  /** The same with other variables and bins. */
  public Setup withAxes(Axis... axes) {
    return new Setup(
        name,
        beam,
        finalState,
        luminosity,
        threshold,
        List.of(axes),
        systematic,
        detector,
        kFactor);
  }

  /** The same with another detector. */
  public Setup withDetector(Detector detector) {
    return new Setup(
        name, beam, finalState, luminosity, threshold, axes, systematic, detector, kFactor);
  }

  /** The same with another factor on every cross section; null for none. */
  public Setup withKFactor(@Nullable KFactor kFactor) {
    return new Setup(
        name, beam, finalState, luminosity, threshold, axes, systematic, detector, kFactor);
  }

  /**
   * Checks what depends on the masses of electron and muon, at the nominal energy of the beam.
   *
   * @throws IllegalArgumentException for a beam without enough energy, a threshold above T_max, or
   *     a K factor that does not cover all values of its variable
   */
  public void check(Constants constants) {
    edges(constants, 0);
    if (kFactor != null) {
      double[] range = kFactor.variable().range(kinematics(constants), threshold);
      double rounding = EDGE * (range[1] - range[0]);
      kFactor.at(range[0] + rounding);
      kFactor.at(range[1] - rounding);
    }
  }

  /** Kinematics at the nominal energy of the beam. */
  public Kinematics kinematics(Constants constants) {
    return new Kinematics(constants, beam.energy());
  }

  /** Smallest recoil energy in GeV whose true angle the bins and the acceptance contain. */
  double smallestRecoil(Kinematics kinematics) {
    double angle = detector.acceptance().high(Variable.ELECTRON_ANGLE);
    for (Axis axis : axes) {
      if (axis.variable() == Variable.ELECTRON_ANGLE && !axis.binning().open()) {
        List<Double> ends = axis.binning().ends();
        angle = Math.min(angle, ends.get(ends.size() - 1) * axis.variable().unit());
      }
    }
    return angle < 0.5 * Math.PI
        ? Math.max(threshold, kinematics.recoilOfElectronAngle(angle))
        : threshold;
  }

  /**
   * Edges of the true bins of the first variable in GeV, rad or GeV^2. Bins that cover all values
   * end at those of the nominal beam energy, and the outermost are open.
   *
   * @throws IllegalArgumentException when the threshold lies above T_max
   */
  public double[] edges(Constants constants) {
    return edges(constants, 0);
  }

  /**
   * The same for the first or second variable.
   *
   * @param axis 0 or 1
   */
  public double[] edges(Constants constants, int axis) {
    Kinematics kinematics = kinematics(constants);
    double max = kinematics.maximumRecoil();
    require(threshold < max, "threshold", threshold, "below T_max = " + max + " GeV");
    return axes.get(axis).edges(kinematics, threshold);
  }
}
