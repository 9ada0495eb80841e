import { flag, numberFrom } from "../../options/mod.ts";
import { EPSILON } from "../../engine/mod.ts";
import type { LearningRate } from "./learning_rate.ts";
import { type Optimizer, optimizerOf, type OptimizerOptions, SHARED } from "./optimizer.ts";
import { readOptimizerOptions } from "./optimizer_options.ts";
import { zerosLike } from "../zeros.ts";

/** Options of {@linkcode adam}, with Keras's defaults. */
export interface AdamOptions extends MomentOptions {
  /**
   * Whether to divide by the root of the largest mean squared gradient so far, so that steps do not grow again; by
   * default false. Reddi, Kale & Kumar, 2018, "On the Convergence of Adam and Beyond".
   */
  readonly amsgrad?: boolean;
}

/** What Adam and its relatives share, with Keras's defaults. */
export interface MomentOptions extends OptimizerOptions {
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
  const options = readOptimizerOptions(caller, given, [...MOMENTS, "amsgrad", ...SHARED]);
  const { learningRate, ...settings } = momentSettings(caller, options);
  const { weightDecay = decay } = options;
  const amsgrad = flag(caller, "amsgrad", options.amsgrad);
  return optimizerOf({
    name,
    learningRate,
    shared: { ...options, weightDecay },
    options: { ...settings, amsgrad: amsgrad || undefined },
    // Two moments a weight, the larger second ones if asked for, the number of steps and the learning rate.
    countState: (params) => (amsgrad ? 3 : 2) * params + 2,
    start(engine, weights) {
      const moments1 = zerosLike(engine, weights), moments2 = zerosLike(engine, weights);
      const largest = amsgrad ? zerosLike(engine, weights) : null;
      return {
        slots: { moment1: moments1, moment2: moments2, ...largest && { largest } },
        move(gradients, learningRate, step) {
          const all = { learningRate, ...settings, step };
          weights.forEach((weight, i) =>
            engine.adam(weight, gradients[i], moments1[i], moments2[i], all, largest && largest[i])
          );
        },
      };
    },
  });
}

/** The names of the options of Adam and its relatives, but for those that all optimizers share. */
export const MOMENTS = ["learningRate", "beta1", "beta2", "epsilon"] as const;

/**
 * These options, with the defaults filled in.
 *
 * @throws {RangeError} If a number is out of its range.
 */
export function momentSettings(caller: string, options: MomentOptions) {
  const { learningRate = 0.001, beta1 = 0.9, beta2 = 0.999, epsilon = EPSILON } = options;
  numberFrom(caller, "beta1", beta1, 0, 1);
  numberFrom(caller, "beta2", beta2, 0, 1);
  numberFrom(caller, "epsilon", epsilon, 0);
  return { learningRate, beta1, beta2, epsilon };
}
