import type { Press, StopButton } from "../api.ts";
import { nameOfCell } from "./errors.ts";
import { Stopped } from "./stopped.ts";
import { sleep, type Timers } from "./timers.ts";

const { performance, Promise, Error } = globalThis;

/** What does not end itself gets so many milliseconds to look at the press, by starting something that listens. */
const UNHEARD = 300;
/** After something has ended itself, the rest of its cell gets so many. */
const HEARD = 10_000;
/** An ended cell's code is watched for so many, should it go on. */
const WATCHED = 10_000;
/** A second press after so many ends the rest at once; sooner it belongs to the first. */
const SAME_PRESS = 1000;

interface RunningCell {
  cell: number;
  end(why: Stopped): void;
}

const CONSTRUCTOR = Object.getOwnPropertyDescriptor(Promise.prototype, "constructor")!;

/** The Stop button, and the end of a cell that waits for something. */
export class Stop {
  readonly #timers: Timers;
  readonly #onListening: (listening: boolean) => void;
  readonly #listeners = new Set<() => void>();
  readonly #ended = new Set<number>();
  #running: RunningCell | undefined;
  #pressedAt = 0;

  /** What the handed library finds. */
  readonly button: StopButton = {
    press: undefined,
    listen: (listener) => {
      this.#listeners.add(listener);
      if (this.#listeners.size === 1) this.#onListening(true);
      return () => {
        if (this.#listeners.delete(listener) && this.#listeners.size === 0) {
          this.#onListening(false);
        }
      };
    },
  };

  constructor(timers: Timers, onListening: (listening: boolean) => void) {
    [this.#timers, this.#onListening] = [timers, onListening];
  }

  /** Runs a cell, which Stop can end; rejects with {@linkcode Stopped} then. */
  async run(cell: number, code: () => Promise<unknown>): Promise<void> {
    try {
      await new Promise<unknown>((resolve, reject) => {
        this.#running = { cell, end: reject };
        code().then(resolve, reject);
      });
    } finally {
      this.#running = undefined;
      this.button.press = undefined;
    }
  }

  /** Stop is pressed; returns whether something has heard it. */
  press(): boolean {
    const running = this.#running;
    if (!running) return false;
    if (this.button.press && performance.now() - this.#pressedAt > SAME_PRESS) this.#end(running);
    else if (!this.button.press) {
      const press = this.button.press = { heard: false };
      this.#pressedAt = performance.now();
      for (const listener of [...this.#listeners]) listener();
      void this.#endInTime(press, running);
    }
    return this.button.press?.heard ?? false;
  }

  async #endInTime(press: Press, running: RunningCell): Promise<void> {
    await sleep(UNHEARD);
    if (press.heard) await sleep(HEARD);
    if (this.#running === running) this.#end(running);
  }

  #end({ cell, end }: RunningCell): void {
    this.#timers.clear(cell);
    this.#ended.add(cell);
    this.#refuseToWait();
    void sleep(WATCHED).then(() => {
      this.#ended.delete(cell);
      if (this.#ended.size === 0) {
        Object.defineProperty(Promise.prototype, "constructor", CONSTRUCTOR);
      }
    });
    end(new Stopped());
  }

  /**
   * Has each further `await` in an ended cell throw, so that a loop that waits again and again does not go on behind
   * the back of the next cells: `await` asks a promise for its constructor.
   */
  #refuseToWait(): void {
    const ended = this.#ended, { configurable, enumerable } = CONSTRUCTOR;
    Object.defineProperty(Promise.prototype, "constructor", {
      configurable,
      enumerable,
      get() {
        const frames = String(new Error().stack).split("\n").filter((line) =>
          line.includes("cell-")
        );
        const isEnded = [...ended].some((cell) => frames.at(-1)?.includes(nameOfCell(cell)));
        if (isEnded) throw new Stopped();
        return Promise;
      },
    });
  }
}
