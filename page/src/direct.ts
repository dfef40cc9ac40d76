import { Refused, post } from "./api.ts";
import type { Echo, LimitDocument } from "./records.ts";
import { gev } from "./state.ts";
import type { Line } from "./view.ts";

interface Search {
  key: "direct" | "displaced";
  title: string;
  label: string;
  about: string;
  sources: string[];
}

const SEARCHES: Search[] = [
  {
    key: "direct",
    title: "MUonE, \u03bce\u2192\u03bceX, X unseen",
    label: "\u03bceX, unseen",
    about:
      "What a search for direct production of an X that leaves no trace would exclude: one count, no background events expected (an assumption), the confidence level on the left. Cuts after",
    sources: ["Asai:2021wzx"],
  },
  {
    key: "displaced",
    title: "MUonE, \u03bce\u2192\u03bceX, X decays behind its target",
    label: "\u03bceX, displaced",
    about:
      "The couplings between the lines are those that a search for decays of X to e e or \u03bc\u03bc behind its target would exclude, with no background events expected (an assumption); above them X decays too early, below there are too few. Cuts of Recoil's own, after",
    sources: ["Galon:2022xcm"],
  },
];

/** Most masses of a curve, as in the figure, and how many of them are asked for at a time. */
const MASSES = 33;
const AT_ONCE = 2;

/** The lightest X that direct production is computed for. */
const LIGHTEST = "0.2MeV";

interface Curve {
  /** As in the command: FROM:TO:N. */
  masses: string;
  mass: string[];
  coupling: Map<string, number | null>;
  above: Map<string, number | null>;
  said: string;
  echo: Echo | null;
}

/**
 * Expected limits of searches for direct production. They take seconds: a few masses are asked for
 * at a time, the next ones when these are answered, coarse first; what is no longer wanted stops.
 */
export class DirectLimits {
  readonly searches = SEARCHES;
  private readonly curves = new Map<string, Curve>();
  private last = "";
  private controller: AbortController | null = null;

  constructor(private readonly changed: () => void) {}

  /** Stops, and forgets what belongs to another question. */
  pause(inquiry: object, masses: string): void {
    this.stop();
    const text = JSON.stringify([inquiry, masses]);
    if (text === this.last) return;
    this.last = text;
    this.curves.clear();
    this.changed();
  }

  /** There is none for this model. */
  refuse(reason: string): void {
    for (const { key } of SEARCHES) this.curves.set(key, { masses: "", mass: [], coupling: new Map(), above: new Map(), said: reason, echo: null });
    this.changed();
    document.documentElement.dataset.direct = "done";
  }

  /** Computes what is shown and not computed yet. */
  start(inquiry: object, masses: string, hidden: string[]): void {
    this.pause(inquiry, masses);
    const controller = new AbortController();
    this.controller = controller;
    document.documentElement.dataset.direct = "busy";
    const wanted = SEARCHES.filter((one) => !hidden.includes(one.key)).map((one) => one.key);
    void this.run(inquiry, masses, wanted, controller.signal).then(() => {
      if (!controller.signal.aborted) document.documentElement.dataset.direct = "done";
    });
  }

  /** The curves as far as they are known. */
  get lines(): Line[] {
    return SEARCHES.flatMap((one) => {
      const curve = this.curves.get(one.key);
      const known = curve?.mass.filter((m) => curve.coupling.has(m)) ?? [];
      if (!curve || known.length === 0) return [];
      const coupling = known.map((m) => curve.coupling.get(m) ?? null);
      const above = known.map((m) => curve.above.get(m) ?? null);
      return [{ key: one.key, title: one.title, label: one.label, mass: known.map(gev), coupling, above }];
    });
  }

  /** How far a curve is. */
  says(key: string): string {
    const curve = this.curves.get(key);
    if (!curve) return "(expected)";
    if (curve.said !== "") return `(${curve.said})`;
    if (curve.coupling.size < curve.mass.length) return `(${curve.coupling.size} of ${curve.mass.length} masses \u2026)`;
    return [...curve.coupling.values()].every((g) => g === null) ? "(expected: no limit)" : "(expected)";
  }

  /** The commands that give the curves which are complete. */
  get commands(): Echo[] {
    return [...this.curves.values()].flatMap((curve) => {
      if (!curve.echo || curve.coupling.size < curve.mass.length) return [];
      const words = [...curve.echo.arguments];
      words[words.indexOf("--mass") + 1] = curve.masses;
      return [{ ...curve.echo, arguments: words }];
    });
  }

  /** The searches whose lines are complete, as the commands name them. */
  get complete(): string[] {
    return SEARCHES.map((one) => one.key).filter((key) => {
      const curve = this.curves.get(key);
      if (!curve || curve.mass.length === 0 || curve.coupling.size < curve.mass.length) return false;
      return [...curve.coupling.values()].some((g) => g !== null);
    });
  }

  /** Whether the lines that are shown are computed yet. */
  computing(hidden: string[]): boolean {
    return SEARCHES.some(({ key }) => {
      const curve = this.curves.get(key);
      return !hidden.includes(key) && (!curve || (curve.said === "" && curve.coupling.size < curve.mass.length));
    });
  }

  private stop(): void {
    this.controller?.abort();
    this.controller = null;
  }

  private async run(inquiry: object, masses: string, keys: string[], signal: AbortSignal): Promise<void> {
    const range = spaced(masses);
    const all = range === "" || keys.length === 0 ? [] : await this.grid(inquiry, range, keys, signal);
    if (signal.aborted) return;
    for (const step of [8, 4, 2, 1]) {
      for (const key of keys) {
        const curve: Curve = this.curves.get(key) ?? { masses: range, mass: all, coupling: new Map(), above: new Map(), said: "", echo: null };
        this.curves.set(key, curve);
        const open = all.filter((m, i) => i % step === 0 && !curve.coupling.has(m));
        for (let i = 0; i < open.length && curve.said === ""; i += AT_ONCE) {
          await this.ask(inquiry, key, curve, open.slice(i, i + AT_ONCE), signal);
          if (signal.aborted) return;
          this.changed();
        }
      }
    }
  }

  /** The masses of a range, to the last digit. */
  private async grid(inquiry: object, masses: string, keys: string[], signal: AbortSignal): Promise<string[]> {
    const known = this.curves.get(keys[0] ?? "")?.mass;
    if (known) return known;
    try {
      const answer = (await (await post("api/limit", { ...inquiry, masses }, signal)).json()) as LimitDocument;
      return answer.mass_gev.map((m) => `${m}GeV`);
    } catch (error) {
      if (!signal.aborted) this.refuse(error instanceof Refused ? error.message : "no answer");
      return [];
    }
  }

  private async ask(inquiry: object, channel: string, curve: Curve, some: string[], signal: AbortSignal): Promise<void> {
    try {
      const response = await post("api/limit", { ...inquiry, masses: some.join(","), channel }, signal);
      const answer = (await response.json()) as LimitDocument;
      if (signal.aborted) return;
      some.forEach((m, i) => {
        curve.coupling.set(m, answer.direct?.coupling[i] ?? null);
        curve.above.set(m, answer.direct?.coupling_above[i] ?? null);
      });
      curve.echo = answer.configuration;
    } catch (error) {
      if (!signal.aborted) curve.said = error instanceof Refused ? error.message : "no answer";
    }
  }
}

/** Masses equally spaced in the logarithm, as the figure has them; empty where X is too light. */
function spaced(masses: string): string {
  const [from, to, points] = masses.split(":") as [string, string, string];
  const low = gev(from) < gev(LIGHTEST) ? LIGHTEST : from;
  return gev(to) > gev(low) ? `${low}:${to}:${Math.min(Number(points), MASSES)}` : "";
}
