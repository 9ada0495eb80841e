import { assertEquals } from "@std/assert";
import { differenceOf } from "./difference.ts";

Deno.test("numbers that differ are counted, and the largest difference is a share of the larger number", () => {
  const found = { runs: [{ loss: [100.1, 0.5] }, { loss: [0.01] }] };
  const expected = { runs: [{ loss: [100, 0.5] }, { loss: [0.0101] }] };
  const { numbers, largest, place, other } = differenceOf(found, expected);
  assertEquals([numbers, largest.toFixed(6), place], [2, "0.000999", ".runs[0].loss[0]"]);
  assertEquals(other, undefined);
});

const OTHER: [what: string, found: unknown, expected: unknown, said: string][] = [
  ["a text", { a: "x" }, { a: "y" }, 'expected "y" at .a but found "x"'],
  ["a length", [[1]], [[1, 2]], "expected [1,2] at [0] but found [1]"],
  ["a name", { a: 1 }, { b: 1 }, 'expected {"b":1} at the top but found {"a":1}'],
  ["a number in words", ["NaN"], [1], 'expected 1 at [0] but found "NaN"'],
];

for (const [what, found, expected, said] of OTHER) {
  Deno.test(`${what} that differs is no matter of rounding`, () => {
    assertEquals(differenceOf(found, expected).other, said);
    assertEquals(differenceOf(expected, expected).numbers, 0);
  });
}
