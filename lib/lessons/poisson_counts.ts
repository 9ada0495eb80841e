import { itemsOf, numberFrom } from "../options/mod.ts";

/** The golden ratio's share: its multiples fill the interval from 0 to 1 evenly, wherever one stops. */
const GOLDEN = 0.618034;

/** From here on e⁻ᵐ is too small for the sum below. */
const LARGEST_MEAN = 500;

/**
 * Counts that scatter around means as a Poisson distribution says, such as visitors in an hour. They are the same each time.
 *
 * @param means From 0 to 500, one for each count.
 * @throws {TypeError} If it is no list of numbers.
 * @throws {RangeError} If a mean is out of range.
 *
 * @example
 * ```ts
 * import { poissonCounts } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(poissonCounts([2, 2, 2, 2, 2]), [0, 2, 1, 3, 2]);
 * ```
 */
export function poissonCounts(means: readonly number[]): number[] {
  return itemsOf("poissonCounts", "means", means, { like: "[1, 2.5]", most: 1_000_000 }).map(
    (given, i) => {
      const mean = numberFrom("poissonCounts", `means[${i}]`, given, 0, LARGEST_MEAN);
      return countAt((i * GOLDEN) % 1, mean);
    },
  );
}

/** The count up to which this share of all counts goes. */
function countAt(share: number, mean: number): number {
  let count = 0, next = Math.exp(-mean); // the share of 0, then of 1, 2, …
  for (let sum = next; share > sum && next > 0; sum += next) next *= mean / ++count;
  return count;
}
