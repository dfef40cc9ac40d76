import type { Finding, SourceEntry, VerdictDocument } from "./records.ts";
import { byId, el, level, show, showMass, typeset } from "./text.ts";

/** A publication with its address. */
export function cite(keys: string[], sources: Map<string, SourceEntry>): HTMLElement {
  const list = el("span", { class: "cite" });
  keys.forEach((key, i) => {
    const source = sources.get(key);
    if (i > 0) list.append("; ");
    const text = source?.citation ?? key;
    list.append(
      source?.link
        ? el("a", { href: source.link, rel: "noreferrer", target: "_blank", title: source.title }, text)
        : text,
    );
  });
  return list;
}

/** Says in words what a verdict says, and the table of it. */
export function verdict(document: VerdictDocument, sources: Map<string, SourceEntry>): void {
  const titles = new Map(document.constraints.map((one) => [one.key, one.title]));
  const excluded = document.excluded_by.length > 0;
  const left = document.constraints.filter((one) => one.omitted && one.status === "excluded");
  const lines: HTMLElement[] = [];
  lines.push(
    el(
      "p",
      { class: `badge ${excluded ? "excluded" : "allowed"}`, id: "answer" },
      el("span", { "aria-hidden": "true" }, excluded ? "\u2717 " : "\u2713 "),
      excluded ? "Excluded already" : `Not excluded by any of these${left.length > 0 ? " that the paper uses" : ""}`,
    ),
  );
  if (left.length > 0) {
    lines.push(el("p", { id: "left" }, ...typeset(`Left out by the paper, and excluding it: ${left.map((one) => one.title).join("; ")}`)));
  }
  if (excluded) {
    lines.push(el("p", { id: "by" }, ...typeset(`by ${document.excluded_by.map((key) => titles.get(key) ?? key).join("; ")}`)));
  }
  const near = nearest(document.constraints);
  if (near.length > 0 && !excluded) {
    lines.push(
      el(
        "p",
        { id: "nearest" },
        "Nearest: ",
        ...typeset(near.map((one) => `${one.title}, at ${show(one.ratio!, 2)} of its bound`).join("; ")),
        ".",
      ),
    );
  }
  const brief = lines.map((one) => el("p", {}, ...one.cloneNode(true).childNodes));
  brief[0]!.className = excluded ? "excluded" : "allowed";
  byId("brief").replaceChildren(...brief);
  const numbers = el("dl", { class: "numbers" });
  const add = (name: string, id: string, value: string, exact?: number | null) => {
    const cell = el("dd", { id }, value);
    if (exact != null) cell.dataset.value = String(exact);
    numbers.append(el("dt", {}, name), cell);
  };
  add("Point", "n-point", `${document.mass_gev === null ? "" : `${showMass(document.mass_gev)}, `}${show(document.coupling)}`);
  const muone = document.muone;
  if (muone) {
    const seen = muone.excluded ? "MUonE would exclude it" : "MUonE would not exclude it";
    add("MUonE", "n-seen", seen);
    add("\u03c7\u00b2", "n-chi2", `${show(muone.chi_square)} (${show(muone.significance, 3)}\u03c3), needed ${show(muone.threshold, 3)}`, muone.chi_square);
    add("MUonE's limit", "n-limit", muone.limit === null ? "none" : `${show(muone.limit)}, coupling/limit ${show(muone.ratio ?? NaN, 3)}`, muone.limit);
    const had = muone.hadronic;
    add(
      "Bias on a\u03bc(had)",
      "n-bias",
      had ? `${show(had.bias, 3)}\u03c3 (${show(1e10 * had.shift, 3)} \u00d7 10\u207b\u00b9\u2070)` : "no factor fits such data",
      had?.bias ?? null,
    );
  } else {
    add("MUonE", "n-seen", `no prediction: ${document.muone_refusal}`);
  }
  for (const [key, name] of [["electron-moment", "Shift of a\u2091"], ["muon-moment", "Shift of a\u03bc"]] as const) {
    const moment = document.constraints.find((one) => one.key === key)?.moment;
    if (moment) {
      add(name, `n-${key}`, `${show(moment.shift, 3)}, ${show(Math.abs(moment.pull), 2)}\u03c3 from ${show(moment.measured, 3)} \u00b1 ${show(moment.uncertainty, 2)}`, moment.shift);
    }
  }
  shown = about(document);
  add("Direct production", "n-direct", rested !== null && about(rested) === shown ? produced(rested) : "\u2026");
  lines.push(numbers);
  if (muone) {
    lines.push(
      el(
        "p",
        { class: "help" },
        "\u03c7\u00b2: how far the mediator would move the bins of MUonE from the Standard Model, in their errors; above the number that is needed, the point would be excluded.",
      ),
    );
  }
  for (const note of document.configuration.notes) lines.push(el("p", { class: "help" }, ...typeset(note)));
  byId("summary").replaceChildren(...lines);
  byId("table").replaceChildren(table(document.constraints, sources));
}

/** What the verdict on the page is about, and the last verdict with direct production. */
let shown = "";
let rested: VerdictDocument | null = null;

/** What an answer is about; the words of its command do not matter. */
function about(document: VerdictDocument): string {
  return JSON.stringify([document.mass_gev, document.coupling, { ...document.configuration, arguments: [] }]);
}

/** What direct production adds, once it is computed: to the verdict that it belongs to. */
export function direct(document: VerdictDocument | null): void {
  rested = document;
  const cell = window.document.getElementById("n-direct");
  if (cell && (document === null || about(document) === shown)) cell.textContent = produced(document);
}

function produced(document: VerdictDocument | null): string {
  const channel = document?.direct;
  return channel?.events != null && channel.band_events !== null && channel.ppm !== null
    ? `${show(channel.events, 3)} events, ${show(channel.band_events, 3)} of them like elastic ones: ${show(channel.ppm, 2)} ppm of these; searches would count ${show(channel.invisible_events ?? 0, 3)} (X unseen) and ${show(channel.displaced_events ?? 0, 3)} (X decays behind its target)`
    : `not computed${channel?.refusal ? `: ${channel.refusal}` : ""}`;
}

/** The observed limits whose bounds are a little above the point. */
function nearest(findings: Finding[]): Finding[] {
  return findings
    .filter((one) => one.ratio !== null && one.ratio > 0.5 && one.ratio < 1)
    .filter((one) => one.kind === "observed" && !one.omitted && one.status === "allowed")
    .sort((a, b) => b.ratio! - a.ratio!)
    .slice(0, 3);
}

/** How far the point is from a bound, in the logarithm. */
function distance(one: Finding): number {
  return one.ratio === null ? Infinity : Math.abs(Math.log(one.ratio));
}

function says(one: Finding): string {
  if (one.status === "not_applicable" || one.reason !== "") return "says nothing";
  return one.status === "allowed" && one.ratio !== null && one.ratio > 1 ? "allowed, above its range" : one.status;
}

function table(findings: Finding[], sources: Map<string, SourceEntry>): HTMLElement {
  const body = el("tbody");
  const order = { excluded: 0, allowed: 1 } as Record<string, number>;
  const sorted = [...findings].sort(
    (a, b) =>
      Number(a.omitted) - Number(b.omitted) ||
      (order[a.status] ?? 2) - (order[b.status] ?? 2) ||
      distance(a) - distance(b) ||
      0,
  );
  for (const one of sorted) {
    const silent = one.reason !== "";
    const remark = [
      one.kind === "observed" ? "" : one.kind === "expected" ? "expected, not observed" : "projection",
      one.omitted ? "left out by the paper, for information" : "",
      one.reason,
      silent ? "" : level(one.confidence),
      silent ? "" : one.caveat,
    ].filter((text) => text !== "");
    const cell = el("td", { class: "number" }, one.ratio === null ? "" : show(one.ratio, 3));
    if (one.ratio !== null) cell.dataset.value = String(one.ratio);
    body.append(
      el(
        "tr",
        { class: one.status, "data-key": one.key },
        el(
          "th",
          { scope: "row" },
          ...typeset(one.title),
          el("span", { class: "help" }, ...typeset(remark.join("; "))),
          cite(one.sources, sources),
        ),
        el("td", { class: "status" }, says(one)),
        cell,
      ),
    );
  }
  const head = ["Constraint", "Says", "Coupling / bound"].map((text) => el("th", { scope: "col" }, text));
  return el("table", {}, el("thead", {}, el("tr", {}, ...head)), body);
}
