import { host } from "../host/mod.ts";

/** Listens to the notebook's Stop button, from {@linkcode stopSignal} until released. */
export interface Stop extends Disposable {
  /** Aborted when Stop is pressed. */
  readonly signal: AbortSignal;
  /** Ends the listening; after it, Stop kills the kernel again, the way out of an endless loop. */
  release(): void;
}

/**
 * Turns the Stop button into an `AbortSignal` for as long as a loop runs that looks at it. The loop must give the event
 * loop a turn now and then (`await` a timer), else the press is not noticed.
 *
 * Stop is a SIGINT, which kills the Deno kernel unless somebody listens (denoland/deno#24491). A loop that does not
 * heed the first press gives up its right at the second: the third one kills. Outside a kernel the signal stays silent,
 * so Ctrl-C ends a script as ever.
 *
 * ```ts ignore
 * using stop = stopSignal();
 * await train({ signal: stop.signal }); // or: while (!stop.signal.aborted) await step();
 * ```
 */
export function stopSignal(): Stop {
  const controller = new AbortController();
  const press = () => {
    if (controller.signal.aborted) release();
    else controller.abort();
  };
  let endListening = host.notebook() === undefined ? () => {} : host.onStop(press);
  const release = () => {
    endListening();
    endListening = () => {};
  };
  return { signal: controller.signal, release, [Symbol.dispose]: release };
}
