import type { State } from "./state.ts";

/** What a field sets. */
export type Key = Exclude<keyof State, "set" | "hide">;

/** Values of a choice with their names. */
export type Options = [value: string, label: string][];

/** The last of some choices, which has a number, and the number that it begins with. */
export const SOME = "some";
export const NUMBERS = { invisible: "0.5", normalisation: "1e-3" };

export const SYSTEMATICS: [name: string, label: string][] = [
  ["beam-energy", "Beam"],
  ["resolution", "Resolution"],
  ["material", "Material"],
];

/** Defaults that an empty field stands for. */
export const PLACEHOLDERS: Partial<Record<Key, string>> = { bins: "50", cl: "0.9", beam_energy: "of the setup" };

export const OBSERVABLES: Options = [
  ["", "default"],
  ["recoil-GeV", "energy T"],
  ["electron-angle-mrad", "electron angle"],
  ["muon-angle-mrad", "muon angle"],
  ["x", "x"],
  ["transfer-GeV2", "\u2212t"],
  ["electron-angle-mrad,muon-angle-mrad", "both angles"],
];

/** Short names of the families. */
export const FAMILIES: Record<string, string> = {
  "t-vector": "vector, t-channel",
  "s-vector": "vector, s-channel",
  "lmu-ltau": "L\u03bc \u2212 L\u03c4",
  "t-scalar": "scalar, t-channel",
  "s-scalar": "scalar, s-channel",
  "dark-photon": "dark photon",
  "b-l": "B \u2212 L",
  "le-lmu": "Le \u2212 L\u03bc",
  "le-ltau": "Le \u2212 L\u03c4",
  "axial-vector": "axial vector",
  "t-pseudoscalar": "pseudoscalar, t-channel",
  "mass-proportional": "scalar, couplings like masses",
};

/** Words in an address for what an empty one stands for. */
export const STANDARD: Partial<Record<Key, string[]>> = {
  formulas: ["exact"],
  recast: ["branching"],
  setup: ["paper"],
  beam_charge: ["1"],
  final_state: ["elastic"],
  parameters: ["1"],
  method: ["delta-chi2"],
};
