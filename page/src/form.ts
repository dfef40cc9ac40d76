import { point, pretty, same } from "./benchmark.ts";
import { FAMILIES, NUMBERS, OBSERVABLES, PLACEHOLDERS, SOME, STANDARD, SYSTEMATICS, type Key, type Options } from "./choices.ts";
import { CHARGES, COUPLINGS, SCALAR } from "./examples.ts";
import type { ModelEntry, WorldEntry } from "./records.ts";
import { OWN, type State } from "./state.ts";
import { byId, el, line, tex } from "./text.ts";

/** The fields of the model and the experiment. */
export class Form {
  private readonly form = byId("form") as HTMLFormElement;
  private readonly fields = new Map<Key, HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>();
  private readonly rows = new Map<string, HTMLElement>();
  private readonly newest: string;
  private readonly notes = new Map<string, string>();
  private readonly general = el("p", { class: "error", role: "alert", hidden: true });

  constructor(
    private state: State,
    private readonly models: ModelEntry[],
    worlds: WorldEntry[],
    private readonly changed: (state: State) => void,
  ) {
    const families: Options = models
      .filter((entry) => entry.mass_gev === null)
      .map((entry) => [entry.name, FAMILIES[entry.name] ?? line(entry.title)]);
    families.push([OWN, "a model of my own"]);
    this.newest = worlds[worlds.length - 1]!.name;
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
        el("p", { class: "help", id: "r-help" }, "The electron\u2019s coupling is r\u00b2 times the muon\u2019s; a negative r\u00b2: opposite signs."),
        this.own(),
        this.pair(
          this.input("mass", "Mass", "text", "with its unit, as 29.5MeV"),
          this.input("coupling", "Coupling", "text", "common factor, as 5.89e-4"),
        ),
        this.choice("invisible", "Decays", [
          ["", "as the couplings give"],
          ["0", "visible and neutrinos only"],
          ["1", "invisible only"],
          [SOME, "a fraction invisible"],
        ], "Invisible fraction", "0 to 1"),
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
          this.input("beam_energy", "Beam energy", "text", "with its unit, as 150GeV"),
          this.select("final_state", "Final state", [
            ["", "elastic"],
            ["any", "any"],
          ]),
        ),
      ),
      this.group(
        "Statistics",
        this.pair(
          this.input("cl", "Confidence level", "decimal", "default 0.9"),
          this.select("method", "Method", [
            ["", "\u0394\u03c7\u00b2"],
            ["cls", "CLs"],
          ]),
        ),
        this.pair(
          this.select("parameters", "Parameters", [
            ["", "one"],
            ["2", "two"],
          ]),
          this.choice("normalisation", "Normalisation", [
            ["", "fixed"],
            ["free", "free"],
            [SOME, "constrained"],
          ], "to, relative", "relative width above 0"),
        ),
        this.systematics(),
      ),
    );
    this.sync(state);
  }

  /** Shows a state. */
  sync(state: State): void {
    this.state = state;
    for (const [key, field] of this.fields) {
      const select = field instanceof HTMLSelectElement;
      if (field.value !== state[key] && (select || document.activeElement !== field)) field.value = state[key];
      if (select && field.selectedIndex < 0) field.value = state[key];
    }
    const entry = this.models.find((one) => one.name === state.model);
    const ratio = entry !== undefined && "r2" in entry.parameters;
    this.rows.get("r")!.parentElement!.hidden = !ratio;
    byId("own").hidden = state.model !== OWN;
    byId("model-title").textContent = entry ? `${line(entry.title)}; ${entry.name} on the command line` : "";
    byId("r-help").hidden = !ratio;
    this.symbol("coupling", "Coupling ", entry?.coupling_label ?? "g");
    this.symbol("mass", "Mass ", entry?.mass_label ?? "m");
    this.symbol("r", "", state.model.includes("scalar") ? "r_S" : "r_V");
    for (const key of ["invisible", "normalisation"] as const) {
      const choice = byId(`k-${key}`) as HTMLSelectElement;
      const known = [...choice.options].some((one) => one.value === state[key] && one.value !== SOME);
      if (document.activeElement !== this.fields.get(key)) {
        choice.value = known ? state[key] : SOME;
        this.rows.get(key)!.hidden = known;
      }
    }
    const given = new Map(state.systematics.split(",").map((one) => one.split("=") as [string, string]));
    for (const field of this.rows.get("systematics")!.querySelectorAll("input")) {
      const value = given.get(field.dataset.systematic!) ?? "";
      if (field.value !== value && document.activeElement !== field) field.value = value;
    }
    for (const button of this.form.querySelectorAll<HTMLButtonElement>("[data-benchmark]")) {
      const benchmark = this.models.find((one) => one.name === button.dataset.benchmark)!;
      button.setAttribute("aria-pressed", String(same(state, benchmark)));
    }
  }

  /** The label of a field with its symbol. */
  private symbol(key: Key, words: string, formula: string): void {
    const label = this.rows.get(key)!.querySelector<HTMLElement>("label")!;
    if (label.dataset.symbol === formula) return;
    label.dataset.symbol = formula;
    label.replaceChildren(words, tex(formula, el("span")));
  }

  /** Shows what is wrong at its field; no refusal clears all. */
  refuse(error: string, field: string): void {
    this.clear();
    const row = this.rows.get(field);
    if (!row || row.closest("[hidden]")) {
      this.general.textContent = error;
      this.general.hidden = false;
      return;
    }
    const message = row.querySelector<HTMLElement>(".error")!;
    message.textContent = error;
    message.hidden = false;
    this.marked(row, error)?.setAttribute("aria-invalid", "true");
  }

  /** The field of a row that a message is about. */
  private marked(row: HTMLElement, error: string): Element | null {
    const name = SYSTEMATICS.find(([one]) => error.includes(one))?.[0];
    const one = row === this.rows.get("systematics") && name ? row.querySelector(`#f-${name}`) : null;
    return one ?? row.querySelector("input, select, textarea");
  }

  /** Says something about a field, or about none, until it is changed; after what was said. */
  tell(key: string, message: string): void {
    const before = this.notes.get(key);
    this.notes.set(key, before ? `${before}; ${message}` : message);
    this.clear();
  }

  /** Forgets what was said. */
  forget(): void {
    this.notes.clear();
    this.clear();
  }

  /** The state without words that its fields do not know; each is told at its field. */
  known(state: State): State {
    const kept = { ...state };
    for (const [key, field] of this.fields) {
      if (!(field instanceof HTMLSelectElement)) continue;
      const options = [...field.options].map((one) => one.value);
      if (kept[key] !== "" && !options.includes(kept[key])) {
        const newest = key === "world" && kept[key] === this.newest;
        kept[key] = options.includes("") ? "" : options[0]!;
        if (!newest && !STANDARD[key]?.includes(state[key])) {
          this.tell(key, `${state[key]} is unknown; ${field.options[[...options].indexOf(kept[key])]!.text} is taken`);
        }
      }
    }
    if (kept.model === OWN && kept.file.trim() === "") {
      kept.file = COUPLINGS;
      this.tell("file", `the address has no text of ${OWN}; the first example is taken`);
    }
    if (kept.normalisation === "fixed") kept.normalisation = "";
    const names = SYSTEMATICS.map(([name]) => name);
    const parts = kept.systematics.split(",").filter((one) => one !== "");
    const unknown = parts.filter((one) => !names.includes(one.split("=")[0]!));
    if (unknown.length > 0) {
      kept.systematics = parts.filter((one) => !unknown.includes(one)).join(",");
      this.tell("systematics", `${unknown.join(", ")} is unknown; it is left out`);
    }
    return kept;
  }

  clear(): void {
    this.general.hidden = !this.notes.has("");
    this.general.textContent = this.notes.get("") ?? "";
    for (const [key, row] of this.rows) {
      const message = row.querySelector<HTMLElement>(".error")!;
      message.textContent = this.notes.get(key) ?? "";
      message.hidden = !this.notes.has(key);
      for (const field of row.querySelectorAll("[aria-invalid]")) field.removeAttribute("aria-invalid");
    }
  }

  private set(change: Partial<State>): void {
    for (const key of ["", ...Object.keys(change)]) this.notes.delete(key);
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

  /** A choice of words, the last of which has a number of its own. */
  private choice(key: "invisible" | "normalisation", label: string, options: Options, number: string, hint: string): HTMLElement {
    const field = el("select", { id: `k-${key}` });
    for (const [value, text] of options) field.append(el("option", { value }, text));
    field.addEventListener("change", () => {
      const some = field.value === SOME;
      const value = some ? NUMBERS[key] : field.value;
      this.rows.get(key)!.hidden = !some;
      this.fields.get(key)!.value = value;
      this.set({ [key]: value });
    });
    return el(
      "div",
      {},
      el("div", { class: "row" }, el("label", { for: field.id }, label), field),
      this.input(key, number, "decimal", hint),
    );
  }

  private systematics(): HTMLElement {
    const row = el("div", { class: "row" }, el("span", { class: "label", id: "t-systematics" }, "Shared errors, relative"));
    const fields = SYSTEMATICS.map(([name, label]) => {
      const field = el("input", { type: "text", id: `f-${name}`, placeholder: "none", autocomplete: "off", spellcheck: "false", "data-systematic": name, "aria-describedby": "e-systematics" });
      field.inputMode = "decimal";
      field.addEventListener("input", () => {
        const all = [...row.querySelectorAll<HTMLInputElement>("input")];
        const given = all.filter((one) => one.value.trim() !== "").map((one) => `${one.dataset.systematic}=${one.value.trim()}`);
        this.notes.delete("systematics");
        this.set({ systematics: given.join(",") });
      });
      return el("div", {}, el("label", { for: field.id }, label), field);
    });
    row.setAttribute("role", "group");
    row.setAttribute("aria-labelledby", "t-systematics");
    row.append(
      el("div", { class: "triple" }, ...fields),
      el("p", { class: "error", id: "e-systematics", role: "alert", hidden: true }),
    );
    this.rows.set("systematics", row);
    return row;
  }

  private own(): HTMLElement {
    const field = el("textarea", { rows: "14", wrap: "off", spellcheck: "false" });
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
      el("p", { class: "help" }, "Examples to begin with; they replace the text."),
      el("div", { class: "chips" }, template(COUPLINGS, "Couplings"), template(CHARGES, "Charges"), template(SCALAR, "A scalar")),
      this.row("file", "Model file (YAML or JSON)", field),
    );
  }
}
