import type { Channel, KernelInternals } from "../host/mod.ts";
import { iopubMessage } from "./message.ts";
import type { IopubMessage } from "./message.ts";
import { MessageDecoder, subscriberHello } from "./zmtp.ts";

/** What a {@linkcode Subscription} tells. */
export interface SubscriptionEvents {
  onMessage(message: IopubMessage): void;
  /** Some messages may have been missed; it goes on with later ones. */
  onGap(): void;
  /** No more will come. */
  onEnd(): void;
}

/** The bytes around what a message says: signature, headers, the quotes of JSON. */
const ENVELOPE = 1000;
/** The bytes that the system's buffers hold for a reader that is busy, on the safe side: measured about 4 MB. */
const BUFFER = 1_000_000;

/**
 * A subscription to this kernel's own iopub channel, as front ends have it.
 *
 * The kernel waits for every subscriber to take a message. A cell that sends much without ever awaiting anything keeps
 * this one from reading, and would so stop the outputs of all: before the buffers are full, it hangs up, and calls
 * again when the event loop turns.
 */
export class Subscription {
  /** Resolves when subscribed for the first time; rejects when the kernel cannot be found or reached. */
  readonly ready: Promise<void>;
  readonly #events: SubscriptionEvents;
  #channel: Channel | undefined;
  #unread = 0;

  constructor(events: SubscriptionEvents, findIopub: KernelInternals["findIopub"]) {
    this.#events = events;
    const iopub = findIopub();
    const ready = iopub.then((connect) => this.#open(connect));
    this.ready = ready;
    void (async () => {
      await ready;
      while (await this.#read()) {
        events.onGap();
        await this.#open(await iopub);
      }
    })().catch(() => {}).finally(() => events.onEnd());
  }

  /** Says that a message of so many characters is on its way. */
  expect(characters: number): void {
    this.#unread += ENVELOPE + characters;
    if (this.#unread < BUFFER) return;
    this.#channel?.close();
    this.#channel = undefined;
  }

  async #open(connect: () => Promise<Channel>): Promise<void> {
    const channel = await connect();
    await channel.write(subscriberHello());
    this.#unread = 0;
    this.#channel = channel;
  }

  /** Reads until hung up, and resolves to whether anything has come. */
  async #read(): Promise<boolean> {
    const decoder = new MessageDecoder();
    let heard = false;
    try {
      for await (const chunk of this.#channel!.readable) {
        this.#unread = Math.max(0, this.#unread - chunk.length);
        for (const frames of decoder.push(chunk)) {
          heard = true;
          const message = iopubMessage(frames);
          if (message !== undefined) this.#events.onMessage(message);
        }
      }
    } catch {
      // Hung up, by us or by the kernel.
    }
    return heard;
  }
}
