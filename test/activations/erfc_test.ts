import { assert, assertEquals } from "@std/assert";
import { erfc } from "../../lib/activations/erfc.ts";
// Reference: mpmath 1.4.1, by test/goldens/erfc.py.
import points from "../goldens/erfc.json" with { type: "json" };
import { errorOf } from "./accuracy.ts";

/** The bound, in ulp. The worst of 700,000 points drawn at random was 2.6. */
const MOST = 3;

Deno.test(`erfc is right to ${MOST} ulp, from −1.8e308 to where it is subnormal and then 0`, () => {
  assert(points.length > 800);
  for (const point of points) {
    const [x, expected] = point.split(" ").map(Number);
    const error = errorOf(erfc(x), expected, 0);
    assert(error <= MOST, `erfc(${x}) is ${erfc(x)} but should be ${expected}: ${error} ulp`);
  }
});

Deno.test("erfc has its limits at ±∞, is 1 at 0 and −0, and no number at NaN", () => {
  assertEquals([-Infinity, -0, 0, Infinity, NaN].map(erfc), [2, 1, 1, 0, NaN]);
});

Deno.test("erfc never rises by more than its error, not even where one formula follows another", () => {
  for (let x = -7; x < 28; x += 1 / 512) {
    const slack = 2 * MOST * Number.EPSILON * erfc(x);
    assert(erfc(x + 1 / 512) <= erfc(x) + slack, `erfc rises after ${x}`);
  }
});

Deno.test("erfc(−x) is 2 − erfc(x)", () => {
  for (let x = 0; x < 7; x += 1 / 64) {
    assert(Math.abs(erfc(-x) - (2 - erfc(x))) <= 2 * Number.EPSILON, `${x}`);
  }
});
