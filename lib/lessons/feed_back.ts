import { activationFor } from "../activations/lookup.ts";
import type { Activation } from "../activations/mod.ts";
import { checkedSeed, Matrix } from "../engine/mod.ts";
import { initializers, layers } from "../network/mod.ts";
import { inOwnName, readOptions, wholeNumber } from "../options/mod.ts";
import { sequential } from "../training/mod.ts";

/** How {@linkcode feedBack} begins and how long it goes on. */
export interface FeedBackOptions {
  /** The standard deviation of the weights; by default 0.5. */
  stddev?: number;
  /** How many numbers go around; by default 16. */
  units?: number;
  /** How often; by default 40. */
  steps?: number;
  /** Fixes the weights; by default 1. */
  seed?: number;
}

const MOST_UNITS = 1000;
const MOST_STEPS = 10_000;

/**
 * Feeds what comes out of a layer back into it, again and again: h ← f(W h), from h = sin 0, sin 1, …
 *
 * @param activation The layer's f.
 * @returns The largest number in h without its sign, after each step.
 * @throws {RangeError} If the activation is unknown, or an option is unknown or out of range.
 *
 * @example Tanh stays within −1 and 1
 * ```ts
 * import { feedBack } from "nonlinear";
 * import { assert } from "@std/assert";
 *
 * const [relu, tanh] = ["relu", "tanh"].map((f) => feedBack(f, { stddev: 1 }));
 * assert(relu[39] > 1e6 && tanh[39] <= 1);
 * ```
 */
export function feedBack(
  activation: string | Activation,
  options: FeedBackOptions = {},
): number[] {
  return inOwnName("feedBack", () => {
    options = readOptions("feedBack", options, ["stddev", "units", "steps", "seed"]);
    const { stddev = 0.5, seed = 1 } = options;
    const units = wholeNumber("feedBack", "units", options.units ?? 16, 1, MOST_UNITS);
    const steps = wholeNumber("feedBack", "steps", options.steps ?? 40, 1, MOST_STEPS);
    const layer = layers.dense({
      units,
      activation: activationFor("feedBack", activation),
      kernelInitializer: initializers.randomNormal({ stddev }),
      inputShape: [units],
    });
    const model = sequential({ layers: [layer], seed: checkedSeed("feedBack", seed) });
    let h = new Matrix(1, units).map((_, i) => Math.sin(i));
    return Array.from({ length: steps }, () => {
      h = model.predict(h);
      return Math.max(...h.data.map(Math.abs));
    });
  });
}
