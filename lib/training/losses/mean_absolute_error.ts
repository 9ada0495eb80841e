import type { Comparison } from "../../engine/mod.ts";
import { readOptions } from "../../options/mod.ts";
import { comparisonLoss, type Loss } from "./loss.ts";

/** |x − t|; its slope where both are equal is taken as 0, as TensorFlow does. */
export const absoluteError: Comparison = {
  name: "absoluteError",
  routine: "absolute",
  params: {},
  scalar: (x, t) => Math.abs(x - t),
  scalarDerivative: (x, t) => Math.sign(x - t),
};

/**
 * |x − t|, the mean over the outputs: for regression where some of the right answers may be far off.
 *
 * @example
 * ```ts
 * import { losses } from "nonlinear";
 *
 * const loss = losses.meanAbsoluteError(); // or just "mae"
 * ```
 */
export function meanAbsoluteError(options: Record<never, never> = {}): Loss {
  options = readOptions("losses.meanAbsoluteError", options, []);
  return comparisonLoss("meanAbsoluteError", "numbers", absoluteError);
}
