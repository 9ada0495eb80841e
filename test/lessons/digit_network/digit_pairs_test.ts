import { assert, assertEquals, assertThrows } from "@std/assert";
import { Matrix } from "../../../lib/engine/mod.ts";
import { digitPairs } from "../../../lib/lessons/digit_network/digit_pairs.ts";

const LABELS = Uint8Array.of(3, 1, 3, 1, 7, 3, 1, 3);
/** Each picture is its own number. */
const digits = {
  x: new Matrix(8, 1).map((_, i) => i),
  labels: LABELS,
  classNames: [],
};

Deno.test("every second pair shows the same digit, the others do not", () => {
  const { first, second, same, labels } = digitPairs(digits);
  assertEquals(first, digits.x);
  assertEquals(labels, LABELS);
  assertEquals([...same], [1, 0, 1, 0, 1, 0, 1, 0]);
  second.data.forEach((partner, i) =>
    assertEquals(LABELS[partner] === LABELS[i], same[i] === 1, `pair ${i}`)
  );
});

Deno.test("pairs repeat with their seed, and others come with another", () => {
  const partners = (seed: number) => digitPairs(digits, { seed }).second.data.join();
  assertEquals(partners(4), partners(4));
  assert(new Set([1, 2, 3, 4, 5].map(partners)).size > 1);
});

Deno.test("pairs need two digits at least", () => {
  const alike = { ...digits, labels: new Uint8Array(8) };
  assertThrows(() => digitPairs(alike), RangeError, "at least two digits");
});

Deno.test("pairs need a label for each picture", () => {
  const short = { ...digits, labels: LABELS.slice(1) };
  assertThrows(() => digitPairs(short), RangeError, "expected pictures with a label each");
});
