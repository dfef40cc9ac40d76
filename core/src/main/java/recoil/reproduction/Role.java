package recoil.reproduction;

/** What a series is; decides its colour everywhere. */
public enum Role {
  /** MUonE's sensitivity. */
  MUONE,
  /** The same from the other set of formulas, or another variant of it. */
  MUONE_ALTERNATIVE,
  /** What MUonE would exclude by direct production of an X that is not seen. */
  DIRECT,
  /** The same of an X whose decay is seen. */
  DISPLACED,
  /** Excluded by the electron's moment. */
  ELECTRON_MOMENT,
  /** Excluded by the muon's moment. */
  MUON_MOMENT,
  /** Explains the muon's moment within one standard deviation. */
  MUON_MOMENT_BAND,
  /** Excluded by a search for visible decays in e+ e- collisions. */
  COLLIDER_VISIBLE,
  /** Excluded by a search in final states of four muons. */
  FOUR_MUONS,
  /** Excluded by a search for invisible decays in e+ e- collisions. */
  COLLIDER_INVISIBLE,
  /** Excluded by a search for invisible decays on a fixed target. */
  TARGET_INVISIBLE,
  /** Muonium-antimuonium conversion. */
  MUONIUM,
  /** Excluded by a bound on the mass. */
  LIGHTEST_MASS,
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
