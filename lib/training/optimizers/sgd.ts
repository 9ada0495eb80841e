import { flag, numberFrom } from "../../options/mod.ts";
import type { LearningRate } from "./learning_rate.ts";
import { type Optimizer, optimizerOf, type OptimizerOptions, SHARED } from "./optimizer.ts";
import { readOptimizerOptions } from "./optimizer_options.ts";
import { zerosLike } from "../zeros.ts";

/** Options of {@linkcode sgd}, with Keras's defaults. */
export interface SgdOptions extends OptimizerOptions {
  /** How far a step goes; by default 0.01. */
  readonly learningRate?: LearningRate;
  /** How much of the last step is kept; by default 0. */
  readonly momentum?: number;
  /** Whether to look ahead along the momentum; by default false. */
  readonly nesterov?: boolean;
}

/**
 * Stochastic gradient descent: each weight steps against its gradient, with momentum if asked for.
 *
 * @throws {RangeError} If a number is out of its range.
 *
 * @example With momentum
 * ```ts
 * import { optimizers } from "nonlinear";
 *
 * const rolling = optimizers.sgd({ learningRate: 0.1, momentum: 0.9 });
 * ```
 */
export function sgd(given: SgdOptions | LearningRate = {}): Optimizer {
  const caller = "optimizers.sgd";
  const options = readOptimizerOptions(caller, given, [
    "learningRate",
    "momentum",
    "nesterov",
    ...SHARED,
  ]);
  const { learningRate = 0.01, momentum = 0, nesterov = false } = options;
  numberFrom(caller, "momentum", momentum, 0, 1);
  flag(caller, "nesterov", nesterov);
  const settings = { momentum, nesterov };
  return optimizerOf({
    name: "sgd",
    learningRate,
    shared: options,
    options: settings,
    // The number of steps and the learning rate, and a velocity a weight where there is momentum.
    countState: (params) => (momentum > 0 ? params : 0) + 2,
    start(engine, weights) {
      const velocities = momentum > 0 ? zerosLike(engine, weights) : null;
      return {
        slots: { ...velocities && { velocity: velocities } },
        move(gradients, learningRate) {
          const all = { learningRate, ...settings };
          weights.forEach((weight, i) =>
            engine.sgd(weight, gradients[i], velocities && velocities[i], all)
          );
        },
      };
    },
  });
}
