package recoil.muone;

import java.util.List;
import recoil.nature.Constants;
import recoil.scattering.HadronicRunning;
import recoil.statistics.Shape;

/** A systematic error that all bins share, by one nuisance parameter or more. */
public interface Nuisance {
  /** As on the command line: its name, and its width after {@code =}. */
  String text();

  /**
   * Checks that a setup can have the error.
   *
   * @throws IllegalArgumentException in one line with what is wrong and what is needed
   */
  void check(Setup setup);

  /**
   * Relative changes of the bins, one for each parameter with its prior.
   *
   * @param quadrature a quadrature of the setup
   * @throws IllegalArgumentException for a setup that does not have the error
   */
  List<Shape> shapes(
      Setup setup, Quadrature quadrature, Constants constants, HadronicRunning running);
}
