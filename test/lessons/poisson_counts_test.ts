import { assert, assertAlmostEquals, assertEquals, assertThrows } from "@std/assert";
import { poissonCounts } from "../../lib/lessons/poisson_counts.ts";

for (const mean of [0.3, 2, 16, 200]) {
  Deno.test(`many counts around ${mean} have this mean, and nearly this variance`, () => {
    const counts = poissonCounts(Array(4000).fill(mean));
    const average = (values: number[]) => values.reduce((sum, value) => sum + value) / 4000;
    assert(counts.every((count) => Number.isInteger(count) && count >= 0));
    assertAlmostEquals(average(counts), mean, 0.01 * mean);
    assertAlmostEquals(average(counts.map((count) => (count - mean) ** 2)), mean, 0.05 * mean);
  });
}

Deno.test("a mean of 0 gives only 0, and no means no counts", () => {
  assertEquals(poissonCounts([0, 0, 0]), [0, 0, 0]);
  assertEquals(poissonCounts([]), []);
});

Deno.test("means that are negative, too large or no list are refused", () => {
  assertThrows(() => poissonCounts([1, -1]), RangeError, "means[1]");
  assertThrows(() => poissonCounts([1e9]), RangeError, "< 500");
  assertThrows(() => poissonCounts(3 as never), TypeError, "means");
});
