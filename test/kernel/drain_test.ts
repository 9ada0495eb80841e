import { assertEquals } from "@std/assert";
import { Drain } from "../../lib/kernel/drain.ts";

type Content = { transient: { display_id: string } };

Deno.test("a drain waits for its marker, and sends it again while nothing is heard", async () => {
  let sent = 0;
  const drain = new Drain({
    subscribed: Promise.resolve(),
    broadcast: (type, content) => {
      sent++;
      const { display_id } = (content as Content).transient;
      const message = (id: string) =>
        drain.onMessage({
          type,
          parent: "1",
          date: 0,
          content: () => ({ transient: { display_id: id } }),
        });
      if (sent === 3) queueMicrotask(() => (message("another"), message(display_id)));
    },
  });
  assertEquals(await drain.drained(), true);
  assertEquals(sent, 3);
});

Deno.test("a drain does not take another display's update for its marker", async () => {
  let delivered = false;
  const drain = new Drain({
    subscribed: Promise.resolve(),
    broadcast: (type, content) => {
      const { display_id } = (content as Content).transient;
      const say = (id: string) =>
        drain.onMessage({
          type,
          parent: "1",
          date: 0,
          content: () => ({ transient: { display_id: id } }),
        });
      say("another");
      setTimeout(() => {
        delivered = true;
        say(display_id);
      }, 30);
    },
  });
  assertEquals(await drain.drained(), true);
  assertEquals(delivered, true);
});

Deno.test("a drain gives up on a silent kernel, and does not try again", async () => {
  let sent = 0;
  const drain = new Drain({
    subscribed: Promise.resolve(),
    patience: 40,
    broadcast: () => sent++,
  });
  assertEquals(await drain.drained(), false);
  const before = sent;
  assertEquals(await drain.drained(), false);
  assertEquals(sent, before);
});

Deno.test("without a subscription a drain knows nothing, at once", async () => {
  const drain = new Drain({ subscribed: Promise.reject(new Error()), broadcast: () => {} });
  assertEquals(await drain.drained(), false);
});

Deno.test("a subscription that ends releases the waiting drain", async () => {
  const drain = new Drain({
    subscribed: Promise.resolve(),
    broadcast: () => queueMicrotask(() => drain.onEnd()),
  });
  assertEquals(await drain.drained(), false);
  assertEquals(await drain.drained(), false);
});

Deno.test("a drain can be told to wait no longer, and tries again after a gap", async () => {
  let answers = false;
  const drain: Drain = new Drain({
    subscribed: Promise.resolve(),
    patience: 40,
    broadcast: (type, content) => {
      if (answers) drain.onMessage({ type, parent: "1", date: 0, content: () => content });
    },
  });
  const waiting = drain.drained();
  setTimeout(() => drain.giveUp());
  assertEquals(await waiting, true);
  assertEquals(await drain.drained(), false);
  drain.onGap();
  answers = true;
  assertEquals(await drain.drained(), true);
});
