/** How long work may go on before others get a turn, in milliseconds. */
const TURN = 50;

/** Calls `f` after all that has been waiting for the event loop: a timer of no time would take 2 to 4 ms. */
const soon: (f: () => void) => unknown = globalThis.setImmediate ?? messageToOneself();

/** Every so many turns one has to be a timer's: with immediates alone, Deno looks at sockets and signals once in 61. */
const LOOK_OUTSIDE = 4;

let given = 0;
/** When the event loop had its last turn from any run: a loop of short ones, too, has to give it some. */
let last = performance.now();

/** A browser has no immediates, but a message to oneself comes as soon. */
function messageToOneself(): (f: () => void) => void {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port1.onmessage = () => waiting.shift()?.();
  return (f) => {
    waiting.push(f);
    port2.postMessage(null);
  };
}

/** Gives the event loop a turn now and then, so that a display can move and Stop be heard. */
export class Turns {
  /** Whether it is time. */
  get due(): boolean {
    return performance.now() - last >= TURN;
  }

  /** Waits until all that has been waiting for the event loop has had its turn. */
  async give(): Promise<void> {
    const outside = ++given % LOOK_OUTSIDE === 0;
    await new Promise<void>((resolve) => outside ? setTimeout(resolve) : soon(resolve));
    last = performance.now();
  }
}
