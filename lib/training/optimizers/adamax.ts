import { type MomentOptions, MOMENTS, momentSettings } from "./adam.ts";
import type { LearningRate } from "./learning_rate.ts";
import { type Optimizer, optimizerOf, SHARED } from "./optimizer.ts";
import { readOptimizerOptions } from "./optimizer_options.ts";
import { zerosLike } from "../zeros.ts";

/**
 * Adamax: Adam with the largest of the latest gradients, fading by beta2 from step to step, in place of the root of
 * their mean square.
 *
 * Kingma & Ba, 2015, "Adam: A Method for Stochastic Optimization", section 7.1.
 *
 * @throws {RangeError} If a number is out of its range.
 *
 * @example Larger steps than by default
 * ```ts
 * import { optimizers } from "nonlinear";
 *
 * const bold = optimizers.adamax({ learningRate: 0.01 });
 * ```
 */
export function adamax(given: MomentOptions | LearningRate = {}): Optimizer {
  const caller = "optimizers.adamax";
  const options = readOptimizerOptions(caller, given, [...MOMENTS, ...SHARED]);
  const { learningRate, ...settings } = momentSettings(caller, options);
  return optimizerOf({
    name: "adamax",
    learningRate,
    shared: options,
    options: settings,
    // A moment and a size a weight, the number of steps and the learning rate.
    countState: (params) => 2 * params + 2,
    start(engine, weights) {
      const moments = zerosLike(engine, weights), sizes = zerosLike(engine, weights);
      return {
        slots: { moment: moments, size: sizes },
        move(gradients, learningRate, step) {
          const all = { learningRate, ...settings, step };
          weights.forEach((weight, i) =>
            engine.adamax(weight, gradients[i], moments[i], sizes[i], all)
          );
        },
      };
    },
  });
}
