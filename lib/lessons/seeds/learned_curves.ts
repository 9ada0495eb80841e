import { itemsOf, shown } from "../../options/mod.ts";
import type { SeedRun } from "./train_seeds.ts";

const MOST_RUNS = 100_000;

/**
 * What networks with one input and one output have made of a curve, as functions by the names of the networks: for `plot`.
 *
 * @param runs What {@linkcode trainSeeds} gave.
 * @param seed Of which seed; where no run is of it, there are no curves.
 * @throws {TypeError} If runs are none.
 *
 * @example
 * ```ts
 * import * as nl from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * const wave = nl.toy.wave({ samples: 40, seed: 1 });
 * const runs = await nl.trainSeeds({ relu: {} }, wave, { seeds: 1, epochs: 1, verbose: 0 });
 * const { relu } = nl.learnedCurves(runs, 1);
 * assertEquals(relu(0.5), runs[0].model.predict([[0.5]]).at(0, 0));
 * ```
 */
export function learnedCurves(
  runs: readonly SeedRun[],
  seed: number,
): Record<string, (x: number) => number> {
  const all = itemsOf("learnedCurves", "runs", runs, { most: MOST_RUNS }) as SeedRun[];
  if (typeof seed !== "number") {
    throw new TypeError(`learnedCurves: expected seed to be a number but found ${shown(seed)}.`);
  }
  return Object.fromEntries(
    all.filter((run) => run.seed === seed).map(({ network, model }) => [
      network,
      (x: number) => model.predict([[x]]).at(0, 0),
    ]),
  );
}
