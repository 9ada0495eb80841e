import { Stopped } from "./stopped.ts";

const { Atomics } = globalThis;

/**
 * A flag that the page raises to end a loop that never awaits, where worker and page may share memory: in a page that
 * is cross-origin isolated.
 */
export class Turns {
  constructor(readonly flag: Int32Array<SharedArrayBuffer> | undefined) {}

  /** What each turn of a loop in a cell calls; undefined where nothing is shared. */
  get turn(): (() => void) | undefined {
    const { flag } = this;
    return flag && (() => {
      if (Atomics.load(flag, 0) !== 0) throw new Stopped();
    });
  }

  /** A cell has ended, and with it what the flag was raised for. */
  cellEnded(): void {
    if (this.flag) Atomics.store(this.flag, 0, 0);
  }
}
