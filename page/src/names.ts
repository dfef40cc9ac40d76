import * as d3 from "d3";
import type { Region } from "./records.ts";
import { line, parts } from "./text.ts";
import { MARGIN, type Line, type Mark, type Scale } from "./view.ts";

interface Placed {
  text: string;
  role: string;
  x: number;
  y: number;
}

type Box = [left: number, top: number, right: number, bottom: number];
type Spot = [x: number, y: number];

/** Short name of a region; of experiments with their years, as they may have several. */
export function short(region: Region): string {
  const [first] = region.title.split(",") as [string];
  return /\b\d{4}$/.test(first) ? first : region.label;
}

/** Names of lines and of regions at their lower edges, where there is room. */
export function drawNames(
  layer: d3.Selection<SVGGElement, unknown, null, undefined>,
  regions: Region[],
  lines: Line[],
  marks: Mark[],
  x: Scale,
  y: Scale,
  width: number,
  height: number,
): void {
  const taken: Box[] = marks.map((mark) => {
    const [px, qy] = [x(mark.mass), y(mark.coupling)];
    return [px - 10, qy - 20, px + 12 + 7 * mark.title.length, qy + 10];
  });
  const placed: Placed[] = [];
  const free = (box: Box) =>
    box[0] > MARGIN.left + 4 &&
    box[2] < width - MARGIN.right - 4 &&
    box[1] > MARGIN.top + 2 &&
    box[3] < height - MARGIN.bottom - 2 &&
    taken.every((one) => box[2] < one[0] || box[0] > one[2] || box[3] < one[1] || box[1] > one[3]);
  const add = (text: string, role: string, spots: Spot[]) => {
    const half = 3.6 * line(text).length;
    for (const [px, qy] of spread(spots)) {
      const box: Box = [px - half, qy - 12, px + half, qy + 4];
      if (free(box)) {
        taken.push(box);
        placed.push({ text, role, x: px, y: qy });
        return;
      }
    }
  };
  const seen = ([px]: Spot) => px > MARGIN.left && px < width - MARGIN.right;
  for (const limit of lines) {
    const spots: Spot[] = [];
    limit.mass.forEach((m, i) => {
      const g = limit.coupling[i];
      if (g != null && g > 0) spots.push([x(m), y(g) + 18], [x(m), y(g) - 9]);
    });
    add(limit.label, limit.key, spots.filter(seen));
  }
  for (const region of regions) {
    const spots: Spot[] = [];
    for (const area of region.areas) {
      area.mass_gev.forEach((m, i) => {
        const low = area.from[i]!;
        const high = area.to[i];
        const bottom = low > 0 ? Math.min(y(low), height - MARGIN.bottom) : height - MARGIN.bottom;
        const top = high == null ? MARGIN.top : Math.max(MARGIN.top, y(high));
        if (bottom - top > 22) spots.push([x(m), bottom - 8]);
      });
    }
    add(short(region), region.role, spots.filter(seen));
  }
  layer
    .selectAll<SVGTextElement, Placed>("text")
    .data(placed)
    .join("text")
    .attr("class", (one) => one.role)
    .attr("x", (one) => one.x)
    .attr("y", (one) => one.y)
    .attr("text-anchor", "middle")
    .each(function (one) {
      const text = d3.select(this).text("");
      parts(one.text).forEach((part, i) => {
        const sub = i % 2 === 1;
        const span = text.append("tspan").text(part);
        if (i > 0) span.attr("dy", sub ? "3" : "-3");
        if (sub) span.attr("font-size", "80%");
      });
    });
}

/** Some of many, the middle ones first. */
function spread<T>(all: T[]): T[] {
  const some: T[] = [];
  for (const part of [0.5, 0.3, 0.7, 0.15, 0.85, 0.4, 0.6, 0.05, 0.95, 0.22, 0.78, 0.1, 0.9, 0.46, 0.54]) {
    const one = all[Math.floor(part * (all.length - 1))];
    if (one !== undefined) some.push(one);
  }
  return some;
}
