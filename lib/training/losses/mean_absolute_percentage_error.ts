import { type Comparison, EPSILON } from "../../engine/mod.ts";
import { checkOptions } from "../../options/mod.ts";
import { comparisonLoss, type Loss } from "./loss.ts";

/** 100 · |x − t| / |t|; a target below ε counts as ε, as in Keras. */
const percentageError: Comparison = {
  name: "absolutePercentageError",
  params: {},
  scalar: (x, t) => 100 * Math.abs(x - t) / Math.max(Math.abs(t), EPSILON),
  scalarDerivative: (x, t) => 100 * Math.sign(x - t) / Math.max(Math.abs(t), EPSILON),
};

/**
 * 100 · |x − t| / |t|, the mean over the outputs: how many percent the outputs are off, for numbers that are never near
 * 0 (there the percentage is enormous).
 *
 * @example
 * ```ts
 * import { losses } from "nonlinear";
 *
 * const loss = losses.meanAbsolutePercentageError(); // or just "mape";
 * ```
 */
export function meanAbsolutePercentageError(options: Record<never, never> = {}): Loss {
  checkOptions("losses.meanAbsolutePercentageError", options, []);
  return comparisonLoss("meanAbsolutePercentageError", "numbers", percentageError);
}
