import { numberFrom, readOptions, wholeNumber } from "../../options/mod.ts";
import { type Schedule, scheduleOf } from "./schedule.ts";

/** Options of {@linkcode cosineDecay}. */
export interface CosineDecayOptions {
  /** The rate of the first step. */
  readonly initialLearningRate: number;
  /** How many steps the rate takes to fall, after those of the warm-up. */
  readonly decaySteps: number;
  /** The share of the highest rate that is left in the end; by default 0. */
  readonly alpha?: number;
  /** The rate to which a warm-up rises in a straight line before the fall; by default there is none. */
  readonly warmupTarget?: number;
  /** How many steps the warm-up takes; by default 0. */
  readonly warmupSteps?: number;
}

/**
 * A learning rate that falls along half a wave of the cosine, with a warm-up before it if asked for, as in Keras.
 *
 * Loshchilov & Hutter, 2016, "SGDR: Stochastic Gradient Descent with Warm Restarts".
 *
 * @throws {RangeError} If a number is missing or out of its range, or there are `warmupSteps` without a `warmupTarget`.
 *
 * @example A warm-up of 10 steps, then a fall of 100
 * ```ts
 * import { optimizers, schedules } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * const learningRate = schedules.cosineDecay({
 *   initialLearningRate: 0,
 *   warmupTarget: 0.1,
 *   warmupSteps: 10,
 *   decaySteps: 100,
 * });
 * assertEquals([learningRate(0), learningRate(5), learningRate(10), learningRate(60)], [0, 0.05, 0.1, 0.05]);
 * const sgd = optimizers.sgd({ learningRate });
 * ```
 */
export function cosineDecay(options: CosineDecayOptions): Schedule {
  const caller = "schedules.cosineDecay";
  options = readOptions(caller, options, [
    "initialLearningRate",
    "decaySteps",
    "alpha",
    "warmupTarget",
    "warmupSteps",
  ]);
  const { initialLearningRate, decaySteps, alpha = 0, warmupTarget, warmupSteps = 0 } = options;
  numberFrom(caller, "initialLearningRate", initialLearningRate, 0);
  wholeNumber(caller, "decaySteps", decaySteps);
  numberFrom(caller, "alpha", alpha, 0);
  wholeNumber(caller, "warmupSteps", warmupSteps, 0);
  if (warmupTarget !== undefined) numberFrom(caller, "warmupTarget", warmupTarget, 0);
  else if (warmupSteps > 0) {
    throw new RangeError(
      `${caller}: expected a warmupTarget, the rate that the ${warmupSteps} warmupSteps rise to, but found none.`,
    );
  }
  const settings = { initialLearningRate, decaySteps, alpha, warmupSteps };
  const highest = warmupTarget ?? initialLearningRate;
  return scheduleOf(
    "cosineDecay",
    warmupTarget === undefined ? settings : { ...settings, warmupTarget },
    (step) => {
      if (step < warmupSteps) {
        return initialLearningRate + (highest - initialLearningRate) * (step / warmupSteps);
      }
      const done = Math.min(step - warmupSteps, decaySteps) / decaySteps;
      const share = (1 + Math.cos(Math.PI * done)) / 2;
      return highest * ((1 - alpha) * share + alpha);
    },
  );
}
