package recoil.muone;

import recoil.nature.Constants;
import recoil.scattering.HadronicRunning;
import recoil.statistics.Shape;

/** A systematic error that all bins share, by one nuisance parameter. */
public interface Nuisance {
  /** As on the command line: its name, and its width after {@code =}. */
  String text();

  /** Relative changes of the bins of a setup, with the prior of the parameter. */
  Shape shape(Setup setup, Constants constants, HadronicRunning running);
}
