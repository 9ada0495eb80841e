import { assertEquals } from "@std/assert";
import { Barrier } from "../../../lib/lessons/live/barrier.ts";

Deno.test("runs that wait at a barrier continue together, even after one has left", async () => {
  const order: string[] = [];
  const barrier = new Barrier(2, () => {
    order.push("action");
    return Promise.resolve();
  });
  const first = barrier.arrive().then(() => order.push("first"));
  await Promise.resolve();
  assertEquals(order, []);
  await Promise.all([first, barrier.arrive().then(() => order.push("second"))]);
  assertEquals(order, ["action", "first", "second"]);
  const third = barrier.arrive();
  barrier.leave();
  await third;
  assertEquals(order.length, 4);
});
