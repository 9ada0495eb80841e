import { checkFunction, numberFrom, readOptions, wholeNumber } from "../../options/mod.ts";
import { poissonCounts } from "./poisson_counts.ts";

/** How {@linkcode countsAround} counts. */
export interface CountsAroundOptions {
  /** How many counts, for x from −1 to 1; by default 400. */
  samples?: number;
}

/** Counts, and what they scatter around. */
export interface Counts {
  /** One number an example, from −1 to 1 in equal steps. */
  x: number[][];
  /** What was counted there. */
  y: number[];
  /** The true mean there. */
  means: number[];
  /** x and y together, as `plot` takes points. */
  points: [x: number, y: number][];
}

/** From here on e⁻ᵐ is too small to be summed up from. */
const LARGEST_MEAN = 500;
const MOST_SAMPLES = 100_000;

/**
 * Counts that scatter around a mean as a Poisson distribution says, such as visitors in an hour. They are the same each
 * time.
 *
 * @param mean What x changes the mean to: a number from 0 to 500.
 * @throws {TypeError} If it is no function.
 * @throws {RangeError} If a mean is out of range, or an option is unknown or out of range.
 *
 * @example
 * ```ts
 * import { countsAround } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * const { x, y } = countsAround(() => 2, { samples: 5 });
 * assertEquals(x, [[-1], [-0.5], [0], [0.5], [1]]);
 * assertEquals(y, [0, 2, 1, 3, 2]);
 * ```
 */
export function countsAround(
  mean: (x: number) => number,
  options: CountsAroundOptions = {},
): Counts {
  checkFunction("countsAround", "mean", mean);
  options = readOptions("countsAround", options, ["samples"]);
  const samples = wholeNumber("countsAround", "samples", options.samples ?? 400, 2, MOST_SAMPLES);
  const xs = Array.from({ length: samples }, (_, i) => -1 + 2 * i / (samples - 1));
  const means = xs.map((x) => numberFrom("countsAround", "mean(x)", mean(x), 0, LARGEST_MEAN));
  const y = poissonCounts(means);
  return { x: xs.map((x) => [x]), y, means, points: xs.map((x, i) => [x, y[i]]) };
}
