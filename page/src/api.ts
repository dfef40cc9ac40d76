import type { Refusal } from "./records.ts";

/** Wrong input or a failure, in one line; `field` is empty where it is not one field. */
export class Refused extends Error {
  constructor(
    message: string,
    readonly field: string,
  ) {
    super(message);
  }
}

async function checked(response: Response): Promise<Response> {
  if (response.ok) return response;
  const refusal = (await response.json().catch(() => null)) as Refusal | null;
  throw new Refused(refusal?.error ?? `${response.status} ${response.statusText}`, refusal?.field ?? "");
}

/** Asks and takes the answer as it is. */
export async function post(path: string, inquiry: object, signal?: AbortSignal): Promise<Response> {
  return checked(
    await fetch(path, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(inquiry),
      ...(signal ? { signal } : {}),
    }),
  );
}

/** A list of what there is. */
export async function list<T>(path: string): Promise<T[]> {
  return (await (await checked(await fetch(path))).json()) as T[];
}

/**
 * Questions of one kind, of which only the last counts: a newer one aborts the one before, unless
 * that was asked only now and is waited for, and an answer to an older one is dropped.
 */
export class Channel<T> {
  private static readonly PATIENCE = 250;
  private sequence = 0;
  private running: { at: number; controller: AbortController } | null = null;
  private waiting: { inquiry: object; since: number } | null = null;
  private timer = 0;
  private last = "";

  constructor(
    private readonly path: string,
    private readonly show: (answer: T, since: number) => void,
    private readonly refuse: (error: Refused) => void,
    private readonly changed: () => void,
  ) {}

  /** Asks, unless the same was asked last: then false. */
  ask(inquiry: object): boolean {
    const text = JSON.stringify(inquiry);
    if (text === this.last) return false;
    this.last = text;
    this.waiting = { inquiry, since: performance.now() };
    this.changed();
    if (!this.running) {
      this.send();
    } else if (!this.timer) {
      const rest = Math.max(0, Channel.PATIENCE - (performance.now() - this.running.at));
      this.timer = window.setTimeout(() => this.send(), rest);
    }
    return true;
  }

  /** Drops what is asked or was answered, unless it is this. */
  only(inquiry: object): void {
    if (JSON.stringify(inquiry) === this.last) return;
    this.last = "";
    this.waiting = null;
    window.clearTimeout(this.timer);
    this.timer = 0;
    this.sequence++;
    this.running?.controller.abort();
    this.running = null;
    this.changed();
  }

  /** Whether an answer is due. */
  get busy(): boolean {
    return this.running !== null || this.waiting !== null;
  }

  private send(): void {
    window.clearTimeout(this.timer);
    this.timer = 0;
    if (!this.waiting) return;
    this.running?.controller.abort();
    const { inquiry, since } = this.waiting;
    this.waiting = null;
    const controller = new AbortController();
    this.running = { at: performance.now(), controller };
    const mine = ++this.sequence;
    void this.answer(mine, inquiry, since, controller.signal);
  }

  private async answer(mine: number, inquiry: object, since: number, signal: AbortSignal): Promise<void> {
    try {
      const answer = (await (await post(this.path, inquiry, signal)).json()) as T;
      if (mine === this.sequence) this.show(answer, since);
    } catch (error) {
      if (mine === this.sequence && !signal.aborted) {
        this.refuse(error instanceof Refused ? error : new Refused("no answer: is Recoil still running?", ""));
      }
    }
    if (mine === this.sequence) {
      this.running = null;
      this.send();
      this.changed();
    }
  }
}
