package recoil.muone;

import recoil.nature.World;
import recoil.scattering.Beam;
import recoil.scattering.Charge;
import recoil.scattering.HadronicRunning;
import recoil.scattering.LeptonLikeRunning;
import recoil.scattering.PrintedCrossSection;
import recoil.scattering.PrintedCrossSection.Formula;

/** The preset "paper": 50 equal bins, 90% CL. */
final class PaperSetup {
  static final World WORLD = World.named("2020");
  static final Setup SETUP = new Setup("paper", new Beam(150, Charge.MINUS), 1.5e7, 1, 50, 1e-5);
  static final HadronicRunning RUNNING = LeptonLikeRunning.of(WORLD);
  static final double THRESHOLD = 2.7055434540954;

  private PaperSetup() {}

  static Yields printed(Formula formula, double ratio, Setup setup) {
    Quadrature quadrature = new Quadrature(setup, WORLD.constants());
    return new Yields(
        new PrintedCrossSection(
            formula,
            WORLD.constants(),
            RUNNING,
            quadrature.nodes(),
            ratio,
            recoil.scattering.Profile.CONSTANT,
            recoil.scattering.Profile.CONSTANT),
        quadrature);
  }

  static CouplingLimit limit(Formula formula, double ratio) {
    return new CouplingLimit(
        printed(formula, ratio, SETUP), new ChiSquare(SETUP.systematic()), THRESHOLD);
  }
}
