import * as d3 from "d3";
import type { FitDocument, SpectrumDocument } from "./records.ts";
import { el, show, tex } from "./text.ts";

const MARGIN = { top: 8, right: 12, bottom: 40, left: 62 };

const VARIABLES: Record<string, string> = {
  "recoil-GeV": "T\\ [\\mathrm{GeV}]",
  "electron-angle-mrad": "\\theta_e\\ [\\mathrm{mrad}]",
  "muon-angle-mrad": "\\theta_\\mu\\ [\\mathrm{mrad}]",
  x: "x",
  "transfer-GeV2": "-t\\ [\\mathrm{GeV}^2]",
};

/** A chart with axes that is drawn anew when its room changes. */
abstract class Chart {
  protected readonly svg: d3.Selection<SVGSVGElement, unknown, null, undefined>;
  protected width = 360;
  protected readonly height: number;
  private readonly xLabel = el("div", { class: "x label" });
  private readonly yLabel = el("div", { class: "y label" });

  constructor(
    protected readonly host: HTMLElement,
    height: number,
  ) {
    this.height = height;
    this.svg = d3.select(host).append("svg").attr("role", "img");
    host.append(this.xLabel, this.yLabel);
    new ResizeObserver(() => {
      this.width = Math.max(260, host.getBoundingClientRect().width);
      this.draw();
    }).observe(host);
  }

  protected abstract draw(): void;

  protected start(about: string, x: string, y: string): void {
    this.svg
      .attr("width", this.width)
      .attr("height", this.height)
      .attr("viewBox", `0 0 ${this.width} ${this.height}`)
      .attr("aria-label", about);
    this.svg.selectAll("*").remove();
    tex(x, this.xLabel);
    tex(y, this.yLabel);
  }

  protected axes(x: d3.ScaleLinear<number, number>, y: d3.ScaleLinear<number, number>): void {
    const bottom = this.height - MARGIN.bottom;
    this.svg
      .append("g")
      .attr("class", "axis")
      .attr("transform", `translate(0,${bottom})`)
      .call(d3.axisBottom(x).ticks(6));
    this.svg
      .append("g")
      .attr("class", "axis")
      .attr("transform", `translate(${MARGIN.left},0)`)
      .call(d3.axisLeft(y).ticks(4));
  }

  protected message(text: string): void {
    this.start(text, "", "");
    this.svg.attr("height", 40).append("text").attr("x", 4).attr("y", 24).text(text);
  }
}

/** Relative change of the events per bin in ppm with the errors of the bins. */
export class SpectrumChart extends Chart {
  private document: SpectrumDocument | null = null;
  private reason = "";

  constructor(host: HTMLElement) {
    super(host, 190);
  }

  show(document: SpectrumDocument): void {
    this.document = document;
    this.reason = "";
    this.draw();
  }

  clear(reason: string): void {
    this.document = null;
    this.reason = reason;
    this.draw();
  }

  protected draw(): void {
    const document = this.document;
    if (!document) return this.message(this.reason || "\u2026");
    const bins = document.bins;
    if (!bins || !document.variable) return this.message("No picture for bins of two variables.");
    if (bins.length === 0) return this.message("No bin has events.");
    const error = (i: number) => (1e6 * bins[i]!.error) / bins[i]!.standard;
    const largest = d3.max(bins, (bin) => Math.abs(bin.change_ppm)) ?? 0;
    const least = d3.min(bins, (_, i) => error(i)) ?? 1;
    const reach = Math.max(3 * largest, 3 * least) || 1;
    const low = Math.min(0, ...bins.map((bin, i) => Math.max(-reach, bin.change_ppm - Math.min(error(i), reach))));
    const high = Math.max(0, ...bins.map((bin, i) => Math.min(reach, bin.change_ppm + Math.min(error(i), reach))));
    const x = d3.scaleLinear([bins[0]!.low, bins[bins.length - 1]!.high], [MARGIN.left, this.width - MARGIN.right]);
    const y = d3.scaleLinear([low, high], [this.height - MARGIN.bottom, MARGIN.top]).nice(4);
    this.start(
      `Relative change of the events per bin in parts per million: largest ${show(largest, 3)}, smallest error of a bin ${show(least, 3)}`,
      VARIABLES[document.variable] ?? document.variable,
      "N/N_{\\mathrm{SM}}-1\\ [\\mathrm{ppm}]",
    );
    this.svg.append("clipPath").attr("id", "spectrum-inside").append("rect").attr("x", MARGIN.left).attr("y", MARGIN.top)
      .attr("width", this.width - MARGIN.left - MARGIN.right).attr("height", this.height - MARGIN.top - MARGIN.bottom);
    const inside = this.svg.append("g").attr("clip-path", "url(#spectrum-inside)");
    inside.append("line").attr("class", "zero").attr("x1", MARGIN.left).attr("x2", this.width).attr("y1", y(0)).attr("y2", y(0));
    const bars = inside.selectAll("g.bin").data(bins).join("g").attr("class", "bin");
    const centre = (bin: (typeof bins)[0]) => x(0.5 * (bin.low + bin.high));
    bars.append("line").attr("class", "error").attr("x1", centre).attr("x2", centre)
      .attr("y1", (bin, i) => y(bin.change_ppm - error(i))).attr("y2", (bin, i) => y(bin.change_ppm + error(i)));
    for (const sign of [-1, 1]) {
      const end = sign > 0 ? MARGIN.top : this.height - MARGIN.bottom;
      const cut = bins.map((bin, i) => ({ x: centre(bin), y: y(bin.change_ppm + sign * error(i)) })).filter((one) => (end - one.y) * sign > 0.5);
      inside.append("path").attr("class", "beyond")
        .attr("d", cut.map((one) => `M${one.x - 2.5},${end + 4 * sign}L${one.x},${end}L${one.x + 2.5},${end + 4 * sign}Z`).join(""));
    }
    bars.append("line").attr("class", "value").attr("x1", (bin) => x(bin.low)).attr("x2", (bin) => x(bin.high))
      .attr("y1", (bin) => y(bin.change_ppm)).attr("y2", (bin) => y(bin.change_ppm));
    bars.append("title").text(
      (bin, i) => `${show(bin.low)} to ${show(bin.high)}: ${show(bin.change_ppm, 3)} \u00b1 ${show(error(i), 3)} ppm`,
    );
    this.axes(x, y);
  }
}

/** Fig. 5 for the point: chi^2 against a_mu^had and the ranges that would be extracted. */
export class HadronicChart extends Chart {
  private document: FitDocument | null = null;
  private prediction: { value: number; uncertainty: number } | null = null;
  private reason = "";

  constructor(host: HTMLElement) {
    super(host, 200);
  }

  show(document: FitDocument, prediction: { value: number; uncertainty: number } | null): void {
    this.document = document;
    this.prediction = prediction;
    this.reason = "";
    this.draw();
  }

  clear(reason: string): void {
    this.document = null;
    this.reason = reason;
    this.draw();
  }

  protected draw(): void {
    const fit = this.document;
    if (!fit) return this.message(this.reason || "\u2026");
    const unit = 1e10;
    const ranges = [
      { name: "SM", css: "standard", value: fit.standard.moment * unit, error: fit.standard.moment_error * unit },
      { name: "with X", css: "mediator", value: fit.fitted.moment * unit, error: fit.fitted.moment_error * unit },
    ];
    if (this.prediction) {
      ranges.unshift({
        name: "prediction",
        css: "prediction",
        value: this.prediction.value * unit,
        error: this.prediction.uncertainty * unit,
      });
    }
    const low = Math.min(...ranges.map((one) => one.value - 2.6 * one.error));
    const high = Math.max(...ranges.map((one) => one.value + 2.6 * one.error));
    const x = d3.scaleLinear([low, high], [MARGIN.left, this.width - MARGIN.right]).nice(6);
    const rows = 14 * ranges.length + 4;
    const y = d3.scaleLinear([0, 10], [this.height - MARGIN.bottom - rows, MARGIN.top]);
    this.start(
      `a_mu^had in 1e-10: ${ranges.map((one) => `${one.name} ${show(one.value)} \u00b1 ${show(one.error, 3)}`).join(", ")}`,
      "a_\\mu^{\\mathrm{had}}\\times 10^{10}",
      "\\chi^2",
    );
    this.svg.append("clipPath").attr("id", "hadronic-inside").append("rect").attr("x", MARGIN.left).attr("y", MARGIN.top)
      .attr("width", this.width - MARGIN.left - MARGIN.right).attr("height", this.height - MARGIN.top - MARGIN.bottom - rows);
    const inside = this.svg.append("g").attr("clip-path", "url(#hadronic-inside)");
    for (const [css, scan] of [["standard", fit.standard_scan], ["mediator", fit.scan]] as const) {
      const line = d3.line<(typeof scan)[0]>().x((one) => x(one.moment * unit)).y((one) => y(one.chi_square));
      inside.append("path").attr("class", `curve ${css}`).attr("d", line(scan));
    }
    ranges.forEach((one, i) => {
      const row = this.height - MARGIN.bottom - rows + 12 + 14 * i;
      const g = this.svg.append("g").attr("class", `range ${one.css}`);
      g.append("line").attr("x1", x(one.value - one.error)).attr("x2", x(one.value + one.error)).attr("y1", row).attr("y2", row);
      g.append("circle").attr("cx", x(one.value)).attr("cy", row).attr("r", 3.5);
      const right = x(one.value + one.error) + 6;
      const fits = right + 7 * one.name.length < this.width;
      g.append("text").attr("x", fits ? right : x(one.value - one.error) - 6).attr("y", row + 4)
        .attr("text-anchor", fits ? "start" : "end").text(one.name);
    });
    this.axes(x, y);
  }
}
