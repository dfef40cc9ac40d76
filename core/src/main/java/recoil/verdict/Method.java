package recoil.verdict;

/** How limits are set. */
public enum Method {
  /** By Delta chi^2 for one or two parameters. */
  DELTA_CHI2,
  /** By CLs on the Asimov data set of the Standard Model, for one parameter. */
  CLS
}
