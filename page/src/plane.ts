import * as d3 from "d3";
import { drawAxes } from "./axes.ts";
import { drawNames } from "./names.ts";
import type { Plane, SourceEntry } from "./records.ts";
import { FAVOURED, drawRegions, frame } from "./regions.ts";
import { el, tex } from "./text.ts";
import { about } from "./tip.ts";
import { MARGIN, type Line, type Mark, type Scale, type View } from "./view.ts";

interface Listener {
  point(mass: number, coupling: number): void;
  view(view: View): void;
  mark(name: string): void;
}

const STEP = 0.02;

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
  private lines: Line[] = [];
  private marks: Mark[] = [];
  private at: [number, number] | null = null;
  private full: View = { mass: [1e-3, 10], coupling: [1e-6, 1] };
  private fullKey = "";
  private drawing = 0;
  private changed = true;

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
    const layers = ["back", "grid", "regions", "cross", "muone", "names", "axes", "marks", "cursor"];
    for (const name of layers) this.svg.append("g").attr("class", name);
    for (const name of ["grid", "regions", "cross", "names", "muone", "marks", "cursor"]) {
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
    const cross = this.svg.select("g.cross");
    cross.append("line").attr("class", "h");
    cross.append("line").attr("class", "v");
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
    tex(`${plane.mass_label}\\ [\\mathrm{MeV}]`, this.xLabel);
    tex(plane.coupling_label, this.yLabel);
    this.schedule();
  }

  /** Without numbers, as where they are refused. */
  clear(): void {
    this.plane = null;
    this.schedule();
  }

  /** Further limits, which take longer. */
  limits(lines: Line[]): void {
    this.lines = lines;
    this.schedule();
  }

  /** Which regions are switched off. */
  hide(keys: string[]): void {
    if (keys.length === this.hidden.size && keys.every((key) => this.hidden.has(key))) return;
    this.hidden = new Set(keys);
    this.schedule();
  }

  /** The point in GeV and the coupling; null for none. */
  point(mass: number, coupling: number): void {
    this.at = mass > 0 && coupling > 0 ? [mass, coupling] : null;
    this.schedule(false);
  }

  mark(marks: Mark[]): void {
    if (JSON.stringify(marks) === JSON.stringify(this.marks)) return;
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
    this.height = Math.max(300, Math.min(box.width * 0.95, window.innerHeight - 225, 720));
    this.svg.attr("width", this.width).attr("height", this.height).attr("viewBox", `0 0 ${this.width} ${this.height}`);
    this.zoom.extent([
      [MARGIN.left, MARGIN.top],
      [this.width - MARGIN.right, this.height - MARGIN.bottom],
    ]);
    this.schedule();
  }

  /** Draws once per frame: all, or the point alone. */
  private schedule(all = true): void {
    this.changed ||= all;
    if (this.drawing) return;
    this.drawing = requestAnimationFrame(() => {
      this.drawing = 0;
      if (this.changed) this.draw();
      this.changed = false;
      this.drawPoint();
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
    const layer = (name: string) => this.svg.select<SVGGElement>(`g.${name}`);
    drawAxes(layer("axes"), layer("grid"), x, y, this.width, this.height);
    const regions = (this.plane?.regions ?? []).filter((one) => one.areas.length > 0 && !this.hidden.has(one.key));
    const favoured = this.plane && !this.hidden.has(FAVOURED) ? this.plane.favoured : [];
    drawRegions(layer("regions"), regions, favoured, x, y);
    const lines = this.shown();
    drawNames(layer("names"), regions, lines, this.marks, x, y, this.width, this.height);
    layer("muone")
      .selectAll<SVGPathElement, Line>("path")
      .data(lines, (one) => one.key)
      .join("path")
      .attr("class", (one) => one.key)
      .attr("d", (one) => path(one.mass, one.coupling, x, y) + path(one.mass, one.above ?? [], x, y));
    this.drawMarks(x, y);
  }

  private drawPoint(): void {
    const cursor = this.svg.select<SVGGElement>("g.point");
    const cross = this.svg.select<SVGGElement>("g.cross");
    for (const one of [cursor, cross]) one.attr("visibility", this.at ? "visible" : "hidden");
    if (this.at) {
      const [px, qy] = [this.x()(this.at[0]), this.y()(this.at[1])];
      cursor.selectAll("circle").attr("cx", px).attr("cy", qy);
      cross.select(".h").attr("x1", MARGIN.left).attr("x2", this.width).attr("y1", qy).attr("y2", qy);
      cross.select(".v").attr("y1", MARGIN.top).attr("y2", this.height).attr("x1", px).attr("x2", px);
    }
    this.svg.node()!.dataset.drawn = String(Number(this.svg.node()!.dataset.drawn ?? 0) + 1);
  }

  /** The limits of MUonE that are drawn. */
  private shown(): Line[] {
    if (!this.plane) return [];
    const { mass_gev: mass, muone: coupling } = this.plane;
    const elastic = { key: "muone", title: "MUonE", label: "MUonE", mass, coupling };
    return [elastic, ...this.lines.filter((one) => !this.hidden.has(one.key))];
  }

  private drawMarks(x: Scale, y: Scale): void {
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
    const words = about(this.plane, this.hidden, this.shown(), this.sources, this.x().invert(px), this.y().invert(qy));
    this.tip.replaceChildren(...words);
    this.tip.hidden = false;
    const box = this.tip.getBoundingClientRect();
    const left = px + 18 + box.width > this.width ? Math.max(0, px - box.width - 18) : px + 18;
    const above = Math.max(0, Math.min(qy + 12, this.height - box.height));
    this.tip.style.transform = `translate(${left}px,${above}px)`;
  }
}

/** A line through the couplings that there are. */
function path(mass: number[], coupling: (number | null)[], x: Scale, y: Scale): string {
  return (
    d3
      .line<number>()
      .defined((i) => coupling[i] != null)
      .x((i) => x(mass[i]!))
      .y((i) => y(coupling[i]!))(d3.range(coupling.length)) ?? ""
  );
}
