import { assert, assertEquals, assertThrows } from "@std/assert";
import { tanh } from "../../lib/activations/mod.ts";
import { feedBack } from "../../lib/lessons/feed_back.ts";

Deno.test("without an activation twice the weights give 2ⁿ times as much", () => {
  const [one, two] = [0.25, 0.5].map((stddev) => feedBack("linear", { stddev, steps: 5 }));
  assertEquals(two.map((value, i) => value / one[i]), [2, 4, 8, 16, 32]);
});

Deno.test("a step is one product and one activation", () => {
  const [linear] = feedBack("linear", { units: 2, steps: 1, seed: 3 });
  const [bent] = feedBack(tanh, { units: 2, steps: 1, seed: 3 });
  assert(Math.abs(bent - Math.tanh(linear)) < 1e-6);
});

Deno.test("weights of 0 end everything, and seeds differ", () => {
  assertEquals(feedBack("relu", { stddev: 0, steps: 3 }), [0, 0, 0]);
  assert(feedBack("relu", { seed: 1 })[0] !== feedBack("relu", { seed: 2 })[0]);
});

Deno.test("feedBack refuses in its own name", () => {
  assertThrows(() => feedBack("rleu"), RangeError, "feedBack: expected activation");
  assertThrows(() => feedBack("relu", { stddev: -1 }), RangeError, "feedBack: expected stddev");
  assertThrows(() => feedBack("relu", { steps: 0 }), RangeError, "feedBack: expected steps");
});
