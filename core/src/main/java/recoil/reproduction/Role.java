package recoil.reproduction;

/** What a series is; decides its colour everywhere. */
public enum Role {
  /** MUonE's sensitivity. */
  MUONE,
  /** The same from the other set of formulas, or another variant of it. */
  MUONE_ALTERNATIVE,
  /** Excluded by the electron's moment. */
  ELECTRON_MOMENT,
  /** Excluded by the muon's moment. */
  MUON_MOMENT,
  /** Explains the muon's moment within one standard deviation. */
  MUON_MOMENT_BAND,
  /** BaBar, monophoton with visible decay. */
  BABAR_VISIBLE,
  /** BaBar, four muons. */
  BABAR_FOUR_MUONS,
  /** BaBar, invisible decay. */
  BABAR_INVISIBLE,
  /** NA64. */
  NA64,
  /** Muonium-antimuonium conversion. */
  MUONIUM,
  /** Big bang nucleosynthesis. */
  BBN,
  /** Another constraint. */
  OTHER,
  /** A benchmark point. */
  BENCHMARK,
  /** The Standard Model. */
  STANDARD_MODEL,
  /** A shifted hadronic contribution. */
  HADRONIC_SHIFT,
  /** A vector mediator. */
  VECTOR,
  /** A scalar mediator. */
  SCALAR,
  /** Benchmark NP1. */
  NP1,
  /** Benchmark NP2 with positive r^2. */
  NP2_PLUS,
  /** Benchmark NP2 with negative r^2. */
  NP2_MINUS,
  /** A measurement of the muon's moment at BNL. */
  BNL,
  /** The prospect of Fermilab. */
  FERMILAB,
  /** A field shown by contours. */
  FIELD
}
