import { flag, numberFrom, readOptions, wholeNumber } from "../../options/mod.ts";
import { type Schedule, scheduleOf } from "./schedule.ts";

/** Options of {@linkcode exponentialDecay}. */
export interface ExponentialDecayOptions {
  /** The rate of the first step. */
  readonly initialLearningRate: number;
  /** After so many steps the rate has been multiplied by `decayRate` once. */
  readonly decaySteps: number;
  /** What the rate is multiplied by. */
  readonly decayRate: number;
  /** Whether it is multiplied all at once after each `decaySteps`, and not a little at each step; by default false. */
  readonly staircase?: boolean;
}

/**
 * A learning rate that shrinks by the same share in the same number of steps:
 * initialLearningRate · decayRate ^ (step / decaySteps), as in Keras.
 *
 * @throws {RangeError} If a number is missing or out of its range.
 * @throws {TypeError} If `staircase` is not true or false.
 *
 * @example Half the rate after 100 steps
 * ```ts
 * import { optimizers, schedules } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * const learningRate = schedules.exponentialDecay({ initialLearningRate: 0.1, decaySteps: 100, decayRate: 0.5 });
 * assertEquals([learningRate(0), learningRate(100)], [0.1, 0.05]);
 * const adam = optimizers.adam({ learningRate });
 * ```
 */
export function exponentialDecay(options: ExponentialDecayOptions): Schedule {
  const caller = "schedules.exponentialDecay";
  options = readOptions(caller, options, [
    "initialLearningRate",
    "decaySteps",
    "decayRate",
    "staircase",
  ]);
  const { initialLearningRate, decaySteps, decayRate, staircase = false } = options;
  numberFrom(caller, "initialLearningRate", initialLearningRate, 0);
  wholeNumber(caller, "decaySteps", decaySteps);
  numberFrom(caller, "decayRate", decayRate, 0);
  flag(caller, "staircase", staircase);
  const settings = { initialLearningRate, decaySteps, decayRate, staircase };
  return scheduleOf("exponentialDecay", settings, (step) => {
    const times = step / decaySteps;
    return initialLearningRate * decayRate ** (staircase ? Math.floor(times) : times);
  });
}
