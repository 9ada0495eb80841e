/**
 * Inside the kernel: tells the library of Stop, and ends cells that wait for something.
 *
 * A cell that waits cannot be interrupted, for nothing of it runs. But the kernel holds on to a running cell only as
 * weakly as V8's inspector does: when nothing can settle the promise any more that it waits for, it is collected as
 * garbage, and the kernel goes on. So the cell's timers are cleared, and the garbage is collected.
 *
 * @module
 */
import type { Press, StopButton } from "../../lib/host/stop_button.ts";
import { NOT_RUN, whatToDo } from "../../lib/kernel/failed_cells.ts";
import type { EndedCell, Word } from "./orders.ts";
import { cellBegins, cellsCodeEnds, clearCellsTimers, sleep, wakeTimers } from "./timers.ts";

// A cell may replace these.
const { performance, Promise, Error } = globalThis;

/** A cell that nobody ends from inside gets so many milliseconds to look at the press, by starting a training. */
const UNHEARD = 300;
/** After a training has ended itself, the rest of its cell gets so many. */
const HEARD = 10_000;
/** A second press after so many ends the rest at once; sooner it belongs to the first. */
const SAME_PRESS = 1000;
/** In so many milliseconds a line has left the kernel. */
const LEAVES = 25;
/** Garbage is collected so often before the cell is called endless. */
const TRIES = 3;

const STOPPED = "Stopped.";
const ENDLESS = "Stop cannot end this cell: it waits for something outside of it, " +
  "such as a download or a promise that a variable holds. " +
  "To end it, restart the kernel (menu Kernel → Restart Kernel); its variables are lost then.";

const CONSTRUCTOR = Object.getOwnPropertyDescriptor(Promise.prototype, "constructor")!;

/** The cells of this kernel, and their Stop button. */
export class Cells {
  readonly #tell: (word: Word) => unknown;
  readonly #listeners = new Set<() => void>();
  /** The press that the running cell is to end for, until it has. */
  #ending: { press: Press; at: number } | undefined;
  #refusing = false;

  constructor(tell: (word: Word) => unknown) {
    this.#tell = tell;
    cellBegins();
  }

  /** What the library finds. */
  readonly button: StopButton = {
    press: undefined,
    listen: (listener) => {
      this.#listeners.add(listener);
      if (this.#listeners.size === 1) this.#tell("listening");
      return () => {
        if (this.#listeners.delete(listener) && this.#listeners.size === 0) this.#tell("deaf");
      };
    },
    codeEnded: cellsCodeEnds,
    beforeNextCell: new Set(),
    afterInterrupt: new Set(),
  };

  /** Stop is pressed. */
  press(cellRuns: boolean): void {
    if (this.#ending !== undefined) {
      if (performance.now() - this.#ending.at > SAME_PRESS) void this.#end(this.#ending.press);
      return;
    }
    const press: Press = { heard: false };
    if (cellRuns) {
      this.button.press = press;
      this.#ending = { press, at: performance.now() };
      void this.#endInTime(press);
    }
    for (const listener of [...this.#listeners]) listener();
  }

  /** Ends the running cell, whose code was interrupted. */
  async end(): Promise<void> {
    this.#recover();
    if (this.#ending !== undefined) await this.#end(this.#ending.press);
  }

  /** Closes what an ended cell has left open, before the next one. */
  async between({ request, failure, stopped, interrupted }: EndedCell): Promise<void> {
    const { button } = this;
    this.#ending = undefined;
    if (stopped) button.press ??= { heard: false }; // an interrupt may have been quicker
    if (interrupted) this.#recover();
    if (failure !== undefined) {
      const silently = failure.error.message === NOT_RUN.message;
      if (stopped && silently) await sayAndWait(STOPPED);
      for (const wait of button.beforeNextCell) await wait(request).catch(() => {});
      const words = stopped ? undefined : await whatToDo(failure, failure.error).catch(() => {});
      if (words) await sayAndWait(words);
    }
    button.press = undefined;
    this.#refuseToWait(false);
    cellBegins();
  }

  async #endInTime(press: Press): Promise<void> {
    await sleep(UNHEARD);
    if (press.heard) await sleep(HEARD);
    await this.#end(press);
  }

  /** Ends the cell in which that press was, if it still runs, or says that it cannot. */
  async #end(press: Press): Promise<void> {
    for (let i = 0; i < TRIES; i++) {
      if (this.#ending?.press !== press) return;
      this.#refuseToWait(true);
      clearCellsTimers();
      await collectGarbage();
      await sleep(UNHEARD);
    }
    if (this.#ending?.press === press) say(ENDLESS);
  }

  /** Interrupted code has not tidied up, and with it the promises' work that was waiting for its turn is lost. */
  #recover(): void {
    wakeTimers();
    this.#listeners.clear();
    this.#tell("deaf");
    for (const recover of this.button.afterInterrupt) recover();
  }

  /**
   * Has each further `await` in a cell throw, which ends a loop that waits again and again: `await` asks a promise for
   * its constructor.
   */
  #refuseToWait(refuse: boolean): void {
    if (refuse === this.#refusing) return;
    this.#refusing = refuse;
    const { configurable, enumerable } = CONSTRUCTOR;
    const refusal = { configurable, enumerable, get: constructorUnlessInCell };
    Object.defineProperty(Promise.prototype, "constructor", refuse ? refusal : CONSTRUCTOR);
  }
}

/** @throws {Error} where the code of a cell asks, which has no file; that of Deno and of modules goes on as ever. */
function constructorUnlessInCell(): PromiseConstructor {
  const [, , caller = ""] = String(new Error().stack).split("\n");
  if (/\(?<anonymous>:\d+:\d+\)?$/.test(caller)) throw new Error(STOPPED);
  return Promise;
}

async function collectGarbage(): Promise<void> {
  const { Session } = await import("node:inspector");
  const session = new Session();
  session.connect();
  await new Promise((resolve) => session.post("HeapProfiler.collectGarbage", resolve));
  session.disconnect();
}

/** Writes in red under the cell, and waits until it has left: else it may stand under the next one. */
async function sayAndWait(text: string): Promise<void> {
  say(text);
  await sleep(LEAVES);
}

/** Writes in red under the cell. */
function say(text: string): void {
  const { jupyter } = Deno as unknown as {
    jupyter: { broadcast(type: string, content: object): void };
  };
  jupyter.broadcast("stream", { name: "stderr", text: text + "\n" });
}
