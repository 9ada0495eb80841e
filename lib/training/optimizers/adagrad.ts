import { Matrix } from "../../engine/mod.ts";
import { numberFrom } from "../../options/mod.ts";
import { EPSILON } from "../../engine/mod.ts";
import type { LearningRate } from "./learning_rate.ts";
import { type Optimizer, optimizerOf, type OptimizerOptions, SHARED } from "./optimizer.ts";
import { readOptimizerOptions } from "./optimizer_options.ts";
import { zerosLike } from "../zeros.ts";

/** Options of {@linkcode adagrad}, with Keras's defaults. */
export interface AdagradOptions extends OptimizerOptions {
  /** How far a step goes; by default 0.001. */
  readonly learningRate?: LearningRate;
  /** What the sum of squared gradients starts with; by default 0.1. */
  readonly initialAccumulatorValue?: number;
  /** Keeps the division from exploding; inside the root, by default 1e-7. */
  readonly epsilon?: number;
}

/**
 * Adagrad: each weight steps by its gradient, divided by the root of the sum of all its squared gradients so far; steps
 * get shorter and shorter.
 *
 * Duchi, Hazan & Singer, 2011, "Adaptive Subgradient Methods for Online Learning and Stochastic Optimization".
 *
 * @throws {RangeError} If a number is out of its range.
 *
 * @example Larger steps than by default
 * ```ts
 * import { optimizers } from "nonlinear";
 *
 * const bold = optimizers.adagrad({ learningRate: 0.1 });
 * ```
 */
export function adagrad(given: AdagradOptions | LearningRate = {}): Optimizer {
  const caller = "optimizers.adagrad";
  const options = readOptimizerOptions(caller, given, [
    "learningRate",
    "initialAccumulatorValue",
    "epsilon",
    ...SHARED,
  ]);
  const { learningRate = 0.001, initialAccumulatorValue = 0.1, epsilon = EPSILON } = options;
  numberFrom(caller, "initialAccumulatorValue", initialAccumulatorValue, 0);
  numberFrom(caller, "epsilon", epsilon, 0);
  return optimizerOf({
    name: "adagrad",
    learningRate,
    shared: options,
    options: { epsilon, initialAccumulatorValue },
    // A sum a weight, the number of steps and the learning rate.
    countState: (params) => params + 2,
    start(engine, weights) {
      const accumulators = zerosLike(engine, weights);
      accumulators.forEach((block) =>
        engine.write(block, new Matrix(block.rows, block.cols).map(() => initialAccumulatorValue))
      );
      return {
        slots: { accumulator: accumulators },
        move(gradients, learningRate) {
          weights.forEach((weight, i) =>
            engine.adagrad(weight, gradients[i], accumulators[i], { learningRate, epsilon })
          );
        },
      };
    },
  });
}
