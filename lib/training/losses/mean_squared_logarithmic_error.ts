import { EPSILON } from "../../engine/mod.ts";
import { readOptions } from "../../options/mod.ts";
import { comparisonLoss, type Loss } from "./loss.ts";

/**
 * (log(1 + x) − log(1 + t))², the mean over the outputs: for numbers ≥ 0 of very different size, where the ratio counts.
 *
 * @example
 * ```ts
 * import { losses } from "nonlinear";
 *
 * const loss = losses.meanSquaredLogarithmicError(); // or just "msle"
 * ```
 */
export function meanSquaredLogarithmicError(options: Record<never, never> = {}): Loss {
  options = readOptions("losses.meanSquaredLogarithmicError", options, []);
  // Outputs below ε count as if they were ε, as in Keras.
  const log = (value: number) => Math.log1p(Math.max(value, EPSILON));
  return comparisonLoss("meanSquaredLogarithmicError", "counts", {
    name: "squaredLogarithmicError",
    params: {},
    scalar: (x, t) => (log(x) - log(t)) ** 2,
    scalarDerivative: (x, t) => x < EPSILON ? 0 : 2 * (log(x) - log(t)) / (1 + x),
  });
}
