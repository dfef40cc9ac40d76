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

/** Sets a formula, as MathML, which browsers and screen readers read. */
export function tex(formula: string, element: HTMLElement): HTMLElement {
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

/** A mass in GeV for people. */
export function showMass(gev: number, digits = 4): string {
  if (gev >= 1) return `${show(gev, digits)} GeV`;
  return gev >= 1e-3 ? `${show(gev * 1e3, digits)} MeV` : `${show(gev * 1e6, digits)} keV`;
}

/** A confidence level for people. */
export function level(confidence: number | null): string {
  return confidence === null ? "level not stated" : `${show(100 * confidence, 3)}% CL`;
}
