import * as d3 from "d3";
import type { Area, Plane, Region, SourceEntry } from "./records.ts";
import { el, level, show, showMass, tex } from "./text.ts";

/** A point of the plane that is marked. */
export interface Mark {
  name: string;
  title: string;
  mass: number;
  coupling: number;
  here: boolean;
}

export interface View {
  mass: [number, number];
  coupling: [number, number];
}

interface Listener {
  point(mass: number, coupling: number): void;
  view(view: View): void;
  mark(name: string): void;
}

const MARGIN = { top: 12, right: 14, bottom: 52, left: 64 };
const FAVOURED = "muon-moment-band";
const STEP = 0.02;

/** Key of the band that would explain the muon moment. */
export { FAVOURED };

/** The plane of mass in MeV and coupling. */
export class PlaneView {
  private readonly root: d3.Selection<HTMLDivElement, unknown, null, undefined>;
  private readonly svg: d3.Selection<SVGSVGElement, unknown, null, undefined>;
  private readonly tip: HTMLElement;
  private readonly xLabel: HTMLElement;
  private readonly yLabel: HTMLElement;
  private readonly zoom: d3.ZoomBehavior<SVGSVGElement, unknown>;
  private width = 640;
  private height = 480;
  private plane: Plane | null = null;
  private hidden = new Set<string>();
  private marks: Mark[] = [];
  private at: [number, number] | null = null;
  private full: View = { mass: [1e-3, 10], coupling: [1e-6, 1] };
  private fullKey = "";
  private drawing = 0;

  constructor(
    host: HTMLElement,
    private readonly sources: Map<string, SourceEntry>,
    private readonly listener: Listener,
  ) {
    this.root = d3.select(host).append("div").attr("class", "frame");
    this.svg = this.root
      .append("svg")
      .attr("tabindex", "0")
      .attr("role", "application")
      .attr("aria-label", "Plane of mass and coupling")
      .attr("aria-describedby", "plane-help");
    this.xLabel = el("div", { class: "x label" });
    this.yLabel = el("div", { class: "y label" });
    this.tip = el("div", { class: "tip", "aria-hidden": "true", hidden: true });
    this.root.node()!.append(this.xLabel, this.yLabel, this.tip);
    const defs = this.svg.append("defs");
    defs.append("clipPath").attr("id", "inside").append("rect");
    const layers = ["back", "grid", "regions", "names", "muone", "axes", "marks", "cursor"];
    for (const name of layers) this.svg.append("g").attr("class", name);
    for (const name of ["grid", "regions", "names", "muone", "marks", "cursor"]) {
      this.svg.select(`g.${name}`).attr("clip-path", "url(#inside)");
    }
    this.svg.select("g.back").append("rect");
    this.zoom = d3
      .zoom<SVGSVGElement, unknown>()
      .scaleExtent([0.4, 400])
      .filter((event: Event) => !(event.target as Element).closest(".point") && !(event as MouseEvent).button)
      .on("zoom", () => this.schedule())
      .on("end", (event: { sourceEvent?: Event }) => {
        if (event.sourceEvent) this.listener.view(this.view());
      });
    this.svg.call(this.zoom).on("dblclick.zoom", null);
    this.svg.on("click", (event: MouseEvent) => {
      const [x, y] = d3.pointer(event);
      if (!event.defaultPrevented && this.inside(x, y)) this.set(x, y);
    });
    this.svg.on("pointermove", (event: PointerEvent) => this.hover(event));
    this.svg.on("pointerleave", () => (this.tip.hidden = true));
    this.svg.on("keydown", (event: KeyboardEvent) => this.key(event));
    const point = this.svg.select("g.cursor").append("g").attr("class", "point");
    point.append("line").attr("class", "h");
    point.append("line").attr("class", "v");
    point.append("circle").attr("class", "grip").attr("r", 16);
    point.append("circle").attr("class", "dot").attr("r", 6);
    point.call(
      d3
        .drag<SVGGElement, unknown>()
        .container(() => this.svg.node()!)
        .on("start", () => (this.tip.hidden = true))
        .on("drag", (event: { x: number; y: number }) => {
          const [left, right] = this.x().range() as [number, number];
          const [bottom, top] = this.y().range() as [number, number];
          this.set(Math.min(right, Math.max(left, event.x)), Math.min(bottom, Math.max(top, event.y)));
        }) as never,
    );
    new ResizeObserver(() => this.resize()).observe(host);
    this.resize();
  }

  /** Shows a plane; keeps the view if masses and model's labels are the same. */
  show(plane: Plane, key: string): void {
    this.plane = plane;
    if (key !== this.fullKey) {
      this.fullKey = key;
      this.full = frame(plane, this.marks);
    }
    this.xLabel.replaceChildren(tex(`${plane.mass_label}\\ [\\mathrm{MeV}]`, el("span")));
    this.yLabel.replaceChildren(tex(plane.coupling_label, el("span")));
    this.schedule();
  }

  /** Without numbers, as where they are refused. */
  clear(): void {
    this.plane = null;
    this.schedule();
  }

  /** Which regions are switched off. */
  hide(keys: string[]): void {
    this.hidden = new Set(keys);
    this.schedule();
  }

  /** The point in GeV and the coupling; null for none. */
  point(mass: number, coupling: number): void {
    this.at = mass > 0 && coupling > 0 ? [mass, coupling] : null;
    this.schedule();
  }

  mark(marks: Mark[]): void {
    this.marks = marks;
    this.schedule();
  }

  /** Shows all. */
  reset(): void {
    this.svg.call(this.zoom.transform, d3.zoomIdentity);
    this.listener.view(this.view());
  }

  /** Zooms about the centre. */
  scale(factor: number): void {
    this.svg.call(this.zoom.scaleBy, factor);
    this.listener.view(this.view());
  }

  /** Shows a part. */
  look(view: View): void {
    const x = this.baseX();
    const y = this.baseY();
    const k = Math.min(
      (this.width - MARGIN.left - MARGIN.right) / Math.abs(x(view.mass[1]) - x(view.mass[0])),
      (this.height - MARGIN.top - MARGIN.bottom) / Math.abs(y(view.coupling[1]) - y(view.coupling[0])),
    );
    if (!Number.isFinite(k)) return;
    const transform = d3.zoomIdentity
      .translate(MARGIN.left - k * x(view.mass[0]), MARGIN.top - k * y(view.coupling[1]))
      .scale(k);
    this.svg.call(this.zoom.transform, transform);
  }

  /** What is shown, in GeV. */
  view(): View {
    const [a, b] = this.x().domain() as [number, number];
    const [c, d] = this.y().domain() as [number, number];
    return { mass: [a, b], coupling: [c, d] };
  }

  /** Whether all is shown. */
  get whole(): boolean {
    const t = d3.zoomTransform(this.svg.node()!);
    return t.k === 1 && t.x === 0 && t.y === 0;
  }

  private baseX() {
    return d3.scaleLog(this.full.mass, [MARGIN.left, this.width - MARGIN.right]);
  }

  private baseY() {
    return d3.scaleLog(this.full.coupling, [this.height - MARGIN.bottom, MARGIN.top]);
  }

  private x() {
    return d3.zoomTransform(this.svg.node()!).rescaleX(this.baseX());
  }

  private y() {
    return d3.zoomTransform(this.svg.node()!).rescaleY(this.baseY());
  }

  private inside(x: number, y: number): boolean {
    return x >= MARGIN.left && x <= this.width - MARGIN.right && y >= MARGIN.top && y <= this.height - MARGIN.bottom;
  }

  private set(x: number, y: number): void {
    this.listener.point(this.x().invert(x), this.y().invert(y));
  }

  private key(event: KeyboardEvent): void {
    if (event.key === "+" || event.key === "=") this.scale(1.5);
    else if (event.key === "-") this.scale(1 / 1.5);
    else if (event.key === "0") this.reset();
    else if (this.at && event.key.startsWith("Arrow")) {
      const step = event.shiftKey ? STEP / 10 : STEP;
      const [a, b] = this.x().domain() as [number, number];
      const [c, d] = this.y().domain() as [number, number];
      const dx = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
      const dy = event.key === "ArrowUp" ? 1 : event.key === "ArrowDown" ? -1 : 0;
      this.listener.point(this.at[0] * (b / a) ** (dx * step), this.at[1] * (d / c) ** (dy * step));
    } else return;
    event.preventDefault();
  }

  private resize(): void {
    const box = (this.root.node()!.parentElement as HTMLElement).getBoundingClientRect();
    this.width = Math.max(280, box.width);
    this.height = Math.max(300, Math.min(box.width * 0.82, window.innerHeight - 290, 640));
    this.svg.attr("width", this.width).attr("height", this.height).attr("viewBox", `0 0 ${this.width} ${this.height}`);
    this.zoom.extent([
      [MARGIN.left, MARGIN.top],
      [this.width - MARGIN.right, this.height - MARGIN.bottom],
    ]);
    this.schedule();
  }

  /** Draws once per frame. */
  private schedule(): void {
    if (this.drawing) return;
    this.drawing = requestAnimationFrame(() => {
      this.drawing = 0;
      this.draw();
    });
  }

  private draw(): void {
    const x = this.x();
    const y = this.y();
    const w = this.width - MARGIN.left - MARGIN.right;
    const h = this.height - MARGIN.top - MARGIN.bottom;
    for (const name of ["#inside rect", "g.back rect"]) {
      this.svg.select(name).attr("x", MARGIN.left).attr("y", MARGIN.top).attr("width", w).attr("height", h);
    }
    this.axes(x, y);
    const regions = (this.plane?.regions ?? []).filter((one) => one.areas.length > 0 && !this.hidden.has(one.key));
    const drawn: { key: string; role: string; areas: Area[] }[] = [...regions];
    if (this.plane && this.plane.favoured.length > 0 && !this.hidden.has(FAVOURED)) {
      drawn.unshift({ key: FAVOURED, role: FAVOURED, areas: this.plane.favoured });
    }
    const groups = this.svg
      .select("g.regions")
      .selectAll<SVGGElement, (typeof drawn)[0]>("g")
      .data(drawn, (one) => one.key)
      .join((enter) => {
        const g = enter.append("g");
        g.append("path").attr("class", "fill");
        g.append("path").attr("class", "edge");
        return g;
      })
      .attr("class", (one) => `region ${one.role}`)
      .attr("data-key", (one) => one.key);
    const top = -1e4;
    const bottom = 1e5;
    const py = (g: number) => (g > 0 ? Math.max(top, y(g)) : bottom);
    groups.select<SVGPathElement>("path.fill").attr("d", (one) => one.areas.map((area) => fill(area, x, py, top)).join(""));
    groups.select<SVGPathElement>("path.edge").attr("d", (one) => one.areas.map((area) => edge(area, x, py)).join(""));
    this.names(regions, x, y);
    const limit = this.plane;
    const line = d3
      .line<number>()
      .defined((i) => limit!.muone[i] != null)
      .x((i) => x(limit!.mass_gev[i]! * 1))
      .y((i) => y(limit!.muone[i]!));
    const path = limit ? line(d3.range(limit.mass_gev.length)) : null;
    this.svg.select("g.muone").selectAll("path").data(path ? [path] : []).join("path").attr("d", (d) => d);
    this.drawMarks(x, y);
    const cursor = this.svg.select<SVGGElement>("g.point");
    cursor.attr("visibility", this.at ? "visible" : "hidden");
    if (this.at) {
      const [px, qy] = [x(this.at[0]), y(this.at[1])];
      cursor.selectAll("circle").attr("cx", px).attr("cy", qy);
      cursor.select(".h").attr("x1", MARGIN.left).attr("x2", this.width).attr("y1", qy).attr("y2", qy);
      cursor.select(".v").attr("y1", MARGIN.top).attr("y2", this.height).attr("x1", px).attr("x2", px);
    }
    this.svg.node()!.dataset.drawn = String(Number(this.svg.node()!.dataset.drawn ?? 0) + 1);
  }

  private axes(x: d3.ScaleLogarithmic<number, number>, y: d3.ScaleLogarithmic<number, number>): void {
    const w = this.width - MARGIN.right;
    const h = this.height - MARGIN.bottom;
    const mev = x.copy().domain((x.domain() as [number, number]).map((m) => m * 1e3));
    const axes = this.svg.select<SVGGElement>("g.axes");
    axes
      .selectAll<SVGGElement, string>("g.x")
      .data(["x"])
      .join("g")
      .attr("class", "x")
      .attr("transform", `translate(0,${h})`)
      .call(ticks(d3.axisBottom(mev), mev, w < 420 ? 5 : 8));
    axes
      .selectAll<SVGGElement, string>("g.y")
      .data(["y"])
      .join("g")
      .attr("class", "y")
      .attr("transform", `translate(${MARGIN.left},0)`)
      .call(ticks(d3.axisLeft(y), y, 8));
    const grid = this.svg.select("g.grid");
    const whole = (scale: d3.ScaleLogarithmic<number, number>) =>
      scale.ticks().filter((t) => Math.abs(Math.log10(t) - Math.round(Math.log10(t))) < 1e-9);
    grid
      .selectAll("line.x")
      .data(whole(mev))
      .join("line")
      .attr("class", "x")
      .attr("x1", (t) => mev(t))
      .attr("x2", (t) => mev(t))
      .attr("y1", MARGIN.top)
      .attr("y2", h);
    grid
      .selectAll("line.y")
      .data(whole(y))
      .join("line")
      .attr("class", "y")
      .attr("y1", (t) => y(t))
      .attr("y2", (t) => y(t))
      .attr("x1", MARGIN.left)
      .attr("x2", w);
  }

  /** Names of regions at their lower edges, where there is room. */
  private names(
    regions: Region[],
    x: d3.ScaleLogarithmic<number, number>,
    y: d3.ScaleLogarithmic<number, number>,
  ): void {
    const taken: [number, number, number, number][] = [];
    const placed: { text: string; role: string; x: number; y: number }[] = [];
    const free = (box: [number, number, number, number]) =>
      box[0] > MARGIN.left + 4 &&
      box[2] < this.width - MARGIN.right - 4 &&
      box[1] > MARGIN.top + 2 &&
      box[3] < this.height - MARGIN.bottom - 2 &&
      taken.every((one) => box[2] < one[0] || box[0] > one[2] || box[3] < one[1] || box[1] > one[3]);
    for (const mark of this.marks) {
      const [px, qy] = [x(mark.mass), y(mark.coupling)];
      taken.push([px - 10, qy - 20, px + 12 + 7 * mark.title.length, qy + 10]);
    }
    const add = (text: string, role: string, spots: [number, number][]) => {
      const half = 3.6 * text.length;
      for (const [px, qy] of spots) {
        const box: [number, number, number, number] = [px - half, qy - 12, px + half, qy + 4];
        if (free(box)) {
          taken.push(box);
          placed.push({ text, role, x: px, y: qy });
          return;
        }
      }
    };
    if (this.plane) {
      const plane = this.plane;
      const spots = plane.mass_gev
        .map((m, i): [number, number] => [x(m), plane.muone[i] == null ? NaN : y(plane.muone[i]!) + 18])
        .filter(([, qy]) => Number.isFinite(qy));
      add("MUonE", "muone", spread(spots));
    }
    for (const region of regions) {
      const spots: [number, number][] = [];
      for (const area of region.areas) {
        area.mass_gev.forEach((m, i) => {
          const low = area.from[i]!;
          const high = area.to[i];
          const bottom = low > 0 ? Math.min(y(low), this.height - MARGIN.bottom) : this.height - MARGIN.bottom;
          const top = high == null ? MARGIN.top : Math.max(MARGIN.top, y(high));
          if (bottom - top > 22) spots.push([x(m), bottom - 8]);
        });
      }
      const inside = spots.filter(([px]) => px > MARGIN.left && px < this.width - MARGIN.right);
      add(region.label, region.role, spread(inside));
    }
    this.svg
      .select("g.names")
      .selectAll<SVGTextElement, (typeof placed)[0]>("text")
      .data(placed)
      .join("text")
      .attr("class", (one) => one.role)
      .attr("x", (one) => one.x)
      .attr("y", (one) => one.y)
      .attr("text-anchor", "middle")
      .text((one) => one.text);
  }

  private drawMarks(x: d3.ScaleLogarithmic<number, number>, y: d3.ScaleLogarithmic<number, number>): void {
    const star = d3.symbol(d3.symbolStar, 90)();
    const marks = this.svg
      .select("g.marks")
      .selectAll<SVGGElement, Mark>("g")
      .data(this.marks, (one) => one.name)
      .join((enter) => {
        const g = enter.append("g").attr("class", "mark");
        g.append("path").attr("d", star);
        g.append("text").attr("x", 10).attr("y", -7);
        g.append("title");
        g.on("click", (event: Event, one) => {
          event.stopPropagation();
          this.listener.mark(one.name);
        });
        return g;
      })
      .attr("transform", (one) => `translate(${x(one.mass)},${y(one.coupling)})`)
      .classed("elsewhere", (one) => !one.here);
    marks.select("text").text((one) => one.title);
    marks.select("title").text((one) => (one.here ? one.title : `${one.title}: for other couplings; click to set them`));
  }

  private hover(event: PointerEvent): void {
    const [px, qy] = d3.pointer(event);
    if (!this.plane || event.pointerType === "touch" || event.buttons || !this.inside(px, qy)) {
      this.tip.hidden = true;
      return;
    }
    const m = this.x().invert(px);
    const g = this.y().invert(qy);
    const lines: HTMLElement[] = [el("p", { class: "where" }, `${showMass(m, 3)}, ${show(g, 3)}`)];
    const limit = between(this.plane.mass_gev, this.plane.muone, m);
    if (limit !== null) {
      lines.push(el("p", {}, el("b", {}, "MUonE "), `would exclude from ${show(limit, 3)}`));
    }
    for (const region of this.plane.regions) {
      if (this.hidden.has(region.key)) continue;
      for (const area of region.areas) {
        const from = between(area.mass_gev, area.from, m);
        const to = between(area.mass_gev, area.to, m);
        if (from === null || g < from || (to !== null && g > to)) continue;
        const cite = region.sources.map((key) => this.sources.get(key)?.citation ?? key).join("; ");
        const range = to === null ? `from ${show(from, 3)}` : `${show(from, 3)} to ${show(to, 3)}`;
        lines.push(
          el(
            "p",
            { class: region.role },
            el("b", {}, region.title),
            ` excludes ${range}, ${level(region.confidence)}`,
            el("span", { class: "cite" }, cite),
          ),
        );
        if (region.caveat) lines.push(el("p", { class: "caveat" }, region.caveat));
      }
    }
    this.tip.replaceChildren(...lines);
    this.tip.hidden = false;
    const box = this.tip.getBoundingClientRect();
    const left = px + 18 + box.width > this.width ? Math.max(0, px - box.width - 18) : px + 18;
    const above = Math.max(0, Math.min(qy + 12, this.height - box.height));
    this.tip.style.transform = `translate(${left}px,${above}px)`;
  }
}

/** Masses of all that is known, and couplings around MUonE's and the marks, in whole decades. */
function frame(plane: Plane, marks: Mark[]): View {
  const masses = plane.mass_gev;
  const limits = plane.muone.filter((g): g is number => g !== null && g > 0);
  const seen = [...limits, ...marks.filter((one) => one.here).map((one) => one.coupling)];
  const least = Math.min(...seen, 1e-3);
  const edges = plane.regions
    .flatMap((region) => region.areas.flatMap((area) => (area.mass_gev.length > 1 ? area.from : [])))
    .filter((g) => g > least / 1000);
  const low = Math.min(least, ...edges);
  const high = Math.max(...seen, 1e-3);
  return {
    mass: [masses[0] ?? 1e-3, masses[masses.length - 1] ?? 10],
    coupling: [10 ** Math.floor(Math.log10(low) - 0.3), 10 ** Math.ceil(Math.log10(Math.min(high, 1e3)) + 0.3)],
  };
}

type Scale = d3.ScaleLogarithmic<number, number>;

function fill(area: Area, x: Scale, py: (g: number) => number, top: number): string {
  if (area.mass_gev.length < 2) return "";
  const low = area.mass_gev.map((m, i) => `${x(m).toFixed(1)},${py(area.from[i]!).toFixed(1)}`);
  const high = area.mass_gev.map((m, i) => {
    const to = area.to[i];
    return `${x(m).toFixed(1)},${(to == null ? top : py(to)).toFixed(1)}`;
  });
  return `M${low.join("L")}L${high.reverse().join("L")}Z`;
}

function edge(area: Area, x: Scale, py: (g: number) => number): string {
  if (area.mass_gev.length < 2) return "";
  const low = area.mass_gev.map((m, i) => `${x(m).toFixed(1)},${py(area.from[i]!).toFixed(1)}`);
  let path = `M${low.join("L")}`;
  let pen = false;
  area.to.forEach((to, i) => {
    if (to == null) pen = false;
    else {
      path += `${pen ? "L" : "M"}${x(area.mass_gev[i]!).toFixed(1)},${py(to).toFixed(1)}`;
      pen = true;
    }
  });
  return path;
}

/** Value between the masses of a table, straight in the logarithms; null outside or without one. */
function between(masses: number[], values: (number | null)[], m: number): number | null {
  const i = d3.bisectLeft(masses, m);
  const [a, b] = [values[i - 1], values[i]];
  if (a == null || b == null || i === 0 || i >= masses.length) return null;
  const t = Math.log(m / masses[i - 1]!) / Math.log(masses[i]! / masses[i - 1]!);
  return a > 0 && b > 0 ? a * (b / a) ** t : Math.min(a, b);
}

/** Some of many, the middle ones first. */
function spread<T>(all: T[]): T[] {
  const some: T[] = [];
  for (const part of [0.5, 0.3, 0.7, 0.15, 0.85, 0.4, 0.6, 0.05, 0.95]) {
    const one = all[Math.floor(part * (all.length - 1))];
    if (one !== undefined) some.push(one);
  }
  return some;
}

/** Ticks with names at powers of ten, or at 1, 2 and 5 where few of them are in view. */
function ticks(axis: d3.Axis<d3.NumberValue>, scale: Scale, most: number) {
  const [low, high] = scale.domain() as [number, number];
  const decades = Math.log10(high / low);
  const every = Math.max(1, Math.ceil(decades / most));
  const named = (t: number) => {
    const power = Math.floor(Math.log10(t) + 1e-9);
    const head = Math.round((t / 10 ** power) * 1e6) / 1e6;
    if (decades > 2.5) return head === 1 && power % every === 0;
    return decades > 0.8 ? [1, 2, 5].includes(head) : true;
  };
  const label = (t: d3.NumberValue) => {
    const value = Number(t);
    if (!named(value)) return "";
    return value >= 1e-2 && value < 1e5 ? String(Number(value.toPrecision(6))) : show(value, 3).replace(/^1×/, "");
  };
  return axis.tickFormat(label).tickSizeInner(5).tickPadding(5);
}
