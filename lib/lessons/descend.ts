import type { LossSurface, Point } from "../figures/mod.ts";
import { finiteNumber, numberList, readOptions, shown, wholeNumber } from "../options/mod.ts";

/** How {@linkcode descend} walks. */
export interface DescendOptions {
  /** The learning rate: a number, or what it is in each step, counted from 0. */
  rate: number | ((step: number) => number);
  /** How many steps, at least 1; by default 30. */
  steps?: number;
}

/** How far a weight is nudged to each side to find the slope of the loss. */
const NUDGE = 1e-6;
/** A longer path could not be drawn. */
const MOST_STEPS = 10_000;

/**
 * Gradient descent on a loss of two weights, whose slopes are found by nudging each of them.
 *
 * @param loss The loss for two weights.
 * @param start Where the first step begins.
 * @returns The start and the place after each step, for `plotDescent`. Where the weights would overflow, it stays put.
 * @throws {TypeError} If the loss is not a function.
 * @throws {RangeError} If start, rate or steps are not finite numbers.
 *
 * @example One step in a round valley
 * ```ts
 * import { descend } from "nonlinear";
 * import { assertAlmostEquals } from "@std/assert";
 *
 * const [, [a, b]] = descend((a, b) => a ** 2 + b ** 2, [1, -2], { rate: 0.25, steps: 1 });
 * assertAlmostEquals(a, 0.5, 1e-6);
 * assertAlmostEquals(b, -1, 1e-6);
 * ```
 */
export function descend(loss: LossSurface, start: Point, options: DescendOptions): Point[] {
  options = readOptions("descend", options, ["rate", "steps"]);
  if (typeof loss !== "function") {
    throw new TypeError(
      `descend: expected loss to be a function of two weights but found ${shown(loss)}.`,
    );
  }
  const { rate } = options;
  const steps = wholeNumber("descend", "steps", options.steps ?? 30);
  if (steps > MOST_STEPS) {
    throw new RangeError(`descend: expected at most ${MOST_STEPS} steps but found ${steps}.`);
  }
  const [first, second] = numberList("descend", "start", start, { most: 2 });
  const path: Point[] = [[
    finiteNumber("descend", "start[0]", first),
    finiteNumber("descend", "start[1]", second),
  ]];
  for (let step = 0; step < steps; step++) {
    const [a, b] = path[step];
    const slopes = [
      (loss(a + NUDGE, b) - loss(a - NUDGE, b)) / (2 * NUDGE),
      (loss(a, b + NUDGE) - loss(a, b - NUDGE)) / (2 * NUDGE),
    ];
    const size = finiteNumber("descend", "rate", typeof rate === "function" ? rate(step) : rate);
    const next: Point = [a - size * slopes[0], b - size * slopes[1]];
    path.push(next.every(Number.isFinite) ? next : [a, b]);
  }
  return path;
}
