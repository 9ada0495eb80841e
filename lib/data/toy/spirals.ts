import { numberFrom, readOptions, wholeNumber } from "../../options/mod.ts";
import { type Dataset, MOST_CLASSES } from "../dataset.ts";
import { points, type ToyOptions } from "./points.ts";

/** The options of `toy.spirals`. */
export interface SpiralsOptions extends ToyOptions {
  /** How many spirals, a class each; by default 2. */
  readonly arms?: number;
  /** How often each goes around; by default 1. */
  readonly turns?: number;
}

/** Where the arms begin: at 0 they would be one point. */
const START = 0.1;

/**
 * Spirals that wind around each other from the middle out to radius 1: the hardest of the toy sets, the more so the more
 * turns they take.
 *
 * @throws {RangeError} If an option is unknown or out of range.
 */
export function spirals(options: SpiralsOptions = {}): Dataset {
  options = readOptions("toy.spirals", options, ["samples", "noise", "seed", "arms", "turns"]);
  const { noise = 0.03, arms = 2, turns = 1 } = options;
  numberFrom(
    "toy.spirals",
    "arms",
    wholeNumber("toy.spirals", "arms", arms, 2),
    2,
    MOST_CLASSES + 1,
  );
  numberFrom("toy.spirals", "turns", turns, 0);
  const names = Array.from({ length: arms }, (_, arm) => `arm ${arm + 1}`);
  return points("toy.spirals", { ...options, noise }, names, (label, index, count) => {
    const way = index / Math.max(1, count - 1);
    const radius = START + (1 - START) * way;
    const angle = 2 * Math.PI * (turns * way + label / arms);
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });
}
