import type { Context } from "./context.ts";

// deno-lint-ignore no-explicit-any -- whatever a timer's function takes
type Callback = (...args: any[]) => unknown;
type SetTimer = (callback: Callback, delay?: number, ...args: unknown[]) => number;

const { setTimeout, setInterval, clearTimeout, clearInterval, Map, Promise } = globalThis;

/** Resolves after that time; no cell's end can stop it. */
export function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, milliseconds));
}

/** The timers of cells: each belongs to the cell that set it. */
export class Timers {
  readonly #cells = new Map<number, number>();

  constructor(context: Context, onError: (error: unknown) => void) {
    const setting =
      (set: typeof setTimeout, once: boolean): SetTimer => (callback, delay, ...args) => {
        if (typeof callback !== "function") {
          throw new TypeError("expected a function for a timer to call");
        }
        const { cell } = context;
        const timer = set(() => {
          if (once) this.#cells.delete(timer);
          context.within(cell, () => {
            try {
              callback(...args);
            } catch (error) {
              onError(error);
            }
          });
        }, delay) as unknown as number;
        this.#cells.set(timer, cell);
        return timer;
      };
    const clearing = (clear: (timer?: number) => void) => (timer?: number) => {
      this.#cells.delete(timer!);
      clear(timer);
    };
    Object.assign(globalThis, {
      setTimeout: setting(setTimeout, true),
      setInterval: setting(setInterval as typeof setTimeout, false),
      clearTimeout: clearing(clearTimeout),
      clearInterval: clearing(clearInterval),
    });
  }

  /** Clears the timers that a cell has set. */
  clear(cell: number): void {
    for (const [timer, owner] of this.#cells) {
      if (owner !== cell) continue;
      clearTimeout(timer);
      this.#cells.delete(timer);
    }
  }
}
