import { numberFrom } from "../../options/mod.ts";
import { EPSILON } from "../../engine/mod.ts";
import { type LearningRate, Rate } from "./learning_rate.ts";
import { type Optimizer, optimizerOf } from "./optimizer.ts";
import { readOptimizerOptions } from "./optimizer_options.ts";
import { decayOf, type WeightDecayOption } from "./weight_decay.ts";
import { zerosLike } from "../zeros.ts";

/** Options of {@linkcode adam}, with Keras's defaults. */
export interface AdamOptions extends WeightDecayOption {
  /** How far a step goes; by default 0.001. */
  readonly learningRate?: LearningRate;
  /** How much of the mean gradient is kept from step to step; by default 0.9. */
  readonly beta1?: number;
  /** How much of the mean squared gradient is kept from step to step; by default 0.999. */
  readonly beta2?: number;
  /** Keeps the division from exploding; by default 1e-7. */
  readonly epsilon?: number;
}

/**
 * Adam: each weight steps by its mean gradient, divided by the root of its mean squared gradient.
 *
 * Kingma & Ba, 2015, "Adam: A Method for Stochastic Optimization".
 *
 * @throws {RangeError} If a number is out of its range.
 *
 * @example Smaller steps than by default
 * ```ts
 * import { optimizers } from "nonlinear";
 *
 * const careful = optimizers.adam({ learningRate: 0.0001 });
 * ```
 */
export function adam(options: AdamOptions | LearningRate = {}): Optimizer {
  return adamOf("adam", options, 0);
}

/** Adam under the name `name`, with `decay` as the default of `weightDecay`. */
export function adamOf(name: string, given: AdamOptions | LearningRate, decay: number): Optimizer {
  const caller = `optimizers.${name}`;
  const options = readOptimizerOptions(caller, given, [
    "learningRate",
    "beta1",
    "beta2",
    "epsilon",
    "weightDecay",
  ]);
  const {
    learningRate = 0.001,
    beta1 = 0.9,
    beta2 = 0.999,
    epsilon = EPSILON,
    weightDecay = decay,
  } = options;
  const rate = new Rate(caller, learningRate);
  numberFrom(caller, "beta1", beta1, 0, 1);
  numberFrom(caller, "beta2", beta2, 0, 1);
  numberFrom(caller, "epsilon", epsilon, 0);
  const applyDecay = decayOf(caller, weightDecay);
  return optimizerOf({
    name,
    rate,
    options: { beta1, beta2, epsilon, weightDecay },
    // Two moments a weight, the number of steps and the learning rate.
    countState: (params) => 2 * params + 2,
    start(engine, weights) {
      const moments1 = zerosLike(engine, weights), moments2 = zerosLike(engine, weights);
      return {
        steps: 0,
        slots: { moment1: moments1, moment2: moments2 },
        update(gradients) {
          const learningRate = rate.at(this.steps);
          const settings = { learningRate, beta1, beta2, epsilon, step: ++this.steps };
          applyDecay(engine, weights, learningRate);
          weights.forEach((weight, i) =>
            engine.adam(weight, gradients[i], moments1[i], moments2[i], settings)
          );
        },
      };
    },
  });
}
