import { host } from "../host/mod.ts";

/** Listens to the notebook's Stop button, from {@linkcode stopSignal} until released. */
export interface Stop extends Disposable {
  /** Aborted when Stop is pressed. */
  readonly signal: AbortSignal;
  /** Ends the listening. */
  release(): void;
}

/**
 * Turns the Stop button into an `AbortSignal` for as long as a loop runs that looks at it. The loop must give the event
 * loop a turn now and then (`await` a timer), else the press is not noticed.
 *
 * A press that nobody has heard yet, because the cell was between two loops, aborts the signal from the start. Outside
 * a kernel the signal stays silent, so Ctrl-C ends a script as ever.
 *
 * ```ts ignore
 * using stop = stopSignal();
 * await train({ signal: stop.signal }); // or: while (!stop.signal.aborted) await step();
 * ```
 */
export function stopSignal(): Stop {
  const controller = new AbortController();
  const hear = () => {
    const press = host.press();
    if (press !== undefined) press.heard = true;
    controller.abort();
  };
  let endListening = host.notebook() === undefined ? () => {} : host.onStop(hear);
  if (host.press()?.heard === false) hear();
  const release = () => {
    endListening();
    endListening = () => {};
  };
  return { signal: controller.signal, release, [Symbol.dispose]: release };
}

/**
 * Refuses to start what Stop has already ended in this cell: one press ends a loop of trainings, too.
 *
 * @param caller the function that was called
 * @throws {Error} if Stop was pressed in this cell and something has heard it.
 */
export function checkNotStopped(caller: string): void {
  if (host.press()?.heard !== true) return;
  throw new Error(`${caller}: Stop was pressed in this cell, so it starts no other training.`);
}
