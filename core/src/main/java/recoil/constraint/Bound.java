package recoil.constraint;

/** What a constraint says about the common coupling factor of a model at one mass. */
public sealed interface Bound {
  /**
   * Factors from one edge to the other are excluded.
   *
   * @param from smallest excluded factor, 0 or more
   * @param to largest excluded factor, infinite where the bound has no upper edge
   */
  record Excluded(double from, double to) implements Bound {
    /**
     * Checks the order of the edges.
     *
     * @throws IllegalArgumentException naming both
     */
    public Excluded {
      if (!(from >= 0 && to >= from)) {
        throw new IllegalArgumentException(
            "bound: from " + from + " to " + to + "; 0 <= from <= to is needed");
      }
    }
  }

  /** The constraint applies and excludes no factor. */
  record Allowed() implements Bound {}

  /**
   * The constraint says nothing.
   *
   * @param reason why
   */
  record NotApplicable(String reason) implements Bound {}

  /** Whether a common factor of the couplings, of either sign, is excluded. */
  default boolean excludes(double factor) {
    double size = Math.abs(factor);
    return this instanceof Excluded excluded && size >= excluded.from() && size <= excluded.to();
  }

  /** Smallest excluded factor; infinite where none is. */
  default double smallest() {
    return this instanceof Excluded excluded ? excluded.from() : Double.POSITIVE_INFINITY;
  }
}
