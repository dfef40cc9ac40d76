import type { ModelEntry } from "./records.ts";
import { coupling, mass, type State } from "./state.ts";

/** World of the benchmarks. */
const PAPER = "2020";

/** Name of a benchmark in the paper. */
export function pretty(name: string): string {
  return name.replace(/^np(\d)([+-]?)$/, (_, n: string, sign: string) => `NP${n}${sign ? `(${sign.replace("-", "\u2212")})` : ""}`);
}

/** The state of a benchmark. */
export function point(entry: ModelEntry): Partial<State> {
  const r2 = entry.parameters.r2 ?? 1;
  const r = Number(Math.sqrt(Math.max(r2, 0)).toPrecision(12));
  return {
    model: entry.model,
    r: r2 >= 0 ? String(r) : "",
    r2: r2 >= 0 ? "" : String(r2),
    world: PAPER,
    mass: mass(entry.mass_gev ?? 1),
    coupling: coupling(entry.coupling ?? 1),
  };
}

/** Whether a state is at a benchmark. */
export function same(state: State, benchmark: ModelEntry): boolean {
  const there = point(benchmark);
  return sameModel(state, benchmark) && state.mass === there.mass && state.coupling === there.coupling;
}

/** Whether a state has the model of a benchmark with its parameters. */
export function sameModel(state: State, benchmark: ModelEntry): boolean {
  const there = point(benchmark);
  return state.model === there.model && state.r === there.r && state.r2 === there.r2;
}
