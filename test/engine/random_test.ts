import { assert, assertEquals, assertNotEquals, assertThrows } from "@std/assert";
import { checkedSeed, type RandomStream, randomStream } from "../../lib/engine/mod.ts";

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

Deno.test("a stream whose state is set gives the numbers again that came after that state", () => {
  const stream = randomStream(7, 2);
  stream.uniform();
  const { state } = stream, order = Uint32Array.from({ length: 100 }, (_, i) => i);
  const draw = (stream: RandomStream) => {
    const shuffled = order.slice();
    stream.shuffle(shuffled);
    return [...shuffled, stream.uniform(), stream.integer(1000)];
  };
  const numbers = draw(stream);
  assertNotEquals(draw(stream), numbers);
  stream.state = state;
  assertEquals(draw(stream), numbers);
  const other = randomStream(1);
  other.state = JSON.parse(JSON.stringify(state));
  assertEquals(draw(other), numbers);
});

for (
  const state of [
    [0, 0, 0, 0],
    [1, 2, 3],
    [1, 2, 3, 0.5],
    [1, 2, 3, 2 ** 31],
    [1, 2, 3, null],
    "1234",
  ]
) {
  Deno.test(`a stream refuses the state ${JSON.stringify(state)} and stays where it is`, () => {
    const stream = randomStream(1), before = stream.state;
    assertThrows(
      () => stream.state = state as number[],
      RangeError,
      "randomStream: expected state to be four whole numbers of 32 bits, not all 0, but found ",
    );
    assertEquals(stream.state, before);
  });
}
