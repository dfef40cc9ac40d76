import type { DirectLimits } from "./direct.ts";
import type { Plane, SourceEntry } from "./records.ts";
import { FAVOURED } from "./regions.ts";
import { el, level, typeset } from "./text.ts";
import { cite } from "./verdict.ts";

/** The list of what the plane shows, with a switch for each. */
export function limits(
  host: HTMLElement,
  plane: Plane,
  direct: DirectLimits,
  hidden: string[],
  sources: Map<string, SourceEntry>,
  toggle: (key: string, on: boolean) => void,
): void {
  const stamp = JSON.stringify([hidden, plane.favoured.length > 0, plane.regions.map((one) => [one.key, one.title, one.reason, one.areas.length > 0])]);
  if (host.dataset.stamp === stamp) return;
  host.dataset.stamp = stamp;
  const open = new Set([...host.querySelectorAll("details[open]")].map((one) => one.getAttribute("data-key")));
  const focus = document.activeElement instanceof HTMLInputElement ? document.activeElement.id : "";
  const list = el("ul", { class: "limits" });
  const entry = (key: string, role: string, label: (Node | string)[], box: boolean, ...about: (Node | string)[]) => {
    const input = el("input", { type: "checkbox", id: `l-${key}` });
    input.checked = !hidden.includes(key);
    input.addEventListener("change", () => toggle(key, input.checked));
    const details = el("details", { "data-key": key, open: open.has(key) }, el("summary", {}, "about"), ...about);
    list.append(
      el(
        "li",
        { class: role },
        box ? input : el("span"),
        el("span", { class: "swatch", "aria-hidden": "true" }),
        box ? el("label", { for: input.id }, ...label) : el("span", {}, ...label),
        details,
      ),
    );
  };
  entry("muone", "muone", ["MUonE would exclude above"], false, el("p", {}, "By chi\u00b2 of the paper's (2.14) with the setup on the left: above the line the coupling would be excluded."));
  for (const one of direct.searches) {
    const status = el("span", { class: "help", id: `s-${one.key}` }, direct.says(one.key));
    entry(one.key, `direct ${one.key}`, [`${one.title} `, status], true, el("p", {}, `${one.about} `, cite(one.sources, sources)));
  }
  if (plane.favoured.length > 0) {
    entry(FAVOURED, FAVOURED, ["brings a", el("sub", {}, "\u03bc"), " within 1\u03c3"], true, el("p", {}, "Couplings that bring the muon's moment within one standard deviation of its measurement in this world."));
  }
  const silent: HTMLElement[] = [];
  for (const region of plane.regions) {
    if (region.areas.length === 0) {
      silent.push(el("li", {}, ...typeset(`${region.title}: ${region.reason || "excludes nothing here"}`)));
      continue;
    }
    const kind = region.kind === "observed" ? "" : ` (${region.kind})`;
    entry(
      region.key,
      region.role,
      typeset(`${region.title}${kind}`),
      true,
      el("p", {}, level(region.confidence), ". ", cite(region.sources, sources)),
      region.caveat ? el("p", { class: "caveat" }, ...typeset(region.caveat)) : "",
    );
  }
  const more =
    silent.length > 0
      ? [
          el(
            "details",
            { "data-key": "silent", open: open.has("silent") },
            el("summary", {}, `${silent.length} more say nothing about this model`),
            el("ul", { class: "silent" }, ...silent),
          ),
        ]
      : [];
  host.replaceChildren(list, ...more);
  if (focus.startsWith("l-")) document.getElementById(focus)?.focus();
}
