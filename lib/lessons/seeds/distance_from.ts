import { numberList } from "../../options/mod.ts";
import type { SeedRun } from "./train_seeds.ts";

const MOST_EXAMPLES = 1_000_000;

/**
 * A measure for `bySeed`: how far what a network answers is from the truth, as the root of the mean squared distance. NaN
 * where the training diverged.
 *
 * @param truth What would be right, a number for each test example.
 * @throws {TypeError} If it is no list.
 *
 * @example
 * ```ts
 * import * as nl from "nonlinear";
 * import { assertAlmostEquals } from "@std/assert";
 *
 * const wave = nl.toy.wave({ samples: 40, seed: 1 });
 * const runs = await nl.trainSeeds({ relu: {} }, wave, { seeds: 1, epochs: 1, verbose: 0 });
 * const [distance] = runs.map(nl.distanceFrom(wave.y.data));
 * assertAlmostEquals(distance, Math.sqrt(runs[0].loss), 1e-5);
 * ```
 */
export function distanceFrom(truth: ArrayLike<number>): (run: SeedRun) => number {
  const settings = { like: "[1, 2.5]", most: MOST_EXAMPLES };
  const right = numberList("distanceFrom", "truth", truth, settings);
  return ({ answers, diverged }) => {
    if (diverged) return NaN;
    const squares = right.map((value, i) => (answers.data[i] - value) ** 2);
    return Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / squares.length);
  };
}
