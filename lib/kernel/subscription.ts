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
  readonly #iopub: ReturnType<KernelInternals["findIopub"]>;
  #channel: Channel | undefined;
  #unread = 0;
  #starts = 0;

  constructor(events: SubscriptionEvents, findIopub: KernelInternals["findIopub"]) {
    this.#events = events;
    this.#iopub = findIopub();
    this.ready = this.#follow();
    this.ready.catch(() => events.onEnd());
  }

  /** Begins anew, when what read the messages may have been cut off. */
  restart(): void {
    this.#hangUp();
    this.#events.onGap();
    this.#follow().catch(() => this.#events.onEnd());
  }

  /** Says that a message of so many characters is on its way. */
  expect(characters: number): void {
    this.#unread += ENVELOPE + characters;
    if (this.#unread >= BUFFER) this.#hangUp();
  }

  #hangUp(): void {
    this.#channel?.close();
    this.#channel = undefined;
  }

  /** Calls the kernel and follows it, again after each hang-up; resolves when it is subscribed for the first time. */
  async #follow(): Promise<void> {
    const start = ++this.#starts, connect = await this.#iopub;
    const isLatest = () => start === this.#starts;
    const open = async () => {
      const channel = await connect();
      await channel.write(subscriberHello());
      if (!isLatest()) return channel.close();
      this.#unread = 0;
      return this.#channel = channel;
    };
    let channel = await open();
    void (async () => {
      while (channel !== undefined && await this.#read(channel) && isLatest()) {
        this.#events.onGap();
        channel = await open();
      }
    })().catch(() => {}).then(() => isLatest() && this.#events.onEnd());
  }

  /** Reads until hung up, and resolves to whether anything has come. */
  async #read(channel: Channel): Promise<boolean> {
    const decoder = new MessageDecoder();
    let heard = false;
    try {
      for await (const chunk of channel.readable) {
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
