import type { Plane, SourceEntry } from "./records.ts";
import { between } from "./regions.ts";
import { el, level, show, showMass, typeset } from "./text.ts";
import type { Line } from "./view.ts";

/** What there is at a place of the plane. */
export function about(
  plane: Plane,
  hidden: Set<string>,
  lines: Line[],
  sources: Map<string, SourceEntry>,
  m: number,
  g: number,
): HTMLElement[] {
  const words: HTMLElement[] = [el("p", { class: "where" }, `${showMass(m, 3)}, ${show(g, 3)}`)];
  for (const line of lines) {
    const limit = between(line.mass, line.coupling, m);
    const above = between(line.mass, line.above ?? [], m);
    const range = above === null ? "" : ` to ${show(above, 3)}`;
    if (limit !== null) words.push(el("p", {}, el("b", {}, `${line.title} `), `would exclude from ${show(limit, 3)}${range}`));
  }
  for (const region of plane.regions) {
    if (hidden.has(region.key)) continue;
    for (const area of region.areas) {
      const from = between(area.mass_gev, area.from, m);
      const to = between(area.mass_gev, area.to, m);
      if (from === null || g < from || (to !== null && g > to)) continue;
      const cite = region.sources.map((key) => sources.get(key)?.citation ?? key).join("; ");
      const range = to === null ? `from ${show(from, 3)}` : `${show(from, 3)} to ${show(to, 3)}`;
      words.push(
        el(
          "p",
          { class: region.role },
          el("b", {}, ...typeset(region.title)),
          ` excludes ${range}, ${level(region.confidence)}`,
          el("span", { class: "cite" }, cite),
        ),
      );
      if (region.caveat) words.push(el("p", { class: "caveat" }, ...typeset(region.caveat)));
    }
  }
  return words;
}
