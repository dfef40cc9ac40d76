package recoil.mediator;

import java.util.Arrays;
import java.util.stream.Collectors;
import recoil.nature.Lepton;

/** Two charged leptons that a mediator couples to each other, the lighter one first. */
public enum Pair {
  /** e e. */
  EE("e", Lepton.ELECTRON, Lepton.ELECTRON),
  /** mu mu. */
  MUMU("mu", Lepton.MUON, Lepton.MUON),
  /** tau tau. */
  TAUTAU("tau", Lepton.TAU, Lepton.TAU),
  /** e mu. */
  EMU("e-mu", Lepton.ELECTRON, Lepton.MUON),
  /** e tau. */
  ETAU("e-tau", Lepton.ELECTRON, Lepton.TAU),
  /** mu tau. */
  MUTAU("mu-tau", Lepton.MUON, Lepton.TAU);

  private static final Pair[] ALL = values();

  private final String symbol;
  private final Lepton first;
  private final Lepton second;

  Pair(String symbol, Lepton first, Lepton second) {
    this.symbol = symbol;
    this.first = first;
    this.second = second;
  }

  /** The symbol used in input files: {@code e}, {@code mu}, {@code tau}, {@code e-mu} ... */
  public String symbol() {
    return symbol;
  }

  /** The lighter lepton. */
  public Lepton first() {
    return first;
  }

  /** The heavier lepton. */
  public Lepton second() {
    return second;
  }

  /** Place in a table over all pairs. */
  @SuppressWarnings("EnumOrdinal") // no order beyond that of values()
  int index() {
    return ordinal();
  }

  /** Whether both leptons are of one flavour. */
  public boolean diagonal() {
    return first == second;
  }

  /** The pair of two leptons, in any order. */
  public static Pair of(Lepton one, Lepton other) {
    for (Pair pair : ALL) {
      if ((pair.first == one && pair.second == other)
          || (pair.first == other && pair.second == one)) {
        return pair;
      }
    }
    throw new AssertionError(one + " " + other);
  }

  /**
   * The pair with a symbol.
   *
   * @throws IllegalArgumentException for an unknown symbol
   */
  public static Pair named(String symbol) {
    for (Pair pair : values()) {
      if (pair.symbol.equals(symbol)) {
        return pair;
      }
    }
    throw new IllegalArgumentException(
        "pair: "
            + symbol
            + "; allowed are "
            + Arrays.stream(values()).map(Pair::symbol).collect(Collectors.joining(", ")));
  }
}
