import type { Cell, CellError } from "./cell.ts";
import type { IopubMessage } from "./message.ts";

/** A kernel says that a cell is idle so many milliseconds after its reply, at most. */
const IDLE_WITHIN = 500;
const GLANCE = 2;

/** What {@linkcode CellWatch} reports of a cell that has ended. */
export interface CellEvents {
  /** It has shown a result, perhaps undefined. */
  onRun(cell: Cell): Promise<void>;
  /** It has shown an error. */
  onError(cell: Cell, error: CellError): Promise<void>;
  /** It did neither: it never ran. */
  onNotRun(cell: Cell): Promise<void>;
}

/**
 * Follows the cells on the kernel's iopub channel, from input to idle, to find those that ended without a result and
 * without an error: the kernel says nothing about a cell that it cannot parse.
 */
export class CellWatch {
  readonly #events: CellEvents;
  readonly #running = new Map<string, Cell & { error?: CellError }>();
  readonly #withResult = new Set<number>();
  #lastCount = 0;
  #busy: Promise<unknown> = Promise.resolve();

  constructor(events: CellEvents) {
    this.#events = events;
  }

  /** To be called with every message of the subscription. */
  onMessage({ type, parent = "", date, content }: IopubMessage): void {
    if (type === "execute_input") {
      const { code, execution_count: executionCount } = content() as Input;
      // A front end's silent request does not count, has no result by design, and is nobody's cell.
      if (executionCount === this.#lastCount) return;
      this.#lastCount = executionCount;
      this.#running.set(parent, { executionCount, code, startedAt: date });
    }
    const cell = this.#running.get(parent);
    if (cell === undefined) return;
    if (type === "error") {
      const { ename, evalue } = content();
      cell.error = { name: String(ename), message: String(evalue) };
    }
    if (type === "status" && content().execution_state === "idle") {
      this.#running.delete(parent);
      if (this.#withResult.delete(cell.executionCount)) return;
      this.#then(
        cell.error ? this.#events.onError(cell, cell.error) : this.#events.onNotRun(cell),
      );
    }
  }

  /** To be called when messages may have been missed: of a cell whose error was not heard nothing can be said. */
  onGap(): void {
    this.#running.clear();
  }

  /** To be called when a cell has a result, while the kernel waits: then {@linkcode reported} waits for that cell. */
  onResult(executionCount: number): void {
    this.#withResult.add(executionCount);
    const cell = this.cell(executionCount);
    if (cell !== undefined) this.#then(this.#events.onRun(cell));
  }

  /** The running cell of that number; undefined if it began before the watch. */
  cell(executionCount: number): Cell | undefined {
    return this.#running.values().find((cell) => cell.executionCount === executionCount);
  }

  /** The cell that runs now; undefined if its input has not been heard. */
  get running(): Cell | undefined {
    return [...this.#running.values()].at(-1);
  }

  /** Resolves when the cell of that request, whose input has been heard, is idle, or when that is not heard in time. */
  async ended(request: string): Promise<void> {
    const until = Date.now() + IDLE_WITHIN;
    while (this.#running.has(request) && Date.now() < until) {
      await new Promise((resolve) => setTimeout(resolve, GLANCE));
    }
  }

  /** Resolves when every event so far has been reported. */
  async reported(): Promise<void> {
    await this.#busy;
  }

  #then(event: Promise<void>): void {
    this.#busy = Promise.all([this.#busy, event]).catch(() => {});
  }
}

/** The content of an `execute_input` message. */
type Input = { code: string; execution_count: number };
