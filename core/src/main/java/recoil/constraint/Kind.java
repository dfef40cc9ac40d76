package recoil.constraint;

/** Where the numbers of a limit stand. */
public enum Kind {
  /** From data. */
  OBSERVED,
  /** What an experiment expected to see without a signal. */
  EXPECTED,
  /** What an experiment to come expects. */
  PROJECTION
}
