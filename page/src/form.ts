import type { ModelEntry, WorldEntry } from "./records.ts";
import { OWN, coupling, mass, type State } from "./state.ts";
import { byId, el, tex } from "./text.ts";

type Key = Exclude<keyof State, "set" | "hide">;
type Options = [value: string, label: string][];

const COUPLINGS = `name: my-model
spin: vector
couplings:
  e: {vector: 0.5, axial: 0}
  mu: {vector: 1, axial: 0}
coupling-label: g
mass-label: m_{Z'}
`;

const CHARGES = `name: my-model
spin: vector
charges: {e: 1, mu: -1, tau: 0}
coupling-label: g
mass-label: m_{Z'}
`;

/** Defaults that an empty field stands for. */
const PLACEHOLDERS: Partial<Record<Key, string>> = { bins: "50", normalisation: "fixed", cl: "0.9" };

const OBSERVABLES: Options = [
  ["", "energy T"],
  ["electron-angle-mrad", "electron angle"],
  ["muon-angle-mrad", "muon angle"],
  ["x", "x"],
  ["transfer-GeV2", "\u2212t"],
];

/** The fields of the model and the experiment. */
export class Form {
  private readonly form = byId("form") as HTMLFormElement;
  private readonly fields = new Map<Key, HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>();
  private readonly rows = new Map<string, HTMLElement>();
  private readonly general = el("p", { class: "error", role: "alert", hidden: true });

  constructor(
    private state: State,
    private readonly models: ModelEntry[],
    worlds: WorldEntry[],
    private readonly changed: (state: State) => void,
  ) {
    const families: Options = models
      .filter((entry) => entry.mass_gev === null)
      .map((entry) => [entry.name, entry.name]);
    families.push([OWN, "a model of my own"]);
    const worldOptions: Options = worlds.map((world, i): [string, string] => [
      i === worlds.length - 1 ? "" : world.name,
      world.name,
    ]);
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.append(
      this.general,
      this.group(
        "Model",
        this.benchmarks(),
        this.select("model", "Family", families),
        el("p", { class: "help", id: "model-title" }),
        this.pair(
          this.input("r", "r", "decimal", "electron's coupling = r\u00b2 \u00d7 muon's"),
          this.input("r2", "or r\u00b2", "decimal", "may be negative"),
        ),
        this.own(),
        this.pair(
          this.input("mass", "Mass", "text", "with its unit, as 29.5MeV"),
          this.input("coupling", "Coupling", "text", "common factor, as 5.89e-4"),
        ),
        this.decays(),
      ),
      this.group(
        "World and formulas",
        this.select("world", "World", worldOptions),
        el("p", { class: "help", id: "world-title" }),
        this.pair(
          this.select("formulas", "Formulas", [
            ["", "exact"],
            ["printed", "as printed"],
          ]),
          this.select("recast", "Limits", [
            ["", "recast"],
            ["as-published", "as published"],
          ]),
        ),
      ),
      this.group(
        "MUonE",
        this.pair(
          this.select("setup", "Setup", [
            ["", "paper"],
            ["muone", "muone"],
            ["muone-year1", "muone-year1"],
            ["muone-test", "muone-test"],
          ]),
          this.select("beam_charge", "Beam", [
            ["", "\u03bc\u207a"],
            ["-1", "\u03bc\u207b"],
          ]),
        ),
        this.pair(
          this.select("observable", "Observable", OBSERVABLES),
          this.input("bins", "Bins", "numeric", "default 50"),
        ),
        this.pair(
          this.input("normalisation", "Normalisation", "text", "fixed, free or a width"),
          this.input("cl", "Confidence level", "decimal", "default 0.9"),
        ),
        this.pair(
          this.select("parameters", "Parameters", [
            ["", "one"],
            ["2", "two"],
          ]),
          this.select("final_state", "Final state", [
            ["", "elastic"],
            ["any", "any"],
          ]),
        ),
      ),
    );
    const list = el("datalist", { id: "normalisations" });
    for (const word of ["fixed", "free", "1e-3"]) list.append(el("option", { value: word }));
    this.form.append(list);
    this.fields.get("normalisation")?.setAttribute("list", "normalisations");
    this.sync(state);
  }

  /** Shows a state. */
  sync(state: State): void {
    this.state = state;
    for (const [key, field] of this.fields) {
      if (field.value !== state[key] && document.activeElement !== field) field.value = state[key];
      if (field instanceof HTMLSelectElement && field.value !== state[key]) {
        field.append(el("option", { value: state[key] }, state[key]));
        field.value = state[key];
      }
    }
    const entry = this.models.find((one) => one.name === state.model);
    const ratio = entry !== undefined && "r2" in entry.parameters;
    this.rows.get("r")!.parentElement!.hidden = !ratio;
    byId("own").hidden = state.model !== OWN;
    byId("model-title").textContent = entry?.title ?? "";
    const label = this.rows.get("coupling")!.querySelector<HTMLElement>("label")!;
    label.replaceChildren("Coupling ", tex(entry?.coupling_label ?? "g", el("span")));
    const massLabel = this.rows.get("mass")!.querySelector<HTMLElement>("label")!;
    massLabel.replaceChildren("Mass ", tex(entry?.mass_label ?? "m", el("span")));
    this.rows.get("r")!.querySelector("label")!.replaceChildren(
      tex(state.model.includes("scalar") ? "r_S" : "r_V", el("span")),
    );
    const choice = byId("decays") as HTMLSelectElement;
    const kind = ["", "0", "1"].includes(state.invisible) ? state.invisible : "some";
    if (document.activeElement !== this.fields.get("invisible")) {
      choice.value = kind;
      this.rows.get("invisible")!.hidden = kind !== "some";
    }
    for (const button of this.form.querySelectorAll<HTMLButtonElement>("[data-benchmark]")) {
      const benchmark = this.models.find((one) => one.name === button.dataset.benchmark)!;
      button.setAttribute("aria-pressed", String(same(state, benchmark)));
    }
  }

  /** Shows what is wrong at its field; no refusal clears all. */
  refuse(error: string, field: string): void {
    this.clear();
    const name = field === "parameter" ? "r2" : field === "" ? "" : field;
    const row = this.rows.get(name);
    if (!row || row.closest("[hidden]")) {
      this.general.textContent = error;
      this.general.hidden = false;
      return;
    }
    const message = row.querySelector<HTMLElement>(".error")!;
    message.textContent = error;
    message.hidden = false;
    row.querySelector("input, select, textarea")?.setAttribute("aria-invalid", "true");
  }

  clear(): void {
    this.general.hidden = true;
    for (const row of this.rows.values()) {
      row.querySelector<HTMLElement>(".error")!.hidden = true;
      row.querySelector("input, select, textarea")?.removeAttribute("aria-invalid");
    }
  }

  private set(change: Partial<State>): void {
    this.changed({ ...this.state, ...change });
  }

  private group(title: string, ...content: HTMLElement[]): HTMLElement {
    return el("fieldset", {}, el("legend", {}, title), ...content);
  }

  private pair(...content: HTMLElement[]): HTMLElement {
    return el("div", { class: "pair" }, ...content);
  }

  private row(key: Key, label: string, field: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement, hint = ""): HTMLElement {
    field.id = `f-${key}`;
    field.name = key;
    field.setAttribute("aria-describedby", `e-${key}`);
    if (hint) field.title = hint;
    this.fields.set(key, field);
    const row = el(
      "div",
      { class: "row" },
      el("label", { for: field.id }, label),
      field,
      el("p", { class: "error", id: `e-${key}`, role: "alert", hidden: true }),
    );
    this.rows.set(key, row);
    return row;
  }

  private input(key: Key, label: string, mode: string, hint: string): HTMLElement {
    const field = el("input", { type: "text", autocomplete: "off", spellcheck: "false" });
    if (mode !== "text") field.inputMode = mode;
    if (key in PLACEHOLDERS) field.placeholder = PLACEHOLDERS[key]!;
    field.addEventListener("input", () => {
      const change: Partial<State> = { [key]: field.value.trim() };
      if (key === "r" && field.value !== "") change.r2 = "";
      if (key === "r2" && field.value !== "") change.r = "";
      this.set(change);
    });
    return this.row(key, label, field, hint);
  }

  private select(key: Key, label: string, options: Options): HTMLElement {
    const field = el("select");
    for (const [value, text] of options) field.append(el("option", { value }, text));
    field.addEventListener("change", () => {
      const change: Partial<State> = { [key]: field.value };
      if (key === "model" && field.value === OWN && this.state.file === "") change.file = COUPLINGS;
      this.set(change);
    });
    return this.row(key, label, field);
  }

  private benchmarks(): HTMLElement {
    const buttons = this.models
      .filter((entry) => entry.mass_gev !== null)
      .map((entry) => {
        const button = el(
          "button",
          { type: "button", "data-benchmark": entry.name, title: entry.title, "aria-pressed": "false" },
          pretty(entry.name),
        );
        button.addEventListener("click", () => this.set(point(entry)));
        return button;
      });
    return el("div", { class: "chips", role: "group", "aria-label": "Benchmarks of the paper" }, ...buttons);
  }

  private decays(): HTMLElement {
    const field = el("select", { id: "decays" });
    const options: Options = [
      ["", "as the couplings give"],
      ["0", "visible and neutrinos only"],
      ["1", "invisible only"],
      ["some", "a fraction invisible"],
    ];
    for (const [value, text] of options) field.append(el("option", { value }, text));
    field.addEventListener("change", () => {
      const some = field.value === "some";
      this.rows.get("invisible")!.hidden = !some;
      this.fields.get("invisible")!.value = some ? "0.5" : field.value;
      this.set({ invisible: some ? "0.5" : field.value });
    });
    return el(
      "div",
      {},
      el("div", { class: "row" }, el("label", { for: "decays" }, "Decays"), field),
      this.input("invisible", "Invisible fraction", "decimal", "0 to 1"),
    );
  }

  private own(): HTMLElement {
    const field = el("textarea", { rows: "8", spellcheck: "false" });
    field.addEventListener("input", () => this.set({ file: field.value }));
    const template = (text: string, label: string) => {
      const button = el("button", { type: "button" }, label);
      button.addEventListener("click", () => {
        field.value = text;
        this.set({ file: text });
      });
      return button;
    };
    return el(
      "div",
      { id: "own" },
      el("div", { class: "chips" }, template(COUPLINGS, "Couplings"), template(CHARGES, "Charges")),
      this.row("file", "Model file (YAML or JSON)", field),
    );
  }
}

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
