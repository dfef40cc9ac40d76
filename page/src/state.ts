import type { ModelEntry } from "./records.ts";

/** What the page is about, as it stands in the fields; an empty text stands for the default. */
export interface State {
  model: string;
  file: string;
  r: string;
  r2: string;
  invisible: string;
  mass: string;
  coupling: string;
  world: string;
  formulas: string;
  recast: string;
  setup: string;
  observable: string;
  beam_charge: string;
  beam_energy: string;
  final_state: string;
  bins: string;
  cl: string;
  parameters: string;
  normalisation: string;
  systematics: string;
  method: string;
  masses: string;
  couplings: string;
  hide: string[];
}

/** Name under which a model of one's own goes. */
export const OWN = "my-model.yaml";

export const DEFAULT: State = {
  model: "t-vector",
  file: "",
  r: "1",
  r2: "",
  invisible: "",
  mass: "100MeV",
  coupling: "1e-3",
  world: "",
  formulas: "",
  recast: "",
  setup: "",
  observable: "",
  beam_charge: "",
  beam_energy: "",
  final_state: "",
  bins: "",
  cl: "",
  parameters: "",
  normalisation: "",
  systematics: "",
  method: "",
  masses: "1MeV:10GeV:400",
  couplings: "",
  hide: [],
};

/** The state as the end of an address; what has its default is left out. */
export function toHash(state: State): string {
  const words = new URLSearchParams();
  for (const [key, value] of Object.entries(state)) {
    if (key === "hide") {
      if (state.hide.length > 0) words.set("hide", state.hide.join(","));
    } else if (value !== DEFAULT[key as keyof State]) {
      words.set(key, value as string);
    }
  }
  return words.toString();
}

/** The state of an address; what it names that there is not is left out and told. */
export function fromHash(hash: string, tell: (key: string, message: string) => void): State {
  const words = new URLSearchParams(hash.replace(/^#/, ""));
  const state: State = { ...DEFAULT, hide: [] };
  for (const [key, value] of words) {
    if (key === "hide") {
      state.hide = [...new Set(value.split(",").filter((one) => one !== ""))];
    } else if (key in DEFAULT) {
      (state as unknown as Record<string, string>)[key] = value;
    } else {
      tell("", `the address has "${key}", which is unknown; it is left out`);
    }
  }
  if (words.has("r2") && !words.has("r")) state.r = "";
  const drop = (key: "masses" | "couplings", allowed: string) => {
    tell(key, `the address has ${key} ${state[key]}, allowed is ${allowed}; it is left out`);
    state[key] = DEFAULT[key];
  };
  const [from, to, points] = state.masses.split(":");
  if (!(gev(from ?? "") > 0 && gev(to ?? "") > gev(from ?? "") && Number(points) >= 2)) drop("masses", "such as 1MeV:10GeV:400");
  const [low, high] = state.couplings.split(":").map(Number);
  if (state.couplings !== "" && !(low! > 0 && high! > low!)) drop("couplings", "such as 1e-6:1e-1");
  return state;
}

/** A number where the text is one, else the text, which the server refuses with its reason. */
function number(text: string): number | string {
  const value = Number(text);
  return text.trim() !== "" && Number.isFinite(value) ? value : text;
}

/** A question of the API, as the page asks it. */
export interface Inquiry {
  point: Record<string, unknown>;
  file?: string;
  conditions?: Record<string, unknown>;
}

/** What is asked: fields that have their default are left out. */
export function inquiry(state: State, models: Map<string, ModelEntry>, withPoint: boolean): Inquiry {
  const entry = models.get(state.model);
  const own = state.model === OWN;
  const ratio = entry !== undefined && "r2" in entry.parameters;
  const point: Record<string, unknown> = { model: state.model };
  if (ratio && state.r2 !== "") point.r2 = number(state.r2);
  else if (ratio && state.r !== "") point.r = number(state.r);
  if (state.invisible !== "") point.invisible = number(state.invisible);
  if (withPoint) {
    if (state.mass !== "") point.mass = state.mass;
    if (state.coupling !== "") point.coupling = number(state.coupling);
  }
  const conditions: Record<string, unknown> = {};
  for (const key of ["world", "formulas", "recast", "setup", "beam_energy", "final_state", "normalisation", "method"] as const) {
    if (state[key] !== "") conditions[key] = state[key];
  }
  for (const key of ["beam_charge", "bins", "cl", "parameters"] as const) {
    if (state[key] !== "") conditions[key] = number(state[key]);
  }
  for (const key of ["observable", "systematics"] as const) {
    if (state[key] !== "") conditions[key] = state[key].split(",").map((one) => one.trim());
  }
  return {
    point,
    ...(own ? { file: state.file } : {}),
    ...(Object.keys(conditions).length > 0 ? { conditions } : {}),
  };
}

const UNITS: Record<string, number> = { "": 1e-9, k: 1e-6, M: 1e-3, G: 1, T: 1e3 };

/** A mass with its unit in GeV; NaN where it cannot be read. */
export function gev(text: string): number {
  const match = /^\s*([-+]?[\d.]+(?:[eE][-+]?\d+)?) ?([kMGT]?)eV\s*$/.exec(text);
  return match ? Number(match[1]) * (UNITS[match[2] ?? ""] ?? NaN) : NaN;
}

/** A mass with a handy unit and some digits. */
export function mass(value: number, digits = 4): string {
  const mev = value * 1e3;
  if (mev >= 1e3) return `${Number((mev / 1e3).toPrecision(digits))}GeV`;
  return mev >= 1e-1 ? `${Number(mev.toPrecision(digits))}MeV` : `${Number((mev * 1e3).toPrecision(digits))}keV`;
}

/** A coupling with some digits. */
export function coupling(value: number, digits = 4): string {
  const text = value.toExponential(digits - 1).replace(/\.?0+e/, "e").replace("e+", "e");
  return text;
}
