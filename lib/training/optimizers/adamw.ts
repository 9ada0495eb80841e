import { adamOf, type AdamOptions } from "./adam.ts";
import type { LearningRate } from "./learning_rate.ts";
import type { Optimizer } from "./optimizer.ts";

/**
 * Adam with weight decay: before each step every weight loses the share learningRate · weightDecay, by default
 * 0.001 · 0.004.
 *
 * Loshchilov & Hutter, 2019, "Decoupled Weight Decay Regularization".
 *
 * @throws {RangeError} If a number is out of its range.
 *
 * @example Stronger decay
 * ```ts
 * import { optimizers } from "nonlinear";
 *
 * const shrinking = optimizers.adamw({ weightDecay: 0.1 });
 * ```
 */
export function adamw(options: AdamOptions | LearningRate = {}): Optimizer {
  return adamOf("adamw", options, 0.004);
}
