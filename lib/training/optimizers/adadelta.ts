import { EPSILON } from "../../engine/mod.ts";
import { numberFrom } from "../../options/mod.ts";
import type { LearningRate } from "./learning_rate.ts";
import { type Optimizer, optimizerOf, type OptimizerOptions, SHARED } from "./optimizer.ts";
import { readOptimizerOptions } from "./optimizer_options.ts";
import { zerosLike } from "../zeros.ts";

/** Options of {@linkcode adadelta}, with Keras's defaults. */
export interface AdadeltaOptions extends OptimizerOptions {
  /** What each step is multiplied by; by default 0.001. The paper has 1. */
  readonly learningRate?: LearningRate;
  /** How much of the mean squares is kept from step to step; by default 0.95. */
  readonly rho?: number;
  /** Keeps the first steps from being 0; inside the roots, by default 1e-7. */
  readonly epsilon?: number;
}

/**
 * Adadelta: each weight steps by its gradient, times the root of its mean squared step, divided by the root of its mean
 * squared gradient.
 *
 * Zeiler, 2012, "ADADELTA: An Adaptive Learning Rate Method".
 *
 * @throws {RangeError} If a number is out of its range.
 *
 * @example As in the paper
 * ```ts
 * import { optimizers } from "nonlinear";
 *
 * const original = optimizers.adadelta({ learningRate: 1, epsilon: 1e-6 });
 * ```
 */
export function adadelta(given: AdadeltaOptions | LearningRate = {}): Optimizer {
  const caller = "optimizers.adadelta";
  const options = readOptimizerOptions(caller, given, [
    "learningRate",
    "rho",
    "epsilon",
    ...SHARED,
  ]);
  const { learningRate = 0.001, rho = 0.95, epsilon = EPSILON } = options;
  numberFrom(caller, "rho", rho, 0, 1);
  numberFrom(caller, "epsilon", epsilon, 0);
  return optimizerOf({
    name: "adadelta",
    learningRate,
    shared: options,
    options: { rho, epsilon },
    // Two mean squares a weight, the number of steps and the learning rate.
    countState: (params) => 2 * params + 2,
    start(engine, weights) {
      const squares = zerosLike(engine, weights), moves = zerosLike(engine, weights);
      return {
        slots: { square: squares, move: moves },
        move(gradients, learningRate) {
          const settings = { learningRate, rho, epsilon };
          weights.forEach((weight, i) =>
            engine.adadelta(weight, gradients[i], squares[i], moves[i], settings)
          );
        },
      };
    },
  });
}
