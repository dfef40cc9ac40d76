package recoil.nature;

/** The charged leptons. */
public enum Lepton {
  /** The electron, {@code e}. */
  ELECTRON("e"),
  /** The muon, {@code mu}. */
  MUON("mu"),
  /** The tau, {@code tau}. */
  TAU("tau");

  private final String symbol;

  Lepton(String symbol) {
    this.symbol = symbol;
  }

  /** The symbol used in input files: {@code e}, {@code mu}, {@code tau}. */
  public String symbol() {
    return symbol;
  }
}
