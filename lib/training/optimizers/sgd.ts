import { flag, numberFrom } from "../../options/mod.ts";
import { type LearningRate, Rate } from "./learning_rate.ts";
import { type Optimizer, optimizerOf } from "./optimizer.ts";
import { readOptimizerOptions } from "./optimizer_options.ts";
import { decayOf, type WeightDecayOption } from "./weight_decay.ts";
import { zerosLike } from "../zeros.ts";

/** Options of {@linkcode sgd}, with Keras's defaults. */
export interface SgdOptions extends WeightDecayOption {
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
    "weightDecay",
  ]);
  const { learningRate = 0.01, momentum = 0, nesterov = false, weightDecay = 0 } = options;
  const rate = new Rate(caller, learningRate);
  numberFrom(caller, "momentum", momentum, 0, 1);
  flag(caller, "nesterov", nesterov);
  const settings = { momentum, nesterov };
  const applyDecay = decayOf(caller, weightDecay);
  return optimizerOf({
    name: "sgd",
    rate,
    options: { ...settings, weightDecay },
    // The number of steps and the learning rate, and a velocity a weight where there is momentum.
    countState: (params) => (momentum > 0 ? params : 0) + 2,
    start(engine, weights) {
      const velocities = momentum > 0 ? zerosLike(engine, weights) : null;
      return {
        steps: 0,
        slots: { ...velocities && { velocity: velocities } },
        update(gradients) {
          const learningRate = rate.at(this.steps++), all = { learningRate, ...settings };
          applyDecay(engine, weights, learningRate);
          weights.forEach((weight, i) =>
            engine.sgd(weight, gradients[i], velocities && velocities[i], all)
          );
        },
      };
    },
  });
}
