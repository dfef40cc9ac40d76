import { Channel, type Refused, list } from "./api.ts";
import { point, pretty, sameModel } from "./benchmark.ts";
import { HadronicChart, SpectrumChart } from "./charts.ts";
import { DirectLimits } from "./direct.ts";
import { Downloads, type Frame } from "./downloads.ts";
import { Form } from "./form.ts";
import { limits } from "./limits.ts";
import { PlaneView } from "./plane.ts";
import type { FigureDocument, FitDocument, ModelEntry, SourceEntry, SpectrumDocument, VerdictDocument, WorldEntry } from "./records.ts";
import { DEFAULT, coupling, fromHash, gev, inquiry, mass, toHash, type Inquiry, type State } from "./state.ts";
import { byId, el, show, tex } from "./text.ts";
import { FAVOURED } from "./regions.ts";
import { cite, direct, verdict } from "./verdict.ts";
import type { Mark, View } from "./view.ts";

const MASSES = 400;
const REST = 800;

/** The page: one state, which fields, plane and address show, and what is asked about it. */
class Explore {
  private state: State = DEFAULT;
  private readonly models: Map<string, ModelEntry>;
  private readonly form: Form;
  private readonly view: PlaneView;
  private readonly spectrum = new SpectrumChart(byId("spectrum"));
  private readonly hadronic = new HadronicChart(byId("hadronic"));
  private readonly downloads: Downloads;
  private figure: FigureDocument | null = null;
  private looked = 0;
  private slow = 0;
  private rest = 0;
  private started = false;

  private readonly refusals = new Map<string, Refused>();
  private readonly plane = this.channel<FigureDocument>("api/figure", (answer) => this.showPlane(answer));
  private readonly point = this.channel<VerdictDocument>("api/verdict", (answer) => this.showVerdict(answer));
  private readonly bins = this.channel<SpectrumDocument>("api/spectrum", (answer) => this.spectrum.show(answer));
  private readonly fit = this.channel<FitDocument>("api/fit", (answer) => this.showFit(answer));

  private refusal = "";

  /** Direct production takes a second: asked where the point rests, and nobody waits for it. */
  private readonly direct = new Channel<VerdictDocument>(
    "api/verdict",
    (answer) => {
      direct(answer);
      this.refusal = answer.direct?.refusal ?? "";
      this.follow();
    },
    (error) => {
      direct(null);
      this.refusal = error.message;
      this.follow();
    },
    () => undefined,
  );

  private readonly directs = new DirectLimits(() => this.showDirect());

  constructor(
    entries: ModelEntry[],
    private readonly worlds: WorldEntry[],
    private readonly sources: Map<string, SourceEntry>,
  ) {
    this.models = new Map(entries.map((entry) => [entry.name, entry]));
    const told = this.load();
    this.form = new Form(this.state, entries, worlds, (state) => this.change(state));
    this.state = this.form.known(this.state);
    this.told(told);
    this.view = new PlaneView(byId("plane"), sources, {
      point: (m, g) => this.change({ ...this.state, mass: mass(m), coupling: `${this.state.coupling.trim().startsWith("-") ? "-" : ""}${coupling(g)}` }),
      view: (view) => this.look(view),
      mark: (name) => this.change({ ...this.state, ...point(this.models.get(name)!) }),
    });
    this.downloads = new Downloads(
      () => ({ ...this.inquiry(true), masses: this.state.masses, ...this.frame() }),
      () => this.inquiry(true),
      () => this.directs.computing(this.state.hide),
    );
    this.tools();
    window.addEventListener("hashchange", () => {
      if (location.hash.replace(/^#/, "") !== toHash(this.state)) {
        const words = this.load();
        this.form.forget();
        this.state = this.form.known(this.state);
        this.told(words);
        this.started = false;
        this.update();
        if (this.figure && !this.plane.busy) this.begin();
      }
    });
    this.update();
  }

  /** A benchmark in an address stands for its model and its point. */
  private load(): string[] {
    const told: string[] = [];
    this.state = fromHash(location.hash, (_, message) => told.push(message));
    const entry = this.models.get(this.state.model);
    if (entry && entry.mass_gev !== null) {
      const words = new URLSearchParams(location.hash.replace(/^#/, ""));
      const there = point(entry);
      if (words.has("mass")) delete there.mass;
      if (words.has("coupling")) delete there.coupling;
      if (words.has("world")) delete there.world;
      if (words.has("r") || words.has("r2")) {
        delete there.r;
        delete there.r2;
      }
      this.state = { ...this.state, ...there };
    }
    return told;
  }

  private told(messages: string[]): void {
    if (messages.length > 0) this.form.tell("", messages.join("; "));
  }

  private change(state: State): void {
    this.state = state;
    this.update();
  }

  private inquiry(withPoint: boolean): Inquiry {
    return inquiry(this.state, this.models, withPoint);
  }

  /** Shows the state everywhere and asks what has changed. */
  private update(): void {
    const hash = toHash(this.state);
    history.replaceState(null, "", hash === "" ? location.pathname : `#${hash}`);
    this.form.sync(this.state);
    this.view.hide(this.state.hide);
    this.view.point(gev(this.state.mass), Math.abs(Number(this.state.coupling)));
    this.view.mark(this.marks());
    const model = this.inquiry(false);
    this.plane.ask({ ...model, masses: this.state.masses });
    this.directs.pause(model, this.state.masses);
    this.mark();
    const asked = this.inquiry(true);
    this.point.ask(asked);
    this.bins.ask(asked);
    // A fit has no limit, and no method to set it.
    const { method: _, ...conditions } = asked.conditions ?? {};
    this.fit.ask({ ...asked, conditions });
    const rested = { ...asked, direct: true };
    this.direct.only(rested);
    window.clearTimeout(this.rest);
    this.rest = window.setTimeout(() => {
      if (!this.direct.ask(rested) && !this.direct.busy) this.follow();
    }, REST);
    if (this.figure) this.limits();
    this.world();
  }

  /** What the figure to take home has besides the plane. */
  private mark(): void {
    const there = this.state.mass !== "" && this.state.coupling !== "";
    this.downloads.mark(there ? `${this.state.mass.replace(" ", "")},${this.state.coupling}` : "", this.frame());
  }

  /** Benchmarks of the family; those at one place share a name unless one has these couplings. */
  private marks(): Mark[] {
    const marks: Mark[] = [];
    for (const entry of this.models.values()) {
      if (entry.mass_gev === null || entry.model !== this.state.model) continue;
      const here = sameModel(this.state, entry);
      const other = marks.find((one) => one.mass === entry.mass_gev && one.coupling === entry.coupling);
      if (!other) {
        marks.push({ name: entry.name, title: pretty(entry.name), mass: entry.mass_gev, coupling: entry.coupling!, here });
      } else if (here) {
        Object.assign(other, { name: entry.name, title: pretty(entry.name), here });
      } else if (!other.here) {
        other.title = other.title.replace("(+)", "(\u00b1)");
      }
    }
    return marks;
  }

  private channel<T>(path: string, show: (answer: T) => void): Channel<T> {
    const name = path.replace("api/", "");
    return new Channel<T>(
      path,
      (answer, since) => {
        show(answer);
        this.refusals.delete(name);
        this.say();
        // After the next frame all is drawn.
        requestAnimationFrame(() =>
          window.setTimeout(() => (document.documentElement.dataset[name] = (performance.now() - since).toFixed(0))),
        );
      },
      (error) => {
        this.refusals.set(name, error);
        this.say();
      },
      () => this.busy(),
    );
  }

  /** Says what is refused, at the field where there is one. */
  private say(): void {
    const plane = this.refusals.get("figure");
    const point = this.refusals.get("verdict");
    for (const [id, refused] of [["plane-error", plane], ["verdict-error", point]] as const) {
      byId(id).textContent = refused?.message ?? "";
      byId(id).hidden = refused === undefined;
    }
    byId("verdict").classList.toggle("stale", point !== undefined);
    byId("brief").hidden = point !== undefined;
    byId("plane").classList.toggle("stale", plane !== undefined);
    const spectrum = this.refusals.get("spectrum");
    if (spectrum) this.spectrum.clear(point ? "" : spectrum.message);
    const fit = this.refusals.get("fit");
    if (fit) this.hadronic.clear(point ? "" : fit.message);
    const first = plane ?? point;
    if (first) this.form.refuse(first.message, first.field);
    else this.form.clear();
  }

  private busy(): void {
    const busy = [this.plane, this.point, this.bins, this.fit].some((one) => one.busy);
    document.documentElement.dataset.busy = String(busy);
    window.clearTimeout(this.slow);
    if (busy) this.slow = window.setTimeout(() => (byId("busy").textContent = "computing \u2026"), 400);
    else byId("busy").textContent = "";
  }

  private showPlane(answer: FigureDocument): void {
    this.figure = answer;
    this.view.show(answer.plane, `${this.state.model} ${this.state.file}`);
    this.begin();
    this.limits();
    this.downloads.showFigure(answer.configuration);
  }

  /** What an address says of the plane, once there is one. */
  private begin(): void {
    if (this.started) return;
    this.started = true;
    this.restore();
    this.unhide();
  }

  /** What an address hides that no world has is told and left out. */
  private unhide(): void {
    const known = new Set(this.worlds.flatMap((world) => world.constraints));
    for (const one of [...this.directs.searches, ...this.figure!.plane.regions]) known.add(one.key);
    const unknown = this.state.hide.filter((key) => key !== FAVOURED && !known.has(key));
    if (unknown.length === 0) return;
    this.form.tell("", `the address hides ${unknown.join(", ")}, which is unknown; it is left out`);
    this.change({ ...this.state, hide: this.state.hide.filter((key) => !unknown.includes(key)) });
  }

  /** What a figure shows: couplings where not all of them, lines that are there, without what is hidden. */
  private frame(): Frame {
    const channel = this.directs.complete.filter((key) => !this.state.hide.includes(key)).join(",");
    const known = new Set([FAVOURED, ...(this.figure?.plane.regions.map((one) => one.key) ?? [])]);
    const hide = this.state.hide.filter((key) => known.has(key));
    return {
      ...(this.state.couplings === "" ? {} : { couplings: this.state.couplings }),
      ...(channel === "" ? {} : { channel }),
      ...(hide.length === 0 ? {} : { hide }),
    };
  }

  /** Its limits take longer still; the point may be wrong for it, while others are not. */
  private follow(): void {
    if (this.refusal !== "" && !/^(mass|coupling):/.test(this.refusal)) this.directs.refuse(this.refusal);
    else this.directs.start(this.inquiry(false), this.state.masses, this.state.hide);
  }

  private showDirect(): void {
    this.view.limits(this.directs.lines);
    for (const one of this.directs.searches) {
      const status = document.getElementById(`s-${one.key}`);
      if (status) status.textContent = this.directs.says(one.key);
    }
    this.downloads.showDirect(this.directs.commands);
    this.mark();
  }

  private showVerdict(answer: VerdictDocument): void {
    verdict(answer, this.sources);
    this.downloads.showVerdict(answer.configuration);
  }

  private showFit(answer: FitDocument): void {
    const input = this.currentWorld().inputs.find((one) => one.name.startsWith("a_mu^had"));
    this.hadronic.show(answer, input ?? null);
  }

  private limits(): void {
    limits(byId("limits"), this.figure!.plane, this.directs, this.state.hide, this.sources, (key, on) => {
      const hide = this.state.hide.filter((one) => one !== key);
      if (!on) hide.push(key);
      this.change({ ...this.state, hide });
    });
  }

  private currentWorld(): WorldEntry {
    return this.worlds.find((world) => world.name === this.state.world) ?? this.worlds[this.worlds.length - 1]!;
  }

  private world(): void {
    const world = this.currentWorld();
    byId("world-title").textContent = world.title;
    const host = byId("inputs");
    if (host.dataset.world === world.name) return;
    host.dataset.world = world.name;
    const rows = world.inputs.map((one) =>
      el(
        "tr",
        {},
        el("th", { scope: "row" }, one.name),
        el("td", {}, `${show(one.value, 12)}${one.uncertainty > 0 ? ` \u00b1 ${show(one.uncertainty, 3)}` : ""} ${one.unit}`),
        el("td", {}, cite([one.source], this.sources)),
      ),
    );
    const head = el("tr", {}, ...["Number", "Value", "Source"].map((text) => el("th", { scope: "col" }, text)));
    host.replaceChildren(
      el("p", {}, `World ${world.name}: ${world.title}.`),
      el("table", {}, el("thead", {}, head), el("tbody", {}, ...rows)),
    );
  }

  /** Masses follow the view, once it rests. */
  private look(view: View): void {
    window.clearTimeout(this.looked);
    this.looked = window.setTimeout(() => {
      if (this.view.whole) {
        this.change({ ...this.state, masses: `1MeV:10GeV:${MASSES}`, couplings: "" });
        return;
      }
      const low = Math.max(view.mass[0], 1e-6);
      const high = Math.min(view.mass[1], 1e3);
      if (high > low * 1.01) {
        const masses = `${mass(low, 3)}:${mass(high, 3)}:${MASSES}`;
        this.change({ ...this.state, masses, couplings: view.coupling.map((g) => coupling(g, 3)).join(":") });
      }
    }, 200);
  }

  /** The part of the plane that an address names. */
  private restore(): void {
    const [from, to] = this.state.masses.split(":").map(gev);
    const [low, high] = this.state.couplings.split(":").map(Number);
    if (this.state.couplings !== "" && from && to && low && high) {
      this.view.look({ mass: [from, to], coupling: [low, high] });
    }
  }

  private tools(): void {
    const button = (text: string, label: string, act: () => void) => {
      const one = el("button", { type: "button", "aria-label": label, title: label }, text);
      one.addEventListener("click", act);
      return one;
    };
    byId("tools").append(
      button("+", "Zoom in", () => this.view.scale(1.5)),
      button("\u2212", "Zoom out", () => this.view.scale(1 / 1.5)),
      button("All", "Show all", () => this.view.reset()),
    );
  }
}

/** The link to the verdict; the address stays that of the state. */
function skip(): void {
  document.querySelector<HTMLElement>(".skip")!.addEventListener("click", (event) => {
    event.preventDefault();
    byId("verdict").focus();
  });
}

function theme(): void {
  const button = byId("theme");
  const apply = (dark: boolean) => {
    document.documentElement.dataset.theme = dark ? "dark" : "light";
    button.textContent = dark ? "Light" : "Dark";
    button.title = dark ? "Light colours" : "Dark colours";
  };
  apply(matchMedia("(prefers-color-scheme: dark)").matches);
  button.addEventListener("click", () => apply(document.documentElement.dataset.theme !== "dark"));
}

async function start(): Promise<void> {
  theme();
  skip();
  for (const element of document.querySelectorAll<HTMLElement>("[data-tex]")) tex(element.dataset.tex!, element);
  try {
    const [models, worlds, sources] = await Promise.all([
      list<ModelEntry>("api/models"),
      list<WorldEntry>("api/worlds"),
      list<SourceEntry>("api/sources"),
    ]);
    new Explore(models, worlds, new Map(sources.map((one) => [one.key, one])));
    document.documentElement.dataset.ready = "true";
  } catch (error) {
    byId("plane-error").textContent = `The page cannot start: ${error instanceof Error ? error.message : error}`;
    byId("plane-error").hidden = false;
  }
}

void start();
