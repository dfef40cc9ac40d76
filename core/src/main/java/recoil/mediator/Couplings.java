package recoil.mediator;

import java.util.EnumMap;
import java.util.Map;
import recoil.loop.Charges;

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

  /** Whether a pair has an axial or a pseudoscalar coupling. */
  boolean odd() {
    return map.values().stream().anyMatch(coupling -> coupling.odd() != 0);
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

  /** The same with a number added to the vector couplings of all leptons. */
  public Couplings mixed(double coupling) {
    if (coupling == 0) {
      return this;
    }
    EnumMap<Pair, Coupling> mixed = new EnumMap<>(map);
    for (Pair pair : Pair.values()) {
      if (pair.diagonal()) {
        mixed.put(pair, new Coupling(get(pair).even() + coupling, get(pair).odd()));
      }
    }
    return of(mixed);
  }

  /** The vector couplings of the leptons as charges. */
  public Charges charges() {
    return new Charges(get(Pair.EE).even(), get(Pair.MUMU).even(), get(Pair.TAUTAU).even());
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
