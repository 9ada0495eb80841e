import { Stopped } from "./stopped.ts";

const { Atomics } = globalThis;

/**
 * A flag that the page raises to end a loop that never awaits, where worker and page may share memory: in a page that
 * is cross-origin isolated. Loops of cells read it at every turn, as any number, for that costs nothing that can be
 * measured; `Atomics.load` would take eight times as long as a short turn. Before it they write a second number, of no
 * meaning: a loop that writes no memory would have its read taken out of it by Firefox's compiler, and never see the flag.
 */
export class Turns {
  constructor(readonly flag: Int32Array<SharedArrayBuffer> | undefined) {}

  /** Throws, where the flag is up. */
  readonly end = (): void => {
    throw new Stopped();
  };

  /** A cell has ended, and with it what the flag was raised for. */
  cellEnded(): void {
    if (this.flag) Atomics.store(this.flag, 0, 0);
  }
}
