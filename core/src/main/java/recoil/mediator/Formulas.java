package recoil.mediator;

/** Which formulas a cross section comes from. */
public enum Formulas {
  /** As arXiv:2002.04822 prints them. */
  PRINTED,
  /** Exact at tree level. */
  EXACT
}
