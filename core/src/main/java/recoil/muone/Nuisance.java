package recoil.muone;

import recoil.nature.Constants;
import recoil.scattering.HadronicRunning;
import recoil.statistics.Shape;

/** A systematic error that all bins share, by one nuisance parameter. */
public interface Nuisance {
  /** As on the command line: its name, and its width after {@code =}. */
  String text();

  /**
   * Relative changes of the bins, with the prior of the parameter.
   *
   * @param quadrature a quadrature of the setup
   * @throws IllegalArgumentException for a setup that does not have the error
   */
  Shape shape(Setup setup, Quadrature quadrature, Constants constants, HadronicRunning running);
}
