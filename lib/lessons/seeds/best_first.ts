import { isPlain, numberList, shown } from "../../options/mod.ts";

const MOST_VALUES = 100_000;

/**
 * Lists of numbers by name, the one with the highest mean first; equal ones stay in their order, and NaN comes last.
 *
 * @param values Such as what {@linkcode measured} gives.
 * @throws {TypeError} If they are not lists of numbers by name.
 *
 * @example
 * ```ts
 * import { bestFirst } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * const accuracies = { tanh: [0.9, 0.8], relu: [0.9, 0.95] };
 * assertEquals(Object.keys(bestFirst(accuracies)), ["relu", "tanh"]);
 * ```
 */
export function bestFirst(
  values: Readonly<Record<string, readonly number[]>>,
): Record<string, number[]> {
  if (!isPlain(values)) {
    throw new TypeError(
      `bestFirst: expected lists of numbers by name, such as { relu: [0.9, 0.95] }, but found ${
        shown(values)
      }.`,
    );
  }
  const lists = Object.entries(values).map(([name, list]) => {
    const settings = { like: "[0.9, 0.95]", most: MOST_VALUES };
    const numbers = numberList("bestFirst", name, list, settings);
    return { name, numbers, rank: rankOf(numbers) };
  });
  lists.sort((a, b) => a.rank === b.rank ? 0 : a.rank < b.rank ? 1 : -1);
  return Object.fromEntries(lists.map(({ name, numbers }) => [name, numbers]));
}

function rankOf(numbers: readonly number[]): number {
  const mean = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
  return Number.isNaN(mean) ? -Infinity : mean;
}
