import type { Notebook } from "../host/mod.ts";
import type { IopubMessage } from "./message.ts";

const PATIENCE = 3000;
/** How often a waiting drain looks at the clock. */
const GLANCE = 20;

/** What {@linkcode Drain} needs: a way to send, and what to say when the subscription fails. */
export interface DrainOptions {
  broadcast: Notebook["broadcast"];
  /** Resolves when subscribed, rejects when that cannot be. */
  subscribed: Promise<void>;
  /** How long the kernel may stay silent before the drain gives up, in milliseconds; by default 3,000. */
  patience?: number;
}

/**
 * Waits until everything a cell has sent has left the kernel.
 *
 * The kernel sends outputs on from a queue, under the cell that is running *then*; a cell's end does not wait for that
 * queue, so outputs wander to later cells (since Deno 2.8.2, denoland/deno#34083). A drain puts a marker at the end of
 * the queue, an update of a display that does not exist, which front ends ignore, and waits until the marker comes back
 * on our own subscription: whatever was sent before it has left, too.
 */
export class Drain {
  readonly #options: DrainOptions;
  #lastMessage = 0;
  #heard = false;
  #ended = false;
  #waiting: { marker: string; done: (drained: boolean) => void } | undefined;

  constructor(options: DrainOptions) {
    this.#options = options;
  }

  /** To be called with every message of the subscription. */
  onMessage(message: IopubMessage): void {
    this.#lastMessage = Date.now();
    this.#heard = true;
    if (this.#waiting === undefined || message.type !== "update_display_data") return;
    const transient = message.content().transient as { display_id?: string } | undefined;
    if (transient?.display_id === this.#waiting.marker) this.#waiting.done(true);
  }

  /** To be called when messages may have been missed, and later ones will come. */
  onGap(): void {
    this.#heard = false;
    this.#ended = false;
  }

  /** To be called when the subscription has ended. */
  onEnd(): void {
    this.#ended = true;
    this.#waiting?.done(false);
  }

  /** Ends the waiting, whatever has left. */
  giveUp(): void {
    this.#waiting?.done(true);
  }

  /** Resolves to whether the queue is known to be empty; false, soon and from then on, without a subscription. */
  async drained(): Promise<boolean> {
    const { subscribed, patience = PATIENCE } = this.#options;
    if (this.#ended || !await succeeds(subscribed, patience)) return false;
    const marker = crypto.randomUUID();
    this.#lastMessage = Date.now();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const drained = await new Promise<boolean>((done) => {
      this.#waiting = { marker, done };
      this.#send(marker);
      timer = setInterval(() => {
        // What was sent before the kernel had read our subscription never comes: send until the first is heard.
        if (!this.#heard) this.#send(marker);
        if (Date.now() - this.#lastMessage > patience) done(false);
      }, GLANCE);
    });
    clearInterval(timer);
    this.#waiting = undefined;
    if (!drained) this.#ended = true;
    return drained;
  }

  #send(marker: string): void {
    this.#options.broadcast("update_display_data", {
      data: {},
      metadata: {},
      transient: { display_id: marker },
    });
  }
}

async function succeeds(promise: Promise<void>, milliseconds: number): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<boolean>((resolve) => timer = setTimeout(resolve, milliseconds, false));
  const done = await Promise.race([promise.then(() => true, () => false), late]);
  clearTimeout(timer);
  return done;
}
