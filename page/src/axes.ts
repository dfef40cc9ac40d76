import * as d3 from "d3";
import { show } from "./text.ts";
import { MARGIN, type Scale } from "./view.ts";

type Layer = d3.Selection<SVGGElement, unknown, null, undefined>;

/** Rounding of the ends of an axis, within which a tick belongs to it. */
const ROUNDING = 1e-9;

/** Draws axes in MeV and coupling, and lines at powers of ten. */
export function drawAxes(axes: Layer, grid: Layer, x: Scale, y: Scale, width: number, height: number): void {
  const right = width - MARGIN.right;
  const bottom = height - MARGIN.bottom;
  const mev = x.copy().domain((x.domain() as [number, number]).map((m) => m * 1e3));
  const place = (name: string, at: string, axis: d3.Axis<d3.NumberValue>, scale: Scale, most: number) =>
    axes
      .selectAll<SVGGElement, string>(`g.${name}`)
      .data([name])
      .join("g")
      .attr("class", name)
      .attr("transform", at)
      .call(ticks(axis, scale))
      .call(named, scale, most);
  place("x", `translate(0,${bottom})`, d3.axisBottom(mev), mev, width < 420 ? 5 : 8);
  place("y", `translate(${MARGIN.left},0)`, d3.axisLeft(y), y, 8);
  const lines = (name: string, scale: Scale) =>
    grid.selectAll(`line.${name}`).data(marks(scale).filter((t) => head(t) === 1)).join("line").attr("class", name);
  lines("x", mev).attr("x1", (t) => mev(t)).attr("x2", (t) => mev(t)).attr("y1", MARGIN.top).attr("y2", bottom);
  lines("y", y).attr("y1", (t) => y(t)).attr("y2", (t) => y(t)).attr("x1", MARGIN.left).attr("x2", right);
}

function power(t: number): number {
  return Math.floor(Math.log10(t) + ROUNDING);
}

/** The first digit of 1, 2 ... 9 times a power of ten. */
function head(t: number): number {
  return Math.round((t / 10 ** power(t)) * 1e6) / 1e6;
}

/** 1, 2 ... 9 times powers of ten on a scale with both its ends; finer where there are few. */
function marks(scale: Scale): number[] {
  const [low, high] = scale.domain() as [number, number];
  const all: number[] = [];
  for (let k = power(low); k <= power(high) + 1; k++) {
    for (let d = 1; d < 10; d++) {
      const t = Number(`${d}e${k}`);
      if (t >= low * (1 - ROUNDING) && t <= high * (1 + ROUNDING)) all.push(t);
    }
  }
  return all.length >= 3 ? all : scale.ticks(5);
}

function ticks(axis: d3.Axis<d3.NumberValue>, scale: Scale): d3.Axis<d3.NumberValue> {
  return axis.tickValues(marks(scale)).tickFormat(() => "").tickSizeInner(5).tickPadding(6);
}

/** Names powers of ten, or 1, 2 and 5 where few of them are in view. */
function named(axis: d3.Selection<SVGGElement, string, SVGGElement, unknown>, scale: Scale, most: number): void {
  const [low, high] = scale.domain() as [number, number];
  const decades = Math.log10(high / low);
  const every = Math.max(1, Math.ceil(decades / most));
  const has = (t: number) => {
    if (decades > 2.5) return head(t) === 1 && power(t) % every === 0;
    return decades > 0.8 ? [1, 2, 5].includes(head(t)) : true;
  };
  axis.selectAll<SVGGElement, number>("g.tick").each(function (t) {
    const text = d3.select(this).select<SVGTextElement>("text");
    const words = !has(t) ? "" : decades > 2.5 ? "" : show(t, 4);
    text.text(words);
    if (decades > 2.5 && has(t)) {
      const k = power(t);
      if (k === 0 || k === 1) text.text(k === 0 ? "1" : "10");
      else {
        text.append("tspan").text("10");
        text.append("tspan").attr("dy", "-0.45em").attr("font-size", "80%").text(String(k).replace("-", "\u2212"));
      }
    }
  });
}
