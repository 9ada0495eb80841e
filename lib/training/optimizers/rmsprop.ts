import { flag, numberFrom } from "../../options/mod.ts";
import { EPSILON } from "../../engine/mod.ts";
import type { LearningRate } from "./learning_rate.ts";
import { type Optimizer, optimizerOf, type OptimizerOptions, SHARED } from "./optimizer.ts";
import { readOptimizerOptions } from "./optimizer_options.ts";
import { zerosLike } from "../zeros.ts";

/** Options of {@linkcode rmsprop}, with Keras's defaults. */
export interface RmspropOptions extends OptimizerOptions {
  /** How far a step goes; by default 0.001. */
  readonly learningRate?: LearningRate;
  /** How much of the mean squared gradient is kept from step to step; by default 0.9. */
  readonly rho?: number;
  /** How much of the last step is kept; by default 0. */
  readonly momentum?: number;
  /** Keeps the division from exploding; inside the root, by default 1e-7. */
  readonly epsilon?: number;
  /** Whether to divide by the gradients' spread around their mean instead of their size; by default false. */
  readonly centered?: boolean;
}

/**
 * RMSprop: each weight steps by its gradient, divided by the root of its mean squared gradient.
 *
 * Hinton, 2012, "Neural Networks for Machine Learning", lecture 6e.
 *
 * @throws {RangeError} If a number is out of its range.
 * @throws {TypeError} If `centered` is not true or false.
 *
 * @example Centred, with momentum
 * ```ts
 * import { optimizers } from "nonlinear";
 *
 * const steady = optimizers.rmsprop({ learningRate: 0.01, momentum: 0.5, centered: true });
 * ```
 */
export function rmsprop(given: RmspropOptions | LearningRate = {}): Optimizer {
  const caller = "optimizers.rmsprop";
  const options = readOptimizerOptions(caller, given, [
    "learningRate",
    "rho",
    "momentum",
    "epsilon",
    "centered",
    ...SHARED,
  ]);
  const { learningRate = 0.001, rho = 0.9, momentum = 0, epsilon = EPSILON, centered = false } =
    options;
  numberFrom(caller, "rho", rho, 0, 1);
  numberFrom(caller, "momentum", momentum, 0, 1);
  numberFrom(caller, "epsilon", epsilon, 0);
  flag(caller, "centered", centered);
  const settings = { rho, momentum, epsilon };
  // A squared gradient a weight, and what else is asked for.
  const perWeight = 1 + (momentum > 0 ? 1 : 0) + (centered ? 1 : 0);
  return optimizerOf({
    name: "rmsprop",
    learningRate,
    shared: options,
    options: { ...settings, centered },
    // Besides, the number of steps and the learning rate.
    countState: (params) => perWeight * params + 2,
    start(engine, weights) {
      const velocities = zerosLike(engine, weights);
      const means = centered ? zerosLike(engine, weights) : null;
      const momentums = momentum > 0 ? zerosLike(engine, weights) : null;
      return {
        slots: {
          velocity: velocities,
          ...means && { mean: means },
          ...momentums && { momentum: momentums },
        },
        move(gradients, learningRate) {
          const all = { learningRate, ...settings };
          weights.forEach((weight, i) => {
            const mean = means && means[i], last = momentums && momentums[i];
            engine.rmsprop(weight, gradients[i], velocities[i], mean, last, all);
          });
        },
      };
    },
  });
}
