import { assert, assertAlmostEquals, assertEquals, assertThrows } from "@std/assert";
import { countsAround } from "../../../lib/lessons/counts/mod.ts";
import { poissonCounts } from "../../../lib/lessons/counts/poisson_counts.ts";

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

Deno.test("counts scatter around the mean of their x, from −1 to 1 in equal steps", () => {
  const { x, y, means, points } = countsAround((x) => 100 + 50 * x, { samples: 101 });
  assertEquals([x[0], x[50], x[100]], [[-1], [0], [1]]);
  assertEquals([means[0], means[50], means[100]], [50, 100, 150]);
  assertEquals(y, poissonCounts(means));
  assertEquals(points, x.map(([at], i) => [at, y[i]]));
  assertEquals(countsAround(() => 3).x.length, 400);
});

Deno.test("means that are negative or too large are refused, and so is what is no function", () => {
  assertThrows(() => countsAround((x) => x), RangeError, "countsAround: expected mean(x)");
  assertThrows(() => countsAround(() => 1e9), RangeError, "< 500");
  assertThrows(() => countsAround(3 as never), TypeError, "countsAround: expected mean");
});
