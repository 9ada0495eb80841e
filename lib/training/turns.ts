/** How long work may go on before others get a turn, in milliseconds. */
const TURN = 50;

/** A timer of no time takes 2 ms on Deno, an immediate 0.02; a browser has no immediates. */
const soon: (f: () => void) => unknown = globalThis.setImmediate ??
  ((f: () => void) => setTimeout(f, 0));

/** Gives the event loop a turn now and then, so that a display can move and Stop be heard. */
export class Turns {
  #last = performance.now();

  /** Whether it is time. */
  get due(): boolean {
    return performance.now() - this.#last >= TURN;
  }

  /** Waits until all that has been waiting for the event loop has had its turn. */
  async give(): Promise<void> {
    await new Promise<void>((resolve) => soon(resolve));
    this.#last = performance.now();
  }
}
