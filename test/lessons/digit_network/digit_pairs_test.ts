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

Deno.test("half of the pairs show the same digit, as same says", () => {
  const { first, second, same, labels, secondLabels } = digitPairs(digits);
  assertEquals(first, digits.x);
  assertEquals(labels, LABELS);
  assertEquals(same.filter((each) => each === 1).length, 4);
  assertEquals(secondLabels, Uint8Array.from(second.data, (partner) => LABELS[partner]));
  secondLabels.forEach((label, i) => assertEquals(label === LABELS[i], same[i] === 1, `pair ${i}`));
});

Deno.test("pairs repeat with their seed, and others come with another", () => {
  const partners = (seed: number) => digitPairs(digits, { seed }).second.data.join();
  assertEquals(partners(4), partners(4));
  assert(new Set([1, 2, 3, 4, 5].map(partners)).size > 1);
});

Deno.test("pairs do not come by turns: other pictures do not tell which show the same", () => {
  const many = {
    x: new Matrix(1000, 1),
    labels: Uint8Array.from({ length: 1000 }, (_, i) => i % 10),
    classNames: [],
  };
  const { same } = digitPairs(many);
  const even = same.filter((each, i) => each === 1 && i % 2 === 0).length;
  assert(even > 200 && even < 300, `${even} of 500`);
});

Deno.test("pairs need two digits at least", () => {
  const alike = { ...digits, labels: new Uint8Array(8) };
  assertThrows(() => digitPairs(alike), RangeError, "at least two digits");
});

Deno.test("pairs need a label for each picture", () => {
  const short = { ...digits, labels: LABELS.slice(1) };
  assertThrows(() => digitPairs(short), RangeError, "expected pictures with a label each");
});
