import { post } from "./api.ts";
import type { Echo } from "./records.ts";
import { byId, el } from "./text.ts";

/** A word as a shell takes it. */
function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

/** The command of an answer. */
export function command(echo: Echo): string {
  return ["./recoil", ...echo.arguments.filter((word) => word !== "--json" && word !== "--no-direct").map(quoted)].join(" ");
}

function save(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  const link = el("a", { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  window.setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** What a figure shows besides the plane, in the words of the API. */
export interface Frame {
  couplings?: string;
  channel?: string;
  hide?: string[];
}

/** Buttons that take the present state home, and the commands that give the same. */
export class Downloads {
  private readonly verdict = el("code", { id: "command-verdict" });
  private readonly figure = el("code", { id: "command-figure" });
  private readonly direct = el("div", { id: "commands-direct" });
  private readonly status = el("p", { class: "help", role: "status" });
  private drawn: Echo | null = null;
  private more: string[] = [];

  constructor(
    plane: () => object,
    point: () => object,
    private readonly computing: () => boolean,
  ) {
    const files: [string, string, () => object][] = [
      ["figure.pdf", "Figure as PDF", plane],
      ["figure.svg", "Figure as SVG", plane],
      ["figure.csv", "Curves as CSV", plane],
      ["model.yaml", "Model and point as YAML", point],
    ];
    const buttons = files.map(([name, label, inquiry]) => {
      const button = el("button", { type: "button", id: `get-${name.replace(".", "-")}` }, label);
      button.addEventListener("click", () => void this.get(name, inquiry()));
      return button;
    });
    byId("downloads").append(
      el("div", { class: "chips" }, ...buttons),
      this.status,
      el("p", {}, "The same on the command line:"),
      this.line(this.verdict),
      this.line(this.figure),
      this.direct,
    );
  }

  showVerdict(echo: Echo): void {
    this.verdict.textContent = command(echo);
    this.both();
  }

  showFigure(echo: Echo): void {
    this.drawn = echo;
    this.both();
  }

  /** The commands of the limits of direct production that are complete. */
  showDirect(echoes: Echo[]): void {
    const commands = echoes.map(command);
    if (commands.join() === this.direct.dataset.commands) return;
    this.direct.dataset.commands = commands.join();
    this.direct.replaceChildren(...commands.map((text) => this.line(el("code", {}, text))));
  }

  /** What the figure marks, shows and leaves out. */
  mark(point: string, frame: Frame): void {
    this.more = [
      ...(frame.channel ? ["--channel", frame.channel] : []),
      ...(frame.couplings ? ["--coupling-range", frame.couplings] : []),
      ...(point === "" ? [] : ["--point", point]),
      ...(frame.hide ? ["--hide", frame.hide.join(",")] : []),
    ];
    this.both();
  }

  private both(): void {
    if (this.drawn) {
      this.figure.textContent = command({ ...this.drawn, arguments: [...this.drawn.arguments, ...this.more] });
    }
  }

  private line(code: HTMLElement): HTMLElement {
    const copy = el("button", { type: "button" }, "Copy");
    copy.addEventListener("click", () => {
      void navigator.clipboard.writeText(code.textContent ?? "").then(
        () => (this.status.textContent = "Copied."),
        () => (this.status.textContent = "The browser does not let pages copy."),
      );
    });
    return el("div", { class: "command" }, code, copy);
  }

  private async get(name: string, inquiry: object): Promise<void> {
    this.status.textContent = `${name} \u2026`;
    const without = name.startsWith("figure") && this.computing() ? ", without direct production, which is still computed" : "";
    try {
      save(await (await post(name, inquiry)).blob(), name);
      this.status.textContent = `${name}: done${without}.`;
    } catch (error) {
      this.status.textContent = error instanceof Error ? error.message : String(error);
    }
  }
}
