package recoil.nature;

/** The charged leptons. */
public enum Lepton {
  ELECTRON("e"),
  MUON("mu"),
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
