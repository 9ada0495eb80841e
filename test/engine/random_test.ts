import { assert, assertEquals, assertNotEquals, assertThrows } from "@std/assert";
import { checkedSeed, randomStream } from "../../lib/engine/mod.ts";

const draw = (seed: number, stream: number) => {
  const random = randomStream(seed, stream);
  return Array.from({ length: 5 }, () => random.uniform());
};

Deno.test("the same seed and stream give the same numbers", () => {
  assertEquals(draw(42, 3), draw(42, 3));
});

Deno.test("other seeds and other streams give other numbers, from the very first on", () => {
  const firsts = [0, 1, 2, 3].flatMap((seed) => [0, 1, 2].map((stream) => draw(seed, stream)[0]));
  assertEquals(new Set(firsts).size, firsts.length);
  assert(
    Math.max(...firsts) - Math.min(...firsts) > 0.5,
    "first numbers of small seeds lie close together",
  );
});

Deno.test("a shuffled order holds every number once", () => {
  const order = Uint32Array.from({ length: 1000 }, (_, i) => i);
  randomStream(1).shuffle(order);
  assertNotEquals([...order].slice(0, 5), [0, 1, 2, 3, 4]);
  assertEquals([...order].sort((a, b) => a - b), Array.from({ length: 1000 }, (_, i) => i));
});

Deno.test("uniform numbers are spread evenly", () => {
  const random = randomStream(5);
  const counts = new Array(10).fill(0);
  for (let i = 0; i < 10000; i++) counts[Math.floor(10 * random.uniform())]++;
  // 1000 ± 5 standard deviations of a binomial count (30).
  assert(counts.every((count) => Math.abs(count - 1000) < 150), `uneven: ${counts}`);
});

Deno.test("a seed that is not a whole number is refused", () => {
  assertThrows(() => checkedSeed("sequential", 1.5), RangeError, "sequential: expected seed");
  assertThrows(() => checkedSeed("sequential", -1), RangeError, "found -1");
});
