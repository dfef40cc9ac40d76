import * as d3 from "d3";
import type { Area, Plane, Region } from "./records.ts";
import type { Mark, Scale, View } from "./view.ts";

/** Key of the band that would explain the muon moment. */
export const FAVOURED = "muon-moment-band";

/** Room below MUonE's limit, where those of direct production are. */
const BELOW = 50;

const TOP = -1e4;
const BOTTOM = 1e5;

interface Drawn {
  key: string;
  role: string;
  areas: Area[];
}

/** Draws what is excluded, and the band. */
export function drawRegions(layer: d3.Selection<SVGGElement, unknown, null, undefined>, regions: Region[], favoured: Area[], x: Scale, y: Scale): void {
  const drawn: Drawn[] = [...regions];
  if (favoured.length > 0) drawn.unshift({ key: FAVOURED, role: FAVOURED, areas: favoured });
  const groups = layer
    .selectAll<SVGGElement, Drawn>("g")
    .data(drawn, (one) => one.key)
    .join((enter) => {
      const g = enter.append("g");
      g.append("path").attr("class", "fill");
      g.append("path").attr("class", "edge");
      return g;
    })
    .attr("class", (one) => `region ${one.role}`)
    .attr("data-key", (one) => one.key);
  const py = (g: number) => (g > 0 ? Math.max(TOP, y(g)) : BOTTOM);
  groups.select<SVGPathElement>("path.fill").attr("d", (one) => one.areas.map((area) => fill(area, x, py, TOP)).join(""));
  groups.select<SVGPathElement>("path.edge").attr("d", (one) => one.areas.map((area) => edge(area, x, py)).join(""));
}

/** Masses of all that is known, and couplings around MUonE's and the marks, in whole decades. */
export function frame(plane: Plane, marks: Mark[]): View {
  const masses = plane.mass_gev;
  const limits = plane.muone.filter((g): g is number => g !== null && g > 0);
  const seen = [...limits, ...marks.filter((one) => one.here).map((one) => one.coupling)];
  const least = Math.min(...seen, 1e-3);
  const edges = plane.regions
    .flatMap((region) => region.areas.flatMap((area) => (area.mass_gev.length > 1 ? area.from : [])))
    .filter((g) => g > least / 1000);
  const low = Math.min(least / BELOW, ...edges);
  const high = Math.max(...seen, 1e-3);
  return {
    mass: [masses[0] ?? 1e-3, masses[masses.length - 1] ?? 10],
    coupling: [10 ** Math.floor(Math.log10(low) - 0.3), 10 ** Math.ceil(Math.log10(Math.min(high, 1e3)) + 0.3)],
  };
}

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
export function between(masses: number[], values: (number | null)[], m: number): number | null {
  const i = d3.bisectLeft(masses, m);
  const [a, b] = [values[i - 1], values[i]];
  if (a == null || b == null || i === 0 || i >= masses.length) return null;
  const t = Math.log(m / masses[i - 1]!) / Math.log(masses[i]! / masses[i - 1]!);
  return a > 0 && b > 0 ? a * (b / a) ** t : Math.min(a, b);
}
