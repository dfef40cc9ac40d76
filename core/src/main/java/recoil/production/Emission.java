package recoil.production;

import java.util.Locale;
import recoil.mediator.Coupling;
import recoil.mediator.Mediator;
import recoil.mediator.Pair;
import recoil.mediator.Spin;
import recoil.nature.Constants;
import recoil.nature.Lepton;
import recoil.scattering.Beam;

/**
 * mu e -> mu e X with the electron at rest, at tree level.
 *
 * @param constants masses, alpha and the unit of cross sections
 * @param beam the muons, all of the nominal energy
 * @param spin spin of X
 * @param mass mass of X in GeV, above 0
 * @param electron coupling of X to the electron
 * @param muon coupling of X to the muon
 */
public record Emission(
    Constants constants, Beam beam, Spin spin, double mass, Coupling electron, Coupling muon) {
  /**
   * Smallest mass in GeV that is accepted: below it the soft X make the amplitude a difference of
   * large numbers, and the cross section diverges.
   */
  public static final double LIGHTEST = 2e-4;

  /**
   * Checks the mass.
   *
   * @throws IllegalArgumentException for a mass below {@link #LIGHTEST} or not finite
   */
  public Emission {
    if (!(mass >= LIGHTEST && mass < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "mass: %.4g GeV; direct production needs %.4g GeV or more",
              mass,
              LIGHTEST));
    }
  }

  /**
   * Production of a mediator by its couplings to electron and muon; couplings that loops induce are
   * left out.
   *
   * @throws IllegalArgumentException for a mediator that couples to e mu, or that is too light
   */
  public static Emission of(Mediator mediator, Beam beam, Constants constants) {
    if (!mediator.couplings().get(Pair.EMU).isZero()) {
      throw new IllegalArgumentException(
          "couplings: e-mu; direct production is computed for couplings that keep the flavour");
    }
    return new Emission(
        constants,
        beam,
        mediator.spin(),
        mediator.mass(),
        mediator.couplings().get(Pair.EE),
        mediator.couplings().get(Pair.MUMU));
  }

  /** Squared centre-of-mass energy in GeV^2. */
  public double s() {
    double me = electronMass();
    double mmu = muonMass();
    return 2 * beam.energy() * me + mmu * mmu + me * me;
  }

  /** Mass of X in GeV at and above which nothing is produced. */
  public double threshold() {
    return Math.sqrt(s()) - electronMass() - muonMass();
  }

  /** Whether there is anything to produce. */
  public boolean open() {
    return closed().isEmpty();
  }

  /** Why nothing is produced, whatever the cuts are; empty where something is. */
  public String closed() {
    if (!(mass < threshold())) {
      return String.format(
          Locale.ROOT, "mass: %.6g GeV; below %.6g GeV is needed", mass, threshold());
    }
    return electron.isZero() && muon.isZero()
        ? "couplings to electron and muon: 0; one other than 0 is needed"
        : "";
  }

  double electronMass() {
    return constants.mass(Lepton.ELECTRON);
  }

  double muonMass() {
    return constants.mass(Lepton.MUON);
  }

  /** The same with other couplings. */
  Emission with(Coupling electron, Coupling muon) {
    return new Emission(constants, beam, spin, mass, electron, muon);
  }
}
