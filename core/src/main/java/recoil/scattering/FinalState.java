package recoil.scattering;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Which final states an experiment counts as an electron and a muon. */
public enum FinalState {
  /** The charges of the initial state: what identifies charges. */
  ELASTIC,
  /**
   * Any charges: what does not identify them. A flavour-changing mediator that is its own
   * antiparticle then adds e- mu+ -> e+ mu- to a mu+ beam; to a mu- beam it adds nothing.
   */
  ANY;

  /** The name used in input files: {@code elastic}, {@code any}. */
  public String symbol() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The final state with a name.
   *
   * @throws IllegalArgumentException for an unknown name
   */
  public static FinalState named(String symbol) {
    for (FinalState one : values()) {
      if (one.symbol().equals(symbol)) {
        return one;
      }
    }
    throw new IllegalArgumentException(
        "final state: "
            + symbol
            + "; allowed are "
            + Arrays.stream(values()).map(FinalState::symbol).collect(Collectors.joining(", ")));
  }
}
