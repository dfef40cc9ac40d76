package recoil.production;

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
          "mass: " + mass + " GeV; direct production needs " + LIGHTEST + " GeV or more");
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
    return mass < threshold() && !(electron.isZero() && muon.isZero());
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
