import type { Comparison } from "../../engine/mod.ts";
import { readOptions } from "../../options/mod.ts";
import { comparisonLoss, type Loss } from "./loss.ts";

/** (x − t)² */
export const squaredError: Comparison = {
  name: "squaredError",
  routine: "square",
  params: {},
  scalar: (x, t) => (x - t) * (x - t),
  scalarDerivative: (x, t) => 2 * (x - t),
};

/**
 * (x − t)², the mean over the outputs: for regression. One far miss weighs more than many near ones.
 *
 * @example A line through points
 * ```ts
 * import { layers, losses, sequential } from "nonlinear";
 *
 * const model = sequential({ layers: [layers.dense({ units: 1, inputShape: [1] })] });
 * model.compile({ optimizer: "sgd", loss: losses.meanSquaredError(), metrics: ["mae"] }); // or just "mse"
 * await model.fit([[0], [1], [2]], [1, 3, 5], { verbose: 0 });
 * ```
 */
export function meanSquaredError(options: Record<never, never> = {}): Loss {
  options = readOptions("losses.meanSquaredError", options, []);
  return comparisonLoss("meanSquaredError", "numbers", squaredError);
}
