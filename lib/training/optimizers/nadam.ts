import { type MomentOptions, MOMENTS, momentSettings } from "./adam.ts";
import type { LearningRate } from "./learning_rate.ts";
import { type Optimizer, optimizerOf, SHARED } from "./optimizer.ts";
import { readOptimizerOptions } from "./optimizer_options.ts";
import { zerosLike } from "../zeros.ts";

/**
 * Nadam: Adam that looks ahead along its mean gradient, as Nesterov's momentum does.
 *
 * Dozat, 2016, "Incorporating Nesterov Momentum into Adam".
 *
 * @throws {RangeError} If a number is out of its range.
 *
 * @example Larger steps than by default
 * ```ts
 * import { optimizers } from "nonlinear";
 *
 * const bold = optimizers.nadam({ learningRate: 0.01 });
 * ```
 */
export function nadam(given: MomentOptions | LearningRate = {}): Optimizer {
  const caller = "optimizers.nadam";
  const options = readOptimizerOptions(caller, given, [...MOMENTS, ...SHARED]);
  const { learningRate, ...settings } = momentSettings(caller, options);
  const { beta1, beta2 } = settings;
  return optimizerOf({
    name: "nadam",
    learningRate,
    shared: options,
    options: settings,
    // Two moments a weight, the number of steps, the learning rate and the product of all that was kept.
    countState: (params) => 2 * params + 3,
    start(engine, weights) {
      const moments1 = zerosLike(engine, weights), moments2 = zerosLike(engine, weights);
      const keptUntil = productOfKept(beta1);
      return {
        slots: { moment1: moments1, moment2: moments2 },
        move(gradients, learningRate, step) {
          const kept = keptAt(beta1, step), keptNext = keptAt(beta1, step + 1);
          const product = keptUntil(step), correction = 1 / Math.sqrt(1 - beta2 ** step);
          const alongMoment = learningRate * keptNext / (1 - product * keptNext);
          const alongGradient = learningRate * (1 - kept) / (1 - product);
          const all = { ...settings, alongMoment, alongGradient, correction };
          weights.forEach((weight, i) =>
            engine.nadam(weight, gradients[i], moments1[i], moments2[i], all)
          );
        },
      };
    },
  });
}

/** How much of the mean gradient is kept at a step: half of β₁ at first, ever more of it later. */
function keptAt(beta1: number, step: number): number {
  return beta1 * (1 - 0.5 * 0.96 ** step);
}

/** The product of what was kept at the steps 1, 2, … up to one; the steps come one after the other. */
function productOfKept(beta1: number): (step: number) => number {
  let last = 0, product = 1;
  return (step) => {
    if (step < last) [last, product] = [0, 1];
    while (last < step) product *= keptAt(beta1, ++last);
    return product;
  };
}
