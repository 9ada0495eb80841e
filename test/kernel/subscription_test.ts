import { assertEquals, assertRejects } from "@std/assert";
import type { Channel } from "../../lib/host/mod.ts";
import { Subscription } from "../../lib/kernel/subscription.ts";
import { subscriberHello } from "../../lib/kernel/zmtp.ts";

const GREETING = subscriberHello().slice(0, 64);
const MORE = 1;

/** A Jupyter message of that type as a ZeroMQ peer sends it. */
function message(type: string): Uint8Array {
  const frames = [
    "<IDS|MSG>",
    "signature",
    `{"msg_type":"${type}","date":"2026"}`,
    "{}",
    "{}",
    "{}",
  ]
    .map((text) => new TextEncoder().encode(text));
  const bytes = frames.flatMap((frame, i) => [
    i < frames.length - 1 ? MORE : 0,
    frame.length,
    ...frame,
  ]);
  return new Uint8Array(bytes);
}

/** A kernel that can be connected to again and again. */
class FakeKernel {
  readonly hellos: Uint8Array[] = [];
  readonly #streams: ReadableStreamDefaultController<Uint8Array>[] = [];

  find = () => Promise.resolve(() => Promise.resolve(this.#channel()));

  send(...chunks: Uint8Array[]): void {
    for (const chunk of chunks) this.#streams.at(-1)!.enqueue(chunk);
  }

  hangUp(): void {
    this.#streams.at(-1)!.close();
  }

  #channel(): Channel {
    const index = this.#streams.length;
    return {
      readable: new ReadableStream({ start: (stream) => void this.#streams.push(stream) }),
      write: (bytes) => Promise.resolve(void this.hellos.push(bytes)),
      close: () => this.#streams[index].close(),
    };
  }
}

/** A subscription to a fake kernel, and what it reports. */
async function subscribed() {
  const kernel = new FakeKernel(), events: string[] = [];
  const subscription = new Subscription({
    onMessage: ({ type }) => events.push(type),
    onGap: () => events.push("gap"),
    onEnd: () => events.push("end"),
  }, kernel.find);
  await subscription.ready;
  return { kernel, subscription, events };
}

const turn = () => new Promise((resolve) => setTimeout(resolve, 0));

Deno.test("a subscription greets the kernel and reports its messages", async () => {
  const { kernel, events } = await subscribed();
  assertEquals(kernel.hellos, [subscriberHello()]);
  kernel.send(GREETING, message("stream"), message("status"));
  await turn();
  assertEquals(events, ["stream", "status"]);
});

Deno.test("after a hang-up a subscription calls again and reports the gap", async () => {
  const { kernel, events } = await subscribed();
  kernel.send(GREETING, message("stream"));
  await turn();
  kernel.hangUp();
  await turn();
  assertEquals([events, kernel.hellos.length], [["stream", "gap"], 2]);
  kernel.send(GREETING, message("error"));
  await turn();
  assertEquals(events, ["stream", "gap", "error"]);
});

Deno.test("a kernel that says nothing before it hangs up is not called again", async () => {
  const { kernel, events } = await subscribed();
  kernel.hangUp();
  await turn();
  assertEquals([events, kernel.hellos.length], [["end"], 1]);
});

Deno.test("a subscription that restarts, even twice at once, follows the kernel once", async () => {
  const { kernel, subscription, events } = await subscribed();
  kernel.send(GREETING, message("stream"));
  await turn();
  subscription.restart();
  subscription.restart();
  await turn();
  kernel.send(GREETING, message("error"));
  await turn();
  assertEquals(events, ["stream", "gap", "gap", "error"]);
});

Deno.test("a subscription hangs up before unread messages fill the buffers, and not earlier", async () => {
  const { kernel, subscription, events } = await subscribed();
  kernel.send(GREETING, message("stream"));
  await turn();
  subscription.expect(900_000);
  await turn();
  assertEquals(events, ["stream"]);
  subscription.expect(100_000);
  await turn();
  assertEquals([events, kernel.hellos.length], [["stream", "gap"], 2]);
});

Deno.test("what has been read no longer counts as unread", async () => {
  const { kernel, subscription, events } = await subscribed();
  kernel.send(GREETING);
  for (let i = 0; i < 3; i++) {
    subscription.expect(600_000);
    kernel.send(...Array.from({ length: 10_000 }, () => message("stream")));
    await turn();
  }
  assertEquals(events.includes("gap"), false);
});

Deno.test("where there is no channel, the subscription is never ready, and ends", async () => {
  const events: string[] = [];
  const subscription = new Subscription({
    onMessage: () => {},
    onGap: () => events.push("gap"),
    onEnd: () => events.push("end"),
  }, () => Promise.reject(new Error("not found")));
  await assertRejects(() => subscription.ready, Error, "not found");
  await turn();
  assertEquals(events, ["end"]);
});
