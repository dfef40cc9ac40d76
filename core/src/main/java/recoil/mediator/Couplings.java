package recoil.mediator;

import java.util.EnumMap;
import java.util.Map;

/** Couplings of a mediator to all pairs of charged leptons. */
public final class Couplings {
  private final EnumMap<Pair, Coupling> map = new EnumMap<>(Pair.class);

  private Couplings() {}

  /** The couplings given; every other pair has none. */
  public static Couplings of(Map<Pair, Coupling> given) {
    Couplings couplings = new Couplings();
    given.forEach(
        (pair, coupling) -> {
          if (!coupling.isZero()) {
            couplings.map.put(pair, coupling);
          }
        });
    return couplings;
  }

  /** The coupling to a pair, zero where there is none. */
  public Coupling get(Pair pair) {
    return map.getOrDefault(pair, Coupling.ZERO);
  }

  /** Whether no pair has a coupling. */
  public boolean isZero() {
    return map.isEmpty();
  }

  /** All couplings times a number. */
  public Couplings scaled(double factor) {
    if (factor == 1) {
      return this;
    }
    EnumMap<Pair, Coupling> scaled = new EnumMap<>(Pair.class);
    map.forEach((pair, coupling) -> scaled.put(pair, coupling.scaled(factor)));
    return of(scaled);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Couplings that && map.equals(that.map);
  }

  @Override
  public int hashCode() {
    return map.hashCode();
  }

  @Override
  public String toString() {
    return map.toString();
  }
}
