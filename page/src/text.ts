import katex from "katex";

/** An element with its attributes and content. */
export function el<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Record<string, string | boolean> = {},
  ...content: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "string") element.setAttribute(key, value);
    else if (value) element.setAttribute(key, "");
  }
  element.append(...content);
  return element;
}

/** The element with an id. */
export function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`no element ${id}`);
  return element;
}

/** Sets a formula, as MathML, which browsers and screen readers read; nothing where it is set. */
export function tex(formula: string, element: HTMLElement): HTMLElement {
  if (element.dataset.set === formula) return element;
  element.dataset.set = formula;
  katex.render(formula, element, { output: "mathml", throwOnError: false, maxExpand: 100, maxSize: 10 });
  return element;
}

const SUPER: Record<string, string> = { "-": "\u207b", ...Object.fromEntries([..."\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079"].map((c, i) => [String(i), c])) };

/** A number for people, as 5.89×10⁻⁴. */
export function show(value: number, digits = 4): string {
  if (value === 0 || !Number.isFinite(value)) return String(value).replace("Infinity", "\u221e");
  const size = Math.abs(value);
  if (size >= 1e-3 && size < 1e5) return String(Number(value.toPrecision(digits))).replace("-", "\u2212");
  const [head, power] = value.toExponential(digits - 1).split("e") as [string, string];
  const up = [...power.replace("+", "")].map((c) => SUPER[c] ?? c).join("");
  return `${String(Number(head)).replace("-", "\u2212")}\u00d710${up}`;
}

const GREEK: Record<string, string> = { e: "e", mu: "\u03bc", tau: "\u03c4" };

/** What plain text of the data means, with its subscripts as _{}. */
function marked(text: string): string {
  return text
    .replaceAll("->", "\u2192")
    .replace(/\bL_(e|mu|tau)\b/g, (_, one: string) => `L_{${GREEK[one]}}`)
    .replace(/\b(e|mu|tau)([+-])(?![\w.])/g, (_, one: string, sign: string) => `${GREEK[one]}${sign === "+" ? "\u207a" : "\u207b"}`)
    .replace(/\br_([VS])\b/g, "r_{$1}")
    .replace(/\ba_mu\b/g, "a_{\u03bc}")
    .replaceAll("^2", "\u00b2")
    .replace(/\b4 mu\b/g, "4\u03bc")
    .replace(/\bNA64(mu\b|\u03bc)/g, "NA64_{\u03bc}")
    .replace(/\bnu e\b/g, "\u03bde")
    .replace(/\bomega\b/g, "\u03c9")
    .replace(/\bphi\b/g, "\u03c6")
    .replace(/\bpsi\b/g, "\u03c8")
    .replace(/\bUpsilon\b/g, "\u03a5")
    .replace(/\bepsilon\b/g, "\u03b5")
    .replace(/(^|[ =])-(?=[ \d])/g, "$1\u2212")
    .replace(/ \+- /g, " \u00b1 ");
}

/** Parts of a plain text as they are set: text and subscripts in turn. */
export function parts(text: string): string[] {
  return marked(text).split(/_\{(.*?)\}/);
}

/** Plain text of the data as it is set. */
export function typeset(text: string): (Node | string)[] {
  return parts(text)
    .map((part, i) => (i % 2 === 1 ? el("sub", {}, part) : part))
    .filter((part) => part !== "");
}

/** The same where there is plain text only. */
export function line(text: string): string {
  return marked(text).replace(/_\{(.*?)\}/g, "$1");
}

/** A mass in GeV for people. */
export function showMass(gev: number, digits = 4): string {
  if (gev >= 1) return `${show(gev, digits)} GeV`;
  return gev >= 1e-3 ? `${show(gev * 1e3, digits)} MeV` : `${show(gev * 1e6, digits)} keV`;
}

/** A confidence level for people. */
export function level(confidence: number | null): string {
  if (confidence === null) return "level not stated";
  return `${show(100 * confidence, confidence > 0.9995 ? 7 : 3)}% CL`;
}
