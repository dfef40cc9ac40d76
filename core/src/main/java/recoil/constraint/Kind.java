package recoil.constraint;

/** Where the numbers of a limit stand. */
public enum Kind {
  OBSERVED,
  EXPECTED,
  PROJECTION
}
